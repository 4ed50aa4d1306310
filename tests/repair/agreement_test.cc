// What two readings of a word have in common.
#include "repair/agreement.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(Agreement, StrokesBetweenTheSameLettersAndFigures) {
  const struct {
    const char* a;
    const char* b;
    bool same;
    const char* reason;
  } rows[] = {
      {"15-NQ/TU,", "15:NQTU.", true, "strokes beside letters"},
      {"08-NQ/TU,", "08-NQ”TU,", true, "a sign of three bytes"},
      {"07/11/2022", "07:11⁄2022", true, "the same figures, parted by other signs"},
      {"18/2009/TT-BYT", "182009/TT-BYT", false, "figures that are not parted are another number"},
      {"15-NQ/TU", "15-NQ/TƯ", false, "another letter"},
      {"2532/KH-ĐU", "2532/KH-DU", false, "another letter"},
      {"15-NQ/TU", "16-NQ/TU", false, "another figure"},
      {"-", "/", false, "nothing that could agree"},
  };
  for (const auto& row : rows) EXPECT_EQ(same_but_strokes(row.a, row.b), row.same) << row.reason;
}

TEST(Agreement, FiguresForAPercentSign) {
  const struct {
    const char* read;
    const char* other;
    bool same;
    const char* reason;
  } rows[] = {
      {"98%", "989", true, "one figure"},
      {"99,3%", "99,396", true, "two"},
      {"85%", "859%", true, "the sign seen twice"},
      {"90%;", "909%;", true, "a stop behind it"},
      {"98%", "98", false, "no sign at all: a figure may be missing as well"},
      {"98%", "98123", false, "more than a sign has room for"},
      {"98%", "889", false, "another number"},
      {"989", "98%", false, "the sign must be what was read"},
      {"%", "96", false, "no number"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(same_but_percent_sign(row.read, row.other), row.same) << row.reason;
  }
}

TEST(Agreement, TheNumberOfASymbol) {
  const struct {
    const char* symbol;
    const char* other;
    bool same;
    const char* reason;
  } rows[] = {
      {"62-KH/HU,", "62-KI1/HU,", true, "letters differ"},
      {"15/2018/NĐ-CP", "15/2018/ND-CF", true, "a year belongs to it"},
      {"62-KH/HU", "6-2KH/HU", false, "parted otherwise"},
      {"62-KH/HU", "621-KH/HU", false, "a figure more"},
      {"18/11/2021", "18/11/2021.", false, "a date has no letters: it is no symbol"},
      {"KH/HU", "KI/HU", false, "no number"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(same_number(row.symbol, row.other), row.same) << row.reason;
}

TEST(Agreement, MarksAside) {
  EXPECT_TRUE(same_but_marks("Chí", "Chỉ"));
  EXPECT_FALSE(same_but_marks("định", "đình,")) << "stops are compared elsewhere";
  EXPECT_FALSE(same_but_marks("số", "so1"));
  EXPECT_FALSE(same_but_marks("", "")) << "nothing bears nothing out";
}

}  // namespace
}  // namespace trichdan
