// What rules of tables leave is of no line, and what stands between them is.
#include <gtest/gtest.h>

#include <string_view>

#include "drawn_page.h"
#include "ocr/lines/text_lines.h"

namespace trichdan::lines {
namespace {

constexpr std::string_view kText = "xlxxp exxuxl xxAxx lxxxe xpxxx lxxux exlxx";

// A rule that copying parted is shorter than what is taken for a rule.
TEST(RulesTest, APieceOfARuleIsOfNoLine) {
  DrawnPage page(900, 800);
  page.lines(6, kText, 150, 100);
  page.frame(150, 460, 600, 120);
  page.line("xx.x%", 170, 540, 18);
  page.bar(165, 505, 70, 3);
  const PageLines found(*page.pixels());
  ASSERT_EQ(found.lines().size(), 7U);
  EXPECT_GE(found.lines()[6].box.y0, 510) << "the cell's figures alone";
}

// On skewed paper a rule goes down in steps; the last one may be shorter than letters are.
TEST(RulesTest, TheLastStepOfARuleIsOfNoLine) {
  const auto left_of_line = [](int y) {
    DrawnPage page(900, 800);
    page.lines(6, kText, 150, 100);
    page.bar(150, 460, 600, 2);
    page.bar(150, 460, 2, 120);
    page.bar(190, 578, 560, 2);
    page.bar(174, y, 13, 2);
    page.bar(240, 460, 2, 120);
    page.line("A.", 196, 572);
    const PageLines found(*page.pixels());
    return found.lines().size() == 7U ? found.lines()[6].box.x0 : 0;
  };
  EXPECT_EQ(left_of_line(579), 196) << "a step down";
  EXPECT_EQ(left_of_line(577), 196) << "or up";
  EXPECT_EQ(left_of_line(560), 174) << "a dash before the text";
}

TEST(RulesTest, AThinStrokeInTheMarginIsNoLine) {
  DrawnPage page(900, 700);
  page.lines(6, kText, 150, 100);
  page.bar(20, 250, 3, 18);
  EXPECT_EQ(PageLines(*page.pixels()).lines().size(), 6U);
}

TEST(RulesTest, ADashBeforeARuleStaysInItsCell) {
  DrawnPage page(900, 700);
  page.lines(5, kText, 150, 100);
  page.frame(150, 390, 200, 110);
  page.frame(348, 390, 200, 110);
  page.line("xxxxxAAAA  -", 160, 440);
  page.line("xxxpx", 360, 444);
  const PageLines found(*page.pixels());
  ASSERT_EQ(found.lines().size(), 7U);
  EXPECT_GT(found.lines()[5].box.x1, 330) << "the dash ends the first cell";
  EXPECT_GE(found.lines()[6].box.x0, 355) << "and does not begin the second";
}

TEST(RulesTest, FiguresAloneInACellAreAsLargeAsInText) {
  DrawnPage page(900, 800);
  page.lines(6, kText, 150, 100);
  page.frame(150, 460, 200, 100);
  page.frame(348, 460, 200, 100);
  page.line("AAAA", 170, 520);
  page.line("xlxx", 368, 520);
  const PageLines found(*page.pixels());
  ASSERT_EQ(found.lines().size(), 8U);
  const auto height = [&](std::size_t line) { return pixGetHeight(found.strip(line).image.get()); };
  EXPECT_NEAR(height(6), height(7), 4);
}

}  // namespace
}  // namespace trichdan::lines
