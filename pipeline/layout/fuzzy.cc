#include "layout/fuzzy.h"

#include <algorithm>
#include <vector>

#include "text/unicode.h"

namespace trichdan {

std::string search_key(std::string_view text) {
  std::string key = fold_search(text);
  std::erase_if(key, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
  return key;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return std::min(row[b.size()], limit + 1);
}

bool resembles(std::string_view key, std::string_view known) {
  const std::size_t limit = known.size() / 5;
  return edit_distance(key, known, limit) <= limit;
}

bool begins_like(std::string_view key, std::string_view known) {
  const std::size_t limit = known.size() / 5;
  for (std::size_t size = known.size() - limit; size <= known.size() + limit; ++size) {
    if (size <= key.size() && edit_distance(key.substr(0, size), known, limit) <= limit)
      return true;
  }
  return false;
}

}  // namespace trichdan
