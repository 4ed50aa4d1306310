// Lines that seals and pens cross, read with and without the stroke.
#include "ocr/crossed_lines.h"

#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

// Words of a line at this height, each read with this confidence.
ReadLine line_of(const std::string& text, int x, int y, float confidence = 95) {
  ReadLine line;
  std::istringstream in(text);
  line.box = {x, y, x, y + 30};
  for (std::string word; in >> word;) {
    line.words.push_back({word, {line.box.x1, y, line.box.x1 + 90, y + 30}, confidence});
    line.box.x1 += 100;
  }
  return line;
}

std::string shown(const std::vector<ReadLine>& lines) {
  std::string text;
  for (const ReadLine& line : lines) {
    text += std::to_string(line.row) + ":";
    for (const Word& word : line.words) text += " " + word.text;
    text += "\n";
  }
  return text;
}

TEST(CrossedLines, TheMoreCredibleReadingIsKept) {
  const std::vector<ReadLine> lines{line_of("THỦ TƯỚNG", 300, 0), line_of("ê Minh Khuê", 300, 100)};
  const std::vector<ReadLine> bare{line_of("HỦ TƯỚNG", 300, 2), line_of("Lê Minh Khuê", 280, 98)};
  EXPECT_EQ(shown(with_bare_lines(lines, bare)), "0: THỦ TƯỚNG\n1: Lê Minh Khuê\n");
}

TEST(CrossedLines, WhatOnlyOneReadingHasMustBeText) {
  const std::vector<ReadLine> lines{line_of("Nơi nhận:", 0, 0)};
  const std::vector<ReadLine> bare{line_of("GIÁM ĐỐC", 400, 5), line_of("c. 5ñ", 420, 60, 40),
                                   line_of("Lê Văn An", 400, 120)};
  EXPECT_EQ(shown(with_bare_lines(lines, bare)), "0: Nơi nhận:\n0: GIÁM ĐỐC\n1: Lê Văn An\n")
      << "a rim's letters are left out";
}

TEST(CrossedLines, TwoThatRanTogetherStayTwo) {
  const std::vector<ReadLine> lines{line_of("- Như trên;", 0, 0), line_of("GIÁM ĐỐC", 600, 0)};
  const std::vector<ReadLine> bare{line_of("- Như trên; của tỉnh GIÁM ĐỐC", 0, 0)};
  EXPECT_EQ(shown(with_bare_lines(lines, bare)), "0: - Như trên;\n0: GIÁM ĐỐC\n");
}

TEST(CrossedLines, WhatASealLeftBesideALineIsNoOtherLine) {
  const std::vector<ReadLine> lines{line_of("9n", 100, 10, 20), line_of("ăn Oanh", 220, 0)};
  const std::vector<ReadLine> bare{line_of("Văn Văn Oanh", 120, 0)};
  EXPECT_EQ(shown(with_bare_lines(lines, bare)), "0: Văn Văn Oanh\n");
}

// A name's first word may be hardly read where a ring was taken out of it; with the ring there is
// nothing of it.
TEST(CrossedLines, ALineThatBeginsEarlierIsKept) {
  const auto with_first = [](const char* first, float confidence, const char* rest) {
    ReadLine line = line_of(std::string(first) + " " + rest, 200, 0);
    line.words.front().confidence = confidence;
    return line;
  };
  const struct {
    ReadLine bare;
    const char* expected;
    const char* reason;
  } rows[] = {
      {with_first("Lò", 43, "Văn Anh"), "0: Lò Văn Anh\n", "the family's name under the ring"},
      {with_first("Lò", 20, "Văn Anh"), "0: Văn Anh\n", "nothing was seen"},
      {with_first("-", 60, "Văn Anh"), "0: Văn Anh\n", "a speck is no word"},
      {with_first("Lò", 43, "Vận Anh"), "0: Văn Anh\n", "the rest is another"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(shown(with_bare_lines({line_of("Văn Anh", 300, 0)}, {row.bare})), row.expected)
        << row.reason;
  }
}

TEST(CrossedLines, AStrokeReachesALine) {
  EXPECT_TRUE(is_crossed({0, 0, 100, 30}, {90, 20, 200, 200}));
  EXPECT_FALSE(is_crossed({0, 0, 100, 30}, {100, 0, 200, 200})) << "it begins where the line ends";
  EXPECT_FALSE(is_crossed({0, 0, 100, 30}, {50, 30, 200, 200})) << "below";
}

}  // namespace
}  // namespace trichdan
