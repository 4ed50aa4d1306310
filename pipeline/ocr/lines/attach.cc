#include "ocr/lines/attach.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "ocr/lines/skew.h"
#include "ocr/lines/walls.h"

namespace trichdan::lines {
namespace {

bool by_x(const Page& page, std::uint32_t a, std::uint32_t b) {
  return page.box(a).x0 < page.box(b).x0;
}

// Rows by the height they stand on, so that only near ones are looked at.
class Heights {
 public:
  Heights(const Page& page, const std::vector<Row>& rows)
      : bucket_(std::max(8.0, 4.0 * page.ink->x_height)),
        margin_(std::abs(page.slope) * page.ink->runs.width) {
    const double tallest = page.ink->runs.height + 2 * margin_;
    buckets_.resize(static_cast<std::size_t>(tallest / bucket_) + 3);
    for (std::size_t i = 0; i < rows.size(); ++i) buckets_[at(rows[i].middle())].push_back(i);
  }

  // Calls `look(index)` for rows that may have their middle between the two heights.
  template <typename Look>
  void each(double from, double to, const Look& look) const {
    for (std::size_t bucket = at(from); bucket <= at(to); ++bucket) {
      for (const std::size_t row : buckets_[bucket]) look(row);
    }
  }

 private:
  std::size_t at(double y) const {
    const double bucket = std::floor((y + margin_) / bucket_);
    return static_cast<std::size_t>(
        std::clamp(bucket, 0.0, static_cast<double>(buckets_.size() - 1)));
  }
  double bucket_;
  double margin_;
  std::vector<std::vector<std::size_t>> buckets_;
};

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

struct Candidate {
  std::size_t row = 0;
  double cost = 0;
};

// Finds the row for one component among rows whose members are sorted from left to right.
class Finder {
 public:
  Finder(const Page& page, const std::vector<Row>& rows)
      : page_(page), rows_(rows), heights_(page, rows) {}

  std::optional<Candidate> nearest(std::uint32_t component) const {
    const double x = page_.ink->x_height;
    std::optional<Candidate> best;
    const double top = page_.flat_top(component);
    const double bottom = page_.flat_bottom(component);
    const Walls walls = walls_of(page_, page_.box(component));
    heights_.each(top - 3 * x, bottom + 3 * x, [&](std::size_t row) {
      if (!walls.let_through(rows_[row].x0, rows_[row].x1)) return;
      const double cost = cost_of(component, rows_[row]);
      if (cost < 1.1 * x && (!best || cost < best->cost)) best = Candidate{row, cost};
    });
    return best;
  }

  // The height between a component and the nearest letter over or under it in a row of `times` as
  // many members as `own`, its own, and three at least.
  double gap_to_larger(std::uint32_t component, std::size_t own, std::size_t times) const {
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

 private:
  // How far it stands from the row, in pixels; beyond any limit where it cannot belong there.
  double cost_of(std::uint32_t component, const Row& row) const {
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
  bool is_flat(const Box& box) const {
    return box.height() * 8 < page_.ink->x_height && box.width() * 2 > page_.ink->x_height;
  }

  // How far from the end of a row something may stand: a dash a little further than a full stop,
  // and specks must touch.
  double reach_of(const Box& box) const {
    const double x = page_.ink->x_height;
    if (box.width() > 0.35 * x) return 3.5 * x;
    return std::max(box.width(), box.height()) > 0.13 * x ? 0.7 * x : 0;
  }

  // The height between it and the nearest member over or under it.
  double gap_to_letter(std::uint32_t component, const Row& row) const {
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

  const Page& page_;
  const std::vector<Row>& rows_;
  Heights heights_;
};

bool is_tall(const Page& page, std::uint32_t component) {
  return page.box(component).height() * 10 > 28 * page.ink->x_height;
}

void sort_members(const Page& page, std::vector<Row>& rows) {
  for (Row& row : rows) {
    std::stable_sort(row.members.begin(), row.members.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return by_x(page, a, b); });
  }
}

// A tall piece that is narrow is letters of several lines that touch, at the end of a row too; so
// is one that is no larger than a syllable with a letter of a seal's rim.
void share(const Page& page, std::uint32_t component, const Heights& heights,
           std::vector<Row>& rows) {
  const double top = page.flat_top(component);
  const double bottom = page.flat_bottom(component);
  const Box& box = page.box(component);
  const double x = page.ink->x_height;
  const bool narrow = box.width() <= 3 * x || (box.width() <= 4.5 * x && box.height() <= 5 * x);
  const std::int32_t reach = narrow ? page.ink->x_height : 0;
  heights.each(top, bottom, [&](std::size_t i) {
    Row& row = rows[i];
    const bool across = box.x0 < row.x1 + reach && box.x1 > row.x0 - reach;
    if (!across || bottom <= row.top || top >= row.base) return;
    row.shared.push_back(component);
    if (!narrow) return;
    row.x0 = std::min(row.x0, box.x0);
    row.x1 = std::max(row.x1, box.x1);
  });
}

// One round: each component still free to the row nearest to it, if one is nearer than `limit`.
void attach_within(const Page& page, double limit, std::vector<std::uint32_t>& free,
                   std::vector<Row>& rows) {
  std::vector<std::pair<std::size_t, std::uint32_t>> found;
  const Finder finder(page, rows);
  std::vector<std::uint32_t> left;
  for (const std::uint32_t component : free) {
    const auto candidate = finder.nearest(component);
    if (candidate && candidate->cost < limit) {
      found.emplace_back(candidate->row, component);
    } else {
      left.push_back(component);
    }
  }
  for (const auto& [row, component] : found) {
    rows[row].members.push_back(component);
    rows[row].x0 = std::min(rows[row].x0, page.box(component).x0);
    rows[row].x1 = std::max(rows[row].x1, page.box(component).x1);
  }
  sort_members(page, rows);
  free = std::move(left);
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

// Which members of a small row are marks of a larger row's letters: all, if each stands close above
// or below one of them ("ế" has two); else, where specks beside them made a row of both, those that
// are smaller than letters.
std::vector<std::uint32_t> marks_in(const Page& page, const Finder& finder, const Row& row,
                                    std::size_t index) {
  const double x = page.ink->x_height;
  const auto close = [&](std::uint32_t member, std::size_t times) {
    return finder.gap_to_larger(member, index, times) < 0.45 * x;
  };
  if (std::ranges::all_of(row.members, [&](std::uint32_t member) { return close(member, 3); }))
    return row.members;
  std::vector<std::uint32_t> marks;
  std::ranges::copy_if(row.members, std::back_inserter(marks), [&](std::uint32_t member) {
    return page.box(member).height() < 0.95 * x && close(member, 2);
  });
  return marks;
}

// Takes out of small rows what marks of larger rows' letters they hold.
void free_marks(const Page& page, std::vector<Row>& rows) {
  constexpr std::size_t kFew = 4;
  const Finder finder(page, rows);
  std::vector<std::vector<std::uint32_t>> marks(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].members.size() <= kFew) marks[i] = marks_in(page, finder, rows[i], i);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (marks[i].empty()) continue;
    for (const std::uint32_t mark : marks[i]) std::erase(rows[i].members, mark);
    if (!rows[i].members.empty()) measure(page, rows[i]);
  }
  std::erase_if(rows, [](const Row& row) { return row.members.empty(); });
}

void attach(const Page& page, std::vector<Row>& rows) {
  sort_members(page, rows);
  free_marks(page, rows);
  std::vector<std::uint32_t> free;
  const Heights heights(page, rows);
  const auto& list = page.ink->components.list;
  std::vector<bool> taken(list.size());
  for (const Row& row : rows) {
    for (const std::uint32_t member : row.members) taken[member] = true;
  }
  for (std::uint32_t i = 0; i < list.size(); ++i) {
    if (taken[i] || list[i].area == 0) continue;
    if (is_tall(page, i)) {
      share(page, i, heights, rows);
    } else {
      free.push_back(i);
    }
  }
  const double x = page.ink->x_height;
  attach_within(page, 0.3 * x, free, rows);
  attach_within(page, 0.5 * x, free, rows);
  attach_within(page, 0.8 * x, free, rows);
}

}  // namespace trichdan::lines
