#include "repair/signer_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>
#include <utility>

#include "layout/posts.h"
#include "repair/letter_widths.h"
#include "repair/trace_score.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// All of these are natural logarithms over four traces, or letters, and were set on invented
// documents (docs/benchmarks.md).
constexpr double kMost = 12;       // that one trace may hold against a name
constexpr double kMargin = 9;      // by which the best must be better than any other
constexpr double kLeast = 9;       // some trace must like it so well
constexpr double kMarginOff = 4;   // more of it for each letter off the place the office gives
constexpr double kFarthest = 60;   // cost of the best, at most
constexpr double kKnown = 12;      // by which another may be better than a name that is known
constexpr double kRare = 8;        // cost of a family name that few have
constexpr double kOff = 8;         // cost of a letter off the place the office gives
constexpr double kFreely = 0.8;    // letters off it that cost nothing
constexpr double kMostOff = 4;     // letters beyond which it does not matter how many
constexpr double kShort = 2.5;     // letters that are too few: something else is missing too
constexpr double kBias = 0.6;      // letters that names are wider than they are taken for
constexpr double kMayBegin = 1.2;  // letters around where its width says that it begins
constexpr double kTraces = 4;
constexpr double kPlainly = 1.5;    // a trace that likes a name so well reads it
constexpr double kPlainMargin = 4;  // by which it likes no other
constexpr double kPlainOff = 3;     // letters off the place all the same

// The best of what was offered, and what the next one costs.
struct Offers {
  std::string best;
  double least = std::numeric_limits<double>::infinity();
  double next = least;
  double gap = 0;  // of the trace that likes it best
  double off = 0;  // letters

  void take(const std::string& name, double cost, double of_trace, double letters) {
    if (cost >= least) {
      if (name != best) next = std::min(next, cost);
      return;
    }
    next = std::exchange(least, cost);
    best = name;
    gap = of_trace;
    off = letters;
  }
};

// Before a name's certain words, what the traces speak for.
class Search {
 public:
  explicit Search(const CrossedPlace& place)
      : place_(place),
        x0_(std::ranges::min(place.traces, {}, begin_of_trace).box.x0),
        letter_((place.traces.front().box.x1 - place.rest_x0) / width_of(place.rest)) {
    for (const LineTrace& trace : place.traces) traces_.emplace_back(trace, trace.box);
  }

  // Empty if nothing or several may be meant.
  Missing find(const KnownNames& names) {
    if (is_capitals(place_.rest)) {
      offer_offices();
      return decided();
    }
    const std::vector<std::string> middles = likely(names.middle);
    for (const std::string& family : names.family) {
      const double rare = std::ranges::find(names.frequent, family) == names.frequent.end();
      offer(family, kRare * rare);
      for (const std::string& middle : middles)
        offer(std::string(family).append(" ").append(middle), kRare * rare);
    }
    offer_known(names.whole);
    const Missing known = decided_among_known();
    return known.name.empty() ? decided() : known;
  }

 private:
  static std::int32_t begin_of_trace(const LineTrace& trace) { return trace.box.x0; }

  Missing decided() const {
    const double margin = kMargin + kMarginOff * std::max(0.0, std::abs(all_.off) - kFreely);
    return missing(all_, all_.next - all_.least >= margin || is_read_plainly());
  }

  // A name that is known needs to be better than others of them alone.
  Missing decided_among_known() const {
    Missing found = missing(
        known_, known_.next - known_.least >= kMargin && known_.least - all_.least <= kKnown);
    found.known = true;
    return found;
  }

  Missing missing(const Offers& offers, bool clear) const {
    const bool certain = clear && offers.gap <= kLeast && offers.least <= kFarthest;
    if (!certain || offers.off > kShort) return {};
    return {offers.best, static_cast<std::int32_t>(begin_of(offers.best) - letter_ / 2)};
  }

  // One trace reads the name nearly as it itself says, none reads another so, and all together like
  // it best. Then it may stand further off its place, as names do that are stamped. Of two words
  // the first may be read so and another stand before it, or the last be lost.
  bool is_read_plainly() const {
    const bool three = (all_.best + place_.rest).find(' ') != std::string::npos;
    return three && !is_capitals(place_.rest) && plainest_.best == all_.best &&
           plainest_.least <= kPlainly && plainest_.next - plainest_.least >= kPlainMargin &&
           all_.next - all_.least >= kPlainMargin && std::abs(all_.off) <= kPlainOff;
  }

  // What may stand before the words that an office ends with: "PHÓ" of "PHÓ BÍ THƯ" and of "PHÓ BÍ
  // THƯ THƯỜNG TRỰC", "TRƯỞNG PHÒNG" of "TRƯỞNG PHÒNG NGHIỆP VỤ".
  void offer_offices() {
    const bool body = place_.rest.find(' ') != std::string::npos;
    for (const std::string_view post : signing_posts()) {
      for (const std::string_view before : {"", "PHÓ ", "KT. ", "TL. ", "Q. ", "KT. PHÓ "}) {
        const std::string office = std::string(before).append(post);
        if (body) offer(office, 0);
        for (std::size_t at = office.find(' '); at != office.npos; at = office.find(' ', at + 1)) {
          if ((place_.rest + ' ').starts_with(office.substr(at + 1) + ' '))
            offer(office.substr(0, at), 0);
        }
      }
    }
  }

  double begin_of(const std::string& name) const {
    return place_.rest_x0 - letter_ * width_of(name + " ");
  }

  // How much less than what it itself says a trace holds the name that begins about x.
  double gap_of(const std::pair<TraceScore, Box>& seen, const std::string& name, double x) const {
    const auto& [trace, box] = seen;
    const double step = static_cast<double>(trace.steps()) / box.width();
    const double at = (x - box.x0) * step;
    const double around = kMayBegin * letter_ * step;
    const auto first = static_cast<std::size_t>(std::max(0.0, std::floor(at - around)));
    const auto last = static_cast<std::size_t>(std::max(0.0, std::ceil(at + around)));
    return trace.of_the_best() - trace.of_end(name + " " + place_.rest, first, last);
  }

  // Of a name that begins at x: letters behind where the office asks for it, the least far off.
  double letters_off(double x) const {
    double least = std::numeric_limits<double>::infinity();
    for (const std::int32_t begin : place_.begins) {
      const double off = (x - begin) / letter_ - kBias;
      if (std::abs(off) < std::abs(least)) least = off;
    }
    return least;
  }

  void offer_known(std::span<const std::string> names) {
    const std::string end = " " + place_.rest;
    for (const std::string& name : names) {
      if (name.ends_with(end)) offer(name.substr(0, name.size() - end.size()), 0, &known_);
    }
  }

  void offer(const std::string& name, double cost, Offers* known = nullptr) {
    const double x = begin_of(name);
    const double off = letters_off(x);
    // Rows of an office are set together: what is too short is not another one.
    const bool too_short = is_capitals(place_.rest) && off > kShort;
    if (x < x0_ - letter_ || too_short) return;
    cost += kOff * std::clamp(std::abs(off) - kFreely, 0.0, kMostOff);
    double sum = 0;
    double gap = std::numeric_limits<double>::infinity();
    for (const auto& trace : traces_) {
      const double of_trace = gap_of(trace, name, x);
      sum += std::min(of_trace, kMost);
      gap = std::min(gap, of_trace);
    }
    cost += sum / static_cast<double>(traces_.size()) * kTraces + std::min(gap, kMost);
    all_.take(name, cost, gap, off);
    if (known != nullptr) known->take(name, cost, gap, off);
    plainest_.take(name, gap, gap, off);
  }

  // The middle names that the traces hold most probable, whatever stands before them.
  std::vector<std::string> likely(std::span<const std::string> names) const {
    constexpr std::size_t kKept = 8;
    constexpr double kLeastRoom = 3;  // letters, for a family name
    std::vector<std::pair<double, std::string>> scored;
    for (const std::string& name : names) {
      const double x = begin_of(name);
      if (x - kLeastRoom * letter_ < x0_) continue;
      double sum = 0;
      for (const auto& trace : traces_) sum += gap_of(trace, name, x);
      scored.emplace_back(sum, name);
    }
    std::ranges::sort(scored);
    std::vector<std::string> best;
    for (const auto& [sum, name] : scored | std::views::take(kKept)) best.push_back(name);
    return best;
  }

  const CrossedPlace& place_;
  std::vector<std::pair<TraceScore, Box>> traces_;
  std::int32_t x0_;  // where the first trace begins
  double letter_;    // pixels
  Offers all_;
  Offers known_;     // of these, the names that are known
  Offers plainest_;  // the one that any trace likes best, how much, and the next
};

}  // namespace

Missing what_stands_before(const CrossedPlace& place, const KnownNames& names) {
  return Search(place).find(names);
}

}  // namespace trichdan
