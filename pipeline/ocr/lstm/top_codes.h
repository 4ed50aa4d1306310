// ocr/lstm: the codes of a time step that the search looks at: the best two and the null.
//
// No other code can matter. Tesseract's search, too, tries further ones only at a step where no
// path could be continued with these; but a path outside the dictionaries can always take the null.
#pragma once

#include <span>
#include <vector>

#include "ocr/lstm/charset.h"

namespace trichdan::lstm {

// A code with what the search needs of it at this time step. Certainties are logarithms of
// probabilities, never below -20, and the search's offset.
struct CodeScore {
  int code = 0;
  int unichar = Charset::kNone;
  float certainty = 0;
  float with_null = 0;        // of it and the null together
  float with_null_other = 0;  // and of the other of the best two as well
};

// Belongs to one thread; the charset must outlive it.
class TopCodes {
 public:
  TopCodes(const Charset& charset, double offset) : charset_(charset), offset_(offset) {}

  // For the probabilities of a time step, one for each code.
  void find(std::span<const float> outputs);

  // Two or three, in the order of their rank in the charset. Valid until the next call of find.
  std::span<const CodeScore> codes() const { return codes_; }
  int best() const { return best_; }
  int second() const { return second_; }  // -1 where there is but one code

 private:
  bool find_best_two();
  void pick_best_two();
  void score(CodeScore& scored) const;
  float certainty_of(float probability) const;

  const Charset& charset_;
  double offset_;
  std::span<const float> outputs_;
  int best_ = -1;
  int second_ = -1;
  std::vector<CodeScore> codes_;
};

}  // namespace trichdan::lstm
