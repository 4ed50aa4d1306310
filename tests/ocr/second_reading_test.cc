#include "ocr/second_reading.h"

#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

// Words of ten pixels a byte, a gap of ten between them.
std::vector<Word> line_of(const std::string& text, float confidence = 95) {
  std::vector<Word> words;
  std::istringstream in(text);
  int x = 0;
  for (std::string word; in >> word;) {
    const int width = 10 * static_cast<int>(word.size());
    words.push_back({word, {x, 0, x + width, 30}, confidence, 0, 0, {}});
    x += width + 10;
  }
  return words;
}

TEST(SecondReading, WhatDeservesIt) {
  const struct {
    const char* line;
    float confidence;
    bool deserves;
    const char* reason;
  } rows[] = {
      {"các cấp ủy, tổ chức đảng", 95, false, "syllables, well read"},
      {"Nghị quyết số 15-NQ/TU", 95, true, "figures"},
      {"các câp ủy", 95, true, "a stop final without its tone"},
      {"BCĐ Kon Tum", 95, false, "capitals: names and abbreviations"},
      {"các cấp ủy", 40, true, "hardly read"},
      {"“tự diễn biến”;", 95, false, "punctuation beside syllables"},
      {"", 95, false, "nothing"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(deserves_second_reading(line_of(row.line, row.confidence)), row.deserves)
        << row.reason;
  }
}

TEST(SecondReading, StandsBesideTheFirst) {
  const struct {
    const char* first;
    const char* second;
    std::vector<std::string> others;
    const char* reason;
  } rows[] = {
      {"so 15-NQ/FU ngay", "so 15-NQ/TU ngay", {"so", "15-NQ/TU", "ngay"}, "one word differs"},
      {"15-NQ/TU ngay", "15-NQ/ TU ngay", {"15-NQ/TU", "ngay"}, "parted otherwise: the same"},
      {"05-CT/TW, ngay", "05- CTTW, ngay", {"05-CTTW,", "ngay"}, "parted and read otherwise"},
      {"a 98,8% b", "a", {"a", " ", " "}, "the second reader saw nothing there"},
      {"a", "", {" "}, "nor anywhere"},
      {"", "a", {}, "the first saw nothing"},
  };
  for (const auto& row : rows) {
    std::vector<Word> line = line_of(row.first);
    add_second_reading(line, line_of(row.second));
    ASSERT_EQ(line.size(), row.others.size()) << row.reason;
    for (std::size_t i = 0; i < line.size(); ++i) {
      EXPECT_EQ(line[i].other, row.others[i]) << row.reason;
    }
  }
}

}  // namespace
}  // namespace trichdan
