#include "text/roman.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(Roman, EveryNumberIsReadAsItIsWritten) {
  for (int number = 1; number < 90; ++number) EXPECT_EQ(roman_value(in_roman(number)), number);
  EXPECT_EQ(in_roman(44), "XLIV");
}

TEST(Roman, WhatIsWrittenOtherwiseIsNone) {
  for (const char* text : {"", "IIII", "VX", "VIIX", "XH", "C", "iv", "X1"}) {
    EXPECT_EQ(roman_value(text), 0) << text;
  }
}

}  // namespace
}  // namespace trichdan
