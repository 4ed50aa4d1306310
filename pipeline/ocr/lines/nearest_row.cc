#include "ocr/lines/nearest_row.h"

#include <algorithm>

#include "ocr/lines/walls.h"

namespace trichdan::lines {

std::optional<NearRow> NearestRow::nearest(std::uint32_t component) const {
  const double x = page_.ink->x_height;
  std::optional<NearRow> best;
  const double top = page_.flat_top(component);
  const double bottom = page_.flat_bottom(component);
  const Walls walls = walls_of(page_, page_.box(component));
  heights_.each(top - 3 * x, bottom + 3 * x, [&](std::size_t row) {
    if (!walls.let_through(rows_[row].x0, rows_[row].x1)) return;
    const double cost = cost_of(component, rows_[row]);
    if (cost < 1.1 * x && (!best || cost < best->cost)) best = NearRow{row, cost};
  });
  return best;
}

double NearestRow::gap_to_larger(std::uint32_t component, std::size_t own,
                                 std::size_t times) const {
  const double x = page_.ink->x_height;
  double least = 1e9;
  heights_.each(page_.flat_top(component) - 3 * x, page_.flat_bottom(component) + 3 * x,
                [&](std::size_t row) {
                  const std::size_t members = rows_[row].members.size();
                  if (members < 3 || members < times * rows_[own].members.size()) return;
                  least = std::min(least, gap_to_letter(component, rows_[row]));
                });
  return least;
}

// How far it stands from the row, in pixels; beyond any limit where it cannot belong there.
double NearestRow::cost_of(std::uint32_t component, const Row& row) const {
  const double x = row.x_height();
  const double far = 1e9;
  const Box& box = page_.box(component);
  const double reach = reach_of(box);
  if (box.x0 > row.x1 + reach || box.x1 < row.x0 - reach) return far;
  const double top = page_.flat_top(component);
  const double bottom = page_.flat_bottom(component);
  if (bottom < row.top - 1.7 * x || top > row.base + 0.9 * x) return far;
  if (is_flat(box) && (top < row.top || bottom > row.base - 0.12 * x)) return far;
  // Beside letters: punctuation, dashes and dots within the height of the line.
  const double above = std::max(0.0, row.top - 0.5 * x - top);
  const double below = std::max(0.0, bottom - (row.base + 0.45 * x));
  const double beside = above + below + 0.35 * x;
  const double letter = gap_to_letter(component, row);
  if (letter == far) return beside;
  // A comma may stand under the mark of the letter before it, and far from that.
  const bool among_letters = top < row.base && bottom > row.top;
  return among_letters ? std::min(letter, beside) : letter;
}

// As flat as what is left of a rule; a dash is too, but stands at half the height of letters.
bool NearestRow::is_flat(const Box& box) const {
  return box.height() * 8 < page_.ink->x_height && box.width() * 2 > page_.ink->x_height;
}

// How far from the end of a row something may stand: a dash a little further than a full stop,
// and specks must touch.
double NearestRow::reach_of(const Box& box) const {
  const double x = page_.ink->x_height;
  if (box.width() > 0.35 * x) return 3.5 * x;
  return std::max(box.width(), box.height()) > 0.13 * x ? 0.7 * x : 0;
}

// The height between it and the nearest member over or under it.
double NearestRow::gap_to_letter(std::uint32_t component, const Row& row) const {
  const Box& box = page_.box(component);
  const int slack = page_.ink->x_height / 4;
  // A dot below stands close to the line; what stands below a descender is a mark of the next
  // row.
  const bool hangs_too_low = page_.flat_top(component) > row.base + 0.4 * row.x_height();
  auto at = std::lower_bound(
      row.members.begin(), row.members.end(), box.x0 - 8 * page_.ink->x_height,
      [&](std::uint32_t member, std::int32_t x) { return page_.box(member).x0 < x; });
  double least = 1e9;
  for (; at != row.members.end() && page_.box(*at).x0 < box.x1 + slack; ++at) {
    const Box& other = page_.box(*at);
    if (other.x1 <= box.x0 - slack) continue;
    if (box.y0 >= other.y1 && hangs_too_low) continue;
    least =
        std::min(least, static_cast<double>(std::max({0, other.y0 - box.y1, box.y0 - other.y1})));
  }
  return least;
}

}  // namespace trichdan::lines
