// Signs that grain left between "số" and its symbol.
#include "repair/stray_sign.h"

#include <gtest/gtest.h>

#include <string>

namespace trichdan {
namespace {

TEST(StraySign, StandsBetweenNumberWordAndSymbol) {
  struct Row {
    const char* before;
    const char* sign;  // "": none
    const char* reason;
  };
  const Row rows[] = {
      {"và Nghị quyết số 7\n", "7\n", "a figure at the line's end"},
      {"và Nghị quyết số: ~ ", "~ ", "any sign"},
      {"và Nghị quyết số i\n", "i\n", "one letter"},
      {"và Nghị quyết số ", "", "nothing between"},
      {"các Nghị quyết số 15, ", "", "a list: a comma parts them"},
      {"Nghị quyết số 15 và ", "", "a word"},
      {"theo ", "", "no number word"},
      {"Nghị quyết số 152 ", "", "a number of its own"},
  };
  for (const Row& row : rows) {
    const std::string before = row.before;
    const auto found = stray_sign(before);
    EXPECT_EQ(found ? before.substr(found->begin, found->end - found->begin) : "", row.sign)
        << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
