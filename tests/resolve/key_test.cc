#include "resolve/key.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(SymbolKey, OneFormForEveryWayOfPrinting) {
  struct Row {
    const char* printed;
    const char* key;
    const char* reason;
  };
  const Row rows[] = {
      {"15-NQ/TU", "15-NQ/TU", "the usual form"},
      {"21- KL/TW", "21-KL/TW", "a space after the dash"},
      {"367 - QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP", "spaces on both sides"},
      {"126-\nKL/TW", "126-KL/TW", "broken over a line"},
      {"15–NQ/TU", "15-NQ/TU", "an en dash"},
      {"31-QÐ/TW", "31-QĐ/TW", "U+00D0 eth for U+0110"},
      {"12-CTr/TU", "12-CTr/TU", "case is kept: CTr is a code, CTR none"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(symbol_key(row.printed), row.key) << row.reason;
}

TEST(NameKey, ComparesWhatIsPrintedInTwoCorrectWays) {
  EXPECT_EQ(name_key("Tỉnh uỷ  Điện Biên "), "tỉnh ủy điện biên");
  EXPECT_EQ(name_key("Nghị\nquyết"), name_key("nghị quyết"));
  EXPECT_NE(name_key("Quy định"), name_key("Quyết định"));
}

TEST(CompatibleNames, WholeWordsOfOneAnother) {
  struct Row {
    const char* a;
    const char* b;
    bool compatible;
    const char* reason;
  };
  const Row rows[] = {
      {"tỉnh ủy", "tỉnh ủy điện biên", true, "place left out"},
      {"ban thường vụ tỉnh ủy", "tỉnh ủy", true, "a part of the committee, either way round"},
      {"huyện ủy nậm pồ", "huyện ủy mường ảng", false, "two districts"},
      {"huyện ủy điện biên", "huyện ủy điện biên đông", true, "cannot be told by words alone"},
      {"bộ y", "bộ y tế", true, "words"},
      {"bộ y t", "bộ y tế", false, "half a word"},
      {"", "tỉnh ủy", false, "not stated is not the same"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(compatible_names(row.a, row.b), row.compatible) << row.reason;
}

}  // namespace
}  // namespace trichdan
