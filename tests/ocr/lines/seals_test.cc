// Which lines are found where seals and pens lie over print.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "drawn_page.h"
#include "ocr/lines/text_lines.h"

namespace trichdan::lines {
namespace {

constexpr std::string_view kText = "xlxxp exxuxl xxAxx lxxxe xpxxx lxxux exlxx";

// What is drawn over print makes one piece of it, which is taken apart again: each line is found at
// its height, with most of its letters and no piece larger than letters. What is left of rings may
// be read as lines too.
void expect_lines_of(const DrawnPage& plain, const DrawnPage& drawn, const char* what) {
  const PageLines expected(*plain.pixels());
  const PageLines found(*drawn.pixels());
  for (std::size_t i = 0; i < expected.lines().size(); ++i) {
    const Box& line = expected.lines()[i].box;
    bool there = false;
    for (std::size_t j = 0; j < found.lines().size(); ++j) {
      const Box& box = found.lines()[j].box;
      const std::vector<Box> ink = found.strip(j).ink;
      const bool letters = std::all_of(ink.begin(), ink.end(), [](const Box& piece) {
        return piece.width() < 3 * DrawnPage::kLetter;
      });
      there = there || (box.x1 > line.x0 && box.x0 < line.x1 && std::abs(box.y1 - line.y1) <= 8 &&
                        letters && ink.size() * 10 >= expected.strip(i).ink.size() * 6);
    }
    EXPECT_TRUE(there) << what << ": the line at " << line.x0 << ", " << line.y0;
  }
}

// Short lines, as offices and names are: the ring goes through the first, the pen through the
// second.
DrawnPage page_with_names() {
  DrawnPage page(1400, 1200);
  page.lines(6, kText, 150, 100);
  page.line("xlxx xxlx", 846, 690);
  page.line("Axlx xxxx xlx", 930, 800);
  return page;
}

TEST(SealsTest, ASealsRingsHideNoLine) {
  const DrawnPage plain = page_with_names();
  DrawnPage page = page_with_names();
  for (const double radius : {135.0, 126.0}) {
    for (double angle = 0; angle < 6.2832; angle += 0.004) {
      page.bar(static_cast<int>(760 + radius * std::cos(angle)),
               static_cast<int>(735 + radius * std::sin(angle)), 4, 4);
    }
  }
  expect_lines_of(plain, page, "two rings over the beginnings of an office and a name");
}

// The letters of the rim, alone or two together, and of the name in the middle.
TEST(SealsTest, ASealsOwnLettersAreNoLines) {
  const auto page_with_seal = [](bool letters, bool name) {
    DrawnPage page = page_with_names();
    for (const double radius : {135.0, 126.0}) {
      for (double angle = 0; angle < 6.2832; angle += 0.004) {
        page.bar(static_cast<int>(1000 + radius * std::cos(angle)),
                 static_cast<int>(960 + radius * std::sin(angle)), 4, 4);
      }
    }
    for (double angle = 0; letters && angle < 6.2832; angle += 0.5) {
      page.bar(static_cast<int>(995 + 105 * std::cos(angle)),
               static_cast<int>(950 + 105 * std::sin(angle)), 9, 14);
    }
    if (name) page.line("Axlx xx", 950, 970);
    return page;
  };
  const auto lines_of = [](const DrawnPage& page, Strokes strokes, std::vector<Seal> seals) {
    return PageLines(*page.pixels(), strokes, std::move(seals)).lines().size();
  };
  const DrawnPage page = page_with_seal(true, false);
  const std::vector<Seal> seals = PageLines(*page.pixels()).seals();
  ASSERT_EQ(seals.size(), 1U);
  EXPECT_NEAR(seals[0].x, 1002, 8);
  EXPECT_NEAR(seals[0].y, 962, 8);
  EXPECT_NEAR(seals[0].radius, 136, 14);
  EXPECT_EQ(lines_of(page, Strokes::take_out, {}), 8U);
  EXPECT_EQ(lines_of(page, Strokes::leave, seals), 8U);
  EXPECT_GT(lines_of(page, Strokes::leave, {}), 8U) << "only a seal's letters are taken for such";
  EXPECT_EQ(lines_of(page_with_seal(false, true), Strokes::take_out, {}), 9U)
      << "print that a seal lies over";
}

TEST(SealsTest, APensStrokeHidesNoLine) {
  const DrawnPage plain = page_with_names();
  DrawnPage page = page_with_names();
  for (int x = 600; x < 1300; ++x)
    page.bar(x, 840 - (x - 600) / 8 - (x - 600) * (x - 600) / 9000, 1, 3);
  expect_lines_of(plain, page, "a stroke that rises through the name");
}

}  // namespace
}  // namespace trichdan::lines
