#include "repair/ellipsis.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(Ellipsis, IsMadeOfTwoDots) {
  const struct {
    const char* read;
    const char* printed;  // empty: as it was read
    const char* reason;
  } rows[] = {
      {"thanh..", "thanh…", "behind a word"},
      {"hình..;", "hình…;", "punctuation behind it stays"},
      {"(loa..)", "(loa…)", "in brackets"},
      {"..", "…", "alone"},
      {"2022)..", "2022)…", "behind a bracket"},
      {"thanh...", "", "all three were read"},
      {"thanh.", "", "a full stop"},
      {"này./.", "", "the end of a document"},
      {"1..", "", "a figure's second dot may be anything"},
      {"số....", "", "room to write in"},
      {"a..b", "", "within a word"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(with_ellipsis(row.read).value_or(""), row.printed) << row.reason;
  }
}

TEST(Ellipsis, SaysWhatItDidAndLeavesTextLayersAlone) {
  PageReading page;
  page.words = {{.text = "loa", .box = {0, 0, 9, 9}}, {.text = "phát..", .box = {10, 0, 19, 9}}};
  PageReading layer = page;
  layer.kind = PageKind::text;
  Repairs repairs;
  repair_ellipses(layer, 3, repairs);
  EXPECT_TRUE(repairs.empty());
  repair_ellipses(page, 3, repairs);
  ASSERT_EQ(repairs.size(), 1U);
  EXPECT_EQ(repairs[0].word, 1U);
  EXPECT_EQ(repairs[0].kind, "ellipsis");
  EXPECT_EQ(page.words[1].text, "phát…");
}

}  // namespace
}  // namespace trichdan
