#include "repair/full_names.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "repair/name_words.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr float kRead = 80;  // confidence
constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 4;

bool is_part_of_name(const Word& word) {
  const std::string core = core_of(word.text);
  return word.confidence >= kRead && word.text.starts_with(core) && is_name_word(core);
}

// The name that begins at the word; empty where it is shorter or longer than names are.
std::string name_at(const std::vector<Word>& words, std::size_t first) {
  std::string name;
  for (std::size_t i = first; i < words.size() && is_part_of_name(words[i]); ++i) {
    const std::string core = core_of(words[i].text);
    if (i - first == kMost) return {};
    name.append(name.empty() ? "" : " ").append(core);
    const bool ends = core.size() < words[i].text.size();
    const bool enough = i - first + 1 >= kFewest;
    if (ends) return enough ? name : std::string();
    const bool last = i + 1 == words.size() || !is_part_of_name(words[i + 1]);
    if (last) return enough ? name : std::string();
  }
  return {};
}

}  // namespace

void add_full_names(const PageReading& page, std::span<const std::string> family,
                    std::set<std::string>& names) {
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (std::ranges::find(family, page.words[i].text) == family.end()) continue;
    std::string name = name_at(page.words, i);
    if (!name.empty()) names.insert(std::move(name));
  }
}

}  // namespace trichdan
