// The scale of WordAlternative::cost (base/reading.h).
#pragma once

namespace trichdan {

// Natural logarithms of probabilities are kept in steps of this.
inline constexpr double kAlternativeCostStep = 0.05;

}  // namespace trichdan
