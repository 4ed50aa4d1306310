#include "repair/known_signers.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "repair/name_words.h"

namespace trichdan {
namespace {

constexpr float kRead = 80;         // confidence: what stands there is no remains of a name
constexpr float kPutIn = 50;        // also of what an earlier step put in
constexpr std::size_t kFewest = 2;  // words of a name that were read

std::string joined(const PageReading& page, std::span<const std::uint32_t> words) {
  std::string text;
  for (const std::uint32_t word : words) {
    text.append(text.empty() ? "" : " ").append(page.words[word].text);
  }
  return text;
}

// What of the one known name that ends with these words stands before them; empty if none does,
// several do, or it is whole.
std::string missing_before(const std::string& words, std::span<const std::string> names) {
  std::string missing;
  for (const std::string& name : names) {
    if (name == words) return {};
    if (!name.ends_with(" " + words)) continue;
    if (!missing.empty()) return {};
    missing = name.substr(0, name.size() - words.size() - 1);
  }
  return missing;
}

// Whether all before it may be what a seal left of a name.
bool is_remains(const PageReading& page, std::span<const std::uint32_t> words) {
  return std::ranges::all_of(
      words, [&](std::uint32_t word) { return page.words[word].confidence < kRead; });
}

bool complete(PageReading& page, Line& line, int page_number, std::span<const std::string> names,
              Repairs& repairs) {
  std::vector<std::uint32_t>& words = line.words;
  if (words.size() < kFewest || page.words[words.back()].confidence < kRead) return false;
  for (std::size_t at = first_name_word(page, words, kPutIn); at + kFewest <= words.size(); ++at) {
    const std::span<const std::uint32_t> all(words);
    const std::string missing = missing_before(joined(page, all.subspan(at)), names);
    if (missing.empty() || !is_remains(page, all.first(at))) continue;
    const std::uint32_t index = words[at];
    replace_word(page, page_number, index, missing + " " + page.words[index].text,
                 std::string(kKnownSigner), "who signs for this body in other documents", repairs);
    page.words[index].confidence = kPutIn;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at));
    return true;
  }
  return false;
}

}  // namespace

bool repair_by_known_signers(PageReading& page, PageLayout& layout, int page_number,
                             std::span<const std::string> names, Repairs& repairs) {
  if (page.kind == PageKind::text) return false;
  bool any = false;
  for (Line& line : layout.lines) {
    if (line.role == Role::signature && complete(page, line, page_number, names, repairs))
      any = true;
  }
  return any;
}

}  // namespace trichdan
