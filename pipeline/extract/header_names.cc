#include "extract/header_names.h"

#include <algorithm>
#include <array>

#include "extract/name_writer.h"
#include "extract/spelling.h"
#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Kinds of a phrase, bits.
constexpr int kHead = 1;
constexpr int kPlace = 2;
constexpr int kField = 4;
constexpr int kNamed = 8;    // a head that a name of its own may follow
constexpr int kInText = 16;  // a head that is a capital in a sentence whatever follows

// Words that are capitals wherever they stand, as sentences write them.
constexpr std::array<std::string_view, 11> kPhrases{
    "Trung ương", "Chính phủ", "Việt Nam", "Hồ Chí Minh",  "Nhà nước",  "Quốc hội",
    "Tổ quốc",    "Mặt trận",  "Đảng ủy",  "Bộ Chính trị", "Ban Bí thư"};

constexpr std::size_t kLongest = 2000;  // bytes of a name or subject

// Where the phrase `known` occurs in `text` as whole words, in any case, it is put as it is
// written.
void restore(std::string& text, std::string_view known) {
  const std::string lower_text = to_lower(text);
  const std::string lower_known = to_lower(known);
  if (lower_text.size() != text.size() || lower_known.size() != known.size()) return;
  for (std::size_t at = lower_text.find(lower_known); at != std::string::npos;
       at = lower_text.find(lower_known, at + 1)) {
    const std::size_t end = at + known.size();
    const bool whole =
        (at == 0 || text[at - 1] == ' ') &&
        (end == text.size() || std::string_view(" ,;.)").find(text[end]) != std::string_view::npos);
    if (whole) text.replace(at, known.size(), known);
  }
}

bool is_committee(std::string_view written) {
  const std::string key = search_key(written);
  constexpr std::array<std::string_view, 10> kCommittees{
      "tinhuy",   "thanhuy",   "thiuy",   "huyenuy",   "quanuy",
      "tinhdoan", "thanhdoan", "thidoan", "huyendoan", "quandoan"};
  return std::find(kCommittees.begin(), kCommittees.end(), key) != kCommittees.end();
}

}  // namespace

HeaderNames::HeaderNames(const Library& library) : persons_(library) {
  for (const UnitHead& head : library.heads) {
    const bool in_text =
        !head.person &&
        (head.complement == Complement::none || head.complement == Complement::place ||
         (head.complement == Complement::body &&
          (head.name.starts_with("Ban ") || head.name.starts_with("Đảng "))));
    add(head.name, kHead | (head.named ? kNamed : 0) | (in_text ? kInText : 0));
  }
  // Fields before places: "Y tế", "Công Thương"; the tables hold only literals.
  for (const std::string& phrase : library.phrases) {
    const std::vector<Token> tokens = tokens_of(phrase);
    if (library.field_words.exactly(tokens)) add(phrase, kField);
    if (library.place_names.exactly(tokens)) add(phrase, kPlace);
    if (library.tail_words.exactly(tokens)) add(phrase, kField | kInText);
  }
  for (const std::string_view phrase : kPhrases) add(phrase, kField | kInText);
}

std::vector<Token> HeaderNames::tokens_of(std::string_view phrase) {
  std::vector<Token> tokens;
  tokens_between(phrase, 0, phrase.size(), tokens);
  return tokens;
}

void HeaderNames::add(std::string_view phrase, int kind) {
  const int value = static_cast<int>(phrases_.size());
  phrases_.push_back({std::string(phrase), kind, words_of(phrase).size()});
  marked_.add(phrase, value);
  if ((kind & kPlace) == 0) plain_.add(phrase, value);
  if ((kind & kPlace) != 0) plain_places_.add(phrase, value);
}

bool HeaderNames::is_field(std::string_view text) const {
  const Token first = token_at(text, 0, text.size());
  if (first.kind == TokenKind::end) return false;
  const auto match = plain_.longest(text, first, text.size());
  return match && (phrases_[static_cast<std::size_t>(match.value)].kind & kField) != 0;
}

HeaderNames::Known HeaderNames::known_at(std::string_view text, bool any_marks) const {
  const Token first = token_at(text, 0, text.size());
  if (first.kind == TokenKind::end || first.begin != 0) return {};
  PhraseTable::Match match = marked_.longest(text, first, text.size());
  bool marked = true;
  if (any_marks) {
    const auto plain = plain_.longest(text, first, text.size());
    if (plain.end > match.end) {
      match = plain;
      marked = false;
    }
  }
  constexpr std::string_view kBehind = " ,;.)";
  if (!match || (match.end < text.size() && kBehind.find(text[match.end]) == kBehind.npos)) {
    return {};
  }
  const Phrase& phrase = phrases_[static_cast<std::size_t>(match.value)];
  // One word without its marks is many words ("bản", "số"): the field behind it must tell.
  if (phrase.words == 1 && !marked && !is_field(text.substr(match.end))) return {};
  Known known;
  known.written = phrase.written;
  known.words = words_of(text.substr(0, match.end)).size();
  known.head = (phrase.kind & kHead) != 0;
  known.place = (phrase.kind & kPlace) != 0;
  known.named = (phrase.kind & kNamed) != 0;
  known.in_text = (phrase.kind & kInText) != 0;
  known.committee = is_committee(phrase.written);
  return known;
}

std::string HeaderNames::body(std::string_view capitals, std::string_view place) const {
  if (!is_capitals(capitals) || capitals.size() > kLongest) return std::string(capitals);
  std::string name = written_body(*this, capitals);
  for (const std::string_view phrase : kPhrases) restore(name, phrase);
  if (!place.empty()) restore(name, place);
  return name;
}

std::string HeaderNames::sentence(std::string_view capitals, std::string_view place) const {
  if (!is_capitals(capitals) || capitals.size() > kLongest) return std::string(capitals);
  std::string text = written_sentence(*this, capitals);
  if (!place.empty()) restore(text, place);
  return text;
}

bool HeaderNames::is_place(std::string_view name) const {
  const auto known = marked_.exactly(tokens_of(name));
  return known && (phrases_[static_cast<std::size_t>(known.value)].kind & kPlace) != 0;
}

std::string HeaderNames::place(std::string_view read, std::string_view other) const {
  if (read == other || is_place(read)) return std::string(read);
  if (is_place(other) && resembles(search_key(read), search_key(other))) return std::string(other);
  if (search_key(read) != search_key(other)) return std::string(read);
  const auto known = plain_places_.exactly(tokens_of(read));
  return known ? phrases_[static_cast<std::size_t>(known.value)].written : std::string(read);
}

}  // namespace trichdan
