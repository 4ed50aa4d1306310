#include "base/otsu.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(Otsu, PartsInkFromPaper) {
  struct Row {
    std::array<int, 256> histogram;
    int below;
    double apart;
    const char* reason;
  };
  const auto of = [](std::initializer_list<std::pair<int, int>> counts) {
    std::array<int, 256> histogram{};
    for (const auto& [value, count] : counts) histogram[static_cast<std::size_t>(value)] = count;
    return histogram;
  };
  const Row rows[] = {
      {of({{0, 10}, {255, 90}}), 1, 255, "black and white: anywhere between, the lowest is taken"},
      {of({{30, 5}, {50, 5}, {200, 40}, {220, 40}}), 51, 170, "two kinds of ink, two of paper"},
      {of({{0, 1}, {180, 50}, {250, 50}}), 181, 73.529411764705884, "grey paper over white"},
      {of({{128, 100}}), 0, 0, "one value"},
      {of({}), 0, 0, "no pixels"},
  };
  for (const Row& row : rows) {
    const GreySplit split = otsu_split(row.histogram);
    EXPECT_EQ(split.below, row.below) << row.reason;
    EXPECT_DOUBLE_EQ(split.apart, row.apart) << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
