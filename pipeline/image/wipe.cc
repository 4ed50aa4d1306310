#include "image/wipe.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <utility>

namespace trichdan {
namespace {

constexpr int kSolid = kCell * kCell * 9 / 10;  // ink of a cell in the middle of black
constexpr double kInch = 25.4;                  // millimetres

std::size_t index_of(const InkMap& ink, int column, int row) {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(ink.columns) +
         static_cast<std::size_t>(column);
}

Wipe nothing(const InkMap& ink) {
  return {std::vector<bool>(ink.cells.size()), 0};
}

void mark(Wipe& wipe, std::size_t cell) {
  wipe.count += wipe.cells[cell] ? 0 : 1;
  wipe.cells[cell] = true;
}

// Solid cells that hang together.
struct Blot {
  std::vector<std::pair<int, int>> cells;  // column, row
  int x0 = 1 << 30, y0 = 1 << 30, x1 = -1, y1 = -1;
  void add(int column, int row) {
    cells.emplace_back(column, row);
    x0 = std::min(x0, column);
    y0 = std::min(y0, row);
    x1 = std::max(x1, column);
    y1 = std::max(y1, row);
  }
  int width() const { return x1 - x0 + 1; }
  int height() const { return y1 - y0 + 1; }
};

class Blots {
 public:
  explicit Blots(const InkMap& ink) : ink_(ink), seen_(ink.cells.size()) {}

  std::vector<Blot> all() {
    std::vector<Blot> blots;
    for (int row = 0; row < ink_.rows; ++row) {
      for (int column = 0; column < ink_.columns; ++column) {
        if (is_new(column, row)) blots.push_back(grown_from(column, row));
      }
    }
    return blots;
  }

 private:
  // Cells cut by the edge of the image hold less.
  bool is_solid(int column, int row) const {
    const int width = std::min(kCell, ink_.width - column * kCell);
    const int height = std::min(kCell, ink_.height - row * kCell);
    return ink_.cell(column, row) * kCell * kCell >= kSolid * width * height;
  }
  bool is_new(int column, int row) {
    const std::size_t at = index_of(ink_, column, row);
    if (seen_[at] || !is_solid(column, row)) return false;
    seen_[at] = true;
    return true;
  }
  Blot grown_from(int column, int row) {
    Blot blot;
    blot.add(column, row);
    for (std::size_t i = 0; i < blot.cells.size(); ++i) {
      const auto [x, y] = blot.cells[i];
      constexpr std::array<std::pair<int, int>, 4> kSteps{{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};
      for (const auto& [dx, dy] : kSteps) {
        const int next_x = x + dx;
        const int next_y = y + dy;
        if (next_x < 0 || next_y < 0 || next_x >= ink_.columns || next_y >= ink_.rows) continue;
        if (is_new(next_x, next_y)) blot.add(next_x, next_y);
      }
    }
    return blot;
  }

  const InkMap& ink_;
  std::vector<bool> seen_;
};

bool at_the_edge(const Blot& blot, const InkMap& ink) {
  return blot.x0 <= 1 || blot.y0 <= 1 || blot.x1 >= ink.columns - 2 || blot.y1 >= ink.rows - 2;
}

// A disc of 4 to 9 mm within 25 mm of an edge.
bool is_punch_hole(const Blot& blot, const InkMap& ink, int dpi) {
  const double millimetre = dpi / kInch / kCell;  // in cells
  const double least = 3.2 * millimetre;          // cells cut by its rim are not solid
  const double most = 9 * millimetre;
  if (blot.width() < least || blot.height() < least || blot.width() > most ||
      blot.height() > most) {
    return false;
  }
  if (std::abs(blot.width() - blot.height()) > std::max(1.0, 0.25 * blot.width())) return false;
  if (static_cast<double>(blot.cells.size()) < 0.6 * blot.width() * blot.height()) return false;
  const double near = 25 * millimetre;
  return blot.x0 < near || blot.y0 < near || blot.x1 > ink.columns - near ||
         blot.y1 > ink.rows - near;
}

// Its cells and the ragged ones around them.
void mark_blot(Wipe& wipe, const Blot& blot, const InkMap& ink) {
  for (const auto& [x, y] : blot.cells) {
    for (int row = std::max(0, y - 1); row <= std::min(ink.rows - 1, y + 1); ++row) {
      for (int column = std::max(0, x - 1); column <= std::min(ink.columns - 1, x + 1); ++column) {
        mark(wipe, index_of(ink, column, row));
      }
    }
  }
}

// Along one edge: black in the outermost cells that runs on for an inch and more. `cell(i)`: where
// the i-th cell along that edge lies.
template <typename Cell>
void mark_edge_lines(Wipe& wipe, const InkMap& ink, int count, int dpi, const Cell& cell) {
  int begin = 0;
  for (int i = 0; i <= count; ++i) {
    if (i < count && ink.cells[cell(i)] >= kCell) continue;
    if ((i - begin) * kCell >= dpi) {
      for (int k = begin; k < i; ++k) mark(wipe, cell(k));
    }
    begin = i + 1;
  }
}

// Ink in the cells [0, column) x [0, row).
std::vector<std::int32_t> sums_of(const InkMap& ink) {
  const auto width = static_cast<std::size_t>(ink.columns) + 1;
  std::vector<std::int32_t> sums(width * (static_cast<std::size_t>(ink.rows) + 1));
  for (std::size_t row = 1; row <= static_cast<std::size_t>(ink.rows); ++row) {
    std::int32_t line = 0;
    for (std::size_t column = 1; column < width; ++column) {
      line += ink.cells[(row - 1) * (width - 1) + column - 1];
      sums[row * width + column] = sums[(row - 1) * width + column] + line;
    }
  }
  return sums;
}

}  // namespace

Wipe borders_of(const InkMap& ink, int dpi) {
  Wipe wipe = nothing(ink);
  for (const Blot& blot : Blots(ink).all()) {
    const bool large = blot.width() * kCell >= dpi / 4 || blot.height() * kCell >= dpi / 4;
    if ((large && at_the_edge(blot, ink)) || is_punch_hole(blot, ink, dpi)) {
      mark_blot(wipe, blot, ink);
    }
  }
  const int last_column = ink.columns - 1;
  const int last_row = ink.rows - 1;
  mark_edge_lines(wipe, ink, ink.rows, dpi, [&](int i) { return index_of(ink, 0, i); });
  mark_edge_lines(wipe, ink, ink.rows, dpi, [&](int i) { return index_of(ink, last_column, i); });
  mark_edge_lines(wipe, ink, ink.columns, dpi, [&](int i) { return index_of(ink, i, 0); });
  mark_edge_lines(wipe, ink, ink.columns, dpi, [&](int i) { return index_of(ink, i, last_row); });
  return wipe;
}

Wipe specks_of(const InkMap& ink, int dpi) {
  // At 200 dpi: less than ten pixels of ink within twenty pixels around. The hyphen of a list, the
  // smallest mark that stands alone, has sixteen.
  const int reach = std::max(1, (dpi * 2 + 100) / 200);
  const std::int32_t least = std::max(4, 10 * dpi * dpi / 40'000);
  const std::vector<std::int32_t> sums = sums_of(ink);
  const int width = ink.columns + 1;
  const auto sum_to = [&](int column, int row) {
    return sums[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                static_cast<std::size_t>(column)];
  };
  Wipe wipe = nothing(ink);
  for (int row = 0; row < ink.rows; ++row) {
    const int y0 = std::max(0, row - reach);
    const int y1 = std::min(ink.rows, row + reach + 1);
    for (int column = 0; column < ink.columns; ++column) {
      const std::uint8_t here = ink.cell(column, row);
      if (here == 0 || here >= least) continue;
      const int x0 = std::max(0, column - reach);
      const int x1 = std::min(ink.columns, column + reach + 1);
      const std::int32_t around = sum_to(x1, y1) - sum_to(x0, y1) - sum_to(x1, y0) + sum_to(x0, y0);
      if (around < least) mark(wipe, index_of(ink, column, row));
    }
  }
  return wipe;
}

void wipe(Pix& image, InkMap& ink, const Wipe& what) {
  const bool bits = pixGetDepth(&image) == 1;
  for (int row = 0; row < ink.rows; ++row) {
    for (int column = 0; column < ink.columns; ++column) {
      const std::size_t at = index_of(ink, column, row);
      if (!what.cells[at]) continue;
      ink.cells[at] = 0;
      pixRasterop(&image, column * kCell, row * kCell, kCell, kCell, bits ? PIX_CLR : PIX_SET,
                  nullptr, 0, 0);
    }
  }
}

}  // namespace trichdan
