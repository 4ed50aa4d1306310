// Pages drawn here: letters are boxes 20 pixels high on a line, 12 wide, so that every expected
// place is known.
#include "marks/marks.h"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <cmath>

namespace trichdan {
namespace {

constexpr int kWidth = 1654;
constexpr int kHeight = 2339;
constexpr int kX = 20;  // height of x
constexpr int kBaseline = 1000;

class Page {
 public:
  Page() : pix_(pixCreate(kWidth, kHeight, 1)) {}

  void ink(const Box& box) {
    pixRasterop(pix_.get(), box.x0, box.y0, box.width(), box.height(), PIX_SET, nullptr, 0, 0);
  }
  // `count` letters from x on, one word; every fifth hangs below the line as a g does.
  void word(int x, int count, const char* text) {
    for (int i = 0; i < count; ++i) {
      const int left = x + i * 16;
      ink({left, kBaseline - kX, left + 12, kBaseline + (i % 5 == 4 ? 9 : 0)});
    }
    words_.push_back({text, {x, kBaseline - kX - 10, x + count * 16 - 4, kBaseline + 9}, 90, 0, 0});
  }
  // What was read as the last word reaches to here.
  void last_word_to(int x) { words_.back().box.x1 = x; }
  // A line of one word, 60 pixels lower.
  void line_below(int x, int count, const char* text) {
    const int foot = kBaseline + 60;
    for (int i = 0; i < count; ++i) ink({x + i * 16, foot - kX, x + i * 16 + 12, foot});
    words_.push_back({text, {x, foot - kX - 10, x + count * 16 - 4, foot}, 90, 0, 1});
  }
  // A line of words of seven letters from 200 to 1400, whose feet rise by `rise` pixels. What was
  // read of every other word reaches into the lines around it.
  void line(int number, int foot, int rise) {
    for (int x = 200; x < 1400; x += 130) {
      const auto at = [&](int left) { return foot - rise * (left - 200) / 1200; };
      for (int i = 0; i < 7; ++i) ink({x + i * 16, at(x) - kX, x + i * 16 + 12, at(x)});
      const int more = x % 260 == 200 % 260 ? 14 : 2;
      words_.push_back({"chuyên", {x, at(x) - kX - more, x + 108, at(x) + more}, 90, 0, number});
    }
  }
  // A line askew by `slope`, `thick` pixels thick.
  void rule(int x0, int x1, int y, double slope, int thick) {
    for (int x = x0; x < x1; ++x) {
      const int top = y + static_cast<int>(std::lround(slope * (x - x0)));
      ink({x, top, x + 1, top + thick});
    }
  }
  void upright(int x, int y0, int y1) { ink({x, y0, x + 3, y1}); }

  std::vector<Mark> marks() const { return find_marks(*pix_, words_); }
  std::vector<Mark> marks(Mark::Kind kind) const {
    std::vector<Mark> all = marks();
    std::erase_if(all, [kind](const Mark& mark) { return mark.kind != kind; });
    return all;
  }
  Pix* pix() { return pix_.get(); }
  const std::vector<Word>& words() const { return words_; }

 private:
  PixPtr pix_;
  std::vector<Word> words_;
};

// The raised box behind a word of ten letters that begins at 200 and ends at 356.
TEST(Marks, RaisedNumbersAreToldFromWhatElseStandsHigh) {
  const struct {
    Box ink;
    bool raised;
    const char* reason;
  } rows[] = {
      {{360, kBaseline - 34, 370, kBaseline - 14}, true, "a figure as tall as an x, raised"},
      {{360, kBaseline - 20, 370, kBaseline}, false, "a letter on the line"},
      {{360, kBaseline - 34, 366, kBaseline - 26}, false, "a quotation mark is lower"},
      {{360, kBaseline - 34, 370, kBaseline - 25}, false, "so is a degree sign"},
      {{344, kBaseline - 41, 356, kBaseline - 23}, false, "a mark above a letter has ink below it"},
      {{360, kBaseline - 34, 362, kBaseline - 14}, false, "a hair is no figure"},
      {{360, kBaseline - 34, 400, kBaseline - 14}, false, "too wide for a figure"},
      {{360, kBaseline - 75, 370, kBaseline - 55}, false, "the line above"},
      {{408, kBaseline - 34, 418, kBaseline - 14}, false, "a letter stands close behind it"},
  };
  for (const auto& row : rows) {
    Page page;
    page.word(200, 10, "nghị quyết");
    page.word(420, 10, "của Tỉnh ủy");
    page.ink(row.ink);
    const std::vector<Mark> raised = page.marks(Mark::Kind::raised);
    EXPECT_EQ(raised.size(), row.raised ? 1U : 0U) << row.reason;
    if (!raised.empty()) {
      EXPECT_EQ(raised.front().box, row.ink) << row.reason;
    }
  }
}

// The last line of a paragraph, too short to know where its letters stand: the others tell.
TEST(Marks, ShortLinesHaveThemToo) {
  Page page;
  page.word(200, 20, "kế hoạch thực hiện");
  page.line_below(200, 3, "bộ");
  page.ink({252, kBaseline + 60 - 34, 262, kBaseline + 60 - 14});
  EXPECT_EQ(page.marks(Mark::Kind::raised).size(), 1U);
}

// A sheet that did not lie flat: its lines rise, but for those at its foot, which are set close.
TEST(Marks, LinesOfACurledPageStandOnTheirOwnFeet) {
  Page page;
  for (int i = 0; i < 12; ++i) page.line(i, 300 + 60 * i, 20);
  for (int i = 0; i < 6; ++i) page.line(12 + i, 1100 + 34 * i, 0);
  EXPECT_TRUE(page.marks(Mark::Kind::raised).empty());
  page.ink({185, 1100 - 34, 193, 1100 - 14});
  EXPECT_EQ(page.marks(Mark::Kind::raised).size(), 1U) << "a note's number";
}

TEST(Marks, FiguresOfOneNumberAreOneMark) {
  Page page;
  page.word(200, 20, "kế hoạch thực hiện");
  page.ink({520, kBaseline - 34, 528, kBaseline - 14});
  page.ink({531, kBaseline - 34, 541, kBaseline - 14});
  const std::vector<Mark> raised = page.marks(Mark::Kind::raised);
  ASSERT_EQ(raised.size(), 1U);
  EXPECT_EQ(raised.front().box, (Box{520, kBaseline - 34, 541, kBaseline - 14}));
}

// A page askew: the line's box reaches into the next line, whose letters stand below the figure.
TEST(Marks, TheNextLineIsNotBelow) {
  Page page;
  page.ink({200, kBaseline - 34, 210, kBaseline - 14});
  page.ink({198, kBaseline + 4, 210, kBaseline + 40});
  page.word(220, 20, "Quyết định số 4976");
  EXPECT_EQ(page.marks(Mark::Kind::raised).size(), 1U);
}

TEST(Marks, TheCirclesOfAPercentSignAreNoNumber) {
  Page page;
  page.word(200, 20, "đạt tỷ lệ rất cao");
  page.word(560, 5, "98,5%");
  page.ink({620, kBaseline - 34, 630, kBaseline - 14});
  EXPECT_TRUE(page.marks(Mark::Kind::raised).empty());
}

// Thin print breaks the arcs of a 2: its pieces are lower than any figure.
TEST(Marks, PiecesOfABrokenFigureAreOneMark) {
  const struct {
    Box upper;
    Box lower;
    bool found;
    const char* reason;
  } rows[] = {
      {{522, kBaseline - 34, 530, kBaseline - 23},
       {520, kBaseline - 22, 530, kBaseline - 16},
       true,
       "close together"},
      {{522, kBaseline - 40, 530, kBaseline - 34},
       {520, kBaseline - 26, 530, kBaseline - 20},
       false,
       "two specks apart"},
      {{522, kBaseline - 34, 530, kBaseline - 26},
       {533, kBaseline - 34, 541, kBaseline - 26},
       false,
       "a quotation mark's two strokes stay low"},
  };
  for (const auto& row : rows) {
    Page page;
    page.word(200, 20, "kế hoạch thực hiện");
    page.ink(row.upper);
    page.ink(row.lower);
    const std::vector<Mark> raised = page.marks(Mark::Kind::raised);
    ASSERT_EQ(raised.size(), row.found ? 1U : 0U) << row.reason;
    if (row.found) {
      EXPECT_EQ(raised.front().box, united(row.upper, row.lower)) << row.reason;
    }
  }
}

// A bad copy leaves specks of a number; the stop behind it still stands apart from its word.
TEST(Marks, WhatIsLeftOfANumberBeforeAPartedStop) {
  const struct {
    int stop;  // where it begins; the word's last letter ends at 516
    Box ink;
    const char* read;
    bool found;
    const char* reason;
  } rows[] = {
      {534, {520, kBaseline - 32, 523, kBaseline - 22}, "bộ.", true, "a stroke of a figure"},
      {534, {520, kBaseline - 32, 528, kBaseline - 27}, "bộ,", true, "or less of it"},
      {520, {520, kBaseline - 32, 523, kBaseline - 22}, "bộ.", false, "the stop stands close"},
      {534, {520, kBaseline - 32, 522, kBaseline - 30}, "bộ.", false, "a speck"},
      {534, {520, kBaseline - 32, 528, kBaseline - 24}, "bộ”.", false, "a quotation mark was read"},
      {534, {520, kBaseline - 6, 528, kBaseline - 2}, "bộ.", false, "nothing is raised"},
      {580, {520, kBaseline - 32, 523, kBaseline - 22}, "bộ.", false, "far away: another word's"},
  };
  for (const auto& row : rows) {
    Page page;
    page.word(200, 20, row.read);
    page.ink(row.ink);
    page.ink({row.stop, kBaseline - 4, row.stop + 4, kBaseline});
    page.last_word_to(row.stop + 5);
    const std::vector<Mark> raised = page.marks(Mark::Kind::raised);
    ASSERT_EQ(raised.size(), row.found ? 1U : 0U) << row.reason;
    if (row.found) {
      EXPECT_EQ(raised.front().box, row.ink) << row.reason;
    }
  }
}

// A raised 18 read as "1%": nothing stands on the line where a percent sign has its second circle.
TEST(Marks, APercentSignBehindLettersMayBeANumber) {
  for (const bool circle : {false, true}) {
    Page page;
    page.word(200, 20, "hệ thống văn bản");
    page.word(560, 3, "bộ1%,");
    page.last_word_to(640);
    page.ink({610, kBaseline - 34, 620, kBaseline - 14});
    if (circle) page.ink({626, kBaseline - 12, 636, kBaseline});
    EXPECT_EQ(page.marks(Mark::Kind::raised).size(), circle ? 0U : 1U) << circle;
  }
}

TEST(Marks, RulesAreFoundAskewAndBroken) {
  const struct {
    double slope;
    int gap;
    const char* reason;
  } rows[] = {
      {0, 0, "straight"},
      {0.02, 0, "a page that lies askew by more than a degree"},
      {0, 6, "a rule that a bad copy broke"},
  };
  for (const auto& row : rows) {
    Page page;
    page.rule(200, 350, 1500, row.slope, 3);
    page.rule(350 + row.gap, 520, 1500 + static_cast<int>(std::lround(row.slope * 150)), row.slope,
              3);
    const std::vector<Mark> rules = page.marks(Mark::Kind::rule_across);
    ASSERT_EQ(rules.size(), 1U) << row.reason;
    EXPECT_NEAR(rules.front().box.x0, 200, 4) << row.reason;
    EXPECT_NEAR(rules.front().box.x1, 520, 4) << row.reason;
    EXPECT_NEAR(rules.front().box.y0, 1500, 4) << row.reason;
  }
}

TEST(Marks, ATablesSidesAreUprightRules) {
  Page page;
  for (const int y : {600, 700, 800}) page.rule(200, 1400, y, 0, 3);
  for (const int x : {200, 800, 1400}) page.upright(x, 600, 800);
  EXPECT_EQ(page.marks(Mark::Kind::rule_across).size(), 3U);
  EXPECT_EQ(page.marks(Mark::Kind::rule_upright).size(), 3U);
}

TEST(Marks, ASideOfOneRowIsARuleWhereTheColumnGoesOn) {
  const struct {
    int x;
    std::size_t found;
    const char* reason;
  } rows[] = {
      {400, 2, "a column's side above a row of merged cells"},
      {500, 1, "a letter's stem"},
  };
  for (const auto& row : rows) {
    Page page;
    page.upright(400, 500, 900);
    page.upright(row.x, 402, 448);
    EXPECT_EQ(page.marks(Mark::Kind::rule_upright).size(), row.found) << row.reason;
  }
}

// Hairlines of a table of which a copy left dots; dots to be filled in cross nothing.
TEST(Marks, DottedRulesCountWhereTheyCross) {
  const auto dotted = [](Page& page, int x0, int y0, int x1, int y1) {
    for (int at = 0; at < std::max(x1 - x0, y1 - y0); at += 9) {
      const int x = x1 > x0 ? x0 + at : x0;
      const int y = x1 > x0 ? y0 : y0 + at;
      page.ink({x, y, x + 4, y + 3});
    }
  };
  Page table;
  for (const int y : {500, 560, 620, 680}) dotted(table, 200, y, 1400, y);
  for (const int x : {200, 500, 1400}) dotted(table, x, 500, x, 680);
  EXPECT_EQ(table.marks(Mark::Kind::rule_across).size(), 4U);
  EXPECT_EQ(table.marks(Mark::Kind::rule_upright).size(), 3U);
  Page form;
  for (const int y : {500, 560, 620, 680}) dotted(form, 200, y, 1400, y);
  EXPECT_TRUE(form.marks().empty()) << "lines to be filled in";
  Page parted;
  for (const int y : {500, 560, 620, 680}) {
    dotted(parted, 200, y, 700, y);
    dotted(parted, 760, y + 2, 1400, y + 2);
    dotted(parted, 640, y - 3, 700, y - 3);  // specks
  }
  for (const int x : {200, 500, 1400}) dotted(parted, x, 500, x, 680);
  for (const Mark& rule : parted.marks(Mark::Kind::rule_across)) {
    EXPECT_GT(rule.box.width(), 1180) << "a gap of 60 pixels, and specks at its end";
  }
  Page stems;
  for (const int y : {500, 560, 620, 680}) dotted(stems, 200, y, 1400, y);
  for (const int x : {200, 500, 1400}) dotted(stems, x, 500, x, 680);
  for (int y = 505; y < 680; y += 60) stems.ink({900, y, 903, y + 14});
  EXPECT_EQ(stems.marks(Mark::Kind::rule_upright).size(), 3U) << "stems of letters are few";
}

// Where the copy was faintest nothing is left of the ends of upright hairlines.
TEST(Marks, DottedSidesReachTheRulesTheyWouldMeet) {
  constexpr int kTop = 950;
  constexpr int kRow = 120;
  const auto top_of_second = [](bool merged_heading) {
    Page page;
    const auto dot = [&](int x, int y) { page.ink({x, y, x + 4, y + 3}); };
    for (int row = 0; row <= 5; ++row) {
      for (int x = 200; x < 1400; x += 9) dot(x, kTop + row * kRow);
    }
    for (const int x : {200, 500, 800, 1400}) {
      const int faint = x == 500 ? 2 * kRow : 0;
      for (int y = kTop + faint; y <= kTop + 5 * kRow; y += 9) dot(x, y);
    }
    if (merged_heading) page.word(440, 8, "Trong đó");
    int top = 0;
    for (const Mark& rule : page.marks(Mark::Kind::rule_upright)) {
      if (std::abs(rule.box.x0 - 500) < 4) top = rule.box.y0;
    }
    return top;
  };
  EXPECT_NEAR(top_of_second(false), kTop, 4) << "as far as the first rule across";
  EXPECT_NEAR(top_of_second(true), kTop + kRow, 4) << "not through the words of a merged cell";
}

TEST(Marks, GreyAndColourPagesHaveThemToo) {
  Page page;
  page.rule(200, 520, 1500, 0, 3);
  for (const int depth : {8, 32}) {
    const PixPtr other(depth == 8 ? pixConvertTo8(page.pix(), 0) : pixConvertTo32(page.pix()));
    EXPECT_EQ(find_marks(*other, page.words()).size(), 1U) << depth;
  }
}

TEST(Marks, HostilePagesHaveNone) {
  for (const int side : {1, 2, 40}) {
    const PixPtr tiny(pixCreate(side, side, 1));
    EXPECT_TRUE(find_marks(*tiny, {}).empty()) << side;
  }
  const PixPtr black(pixCreate(kWidth, kHeight, 1));
  pixSetAll(black.get());
  EXPECT_TRUE(find_marks(*black, {}).empty());
  // Words whose boxes lie outside the page: a damaged reading.
  const PixPtr blank(pixCreate(100, 100, 1));
  const std::vector<Word> outside{{"chữ", {-50, -50, 4000, 10}, 90, 0, 0},
                                  {"chữ", {90, 200, 95, 210}, 90, 0, 1}};
  EXPECT_TRUE(find_marks(*blank, outside).empty());
}

}  // namespace
}  // namespace trichdan
