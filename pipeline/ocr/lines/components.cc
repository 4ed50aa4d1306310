#include "ocr/lines/components.h"

#include <limits>
#include <numeric>

namespace trichdan::lines {
namespace {

// Roots are always the lowest index of their set, so that components come in reading order.
class Sets {
 public:
  explicit Sets(std::size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), 0U);
  }

  std::uint32_t root(std::uint32_t at) {
    while (parents_[at] != at) {
      parents_[at] = parents_[parents_[at]];
      at = parents_[at];
    }
    return at;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a < b) parents_[b] = a;
    if (b < a) parents_[a] = b;
  }

 private:
  std::vector<std::uint32_t> parents_;
};

void join_rows(const Runs& runs, std::int32_t y, Sets& sets) {
  std::uint32_t above = runs.begin(y - 1);
  const std::uint32_t above_end = runs.end(y - 1);
  for (std::uint32_t here = runs.begin(y); here < runs.end(y); ++here) {
    const Run& run = runs.runs[here];
    while (above < above_end && runs.runs[above].x1 < run.x0) ++above;
    for (std::uint32_t at = above; at < above_end && runs.runs[at].x0 <= run.x1; ++at) {
      sets.join(at, here);
    }
  }
}

void add(Component& component, const Run& run, std::int32_t y) {
  component.box = united(component.box, {run.x0, y, run.x1, y + 1});
  component.area += run.x1 - run.x0;
}

}  // namespace

Components components_of(const Runs& runs) {
  Sets sets(runs.runs.size());
  for (std::int32_t y = 1; y < runs.height; ++y) join_rows(runs, y, sets);
  Components all;
  all.of_run.resize(runs.runs.size());
  for (std::int32_t y = 0; y < runs.height; ++y) {
    for (std::uint32_t at = runs.begin(y); at < runs.end(y); ++at) {
      const std::uint32_t root = sets.root(at);
      if (root == at) {
        all.of_run[at] = static_cast<std::uint32_t>(all.list.size());
        all.list.emplace_back();
      }
      all.of_run[at] = all.of_run[root];
      add(all.list[all.of_run[at]], runs.runs[at], y);
    }
  }
  return all;
}

}  // namespace trichdan::lines
