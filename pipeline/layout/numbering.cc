#include "layout/numbering.h"

namespace trichdan {
namespace {

bool is_bullet(std::string_view word) {
  for (const std::string_view bullet : {"-", "–", "—", "+", "*", "•", "●", "○", "▪", "·"}) {
    if (word == bullet) return true;
  }
  return false;
}

bool closes_mark(char last) {
  return last == '.' || last == ')' || last == '-' || last == '/';
}

bool all_of(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_one_letter(std::string_view text) {
  if (text == "đ" || text == "Đ") return true;
  return text.size() == 1 &&
         ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
}

}  // namespace

bool is_item_mark(std::string_view word) {
  if (is_bullet(word)) return true;
  if (word.size() < 2 || !closes_mark(word.back())) return false;
  const std::string_view mark = word.substr(0, word.size() - 1);
  if (all_of(mark, "0123456789.")) return mark.size() <= 8 && mark.front() != '.';
  return (mark.size() <= 5 && all_of(mark, "IVX")) || is_one_letter(mark);
}

}  // namespace trichdan
