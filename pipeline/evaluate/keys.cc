#include "evaluate/keys.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "evaluate/edit_distance.h"
#include "text/unicode.h"

namespace trichdan::scoring {
namespace {

bool is_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// A point with three digits behind it is a group, another one a decimal mark in foreign style.
bool groups_thousands(std::string_view number) {
  const auto point = number.find('.');
  if (point == std::string_view::npos || point == 0 || point > 3) return false;
  if (number.find(',') != std::string_view::npos) return true;
  const std::string_view tail = number.substr(point + 1);
  return number[0] != '0' && tail.size() % 4 == 3 && is_digits(tail.substr(0, 3));
}

std::string without_leading_zeros(std::string number) {
  number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
  return number.empty() || number.front() == '.' ? "0" + number : number;
}

}  // namespace

std::string symbol_key(std::string_view symbol) {
  std::string key = fold_tone(comparable(symbol));
  std::erase(key, ' ');
  return key;
}

std::string words_key(std::string_view text) {
  return to_lower(fold_tone(comparable(text)));
}

std::string name_key(std::string_view text) {
  const std::string words = words_key(text);
  std::string key;
  const auto size = static_cast<std::int32_t>(words.size());
  for (std::int32_t i = 0; i < size;) {
    const auto begin = static_cast<std::size_t>(i);
    UChar32 c = 0;
    U8_NEXT(words.data(), i, size, c);
    if (u_isalnum(c) != 0) {
      key.append(words, begin, static_cast<std::size_t>(i) - begin);
    } else if (!key.empty() && key.back() != ' ') {
      key += ' ';
    }
  }
  if (key.ends_with(' ')) key.pop_back();
  return key;
}

std::string printed_number_key(std::string_view number) {
  std::string key = comparable(number);
  std::erase(key, ' ');
  if (groups_thousands(key)) std::erase(key, '.');
  std::ranges::replace(key, ',', '.');
  return without_leading_zeros(std::move(key));
}

std::string stored_number_key(std::string_view number) {
  return without_leading_zeros(comparable(number));
}

std::string ratio_key(std::string_view numerator, std::string_view denominator) {
  return printed_number_key(numerator) + "/" + printed_number_key(denominator);
}

std::string subject_key(std::string_view subject) {
  std::string key = words_key(subject);
  for (const std::string_view lead : {"v/v ", "v/v: ", "về việc "}) {
    if (key.starts_with(lead)) key.erase(0, lead.size());
  }
  while (!key.empty() && std::string_view(".,;: ").find(key.back()) != std::string_view::npos) {
    key.pop_back();
  }
  return key;
}

bool contains_either(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() &&
         (a.find(b) != std::string::npos || b.find(a) != std::string::npos);
}

}  // namespace trichdan::scoring
