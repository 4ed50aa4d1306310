#include "text/syllable.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(Syllable, WhatVietnameseHas) {
  for (const char* word :
       {"nghị", "quyết", "nghiêm", "giám", "gì",    "giếng", "giết",  "quốc",  "quý",    "khuyến",
        "hoà",  "hòa",   "thuỷ",   "thủy", "của",   "được",  "Đảng",  "ỦY",    "nghiệp", "tuyên",
        "ưu",   "yếu",   "khoẻ",   "oẹ",   "xoong", "ngoằn", "huých", "quỳnh", "chương", "ở",
        "kỳ",   "kỷ",    "gửi",    "ghi",  "ích",   "ý",     "thuở",  "khuya", "nguyễn", "rượu"}) {
    EXPECT_TRUE(is_vietnamese_syllable(word)) << word;
  }
}

TEST(Syllable, WhatItCannotHave) {
  const struct {
    const char* word;
    const char* reason;
  } rows[] = {
      {"tôt", "a stop final needs the rising or the heavy tone"},
      {"thưc", "the same"},
      {"tổt", "the same: the asking tone"},
      {"nghicn", "no such rime"},
      {"kông", "k stands before i, e and ê only"},
      {"ngị", "ngh before i"},
      {"ghà", "gh before i, e and ê only"},
      {"cế", "k before ê"},
      {"hòá", "two tones"},
      {"h", "no vowel"},
      {"TU", "an abbreviation may look like one: this one does"},
      {"strong", "no such onset"},
      {"", "nothing"},
      {"15", "no letters"},
      {"nghiênghiên", "two syllables"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(is_vietnamese_syllable(row.word), std::string_view(row.word) == "TU")
        << row.word << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
