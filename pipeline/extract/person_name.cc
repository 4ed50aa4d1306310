#include "extract/person_name.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "extract/library.h"
#include "extract/spelling.h"
#include "layout/fuzzy.h"
#include "layout/posts.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

std::string_view without_first(std::string_view name) {
  std::size_t size = 1;
  while (size < name.size() && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) ++size;
  return name.substr(size);
}

// Whether `first` is `name` behind a letter that a stroke of the pen put before it ("WPhạm"), with
// a figure for its first letter ("1ò"), or without its first letters, which lie under a seal: what
// is left of them may be one more letter ("guyên", "yễn", "tuyễn").
bool is_torn(const std::string& first, const std::string& key, std::string_view name) {
  constexpr std::size_t kLeast = 3;
  const std::string known = search_key(name);
  const bool added = key.size() == known.size() + 1 && to_lower(first).ends_with(to_lower(name));
  const bool small = to_lower(first) == first;
  const auto ends_in = [&](std::string_view rest) {
    return rest.size() >= kLeast && rest.size() < known.size() && known.ends_with(rest);
  };
  const bool lost = small && (ends_in(key) || (key.size() > kLeast + 1 && ends_in(key.substr(1))));
  const bool figure = first.size() > 1 && first[0] >= '0' && first[0] <= '9' &&
                      without_first(name) == first.substr(1);
  return added || lost || figure;
}

bool is_name_word(const std::string& word) {
  static const RE2 kWord(R"re(\p{Lu}\p{Ll}+)re");
  return RE2::FullMatch(word, kWord) && is_syllable(word);
}

bool is_remains(const std::string& word) {
  return search_key(word).size() <= 1 || word.find_first_of("0123456789") != std::string::npos;
}

bool is_vowel(const std::string& letter) {
  constexpr std::string_view kVowels = "aeiouy";
  return kVowels.find(search_key(letter)) != kVowels.npos;
}

// "Hà K Nam", "T Duy Đạt", "Hà Viết O": one letter that is left of a word. "Giàng A Sử" and "Lê Như
// Ý" are names, and so are "K Lê Niê" and "H Nhuên Niê".
bool is_lone_remains(const std::string& word, bool first) {
  const bool one = std::ranges::count_if(word, [](char c) { return (c & 0xC0) != 0x80; }) == 1;
  const std::string key = search_key(word);
  if (!one || key.size() != 1) return false;
  if (!is_vowel(word)) return !first || (word != "K" && word != "H");
  return word == "E" || word == "I" || word == "O" || word == "U";
}

bool has_lone_remains(const std::string& name) {
  const std::vector<std::string> words = words_of(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_lone_remains(words[i], i == 0)) return true;
  }
  return false;
}

bool is_post(std::string_view text) {
  return std::ranges::find(signing_posts(), text) != signing_posts().end();
}

// Of two words the first must be a family name as it was read: "Đình Hải" is no Đinh.
bool is_guess(const std::string& name, const std::string& first_read) {
  if (has_lone_remains(name)) return true;
  return std::ranges::count(name, ' ') == 1 && name.substr(0, name.find(' ')) != first_read;
}

// Without the marks and quotation marks around them.
std::vector<std::string> bare_words(std::string_view line) {
  std::vector<std::string> words;
  for (const std::string& word : words_of(line)) {
    std::string bare = without_marks_around(word);
    for (const std::string_view quote : {"“", "”", "‘", "’"}) {
      if (bare.starts_with(quote)) bare.erase(0, quote.size());
      if (bare.ends_with(quote)) bare.erase(bare.size() - quote.size());
    }
    if (!bare.empty()) words.push_back(std::move(bare));
  }
  return words;
}

}  // namespace

PersonNames::PersonNames(const Library& library)
    : family_names_(library.list_of("family names")),
      given_too_(library.list_of("family names given too")) {}

// The one family name that `word` is but for its marks; empty if none or several ("Lượng" is Lương
// or Lường).
std::string_view PersonNames::family_name(std::string_view word) const {
  const std::string key = search_key(word);
  std::string_view found;
  int like = 0;
  for (const std::string_view name : family_names_) {
    if (to_lower(name) == to_lower(word)) return name;
    if (search_key(name) != key) continue;
    found = name;
    ++like;
  }
  return like == 1 ? found : std::string_view();
}

// "Đố Thị An" as "Đỗ Thị An": OCR changes marks.
std::string PersonNames::with_family_name(const std::string& name) const {
  const std::size_t space = name.find(' ');
  const std::string_view family = family_name(std::string_view(name).substr(0, space));
  return family.empty() ? name : std::string(family) + name.substr(space);
}

// Its first word as the one family name that it may be; as read where it is none or several may be
// meant: "ương" is Dương or Lương.
std::string PersonNames::with_first_letter(const std::string& line) const {
  const std::size_t space = std::min(line.find(' '), line.size());
  const std::string first = line.substr(0, space);
  const std::string key = search_key(first);
  if (is_family_name(first)) return line;  // "Nông" is no Ông behind a stroke
  std::string_view found;
  for (const std::string_view name : family_names_) {
    if (!is_torn(first, key, name)) continue;
    if (!found.empty()) return line;
    found = name;
  }
  return found.empty() ? line : std::string(found) + line.substr(space);
}

// "guyễn" and "nguyễn" are lost letters; "nguyên" alone is a word. "ông" may be left of Nông.
std::string PersonNames::with_capital(const std::string& line) const {
  const std::size_t space = std::min(line.find(' '), line.size());
  const std::string first = line.substr(0, space);
  const bool of_others = std::ranges::any_of(family_names_, [&](const std::string& name) {
    return name.size() > first.size() && name.ends_with(first);
  });
  if (of_others) return line;
  const auto known = std::ranges::find_if(
      family_names_, [&](std::string_view name) { return to_lower(name) == first; });
  return known == family_names_.end() ? line : std::string(*known) + line.substr(space);
}

// A family name that is no middle or given name too, so that nothing stood before it.
bool PersonNames::begins_name(std::string_view word) const {
  return is_family_name(word) && std::ranges::find(given_too_, word) == given_too_.end();
}

// The letter a seal's rim left before a name; that of "Y Lê Niê" and "A Lăng Bua" is one.
bool PersonNames::is_letter_before(const std::vector<std::string>& words) const {
  constexpr std::array<std::string_view, 4> kOfNames{"A", "Y", "H", "K"};
  return words.size() > 2 && search_key(words[0]).size() == 1 &&
         std::ranges::find(kOfNames, words[0]) == kOfNames.end() && begins_name(words[1]);
}

bool PersonNames::is_whole(std::string_view name) const {
  return std::ranges::count(name, ' ') != 1 || begins_name(name.substr(0, name.find(' ')));
}

std::string PersonNames::name_in(std::string_view read) const {
  const std::string line = with_first_letter(std::string(read));
  static const RE2 kName(R"re(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+)re");
  const std::vector<std::string> words = words_of(line);
  if (words.size() < 2 || words.size() > 6) return {};
  if (!is_capitals(line)) {
    return RE2::FullMatch(re2::StringPiece(line.data(), line.size()), kName)
               ? with_family_name(line)
               : std::string();
  }
  if (is_post(line.substr(line.find(' ') + 1))) return {};  // what a seal left of PHÓ before it
  const bool syllables = std::all_of(words.begin(), words.end(),
                                     [](const std::string& word) { return is_syllable(word); });
  const bool known = !family_name(words.front()).empty();
  return known && syllables && words.size() <= 5 ? with_family_name(to_title(line)) : std::string();
}

bool PersonNames::is_family_name(std::string_view word) const {
  return std::ranges::find(family_names_, word) != family_names_.end();
}

SignedName PersonNames::signed_name(std::string_view line) const {
  std::vector<std::string> words = bare_words(line);
  const std::string whole = name_in(joined_words(words));
  if (!whole.empty() && !is_letter_before(words) && !is_guess(whole, words.front())) {
    const bool spelled =
        std::ranges::all_of(words, [](const std::string& word) { return is_syllable(word); });
    return {whole, !spelled || to_lower(whole) != to_lower(line)};
  }
  if (is_capitals(line)) return {};  // an office: TRƯỞNG PHÒNG is no person, nor is VĂN PHÒNG
  // "Hà Viết O": of Oanh, not of a pen.
  if (words.size() == 3 && is_lone_remains(words.back(), false) && is_vowel(words.back()))
    return {};
  while (words.size() > 2 && is_remains(words.back())) words.pop_back();
  for (std::size_t begin = 0; begin + 2 <= words.size(); ++begin) {
    if (begin > 0 && words[begin - 1].size() > 2 && is_name_word(words[begin - 1]))
      return {};  // a name that goes on before it
    const std::string name = name_behind(words, begin);
    if (!name.empty()) return {name, true};
  }
  return {};
}

// The name that the words from `begin` on are, if what stands before them is no part of it.
std::string PersonNames::name_behind(const std::vector<std::string>& words,
                                     std::size_t begin) const {
  std::string name = name_in(with_capital(joined_words(words, begin)));
  if (name.empty() || is_guess(name, words[begin])) return {};
  const std::string first = name.substr(0, name.find(' '));
  // Three words behind what a seal left are a whole name.
  const bool begins = begins_name(first) || (words.size() - begin > 2 && is_family_name(first));
  return (begin == 0 ? !is_letter_before(words) : begins) ? name : std::string();
}

}  // namespace trichdan
