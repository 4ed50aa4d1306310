#include "extract/name_writer.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <vector>

#include "extract/spelling.h"
#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 10> kPlaceHeads{
    "tỉnh", "huyện", "quận", "xã", "phường", "thành phố", "thị xã", "thị trấn", "đặc khu", "tp"};

bool is_roman(std::string_view word) {
  static const RE2 kRoman(R"re([IVX]+[),.;]?)re");
  return RE2::FullMatch(re2::StringPiece(word.data(), word.size()), kRoman);
}

// "khóa XI", "lần thứ V": there a numeral stands, though "vi" and "xi" are words too.
bool counts(std::string_view word) {
  constexpr std::array<std::string_view, 7> kBefore{"khoa", "thu", "phan", "chuong",
                                                    "muc",  "ky",  "quy"};
  const std::string key = search_key(word);
  return std::find(kBefore.begin(), kBefore.end(), key) != kBefore.end();
}

struct PlaceHead {
  std::size_t size = 0;      // words; 0: none
  std::string_view written;  // as it is spelled, whatever marks OCR read
};

PlaceHead place_head_at(const Words& words, std::size_t at) {
  for (std::size_t size = std::min<std::size_t>(2, words.size() - at); size > 0; --size) {
    const std::string head = search_key(words[at]) + (size == 2 ? search_key(words[at + 1]) : "");
    for (const std::string_view known : kPlaceHeads) {
      if (head != search_key(known)) continue;
      const bool society =
          known == "xã" && at + 1 < words.size() && search_key(words[at + 1]) == "hoi";
      if (!society) return {size, known};
    }
  }
  return {};
}

bool is_separator(std::string_view word) {
  return word == "-" || word == "–" || word == "và" || word.ends_with(",");
}

std::string with_capital(std::string_view lower) {
  const std::size_t size =
      lower.size() > 1 && (lower[0] & 0x80) != 0 ? ((lower[0] & 0xE0) == 0xC0 ? 2U : 3U) : 1U;
  return to_title(lower.substr(0, size)) + std::string(lower.substr(std::min(size, lower.size())));
}

// Walks the words of one line and writes each as a sentence would.
class Writer {
 public:
  Writer(const HeaderNames& names, std::string_view capitals)
      : names_(names), printed_(words_of(capitals)), lower_(words_of(to_lower(capitals))) {}

  std::string body() {
    while (at_ < printed_.size()) body_step();
    return joined_words(out_, 0);
  }

  std::string sentence() {
    while (at_ < printed_.size()) sentence_step();
    std::string text = joined_words(out_, 0);
    return with_capital(text);
  }

 private:
  using Known = HeaderNames::Known;

  void body_step() {
    // A place ends at nothing but a level, a comma or another body: inside one only these count.
    const Known known = names_.known_at(joined_words(printed_, at_), true);
    const bool several = known.words > 1 && (known.head || !in_place_);
    const bool one = known.words == 1 && known.head && next_capital_ && !in_place_ && !behind_head_;
    const PlaceHead level = place_head_at(lower_, at_);
    if (!is_syllable(printed_[at_]) && has_letter_or_digit(printed_[at_])) {
      keep_abbreviation();
    } else if (several && (known.head || known.place || next_capital_)) {
      take(known);
    } else if (one) {
      take(known);
    } else if (level.size > 0 && at_ > 0) {
      take_level(level);
    } else {
      take_word();
    }
  }

  void keep_abbreviation() {
    out_.push_back(printed_[at_++]);
    in_place_ = false;
    next_capital_ = true;
  }

  void take(const Known& known) {
    const std::string& last = printed_[at_ + known.words - 1];
    std::string written(known.written);
    if (last.ends_with(',') && !written.ends_with(',')) written += ',';
    out_.push_back(std::move(written));
    at_ += known.words;
    in_place_ = known.committee || (named_ && !known.head && !last.ends_with(','));
    named_ = known.head ? known.named : false;
    next_capital_ = known.head || last.ends_with(',');
    behind_head_ = known.head && known.words > 1;
  }

  void take_level(const PlaceHead& level) {
    out_.emplace_back(level.written);
    at_ += level.size;
    in_place_ = true;
    next_capital_ = false;
  }

  void take_word() {
    const std::string& word = lower_[at_];
    const bool separates = is_separator(word);
    const bool capital = word != "và" && (in_place_ || next_capital_ || at_ == 0);
    out_.push_back(capital ? with_capital(word) : word);
    next_capital_ = separates;
    behind_head_ = false;
    in_place_ = in_place_ && !(separates && word != "-");
    ++at_;
  }

  void sentence_step() {
    const std::string& word = printed_[at_];
    const Known known = names_.known_at(joined_words(printed_, at_), false);
    const bool numeral = is_roman(word) && at_ > 0 && counts(printed_[at_ - 1]);
    if (numeral || (!is_syllable(word) && has_letter_or_digit(word))) {
      out_.push_back(word);
      ++at_;
    } else if (known.words > 1 && (known.in_text || known.place || (after_head_ && !known.head))) {
      take_known(known);
    } else if (starts_field_body(known)) {
      take_known(known);
    } else {
      out_.push_back(starts_reference() ? with_capital(lower_[at_]) : lower_[at_]);
      after_head_ = false;
      ++at_;
    }
  }

  // "SỞ Y TẾ": a head of one word is one only before a field of the tables.
  bool starts_field_body(const Known& known) const {
    if (known.words != 1 || !known.head || at_ + 1 >= printed_.size()) return false;
    const Known next = names_.known_at(joined_words(printed_, at_ + 1), false);
    return next.words > 1 && !next.head && !next.place;
  }

  void take_known(const Known& known) {
    out_.push_back(std::string(known.written) + marks_behind(printed_[at_ + known.words - 1]));
    at_ += known.words;
    after_head_ = known.head;
  }

  static std::string marks_behind(const std::string& word) {
    const std::size_t end = word.find_last_not_of(",;.:)");
    return end == std::string::npos ? std::string() : word.substr(end + 1);
  }

  // "NGHỊ QUYẾT SỐ 15-NQ/TU"
  bool starts_reference() const {
    for (std::size_t size : {2U, 1U}) {
      if (at_ + size >= printed_.size() || lower_[at_ + size] != "số") continue;
      const std::string key = search_key(printed_[at_] + (size == 2 ? printed_[at_ + 1] : ""));
      for (const DocumentType& type : document_types()) {
        if (key == type.key) return true;
      }
    }
    return false;
  }

  const HeaderNames& names_;
  Words printed_;
  Words lower_;
  Words out_;
  std::size_t at_ = 0;
  bool in_place_ = false;  // inside the name of a place: every word is a capital
  bool next_capital_ = true;
  bool behind_head_ = false;  // behind one of several words: "Ban Tổ chức" + Hội thao
  bool named_ = false;        // behind a head that may have a name of its own
  bool after_head_ = false;   // in a sentence: the field of a body may follow
};

}  // namespace

std::string written_body(const HeaderNames& names, std::string_view capitals) {
  return Writer(names, capitals).body();
}

std::string written_sentence(const HeaderNames& names, std::string_view capitals) {
  return Writer(names, capitals).sentence();
}

}  // namespace trichdan
