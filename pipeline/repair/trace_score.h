// repair: how probable a text is by what a network saw step by step: of all ways to spread the
// text's characters over the steps the most probable (CTC, Viterbi).
//
// Immutable; thread-safe. Keeps no reference to the trace.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/reading.h"

namespace trichdan {

class TraceScore {
 public:
  explicit TraceScore(const LineTrace& trace);

  // Natural logarithm. What a step did not hold possible costs more than the least it can hold.
  double of(std::string_view text) const;
  // The same where anything may stand before the text, which begins at one of the steps
  // [first, last].
  double of_end(std::string_view text, std::size_t first, std::size_t last) const;

  std::size_t steps() const { return steps_; }

  // The same of the most probable character at each step: what nothing but the trace itself says.
  double of_the_best() const { return best_; }

 private:
  using Column = std::vector<float>;  // by step
  const Column& column(const std::string& character) const;
  double best_path(std::string_view text, const Column& starts) const;

  std::size_t steps_ = 0;
  std::map<std::string, Column, std::less<>> seen_;
  Column unseen_;
  Column before_;  // what of_the_best() is of the steps before each
  double best_ = 0;
};

}  // namespace trichdan
