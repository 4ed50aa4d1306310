#include "text/roman.h"

#include <algorithm>
#include <array>
#include <utility>

namespace trichdan {

std::string in_roman(int number) {
  static constexpr std::array<std::pair<int, std::string_view>, 7> kSigns{
      {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string text;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) text += sign;
  }
  return text;
}

int roman_value(std::string_view text) {
  static constexpr std::string_view kSigns = "IVXL";
  static constexpr std::array<int, 4> kValues{1, 5, 10, 50};
  if (text.find_first_not_of(kSigns) != std::string_view::npos) return 0;
  int sum = 0;
  int last = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    const int value = kValues[kSigns.find(text[i])];
    sum += value < last ? -value : value;
    last = std::max(last, value);
  }
  return in_roman(sum) == text ? sum : 0;
}

}  // namespace trichdan
