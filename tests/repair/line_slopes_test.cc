#include "repair/line_slopes.h"

#include <gtest/gtest.h>

#include <cmath>

#include "repair/page_state.h"

namespace trichdan {
namespace {

// Thirty lines of eight words, the slope going from `head` to `foot`.
PageReading page_of(double head, double foot, int lines = 30) {
  PageReading page;
  page.width = 1600;
  page.height = 2300;
  page.dpi = 200;
  for (int line = 0; line < lines; ++line) {
    const double slope = head + (foot - head) * line / std::max(1, lines - 1);
    for (int word = 0; word < 8; ++word) {
      const std::int32_t x = 200 + 150 * word;
      const auto y = static_cast<std::int32_t>(200 + 60 * line + std::lround(slope * x));
      page.words.push_back(
          {.text = "nghị", .box = {x, y, x + 100, y + 30}, .confidence = 96, .line = line});
    }
  }
  return page;
}

TEST(LineSlopes, DifferOnASheetThatWasPhotographedFromTheSide) {
  const struct {
    double head;
    double foot;
    int lines;
    double spread;
    PageState state;
    const char* reason;
  } rows[] = {
      {0, 0, 30, 0, PageState::sure, "level"},
      {0.03, 0.03, 30, 0, PageState::sure, "askew, as a whole"},
      {-0.008, 0.008, 30, 0.012, PageState::sure, "a little curled"},
      {-0.05, 0.02, 30, 0.055, PageState::check, "photographed from the side"},
      {-0.05, 0.02, 6, 0, PageState::sure, "too few lines to say"},
  };
  for (const auto& row : rows) {
    const PageReading page = page_of(row.head, row.foot, row.lines);
    EXPECT_NEAR(spread_of_slopes(page), row.spread, 0.003) << row.reason;
    EXPECT_EQ(condition_of(page).state, row.state) << row.reason;
  }
  EXPECT_NE(condition_of(page_of(-0.05, 0.02)).reason.find("not parallel"), std::string::npos);
  EXPECT_EQ(spread_of_slopes({}), 0) << "a page without words";
}

}  // namespace
}  // namespace trichdan
