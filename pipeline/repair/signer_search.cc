#include "repair/signer_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>
#include <utility>
#include <vector>

#include "layout/posts.h"
#include "repair/trace_score.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Natural logarithms, over all traces of a name: how much more probable than any other, and how
// much less than what was seen the trace may hold it that likes it best.
constexpr double kMargin = 14;
constexpr double kFarthest = 9.5;
// Where a trace plainly reads a name, less is asked of the others.
constexpr double kPlainMargin = 5;
constexpr double kPlain = 1;
constexpr double kMisfit = 2.2;  // letters: capitals and "m" are wide, "i" is narrow

// Before a name's certain words, what the traces speak for.
class Search {
 public:
  Search(std::span<const LineTrace> traces, std::string rest, double room)
      : traces_(traces.begin(), traces.end()), rest_(std::move(rest)), room_(room) {}

  // Empty if nothing or several may be meant.
  std::string find(const KnownNames& names) {
    if (is_capitals(rest_)) {
      offer_offices();
      return decided();
    }
    for (const std::string& family : names.family) offer(family);
    for (const std::string& middle : likely(names.middle)) {
      for (const std::string& family : names.family) offer(family + " " + middle);
    }
    return decided();
  }

 private:
  std::string decided() const {
    const bool fits = std::abs(static_cast<double>(letters_in(best_) + 1) - room_) <= kMisfit;
    const double margin = most_ - next_;
    const bool certain =
        (margin >= kMargin && gap_ <= kFarthest) || (margin >= kPlainMargin && gap_ <= kPlain);
    return fits && certain ? best_ : std::string();
  }

  // What may stand before the words that an office ends with: "PHÓ" of "PHÓ BÍ THƯ".
  void offer_offices() {
    for (const std::string_view post : signing_posts()) {
      for (const std::string_view before : {"", "PHÓ ", "KT. ", "TL. ", "Q. ", "KT. PHÓ "}) {
        const std::string office = std::string(before).append(post);
        const bool ends = office.size() > rest_.size() + 1 && office.ends_with(" " + rest_);
        if (ends) offer(office.substr(0, office.size() - rest_.size() - 1));
      }
    }
  }

  void offer(const std::string& name) {
    double sum = 0;
    double gap = std::numeric_limits<double>::infinity();
    for (const TraceScore& trace : traces_) {
      const double score = trace.of(name + " " + rest_);
      sum += score;
      gap = std::min(gap, trace.of_the_best() - score);
    }
    if (sum <= most_) {
      next_ = std::max(next_, sum);
      return;
    }
    next_ = std::exchange(most_, sum);
    best_ = name;
    gap_ = gap;
  }

  // The middle names that the traces hold most probable, whatever stands before them; none where
  // there is no room for one.
  std::vector<std::string> likely(std::span<const std::string> names) const {
    constexpr std::size_t kMost = 8;
    constexpr double kLeastRoom = 4;  // letters: "Lý An"
    if (room_ < kLeastRoom) return {};
    std::vector<std::pair<double, std::string>> scored;
    for (const std::string& name : names) {
      double sum = 0;
      for (const TraceScore& trace : traces_) sum -= trace.of_end(" " + name + " " + rest_);
      scored.emplace_back(sum, name);
    }
    std::ranges::sort(scored);
    std::vector<std::string> best;
    for (const auto& [sum, name] : scored | std::views::take(kMost)) best.push_back(name);
    return best;
  }

  std::vector<TraceScore> traces_;
  std::string rest_;
  double room_;  // letters
  std::string best_;
  double most_ = -std::numeric_limits<double>::infinity();
  double next_ = most_;
  double gap_ = 0;  // of the trace that likes it best to what it itself says
};

}  // namespace

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string what_stands_before(std::span<const LineTrace> traces, const std::string& rest,
                               double room, const KnownNames& names) {
  return Search(traces, rest, room).find(names);
}

}  // namespace trichdan
