#include "repair/trace_score.h"

#include <algorithm>
#include <limits>

#include "base/alternative_cost.h"

namespace trichdan {
namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();
constexpr float kUnseen = -11;  // below the least that a trace keeps (ocr/line_reader.cc)

// The characters of a text with the null of CTC around each.
std::vector<std::string> states_of(std::string_view text) {
  std::vector<std::string> states{""};
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    states.emplace_back(text.substr(at, end - at));
    states.emplace_back("");
    at = end;
  }
  return states;
}

}  // namespace

TraceScore::TraceScore(const LineTrace& trace)
    : steps_(trace.steps.size()), unseen_(trace.steps.size(), kUnseen) {
  for (std::size_t at = 0; at < steps_; ++at) {
    before_.push_back(static_cast<float>(best_));
    float best = kUnseen;
    for (const WordAlternative& one : trace.steps[at]) {
      const auto seen = static_cast<float>(-kAlternativeCostStep * one.cost);
      seen_.try_emplace(one.text, unseen_).first->second[at] = seen;
      best = std::max(best, seen);
    }
    best_ += best;
  }
}

const TraceScore::Column& TraceScore::column(const std::string& character) const {
  const auto found = seen_.find(character);
  return found == seen_.end() ? unseen_ : found->second;
}

double TraceScore::of(std::string_view text) const {
  Column starts(steps_, kNever);
  if (steps_ > 0) starts[0] = 0;
  return best_path(text, starts);
}

double TraceScore::of_end(std::string_view text, std::size_t first, std::size_t last) const {
  Column starts(steps_, kNever);
  for (std::size_t at = first; at <= last && at < steps_; ++at) starts[at] = before_[at];
  return best_path(text, starts);
}

double TraceScore::best_path(std::string_view text, const Column& starts) const {
  const std::vector<std::string> states = states_of(text);
  std::vector<const Column*> columns;
  for (const std::string& state : states) columns.push_back(&column(state));
  std::vector<float> paths(states.size(), kNever);
  for (std::size_t step = 0; step < steps_; ++step) {
    // From the last state on, so that each takes what the step before left.
    for (std::size_t i = states.size(); i-- > 0;) {
      float best = i <= 1 ? std::max(paths[i], starts[step]) : paths[i];
      if (i > 0) best = std::max(best, paths[i - 1]);
      const bool skips = i > 1 && !states[i].empty() && states[i] != states[i - 2];
      if (skips) best = std::max(best, paths[i - 2]);
      paths[i] = best + (*columns[i])[step];
    }
  }
  return states.size() == 1 ? paths.back() : std::max(paths.back(), paths[paths.size() - 2]);
}

}  // namespace trichdan
