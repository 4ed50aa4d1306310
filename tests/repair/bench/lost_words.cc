// Words that one archive has and another lost: where ARCHIVE has no word at all, those that OTHER,
// the same files read in another way, read with confidence. A row for each page that lost any, with
// their places in pixels, and how many there are. Not run by ctest.
//
//   lost_words ARCHIVE.db OTHER.db
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/error.h"
#include "layout/fuzzy.h"
#include "store/store.h"

namespace trichdan {
namespace {

constexpr float kRead = 85;         // confidence
constexpr std::size_t kFewest = 2;  // letters
constexpr double kCovered = 0.2;    // of a word's box, by others: it is not lost

using Pages = std::map<std::pair<std::string, int>, PageReading>;

Pages pages_of(const Store& store) {
  Pages pages;
  for (const DocumentRecord& document : store.documents()) {
    for (Store::StoredPage& page : store.readings(document.id)) {
      pages[{document.path, page.page}] = std::move(page.reading);
    }
  }
  return pages;
}

double common(const Box& a, const Box& b) {
  const int width = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const int height = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return width > 0 && height > 0 ? static_cast<double>(width) * height : 0;
}

bool is_lost(const Word& word, const PageReading& page) {
  if (word.confidence < kRead || search_key(word.text).size() < kFewest) return false;
  double covered = 0;
  for (const Word& other : page.words) covered += common(word.box, other.box);
  return covered < kCovered * word.box.width() * word.box.height();
}

int print_lost(const Pages& pages, const Pages& others) {
  int count = 0;
  for (const auto& [key, other] : others) {
    const auto page = pages.find(key);
    if (page == pages.end() || other.kind == PageKind::text) continue;
    std::string lost;
    for (const Word& word : other.words) {
      if (!is_lost(word, page->second)) continue;
      ++count;
      lost += fmt::format(" {} ({}, {})", word.text, word.box.x0, word.box.y0);
    }
    if (!lost.empty()) fmt::print("{} p. {}:{}\n", key.first, key.second, lost);
  }
  return count;
}

}  // namespace
}  // namespace trichdan

int main(int count, char** arguments) {
  using namespace trichdan;
  if (count != 3) {
    fmt::print(stderr, "usage: lost_words ARCHIVE.db OTHER.db\n");
    return 2;
  }
  try {
    const Store archive(arguments[1]);
    const Store other(arguments[2]);
    fmt::print("{} words\n", print_lost(pages_of(archive), pages_of(other)));
  } catch (const Error& error) {
    fmt::print(stderr, "lost_words: {}\n", error.what());
    return 1;
  }
}
