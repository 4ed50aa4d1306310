#include "ocr/lines/join.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ocr/lines/heights.h"

namespace trichdan::lines {
namespace {

int apart(const Row& a, const Row& b) {
  return std::max(a.x0, b.x0) - std::min(a.x1, b.x1);
}

// A short piece that stands on, or is raised against, the line of a longer one.
bool is_piece_of(const Page& page, const Row& piece, const Row& row) {
  const double x = page.ink->x_height;
  if (apart(piece, row) > 1.5 * x) return false;
  const double top = row.top - 0.9 * row.x_height();
  const double bottom = row.base + 0.4 * row.x_height();
  const double inside = std::min(bottom, piece.base) - std::max(top, piece.top);
  if (inside < 0.75 * piece.x_height()) return false;
  // Two letters of another line that hang into this one stand mostly outside of it.
  return std::abs(piece.middle() - row.middle()) < 0.85 * row.x_height();
}

// Marks of capitals that are as large as letters of the page: smaller than what they stand above,
// and close to it.
bool is_marks_of(const Row& marks, const Row& row) {
  if (marks.x0 < row.x0 - row.x_height() || marks.x1 > row.x1 + row.x_height()) return false;
  if (marks.x_height() > 0.62 * row.x_height()) return false;
  const double gap = row.ink_top - marks.base;
  return gap > -0.6 * row.x_height() && gap < 0.45 * row.x_height();
}

// Two rows side by side, or two that the sweep took for two although their letters alternate.
bool is_continuation(const Page& page, const Row& a, const Row& b) {
  const double x = page.ink->x_height;
  const double shared = std::min(a.base, b.base) - std::max(a.top, b.top);
  const double smaller = std::min(a.x_height(), b.x_height());
  if (apart(a, b) < 0 && std::abs(a.middle() - b.middle()) < 0.4 * x && shared > 0.6 * smaller)
    return true;
  if (apart(a, b) > 3.0 * x || apart(a, b) < -2.0 * x) return false;
  return std::abs(a.base - b.base) < 0.3 * x && std::abs(a.top - b.top) < 0.6 * x;
}

void take_over(Row& row, Row& piece) {
  row.members.insert(row.members.end(), piece.members.begin(), piece.members.end());
  piece.members.clear();
  row.x0 = std::min(row.x0, piece.x0);
  row.x1 = std::max(row.x1, piece.x1);
  row.ink_top = std::min(row.ink_top, piece.ink_top);
}

bool belongs(const Page& page, const Row& piece, const Row& row) {
  constexpr std::size_t kFew = 6;
  return (piece.members.size() <= kFew && is_piece_of(page, piece, row)) ||
         is_marks_of(piece, row) || is_continuation(page, piece, row);
}

// Smallest rows first, each to the largest row it belongs to.
void join_once(const Page& page, std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::pair(a.members.size(), a.x_height()) < std::pair(b.members.size(), b.x_height());
  });
  const Heights heights(page, rows);
  const double near = 6.0 * page.ink->x_height;
  for (std::size_t piece = 0; piece < rows.size(); ++piece) {
    const double middle = rows[piece].middle();
    std::size_t best = piece;
    heights.each(middle - near, middle + near, [&](std::size_t other) {
      if (other <= piece || rows[other].members.empty()) return;
      if (rows[other].members.size() < rows[piece].members.size()) return;
      if (best != piece && rows[other].members.size() <= rows[best].members.size()) return;
      if (belongs(page, rows[piece], rows[other])) best = other;
    });
    if (best != piece) take_over(rows[best], rows[piece]);
  }
  std::erase_if(rows, [](const Row& row) { return row.members.empty(); });
}

}  // namespace

std::vector<Row> joined(const Page& page, std::vector<Row> rows) {
  // Twice: the upper of two marks stands on the lower one, which must have found its row before.
  for (int round = 0; round < 2; ++round) join_once(page, rows);
  for (Row& row : rows) measure(page, row);
  return rows;
}

std::vector<Row> parted(const Page& page, std::vector<Row> rows) {
  sort_members(page, rows);
  std::vector<Row> parts;
  for (Row& row : rows) {
    std::vector<std::int32_t> cuts;
    for (const Box& rule : page.ink->upright) {
      const double lift = page.slope * rule.x0;
      if (rule.x0 <= row.x0 || rule.x1 >= row.x1 || rule.y0 - lift > row.top ||
          rule.y1 - lift < row.base)
        continue;
      cuts.push_back((rule.x0 + rule.x1) / 2);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.push_back(std::numeric_limits<std::int32_t>::max());
    std::size_t at = 0;
    for (const std::int32_t cut : cuts) {
      Row part;
      while (at < row.members.size() &&
             (page.box(row.members[at]).x0 + page.box(row.members[at]).x1) / 2 < cut) {
        part.members.push_back(row.members[at++]);
      }
      if (part.members.empty()) continue;
      measure(page, part);
      parts.push_back(std::move(part));
    }
  }
  return parts;
}

}  // namespace trichdan::lines
