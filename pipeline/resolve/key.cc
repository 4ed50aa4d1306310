#include "resolve/key.h"

#include <algorithm>

#include "text/unicode.h"

namespace trichdan {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool has_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

std::string symbol_key(std::string_view symbol) {
  std::string key = fold_tone(normalise(symbol));
  std::erase_if(key, is_space);
  return key;
}

std::string name_key(std::string_view name) {
  return with_single_spaces(to_lower(fold_tone(normalise(name))));
}

bool compatible_names(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  return a.size() < b.size() ? has_words(b, a) : has_words(a, b);
}

}  // namespace trichdan
