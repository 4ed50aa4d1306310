#include "layout/head_fields.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/unicode.h"

namespace trichdan {
namespace {

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool has_alphanumeric(std::string_view folded) {
  return std::any_of(folded.begin(), folded.end(), is_alphanumeric);
}

// "12/BC-UBND" of "Số: 12/BC-UBND": what the number's line has behind "Số".
std::string behind_so(std::string_view folded) {
  std::size_t begin = folded.find("so");
  if (begin == std::string_view::npos) return {};
  begin = folded.find_first_not_of(":.;, ", begin + 2);
  return begin == std::string_view::npos ? std::string() : std::string(folded.substr(begin));
}

std::size_t behind(std::string_view folded, std::string_view word) {
  const std::size_t at = folded.find(word);
  return at == std::string_view::npos ? at : at + word.size();
}

}  // namespace

NumberLine number_line(std::string_view text) {
  const std::string rest = behind_so(fold_search(text));
  const std::size_t sign = rest.find_first_of("/-");
  NumberLine line;
  line.there = has_alphanumeric(rest);
  line.filled = has_alphanumeric(std::string_view(rest).substr(0, sign));
  return line;
}

bool has_symbol(std::string_view text) {
  for (std::size_t sign = text.find('/'); sign != std::string_view::npos;
       sign = text.find('/', sign + 1)) {
    const auto capital = [&](std::size_t at) {
      return at < text.size() && ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] & 0x80) != 0);
    };
    if (capital(sign + 1) && capital(sign + 2)) return true;
  }
  return false;
}

NumberLine symbol_line(std::string_view text) {
  const std::string folded = fold_search(text.substr(0, text.find('/')));
  return {true, folded.find_first_of("0123456789") != std::string::npos};
}

DateLine date_line(std::string_view text) {
  const std::string folded = fold_search(text);
  DateLine line;
  int digits = 0;
  for (std::size_t i = folded.size(); i-- > 0 && digits < 4;) {
    if (folded[i] >= '0' && folded[i] <= '9') {
      ++digits;
    } else if (digits > 0) {
      digits = 0;
    }
  }
  line.there = digits == 4;
  const std::size_t day = behind(folded, "ngay");
  const std::size_t month = folded.find("thang");
  if (day == std::string::npos) {
    line.filled = line.there;  // "ng" and the day run together, or the word was lost
  } else if (month == std::string::npos || month < day) {
    line.filled = has_alphanumeric(std::string_view(folded).substr(day));
  } else {
    line.filled = has_alphanumeric(std::string_view(folded).substr(day, month - day));
  }
  return line;
}

}  // namespace trichdan
