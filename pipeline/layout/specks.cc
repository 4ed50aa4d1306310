#include "layout/specks.h"

#include <string_view>

#include "text/unicode.h"

namespace trichdan {
namespace {

bool is_blank(const Word& word) {
  return word.text.find_first_not_of(" \t\n") == std::string::npos;
}

bool is_mark(std::string_view text) {
  for (const std::string_view mark :
       {"-", "–", "—", "+", "*", "•",   "=",  ":", "%", "/", "“", "”",
        "&", "…", "(", ")", ";", "./.", "\"", "<", ">", "≥", "≤", "x"}) {
    if (text == mark) return true;
  }
  return text.find_first_not_of(".-") == std::string_view::npos &&
         text.size() >= 3;  // a dotted line
}

// What a figure, a bracket or a quotation ends with, and stops behind it: "99,73 %," and "%)."; and
// the unit of a column: "(%)".
bool is_end(std::string_view text) {
  if (text.size() > 1 && text.front() == '(') text.remove_prefix(1);
  const std::size_t last = text.find_last_not_of(".,;:)");
  const std::string_view first = text.substr(0, last == std::string_view::npos ? 1 : last + 1);
  return first == "%" || first == "\u2030" || first == ")" || first == "”";
}

// Punctuation that is read as a word of its own and means something.
bool is_meaningful_mark(std::string_view text) {
  return is_mark(text) || is_end(text);
}

}  // namespace

bool is_speck(const Word& word, int text_height) {
  if (is_blank(word) || word.box.empty()) return true;
  const bool tiny = word.box.height() * 3 < text_height && word.box.width() * 3 < text_height;
  const bool huge = word.box.height() > 3 * text_height && word.confidence < 60;
  if (has_letter_or_digit(word.text)) return huge || (tiny && word.confidence < 60);
  // A text layer has no specks: a stop behind a raised number is a word of its own there.
  const bool printed =
      word.confidence >= 100 && std::string_view(".,;:").find(word.text) != std::string_view::npos;
  if (printed) return false;
  if (!is_meaningful_mark(word.text) || word.box.width() * 8 < text_height) return true;
  return word.box.height() > 2 * text_height || word.box.width() > 4 * text_height;
}

}  // namespace trichdan
