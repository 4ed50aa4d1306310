#include "audit/decimal.h"

#include <gtest/gtest.h>

#include <array>

#include "audit/misread.h"

namespace trichdan::audit {
namespace {

Decimal d(const char* text) {
  return decimal_from(text).value();
}

TEST(Decimal, IsReadAndWrittenAsPrinted) {
  struct {
    const char* text;
    std::int64_t units;
    int scale;
  } cases[] = {
      {"31.576", 31576, 0}, {"99,2", 992, 1}, {"1.234,50", 123450, 2}, {"05", 5, 0}, {"0,7", 7, 1}};
  for (const auto& one : cases) {
    EXPECT_EQ(d(one.text), (Decimal{one.units, one.scale})) << one.text;
  }
  EXPECT_EQ(printed({123450, 2}), "1.234,50");
  EXPECT_EQ(printed({7, 1}), "0,7");
  for (const char* text : {"", "a", "1.2.3", "1234567890123456", "1,12345678"}) {
    EXPECT_FALSE(decimal_from(text)) << text;
  }
}

TEST(Decimal, SharesMayBeRoundedUpToEvenOrCutOff) {
  struct {
    const char *k, *n, *p;
    bool holds;
    const char* why;
  } cases[] = {
      {"73.119", "74.000", "98,8", true, "98,8094: rounded"},
      {"73.119", "74.000", "95,8", false, "the misreading of the specification"},
      {"2", "3", "66,7", true, "rounded half up"},
      {"2", "3", "66,6", true, "cut off"},
      {"2", "3", "66,5", false, "neither"},
      {"1", "8", "12", true, "12,5 to even, and cut off"},
      {"1", "8", "13", true, "12,5 half up"},
      {"1", "8", "14", false, "neither"},
      {"76", "129", "58,91", true, "58,9147"},
      {"76", "129", "58,92", false, "one hundredth too much"},
      {"210", "180", "116,7", true, "more than the plan"},
      {"270,6", "338,3", "80", true, "amounts that are rounded themselves"},
      {"5", "0", "50", false, "of nothing"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(is_share(d(one.p), d(one.k), d(one.n)), one.holds) << one.why;
  }
}

TEST(Decimal, SumsAllowForTheRoundingOfTheirParts) {
  EXPECT_TRUE(is_sum(d("211"), std::array{d("29"), d("182")}));
  EXPECT_FALSE(is_sum(d("211"), std::array{d("29"), d("183")}));
  EXPECT_TRUE(is_sum(d("100"), std::array{d("33,3"), d("33,3"), d("33,3")})) << "each rounded";
  EXPECT_FALSE(is_sum(d("100"), std::array{d("33,3"), d("33,3"), d("33,0")}));
  EXPECT_TRUE(is_sum(d("564,939"), std::array{d("318,439"), d("103,249"), d("143,251")}));
  EXPECT_FALSE(is_sum(d("564,939"), std::array{d("318,439"), d("103,249"), d("143,281")}));
}

TEST(Misread, DigitsAreConfusedThatLookAlike) {
  for (const char* pair : {"58", "85", "17", "38", "06"})
    EXPECT_TRUE(confusable(pair[0], pair[1])) << pair;
  for (const char* pair : {"55", "73", "12", "45"})
    EXPECT_FALSE(confusable(pair[0], pair[1])) << pair;
}

}  // namespace
}  // namespace trichdan::audit
