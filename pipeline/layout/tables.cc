#include "layout/tables.h"

#include <algorithm>

#include "layout/piece.h"

namespace trichdan {
namespace {

constexpr std::size_t kLeastRows = 3;

struct Interval {
  int begin = 0;
  int end = 0;
};

using Intervals = std::vector<Interval>;

// Rows [begin, end) of the page and the gaps all of them leave free, left to right.
struct Region {
  std::size_t begin = 0;
  std::size_t end = 0;
  Intervals gaps;
};

int least_gap(const PageRows& page) {
  return std::max(page.text_height * 7 / 10, 1);
}

// What the words of a row cover, runs with small gaps together.
Intervals covered(const PageRows& page, const Row& row) {
  Intervals runs;
  for (const std::uint32_t word : row.words()) {
    const Box& box = page.boxes[word];
    if (runs.empty() || box.x0 - runs.back().end >= least_gap(page)) {
      runs.push_back({box.x0, box.x1});
    } else {
      runs.back().end = std::max(runs.back().end, box.x1);
    }
  }
  return runs;
}

Intervals gaps_between(const Intervals& runs) {
  Intervals gaps;
  for (std::size_t i = 1; i < runs.size(); ++i) gaps.push_back({runs[i - 1].end, runs[i].begin});
  return gaps;
}

// The gaps as another row leaves them; a gap it covers is lost, one it stands in becomes two.
// Empty if any gap is lost.
Intervals kept(const Intervals& gaps, const Intervals& runs, int least) {
  Intervals left;
  for (const Interval& gap : gaps) {
    const std::size_t before = left.size();
    int at = gap.begin;
    for (const Interval& run : runs) {
      if (run.end <= at || run.begin >= gap.end) continue;
      if (run.begin - at >= least) left.push_back({at, run.begin});
      at = run.end;
    }
    if (gap.end - at >= least) left.push_back({at, gap.end});
    if (left.size() == before) return {};
  }
  return left;
}

bool is_numeric(std::string_view text) {
  std::size_t digits = 0;
  for (const char byte : text) {
    const bool digit = byte >= '0' && byte <= '9';
    digits += digit ? 1 : 0;
    if (!digit && std::string_view(".,%/-() ").find(byte) == std::string_view::npos) return false;
  }
  return digits > 0;
}

class TableFinder {
 public:
  TableFinder(const PageRows& page, std::size_t begin, std::size_t end)
      : page_(page), begin_(begin), end_(end) {
    for (const Row& row : page.rows) runs_.push_back(covered(page, row));
  }

  std::vector<TableGrid> find() {
    std::vector<TableGrid> tables;
    for (std::size_t row = begin_; row < end_; ++row) {
      if (runs_[row].size() < 2) continue;
      const Region region = grown(row);
      if (!is_table(region)) continue;
      tables.push_back(grid_of(region));
      row = region.end - 1;
      begin_ = region.end;
    }
    return tables;
  }

 private:
  Region grown(std::size_t seed) const {
    Region region{seed, seed + 1, gaps_between(runs_[seed])};
    while (region.end < end_ && joins(region, region.end)) ++region.end;
    while (region.begin > begin_ && joins(region, region.begin - 1)) --region.begin;
    while (region.begin < region.end && runs_[region.begin].size() < 2) ++region.begin;
    while (region.end > region.begin && runs_[region.end - 1].size() < 2 && !wraps(region.end - 1))
      --region.end;
    return region;
  }

  bool joins(Region& region, std::size_t row) const {
    const std::size_t next = row < region.begin ? region.begin : region.end - 1;
    if (step(std::min(row, next)) > 4 * page_.text_height) return false;
    Intervals gaps = kept(region.gaps, runs_[row], least_gap(page_));
    if (gaps.empty()) return false;
    region.gaps = std::move(gaps);
    return true;
  }

  // From a row to the next one.
  int step(std::size_t row) const {
    return middle_y(page_.rows[row + 1].box) - middle_y(page_.rows[row].box);
  }

  // A row of one cell that stands close below another: the end of its text.
  bool wraps(std::size_t row) const {
    return row > begin_ && step(row - 1) * 10 <= page_.text_height * 16;
  }

  bool is_table(const Region& region) const {
    std::size_t filled = 0;
    std::size_t numeric = 0;
    for (std::size_t row = region.begin; row < region.end; ++row) {
      if (runs_[row].size() < 2) continue;
      ++filled;
      const auto words = page_.rows[row].words();
      numeric += is_numeric(page_.text_of({words.back()})) ? 1 : 0;
    }
    if (filled < kLeastRows) return false;
    return region.gaps.size() >= 2 ? numeric * 3 >= filled : numeric * 10 >= filled * 6;
  }

  std::size_t column_of(const Region& region, std::uint32_t word) const {
    const int x = middle_x(page_.boxes[word]);
    std::size_t column = 0;
    while (column < region.gaps.size() &&
           x > (region.gaps[column].begin + region.gaps[column].end) / 2)
      ++column;
    return column;
  }

  TableGrid grid_of(const Region& region) const {
    TableGrid grid;
    grid.columns = region.gaps.size() + 1;
    for (const Interval& gap : region.gaps) grid.gaps.push_back({gap.begin, gap.end});
    int least_step = page_.text_height * 27 / 20;  // of a cell's own lines, at most
    for (std::size_t row = region.begin; row + 1 < region.end; ++row)
      least_step = std::min(least_step, step(row));
    for (std::size_t row = region.begin; row < region.end; ++row) {
      std::vector<TableCell> cells(grid.columns);
      for (const std::uint32_t word : page_.rows[row].words())
        cells[column_of(region, word)].words.push_back(word);
      const bool apart = row == region.begin || step(row - 1) * 10 > least_step * 13 ||
                         repeats(grid.rows.back(), cells) || ends_headings(grid.rows.back(), cells);
      if (apart) {
        grid.rows.push_back(std::move(cells));
      } else {
        merge(grid.rows.back(), cells);
      }
    }
    return grid;
  }

  bool is_number(const TableCell& cell) const {
    return !cell.words.empty() && is_numeric(page_.text_of(cell.words));
  }

  // Two numbers below each other in one column are two rows, however close.
  bool repeats(const std::vector<TableCell>& above, const std::vector<TableCell>& cells) const {
    for (std::size_t column = 1; column < cells.size(); ++column) {
      if (is_number(above[column]) && is_number(cells[column])) return true;
    }
    return false;
  }

  // The first row with numbers below one of several words.
  bool ends_headings(const std::vector<TableCell>& above,
                     const std::vector<TableCell>& cells) const {
    const auto number = [&](const TableCell& cell) { return is_number(cell); };
    const auto filled = [](const TableCell& cell) { return !cell.words.empty(); };
    return std::count_if(above.begin(), above.end(), filled) >= 2 &&
           std::none_of(above.begin() + 1, above.end(), number) && filled(cells.front()) &&
           std::any_of(cells.begin() + 1, cells.end(), number);
  }

  static void merge(std::vector<TableCell>& row, const std::vector<TableCell>& more) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      auto& words = row[column].words;
      words.insert(words.end(), more[column].words.begin(), more[column].words.end());
    }
  }

  const PageRows& page_;
  std::size_t begin_;
  std::size_t end_;
  std::vector<Intervals> runs_;  // parallel to the page's rows
};

}  // namespace

std::vector<TableGrid> find_tables(const PageRows& page, std::size_t begin, std::size_t end) {
  return TableFinder(page, begin, end).find();
}

}  // namespace trichdan
