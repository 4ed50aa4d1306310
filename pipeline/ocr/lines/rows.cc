#include "ocr/lines/rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ocr/lines/skew.h"
#include "ocr/lines/walls.h"

namespace trichdan::lines {
namespace {

constexpr double kWidestGap = 4.5;  // within a row, in x-heights
constexpr std::size_t kRemembered = 9;
constexpr double kProven = 0.25;  // what a long row has over one that has just begun

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * double(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

// A row that may still grow: where its last letters stand.
struct Open {
  std::vector<std::uint32_t> members;
  std::int32_t x1 = 0;
  double top = 0;
  double bottom = 0;
};

void look_again(const Page& page, Open& row) {
  const std::size_t begin = row.members.size() > kRemembered ? row.members.size() - kRemembered : 0;
  std::vector<double> tops;
  std::vector<double> bottoms;
  for (std::size_t i = begin; i < row.members.size(); ++i) {
    tops.push_back(page.flat_top(row.members[i]));
    bottoms.push_back(page.flat_bottom(row.members[i]));
  }
  row.top = median(std::move(tops));
  row.bottom = median(std::move(bottoms));
}

// How much of the lower of the two they share; 0 or less where one stands above the other.
double shared(const Open& row, double top, double bottom) {
  const double lower = std::min(row.bottom - row.top, bottom - top);
  return (std::min(row.bottom, bottom) - std::max(row.top, top)) / std::max(1.0, lower);
}

class Sweep {
 public:
  explicit Sweep(const Page& page) : page_(page), gap_(kWidestGap * page.ink->x_height) {}

  void take(std::uint32_t component) {
    const Box& box = page_.box(component);
    close_before(box.x0);
    const Walls walls = walls_of(page_, box);
    const double top = page_.flat_top(component);
    const double bottom = page_.flat_bottom(component);
    Open* best = nullptr;
    double best_share = 0;
    for (Open& row : open_) {
      if (!walls.let_through(row.x1, row.x1)) continue;  // the next cell of a table
      const double overlap = shared(row, top, bottom);
      const double share = overlap + (row.members.size() >= kRemembered ? kProven : 0);
      // Over a wide gap a row is only followed where it goes on at the same height.
      const bool wide = box.x0 - row.x1 > page_.ink->x_height;
      if (wide && std::abs(top + bottom - row.top - row.bottom) > 0.9 * page_.ink->x_height)
        continue;
      if (overlap <= 0.5 || share <= best_share) continue;
      best = &row;
      best_share = share;
    }
    if (best == nullptr) best = &open_.emplace_back();
    best->members.push_back(component);
    best->x1 = std::max(best->x1, box.x1);
    look_again(page_, *best);
  }

  std::vector<Open> finish() {
    close_before(std::numeric_limits<std::int32_t>::max());
    return std::move(closed_);
  }

 private:
  void close_before(std::int32_t x) {
    for (std::size_t i = 0; i < open_.size();) {
      if (open_[i].x1 + gap_ >= x) {
        ++i;
        continue;
      }
      closed_.push_back(std::move(open_[i]));
      open_[i] = std::move(open_.back());
      open_.pop_back();
    }
  }

  const Page& page_;
  double gap_;
  std::vector<Open> open_;
  std::vector<Open> closed_;
};

}  // namespace

void measure(const Page& page, Row& row) {
  std::vector<double> tops;
  std::vector<double> bottoms;
  row.x0 = std::numeric_limits<std::int32_t>::max();
  row.x1 = 0;
  for (const std::uint32_t member : row.members) {
    row.x0 = std::min(row.x0, page.box(member).x0);
    row.x1 = std::max(row.x1, page.box(member).x1);
    if (!is_letter(page.ink->components.list[member], page.ink->x_height)) continue;
    tops.push_back(page.flat_top(member));
    bottoms.push_back(page.flat_bottom(member));
  }
  // Ascenders reach above and descenders below; most letters of a line do neither.
  row.top = quantile(std::move(tops), 0.6);
  row.base = quantile(std::move(bottoms), 0.45);
  // Where letters of many sizes stand together (grain), the one may come out above the other.
  row.base = std::max(row.base, row.top + 1);
  row.ink_top = row.top;
}

std::vector<Row> rows_of(const Page& page) {
  std::vector<std::uint32_t> letters;
  const auto& list = page.ink->components.list;
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    if (is_letter(list[i], page.ink->x_height)) letters.push_back(i);
  }
  std::stable_sort(letters.begin(), letters.end(), [&](std::uint32_t a, std::uint32_t b) {
    return list[a].box.x0 < list[b].box.x0;
  });
  Sweep sweep(page);
  for (const std::uint32_t letter : letters) sweep.take(letter);
  std::vector<Row> rows;
  for (Open& open : sweep.finish()) {
    Row row;
    row.members = std::move(open.members);
    measure(page, row);
    rows.push_back(std::move(row));
  }
  return rows;
}

void sort_members(const Page& page, std::vector<Row>& rows) {
  const auto left_first = [&](std::uint32_t a, std::uint32_t b) {
    return page.box(a).x0 < page.box(b).x0;
  };
  for (Row& row : rows) std::ranges::stable_sort(row.members, left_first);
}

}  // namespace trichdan::lines
