#include "text/stream.h"

#include <algorithm>

namespace trichdan {
namespace {

const PageReading* page_numbered(std::uint32_t page, std::span<const PageReading> pages,
                                 std::span<const int> page_numbers) {
  std::size_t index = page - 1;
  if (!page_numbers.empty()) {
    const auto found = std::find(page_numbers.begin(), page_numbers.end(), static_cast<int>(page));
    index = static_cast<std::size_t>(found - page_numbers.begin());
  }
  return index < pages.size() ? &pages[index] : nullptr;
}

// The index of the line a byte stands in; without lines, all stand in one.
std::size_t line_at(const Stream& stream, std::uint32_t offset) {
  const auto after = std::upper_bound(
      stream.lines.begin(), stream.lines.end(), offset,
      [](std::uint32_t value, const LineSpan& line) { return value < line.begin; });
  return static_cast<std::size_t>(after - stream.lines.begin());
}

}  // namespace

int Stream::page_at(std::uint32_t offset) const {
  if (page_starts.empty()) return 1;
  const auto after =
      std::upper_bound(page_starts.begin(), page_starts.end(), offset,
                       [](std::uint32_t value, const auto& start) { return value < start.first; });
  return after == page_starts.begin() ? after->second : std::prev(after)->second;
}

std::vector<Origin> Stream::words_in(std::uint32_t begin, std::uint32_t end) const {
  const auto first = std::partition_point(
      origins.begin(), origins.end(), [&](const Origin& origin) { return origin.end <= begin; });
  const auto last = std::partition_point(first, origins.end(),
                                         [&](const Origin& origin) { return origin.begin < end; });
  return {first, last};
}

std::vector<PageBox> boxes_of(const Stream& stream, std::uint32_t begin, std::uint32_t end,
                              std::span<const PageReading> pages,
                              std::span<const int> page_numbers) {
  std::vector<PageBox> boxes;
  std::size_t line_before = 0;
  for (const Origin& origin : stream.words_in(begin, end)) {
    const PageReading* page = page_numbered(origin.page, pages, page_numbers);
    if (page == nullptr || origin.word >= page->words.size()) continue;
    const Box& box = page->words[origin.word].box;
    const std::size_t line = line_at(stream, origin.begin);
    const auto number = static_cast<int>(origin.page);
    if (boxes.empty() || line != line_before || boxes.back().page != number) {
      boxes.push_back({number, box});
    } else {
      boxes.back().box = united(boxes.back().box, box);
    }
    line_before = line;
  }
  return boxes;
}

}  // namespace trichdan
