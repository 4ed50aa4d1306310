#include "base/geometry.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(Box, UnitedIsTheSmallestAroundBoth) {
  struct Case {
    Box a, b, expected;
    const char* reason;
  };
  const Case cases[] = {
      {{0, 0, 10, 10}, {20, 30, 40, 50}, {0, 0, 40, 50}, "apart"},
      {{0, 0, 10, 10}, {5, -5, 8, 20}, {0, -5, 10, 20}, "crossing"},
      {{0, 0, 10, 10}, {2, 2, 3, 3}, {0, 0, 10, 10}, "one in the other"},
      {{0, 0, 10, 10}, {}, {0, 0, 10, 10}, "an empty one adds nothing"},
      {{50, 50, 50, 90}, {1, 2, 3, 4}, {1, 2, 3, 4}, "without width, wherever it lies"},
      {{}, {}, {}, "both empty"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(united(c.a, c.b), c.expected) << c.reason;
    EXPECT_EQ(united(c.b, c.a), c.expected) << c.reason;
  }
}

TEST(Box, IsHalfOpen) {
  EXPECT_EQ((Box{3, 4, 10, 20}).width(), 7);
  EXPECT_EQ((Box{3, 4, 10, 20}).height(), 16);
  EXPECT_FALSE((Box{3, 4, 4, 5}).empty()) << "one pixel";
  EXPECT_TRUE((Box{3, 4, 3, 5}).empty());
  EXPECT_TRUE((Box{3, 4, 5, 4}).empty());
  EXPECT_TRUE((Box{3, 4, 1, 5}).empty()) << "inside out";
}

TEST(Box, TurnsWithItsImage) {
  const struct {
    int quarters;
    Box expected;
  } cases[] = {{0, {10, 20, 30, 25}},
               {1, {175, 10, 180, 30}},
               {2, {70, 175, 90, 180}},
               {3, {20, 70, 25, 90}}};
  for (const auto& [quarters, expected] : cases) {
    EXPECT_EQ(turned({10, 20, 30, 25}, quarters, 100, 200), expected) << quarters;
  }
}

}  // namespace
}  // namespace trichdan
