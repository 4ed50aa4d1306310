// ocr/lstm: what the network says of a line: for each time step, left to right, the probability of
// each code of the recoder. Three pixels of the scaled line make a time step.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace trichdan::lstm {

struct Activations {
  int steps = 0;
  int codes = 0;
  std::vector<float> values;  // [step][code], steps * codes of them

  std::span<const float> at(int step) const {
    return std::span(values).subspan(
        static_cast<std::size_t>(step) * static_cast<std::size_t>(codes),
        static_cast<std::size_t>(codes));
  }
};

}  // namespace trichdan::lstm
