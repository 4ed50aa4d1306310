// Which lines are found on pages drawn here, one trouble of real paper each.
#include <gmock/gmock.h>

#include <functional>
#include <numeric>

#include "drawn_page.h"
#include "ocr/lines/text_lines.h"

namespace trichdan::lines {
namespace {

constexpr std::string_view kText = "xlxxp exxuxl xxAxx lxxxe xpxxx lxxux exlxx";

struct Case {
  const char* reason;
  std::size_t lines;
  std::function<void(DrawnPage&)> draw;
};

void skewed(DrawnPage& page, double slope) {
  page.slope = slope;
  page.lines(8, kText, 150, 200);
}

void table(DrawnPage& page, int thick) {
  page.lines(5, kText, 150, 100);
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column) {
      page.frame(150 + 220 * column, 400 + 60 * row, 222, 62, thick);
      page.line("xlxx A.xx", 170 + 220 * column, 440 + 60 * row);
    }
  }
}

const Case kCases[] = {
    {"plain text", 10, [](auto& page) { page.lines(10, kText, 150, 150); }},
    {"a page that fell to the right", 8, [](auto& page) { skewed(page, 0.045); }},
    {"a page that fell to the left", 8, [](auto& page) { skewed(page, -0.03); }},
    {"marks of capitals are no line of their own", 3,
     [](auto& page) { page.lines(3, "EEEE EEEEE EEEE EEEEEE", 150, 200, 90); }},
    {"marks of capitals as large as letters of the text are none either", 6,
     [](auto& page) {
       page.lines(5, kText, 150, 100);
       page.line("AAAAAAAAAAAAAAA", 150, 450, 28);
       for (int i = 0; i < 15; ++i) {
         page.bar(152 + 26 * i, 450 - 56, 13, 10);
         page.bar(152 + 26 * i, 450 - 70, 13, 10);
       }
     }},
    {"tight leading: descenders above, stacked marks below", 6,
     [](auto& page) { page.lines(6, "xEpxe pEuxp EpExp epxEu xpxEp", 150, 150, 43); }},
    {"a heading more than three times as large as the text", 8 + 2,
     [](auto& page) {
       page.line("AAEA AEA", 150, 150, 48);
       page.line("AAAA AuA", 150, 270, 44);
       page.lines(8, kText, 150, 450);
     }},
    {"letters of lines that touch are no heading", 8,
     [](auto& page) {
       page.lines(8, kText, 150, 150);
       for (int i = 0; i < 5; ++i) page.bar(165 + 60 * i, 250 - 20, 10, 70);
     }},
    {"a raised number belongs to its line", 5,
     [](auto& page) {
       page.lines(4, kText, 150, 150);
       page.line("xlxxp exxuxl^ xxAxx^^.", 150, 400);
     }},
    {"two halves of a per cent sign are one", 5,
     [](auto& page) { page.lines(5, "xlxx AA% pxlxx exx AA% xxx xx", 150, 150); }},
    {"specks", 10,
     [](auto& page) {
       page.lines(10, kText, 150, 150);
       page.specks(300, 7);
     }},
    {"rules between lines, and one under letters", 5,
     [](auto& page) {
       page.lines(5, kText, 150, 150);
       for (int i = 0; i < 5; ++i) page.bar(150, 172 + 50 * i, 500, 2);
       page.bar(150, 351, 300, 2);
     }},
    {"the cells of a table", 5 + 9, [](auto& page) { table(page, 3); }},
    {"the cells of a table with thin rules on skewed paper", 5 + 9,
     [](auto& page) {
       page.slope = 0.012;
       table(page, 1);
     }},
    {"cells whose lines stand at other heights, close to the rule between them", 5 + 2,
     [](auto& page) {
       page.lines(5, kText, 150, 100);
       page.frame(150, 390, 200, 110);
       page.frame(348, 390, 200, 110);
       page.line("xxxxxxxxxxx", 165, 440);
       page.line("plxp xllxp", 360, 447);
     }},
    {"black borders of a copier", 8,
     [](auto& page) {
       page.lines(8, kText, 150, 150);
       page.bar(0, 0, 900, 60);
       page.bar(0, 0, 70, 1200);
     }},
    {"two columns whose lines stand on different heights", 5 + 4,
     [](auto& page) {
       page.lines(5, "xlxxp exxux", 60, 150, 44);
       page.lines(4, "AxxlxxpA exxux", 400, 165, 52);
     }},
    {"a stroke of a pen over nothing", 4,
     [](auto& page) {
       page.lines(4, kText, 150, 150);
       for (int i = 0; i < 300; ++i) page.bar(300 + i, 500 + i / 2, 4, 4);
     }},
    {"two lines whose letters touch", 6,
     [](auto& page) {
       page.lines(6, kText, 150, 150);
       page.bar(300, 180, 4, 40);
       page.bar(480, 230, 4, 40);
     }},
    {"the ring of a seal over text", 8,
     [](auto& page) {
       page.lines(8, kText, 150, 150);
       page.ring(400, 320, 110, 4);
     }},
    {"one digit alone: a page number", 4,
     [](auto& page) {
       page.line("A", 440, 60);
       page.lines(3, kText, 150, 150);
     }},
    {"large type over small type", 7,
     [](auto& page) {
       page.line("AxxlxA xxpx", 150, 120, 28);
       page.lines(5, kText, 150, 200);
       page.line("xlxxp exxuxl xxAxx lxxxe", 150, 500, 12);
     }},
    {"an empty page", 0, [](auto&) {}},
};

TEST(LinesTest, FindsTheLinesOfDrawnPages) {
  for (const Case& row : kCases) {
    DrawnPage page(900, 1200);
    row.draw(page);
    EXPECT_EQ(PageLines(*page.pixels()).lines().size(), row.lines) << row.reason;
  }
}

TEST(LinesTest, MeasuresTheSlope) {
  for (const double slope : {-0.06, -0.01, 0.0, 0.004, 0.03, 0.07}) {
    DrawnPage page(900, 1200);
    skewed(page, slope);
    EXPECT_NEAR(PageLines(*page.pixels()).slope(), slope, 0.002);
  }
}

// The same page in the depths pages come in.
TEST(LinesTest, FindsTheSameInGreyAndColour) {
  DrawnPage page(900, 1200);
  page.lines(10, kText, 150, 150);
  const std::vector<TextLine> bilevel = PageLines(*page.pixels()).lines();
  for (const int depth : {8, 32}) {
    const PixPtr image(depth == 8
                           ? pixConvert1To8(nullptr, page.pixels(), 240, 30)
                           : pixConvert1To32(nullptr, page.pixels(), 0xf0e0d000, 0x20204000));
    const PageLines found(*image);
    ASSERT_EQ(found.lines().size(), bilevel.size()) << depth;
    for (std::size_t i = 0; i < bilevel.size(); ++i) {
      EXPECT_EQ(found.lines()[i].box, bilevel[i].box) << depth;
      EXPECT_EQ(pixGetDepth(found.strip(i).image.get()), 8);
    }
  }
}

TEST(LinesTest, GivesBoxesInPixelsOfThePageWhateverItsResolution) {
  DrawnPage page(900, 1200);
  page.lines(10, kText, 150, 150);
  const PixPtr large(pixExpandReplicate(page.pixels(), 4));
  const PageLines found(*large);
  ASSERT_EQ(found.lines().size(), 10U);
  const Box first = PageLines(*page.pixels()).lines()[0].box;
  const Box box = found.lines()[0].box;
  EXPECT_NEAR(box.x0, 4 * first.x0, 4);
  EXPECT_NEAR(box.y0, 4 * first.y0, 4);
  EXPECT_NEAR(box.x1, 4 * first.x1, 4);
  EXPECT_NEAR(box.y1, 4 * first.y1, 4);
  EXPECT_LT(pixGetHeight(found.strip(0).image.get()), 150) << "large letters are halved";
}

// Pieces of ink in each strip.
std::vector<std::size_t> pieces(const PageLines& found) {
  std::vector<std::size_t> counts;
  for (std::size_t i = 0; i < found.lines().size(); ++i)
    counts.push_back(found.strip(i).ink.size());
  return counts;
}

TEST(LinesTest, GivesEveryMarkToItsOwnLetter) {
  const struct {
    const char* reason;
    std::string_view above, below;
    std::size_t ink_above, ink_below;
  } kMarks[] = {
      {"marks of capitals under descenders", "pxxp xpxx pxxp xpxx", "EEEE EEEE EEEE EEEE", 16, 48},
      {"dots below, over marks", "uuuu uuuu uuuu uuuu", "eeee eeee eeee eeee", 32, 32},
      {"a full stop, a dash and a raised number", "-  xxxx xxxx xxxx.", "xxxx xxxx xx^.", 14, 12},
  };
  for (const auto& row : kMarks) {
    DrawnPage page(900, 400);
    page.line(row.above, 150, 120);
    page.line(row.below, 150, 120 + 50);
    page.line("xxxx xxxx xxxx xxxx xxxx", 150, 270);
    EXPECT_THAT(pieces(PageLines(*page.pixels())),
                testing::ElementsAre(row.ink_above, row.ink_below, 20))
        << row.reason;
  }
}

TEST(LinesTest, ACommaUnderAMarkIsKept) {
  DrawnPage page(900, 600);
  page.lines(6, "xxxx xxxx xxxx xxxx", 150, 100, 60);
  page.bar(196, 100 - 24, 24, 4);  // over the fourth letter and what follows it
  page.bar(213, 100 - 3, 4, 8);
  const std::vector<Box> ink = PageLines(*page.pixels()).strip(0).ink;
  EXPECT_EQ(ink.size(), 16U + 2U);
}

// As in Vietnamese, more letters reach up or down than do not: the page's letters are no larger
// for that, and what is smaller than they is found.
TEST(LinesTest, AscendersAreNotTakenForTheUsualHeight) {
  DrawnPage page(900, 900);
  page.lines(10, "lxpxx lxpx xlxp pxlx xxlx", 150, 100);
  page.line("xxxx xxxx xxxx", 150, 760, 11);
  EXPECT_EQ(PageLines(*page.pixels()).lines().size(), 11U);
}

TEST(LinesTest, AMarkThatASpeckMakesARowWithStaysWithItsLetter) {
  DrawnPage page(900, 700);
  page.lines(6, "xxxx xxxx xxxx xxxx", 150, 100, 60);
  page.line("Axxxx", 150, 520);
  page.bar(195, 520 - 32, 11, 13);  // as tall as the marks of "ề", over the fourth letter
  page.bar(235, 520 - 32, 6, 14);   // of a seal, beside it
  const PageLines found(*page.pixels());
  std::vector<std::size_t> pieces_found = pieces(found);
  EXPECT_THAT(pieces_found, testing::Contains(testing::Ge(6U))) << "five letters and the mark";
  std::size_t least = 99;
  for (const std::size_t count : pieces_found) least = std::min(least, count);
  EXPECT_EQ(least, 1U) << "the speck alone";
}

// Capitals of condensed type touch: a whole code is one piece of ink.
TEST(LinesTest, AWordWhoseLettersTouchStaysInItsLine) {
  DrawnPage page(900, 800);
  page.lines(6, kText, 150, 100);
  page.line("xlxx pxx", 150, 500);
  page.line("AAAAAAAAAA AAA", 270, 500);
  for (int i = 0; i < 9; ++i) page.bar(280 + 15 * i, i % 2 == 0 ? 476 : 496, 5, 3);
  const PageLines found(*page.pixels());
  ASSERT_EQ(found.lines().size(), 7U);
  EXPECT_EQ(found.lines()[6].box.x1, 475);
}

TEST(LinesTest, SpecksBesideALineDoNotWidenIt) {
  DrawnPage page(900, 600);
  page.lines(6, "xlxx pxxe lxxu xxxx", 300, 100, 60);
  page.bar(250, 90, 2, 2);
  page.bar(660, 92, 2, 2);
  const Box box = PageLines(*page.pixels()).lines()[0].box;
  EXPECT_GE(box.x0, 300);
  EXPECT_LE(box.x1, 600);
}

// What a strip shows: its own line straight, nothing of the lines around it, nothing of rules.
TEST(LinesTest, StripsHoldOneLineAlone) {
  DrawnPage page(900, 1200);
  page.slope = 0.04;
  page.lines(8, kText, 150, 200, 44);
  page.frame(100, 120, 740, 600);
  const PageLines found(*page.pixels());
  ASSERT_EQ(found.lines().size(), 8U);
  for (std::size_t i = 0; i < 8; ++i) {
    const Strip strip = found.strip(i);
    EXPECT_LT(pixGetHeight(strip.image.get()), 60) << "it is straight";
    l_int32 ink = 0;
    pixCountPixels(strip.image.get(), &ink, nullptr);
    const int own =
        std::accumulate(strip.ink.begin(), strip.ink.end(), 0,
                        [](int sum, const Box& box) { return sum + box.width() * box.height(); });
    EXPECT_LE(ink, own);
    EXPECT_GT(ink, own * 9 / 10);
  }
}

// Figures reach as high as capitals: where a cell holds nothing else, its strip is cut as if small
// letters stood there, so that figures come out as large as in the lines of the page.
TEST(LinesTest, KnowsWhereOnThePageAStripsInkStands) {
  DrawnPage page(900, 600);
  page.slope = 0.05;
  page.lines(6, kText, 150, 100);
  const PageLines found(*page.pixels());
  for (std::size_t i = 0; i < found.lines().size(); ++i) {
    Box all;
    for (const Box& piece : found.strip(i).ink) all = united(all, found.on_page(i, piece));
    const Box& line = found.lines()[i].box;
    EXPECT_NEAR(all.x0, line.x0, 1);
    EXPECT_NEAR(all.y0, line.y0, 2);
    EXPECT_NEAR(all.x1, line.x1, 1);
    EXPECT_NEAR(all.y1, line.y1, 2);
  }
}

// The ink of a letter that grew together with the next line's stays in both.
TEST(LinesTest, WhatReachesThroughTwoLinesIsInBoth) {
  DrawnPage page(900, 600);
  page.lines(6, "xxxx xxxx xxxx xxxx", 150, 100, 40);
  page.bar(150, 84, 10, 56);
  const PageLines found(*page.pixels());
  ASSERT_EQ(found.lines().size(), 6U);
  for (const std::size_t i : {0U, 1U}) EXPECT_EQ(found.strip(i).ink.size(), 16U) << i;
}

TEST(LinesTest, NumbersRowsAndBlocks) {
  DrawnPage page(900, 1200);
  page.line("xlxxp exxu", 60, 100);
  page.line("Axlxx pxxx", 500, 102);
  page.lines(3, kText, 150, 300);
  page.lines(3, kText, 150, 600);
  const PageLines found(*page.pixels());
  std::vector<std::pair<int, int>> places;
  for (const TextLine& line : found.lines()) places.emplace_back(line.row, line.block);
  EXPECT_EQ(places, (std::vector<std::pair<int, int>>{
                        {0, 0}, {0, 1}, {1, 2}, {2, 2}, {3, 2}, {4, 3}, {5, 3}, {6, 3}}));
}

TEST(LinesTest, TakesWhatIsNoPage) {
  const struct {
    const char* reason;
    int width, height, depth;
    int fill;  // 0: white, 1: black, 2: noise, 3: a slope from dark to light
  } kPages[] = {
      {"one pixel", 1, 1, 1, 1},         {"one pixel of colour", 1, 1, 32, 1},
      {"one row", 32'767, 1, 1, 1},      {"one column", 1, 32'767, 8, 2},
      {"a wide band", 32'767, 40, 1, 2}, {"black", 1654, 2339, 1, 1},
      {"white", 1654, 2339, 8, 0},       {"noise", 1654, 2339, 1, 2},
      {"grey noise", 1654, 2339, 8, 2},  {"a photograph of nothing", 1654, 2339, 8, 3},
  };
  for (const auto& row : kPages) {
    const PixPtr page(pixCreate(row.width, row.height, row.depth));
    if (row.depth > 1) pixSetAll(page.get());
    if (row.fill == 1) row.depth == 1 ? pixSetAll(page.get()) : pixClearAll(page.get());
    unsigned seed = 1;
    for (int y = 0; row.fill >= 2 && y < row.height; ++y) {
      for (int x = 0; x < row.width; ++x) {
        seed = seed * 1664525U + 1013904223U;
        const unsigned value =
            row.fill == 2 ? seed >> 24U : static_cast<unsigned>(255 * x / row.width);
        pixSetPixel(page.get(), x, y, row.depth == 1 ? value >> 7U : value);
      }
    }
    const PageLines found(*page);
    for (std::size_t i = 0; i < found.lines().size(); ++i) {
      EXPECT_NE(found.strip(i).image, nullptr) << row.reason;
    }
  }
}

}  // namespace
}  // namespace trichdan::lines
