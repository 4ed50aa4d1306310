#include "repair/mark_variants.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace trichdan {

void PrintTo(const MarkVariant& variant, std::ostream* out) {
  *out << variant.text << " " << variant.changes;
}

namespace {

int changes_to(std::string_view read, std::string_view printed) {
  for (const MarkVariant& variant : mark_variants(read)) {
    if (variant.text == printed) return variant.changes;
  }
  return 0;
}

TEST(MarkVariants, Table) {
  struct Row {
    const char* read;
    const char* printed;
    int changes;  // 0: none of its variants
    const char* why;
  };
  const std::vector<Row> rows = {
      {"đấy", "đẩy", 1, "a tone"},
      {"nên", "nền", 1, "a tone where none was read"},
      {"đổi", "đôi", 1, "a tone that is not printed"},
      {"năm", "nâm", 1, "a breve for a hat"},
      {"dường", "đường", 1, "a bar"},
      {"Dáng", "Đảng", 2, "bar and tone; the capital stays"},
      {"dương", "dưỡng", 1, "on the vowel that can have it"},
      {"hoà", "hóa", 1, "tones stand where they are folded to"},
      {"tôt", "tốt", 0, "no syllable itself: its letters are open, not only its marks"},
      {"đảng", "đãng", 1, "another tone"},
      {"lang", "làng", 1, "a tone"},
      {"lang", "lãng", 1, "a tone"},
      {"lang", "lang", 0, "itself"},
      {"tinh", "tình", 1, "i has no hat"},
      {"thuc", "thực", 0, "a stop final wants a tone, so that it was no syllable"},
      {"UBND", "ỦBND", 0, "an abbreviation"},
  };
  for (const Row& row : rows) EXPECT_EQ(changes_to(row.read, row.printed), row.changes) << row.why;
}

TEST(MarkVariants, DifferInMarksAlone) {
  for (const char* read : {"đường", "Quyết", "nghiêng", "ý", "uỷ"}) {
    for (const MarkVariant& variant : mark_variants(read)) {
      EXPECT_THAT(variant.changes, testing::AnyOf(1, 2)) << read;
      EXPECT_NE(variant.text, read);
    }
  }
}

}  // namespace
}  // namespace trichdan
