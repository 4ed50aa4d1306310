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
    std::vector<WordRun> runs;
    const char* reason;
  } rows[] = {
      {"các cấp ủy, tổ chức đảng", 95, {}, "syllables, well read"},
      {"Nghị quyết số 15-NQ/TU", 95, {{2, 4}}, "figures, with the word before them"},
      {"các câp ủy", 95, {{0, 3}}, "a stop final without its tone"},
      {"BCĐ Kon Tum", 95, {}, "capitals: names and abbreviations"},
      {"các cấp ủy", 40, {{0, 3}}, "hardly read"},
      {"“tự diễn biến”;", 95, {}, "punctuation beside syllables"},
      {"I", 95, {{0, 1}}, "alone it may be a figure"},
      {"các cấp ủy.", 75, {{1, 3}}, "a footnote's call may stand behind it"},
      {"", 95, {}, "nothing"},
      {"ngày 13 tháng 12 năm 2021 của", 95, {{0, 7}}, "those near each other are read together"},
      {"15 a a a a 16", 95, {{0, 6}}, "with two words between what is beside them too"},
      {"15 a a a a a 16", 95, {{0, 2}, {5, 7}}, "further apart, by themselves"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(worth_reading_twice(line_of(row.line, row.confidence)), row.runs) << row.reason;
  }
}

TEST(SecondReading, StandsBesideTheFirst) {
  const struct {
    const char* first;
    const char* second;
    std::vector<std::string> others;
    bool alike;
    const char* reason;
  } rows[] = {
      {"so 15-NQ/FU ngay", "so 15-NQ/TU ngay", {"so", "15-NQ/TU", "ngay"}, false, "a word differs"},
      {"15-NQ/TU ngay", "15-NQ/ TU ngay", {"15-NQ/TU", "ngay"}, true, "parted otherwise: the same"},
      {"05-CT/TW, ngay",
       "05- CTTW, ngay",
       {"05-CTTW,", "ngay"},
       false,
       "parted and read otherwise"},
      {"a 98,8% b", "a", {"a", " ", " "}, false, "the second reader saw nothing there"},
      {"a", "", {" "}, false, "nor anywhere"},
      {"", "a", {}, true, "the first saw nothing"},
  };
  for (const auto& row : rows) {
    std::vector<Word> line = line_of(row.first);
    const WordRun all{0, line.size()};
    EXPECT_EQ(add_second_reading(line, all, line_of(row.second)), row.alike) << row.reason;
    std::vector<std::string> others;
    for (const Word& word : line) others.push_back(word.other);
    EXPECT_EQ(others, row.others) << row.reason;
  }
}

TEST(SecondReading, IsOfTheRunAlone) {
  std::vector<Word> line = line_of("so 15-NQ/TU ngay");
  EXPECT_TRUE(add_second_reading(line, {1, 2}, line_of("sa 15-NQ/TU ngoy")));
  EXPECT_EQ(line[0].other, "") << "the words around only show the network what stands beside";
  EXPECT_EQ(line[1].other, "15-NQ/TU");
  EXPECT_EQ(line[2].other, "");
}

}  // namespace
}  // namespace trichdan
