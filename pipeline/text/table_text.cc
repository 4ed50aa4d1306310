#include <algorithm>
#include <tuple>

#include "text/stream.h"
#include "text/table_join.h"

namespace trichdan {
namespace {

struct WordPlace {
  std::uint32_t stream = 0;
  const Origin* origin = nullptr;
};

// Words of the page by their index.
std::vector<WordPlace> places_on(std::span<const Stream> streams, std::uint32_t page,
                                 std::size_t words) {
  std::vector<WordPlace> places(words);
  for (std::uint32_t i = 0; i < streams.size(); ++i) {
    const auto& origins = streams[i].origins;
    auto origin = std::ranges::lower_bound(origins, page, {}, &Origin::page);
    for (; origin != origins.end() && origin->page == page; ++origin) {
      if (origin->word < words) places[origin->word] = {i, &*origin};
    }
  }
  return places;
}

// The cell's text, and its runs in the stream its words went to.
CellText cell_text(std::span<const Stream> streams, const TableCell& cell,
                   const std::vector<WordPlace>& places) {
  CellText text;
  text.columns = cell.columns;
  for (const std::uint32_t word : cell.words) {
    if (word >= places.size() || places[word].origin == nullptr) continue;
    const auto [stream, origin] = places[word];
    if (!text.text.empty()) text.text += ' ';
    text.text += streams[stream].text.substr(origin->begin, origin->end - origin->begin);
    const bool goes_on =
        !text.runs.empty() && text.stream == stream && text.runs.back().second + 1 == origin->begin;
    if (goes_on) {
      text.runs.back().second = origin->end;
    } else {
      text.stream = stream;
      text.runs.emplace_back(origin->begin, origin->end);
    }
  }
  return text;
}

}  // namespace

std::vector<TableText> tables_of(std::span<const Stream> streams,
                                 std::span<const PageReading> pages,
                                 std::span<const PageLayout> layouts,
                                 std::span<const int> page_numbers) {
  std::vector<PageTable> tables;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (layouts[i].tables.empty()) continue;
    const auto places =
        places_on(streams, static_cast<std::uint32_t>(page_numbers[i]), pages[i].words.size());
    for (const TableGrid& grid : layouts[i].tables) {
      TableText table{page_numbers[i], {}};
      for (const auto& row : grid.rows) {
        auto& cells = table.rows.emplace_back();
        for (const TableCell& cell : row) cells.push_back(cell_text(streams, cell, places));
      }
      tables.push_back({std::move(table), &grid, i});
    }
  }
  return joined_tables(std::move(tables), pages, layouts, page_numbers);
}

}  // namespace trichdan
