// layout: the one of many measures that stands for them. Pure; thread-safe.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace trichdan {

// `values` is reordered. `fallback` where there are none.
template <typename T>
T quantile(std::vector<T>& values, double share, T fallback) {
  if (values.empty()) return fallback;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

}  // namespace trichdan
