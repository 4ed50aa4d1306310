// Boxes led back to the page image.
#include "image/transform.h"

#include <gtest/gtest.h>

#include "base/geometry.h"

namespace trichdan {

void PrintTo(const Box& box, std::ostream* out) {
  *out << box.x0 << "," << box.y0 << " " << box.x1 << "," << box.y1;
}

namespace {

constexpr int kWidth = 100;
constexpr int kHeight = 200;

TEST(TransformTest, LeadsBackWhereverThePageWasTurned) {
  const Box boxes[] = {
      {0, 0, 1, 1}, {10, 20, 30, 25}, {0, 0, kWidth, kHeight}, {99, 199, 100, 200}};
  for (int quarters = 0; quarters < 4; ++quarters) {
    const PageTransform back = turned_back(quarters, kWidth, kHeight);
    for (const Box& box : boxes) {
      EXPECT_EQ(back.to_page(turned(box, quarters, kWidth, kHeight), kWidth, kHeight), box)
          << quarters << " quarter turns";
    }
  }
}

TEST(TransformTest, MapsBoxesWhole) {
  const struct {
    PageTransform to_page;
    Box box, expected;
    const char* why;
  } kCases[] = {
      {{}, {5, 6, 7, 8}, {5, 6, 7, 8}, "nothing was done"},
      {{0.5, 0, 0, 0, 0.5, 0}, {10, 10, 20, 21}, {5, 5, 10, 11}, "enlarged twice"},
      {{2, 0, 0, 0, 2, 0}, {10, 10, 20, 20}, {20, 20, 40, 40}, "reduced twice"},
      {{1, 0, 0, 0.1, 1, -5}, {0, 10, 50, 20}, {0, 5, 50, 20}, "the line falls to the right"},
      {{1, 0, 0, 0, 1, -30}, {0, 10, 50, 40}, {0, 0, 50, 10}, "what lies off the page is cut off"},
  };
  for (const auto& [to_page, box, expected, why] : kCases) {
    EXPECT_EQ(to_page.to_page(box, kWidth, kHeight), expected) << why;
  }
}

TEST(TransformTest, StepsAreUndoneInTheirOrder) {
  // Turned right, then enlarged twice.
  const PageTransform first = turned_back(1, kWidth, kHeight);
  const PageTransform both = first.after({0.5, 0, 0, 0, 0.5, 0});
  const Box box{10, 20, 30, 26};
  const Box turned_box = turned(box, 1, kWidth, kHeight);
  const Box large{turned_box.x0 * 2, turned_box.y0 * 2, turned_box.x1 * 2, turned_box.y1 * 2};
  EXPECT_EQ(both.to_page(large, kWidth, kHeight), box);
}

}  // namespace
}  // namespace trichdan
