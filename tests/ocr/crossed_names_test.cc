// Names under signatures that a seal or a pen crosses: where they must stand.
#include "ocr/crossed_names.h"

#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

constexpr std::int32_t kPageWidth = 1600;

// Words of 20 pixels a letter around `middle`, or ending at `end`; "~" begins those hardly read.
ReadLine line_of(const std::string& text, int x, int y) {
  ReadLine line;
  std::istringstream in(text);
  line.box = {x, y, x, y + 30};
  for (std::string word; in >> word;) {
    const bool hardly = word.starts_with('~');
    if (hardly) word.erase(0, 1);
    const int width = 15 * static_cast<int>(word.size());
    line.words.push_back(
        {word, {line.box.x1, y, line.box.x1 + width, y + 30}, hardly ? 30.0F : 95.0F});
    line.box.x1 += width + 20;
  }
  line.box.x1 -= 20;
  return line;
}

std::int32_t middle(const ReadLine& line) {
  return (line.box.x0 + line.box.x1) / 2;
}

TEST(CrossedNames, ANameIsCentredUnderItsOffice) {
  const ReadLine office = line_of("KT. TRƯỞNG PHÒNG", 900, 1000);
  struct Row {
    std::string name;
    int x;  // where it begins
    int y;
    std::size_t found;
    const char* reason;
  };
  const Row rows[] = {
      {"~17 Hoàng Lan", middle(office) - 100, 1300, 1, "its first word was hardly read"},
      {"Hoàng Lan", middle(office) - 50, 1300, 1, "nothing was read of its first word"},
      {"Hoàng Lan", middle(office) - 75, 1300, 0, "it stands where a whole name stands"},
      {"Hoàng Lan", middle(office) - 50, 1045, 0, "too near to the office for a signature"},
      {"Hoàng Lan", middle(office) - 50, 1900, 0, "too far from it"},
      {"HOÀNG LAN", middle(office) - 50, 1300, 0, "no name"},
      {"~Hoàng ~Lan", middle(office) - 50, 1300, 0, "nothing was read for certain"},
  };
  for (const Row& row : rows) {
    const std::vector<ReadLine> lines{office, line_of(row.name, row.x, row.y)};
    const auto names = crossed_names(lines, kPageWidth);
    ASSERT_EQ(names.size(), row.found) << row.reason;
    if (names.empty()) continue;
    const Box& box = names.front().box;
    EXPECT_EQ(box.x1, lines.back().box.x1);
    EXPECT_NEAR((box.x0 + box.x1) / 2, middle(office), 1) << row.reason;
  }
}

TEST(CrossedNames, ARowOfAnOfficeIsCentredUnderTheOther) {
  const ReadLine above = line_of("T/M BAN THƯỜNG VỤ", 900, 960);
  const ReadLine cut = line_of("~c3 BÍ THƯ", middle(above) - 60, 1000);
  const auto names = crossed_names(std::vector{above, cut}, kPageWidth);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_NEAR((names[0].box.x0 + names[0].box.x1) / 2, middle(above), 1);
  const ReadLine whole = line_of("PHÓ BÍ THƯ", middle(above) - 102, 1000);
  EXPECT_TRUE(crossed_names(std::vector{above, whole}, kPageWidth).empty());
}

TEST(CrossedNames, ACrossedWordIsAsTallAsItsLine) {
  const ReadLine above = line_of("T/M BAN THƯỜNG VỤ", 900, 960);
  ReadLine cut = line_of("~c3 BÍ THƯ", middle(above) - 60, 1000);
  cut.words.back().box.y0 -= 15;
  cut.words.back().box.y1 += 15;
  EXPECT_EQ(crossed_names(std::vector{above, cut}, kPageWidth).size(), 1U)
      << "their boxes overlap, they are rows all the same";
}

TEST(CrossedNames, MayBeginBeforeItsPlace) {
  const ReadLine office = line_of("KT. TRƯỞNG PHÒNG", 900, 1000);
  const ReadLine name = line_of("~17 Hoàng Lan", middle(office) - 100, 1300);
  const auto names = crossed_names(std::vector{office, name}, kPageWidth);
  ASSERT_EQ(names.size(), 1U);
  EXPECT_NEAR(names[0].before, 4 * 18, 16) << "four letters";
}

TEST(CrossedNames, RunningTextIsNone) {
  const ReadLine title = line_of("QUYẾT ĐỊNH", 700, 1000);
  const std::vector<ReadLine> lines{title, line_of("của ~xx tỉnh bạn đã được duyệt An", 400, 1100)};
  EXPECT_TRUE(crossed_names(lines, kPageWidth).empty());
}

TEST(CrossedNames, AnOfficeUnderASealHasAnotherMiddle) {
  const ReadLine first = line_of("TL. CHỦ TỊCH", 950, 960);
  const ReadLine cut = line_of("~x ~co VĂN PHÒNG", 940, 1000);
  const std::vector<ReadLine> lines{first, cut, line_of("~2 Hoàng Lan", middle(first) - 100, 1300)};
  const auto names = crossed_names(lines, kPageWidth);
  ASSERT_FALSE(names.empty());
  EXPECT_NEAR((names.back().box.x0 + names.back().box.x1) / 2, middle(first), 1)
      << "the line above it is whole";
}

}  // namespace
}  // namespace trichdan
