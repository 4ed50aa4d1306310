#include "text/join.h"

#include <unicode/uchar.h>

#include <string>

#include "text/special.h"
#include "text/utf8.h"

namespace trichdan {
namespace {

bool is_digit(char32_t point) {
  return point >= '0' && point <= '9';
}
bool is_capital(char32_t point) {
  return u_isupper(static_cast<UChar32>(point)) != 0;
}
bool is_word_letter(char32_t point) {
  return u_isalnum(static_cast<UChar32>(point)) != 0;
}

// "126-", "QĐ-", "13/12/": a hyphen or slash that is stuck to what precedes it.
bool waits_for_more(const std::u32string& word) {
  if (word.size() < 2 || !is_word_letter(word[word.size() - 2])) return false;
  return is_dash(word.back()) || word.back() == '/';
}

// "/BC-SYT", "/2021", "-NQ/TU". "-BGĐ" without a slash is the item of a list.
bool leans_back(const std::u32string& word) {
  if (word.size() < 2 || !(is_capital(word[1]) || is_digit(word[1]))) return false;
  if (word[0] == '/') return true;
  return is_dash(word[0]) && is_capital(word[1]) && word.find('/') != std::u32string::npos;
}

bool ends_as_number(const std::u32string& word) {
  const std::size_t size = word.size();
  if (is_digit(word.back())) return true;
  return size >= 2 && u_islower(static_cast<UChar32>(word.back())) &&
         is_digit(word[size - 2]);  // 30c
}

}  // namespace

bool continues_word(std::string_view last_word, std::string_view next_word) {
  const std::u32string last = points_of(last_word);
  const std::u32string next = points_of(next_word);
  if (last.empty() || next.empty()) return false;
  if (waits_for_more(last)) return is_word_letter(next.front());
  return ends_as_number(last) && leans_back(next);
}

bool ends_sentence(std::string_view text) {
  std::u32string points = points_of(text);
  constexpr std::u32string_view kClosing = U" \n\"'”’)]»";
  while (!points.empty() && kClosing.find(points.back()) != std::u32string_view::npos) {
    points.pop_back();
  }
  constexpr std::u32string_view kEnds = U".;:?!…";
  return !points.empty() && kEnds.find(points.back()) != std::u32string_view::npos;
}

bool starts_with_lower_case(std::string_view text) {
  return !text.empty() && u_islower(static_cast<UChar32>(decode_at(text, 0).point)) != 0;
}

}  // namespace trichdan
