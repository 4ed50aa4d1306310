#include "evaluate/keys.h"

#include <gtest/gtest.h>

namespace trichdan::scoring {
namespace {

struct Same {
  const char* a;
  const char* b;
  bool same;
  const char* reason;
};

template <class Key>
void expect(const Key& key, std::initializer_list<Same> cases) {
  for (const Same& c : cases) {
    EXPECT_EQ(key(c.a) == key(c.b), c.same) << c.a << " and " << c.b << ": " << c.reason;
  }
}

TEST(Keys, Symbols) {
  expect(symbol_key, {{"15-NQ/TU", "15 - NQ / TU", true, "spaces"},
                      {"15-NQ/TU", "15–NQ/TU", true, "dashes"},
                      {"15-NQ/TU", "15-nq/tu", false, "case as printed"},
                      {"15-NQ/TU", "15-NQ/TW", false, "another body"},
                      {"05-KH/TU", "5-KH/TU", false, "a zero is printed or not"},
                      {"1-QĐ/TU", "1-Q\u00d0/TU", true, "eth for Đ"}});
}

TEST(Keys, WordsAndNames) {
  expect(words_key, {{"Nghị quyết", "NGHỊ  QUYẾT", true, "case and spaces"},
                     {"Ủy ban hoà giải", "ủy ban hòa giải", true, "place of the tone mark"},
                     {"Kế hoạch", "Ke hoach", false, "marks count"}});
  expect(name_key, {{"Nghị quyết Trung ương 4 (khóa XI, XII)",
                     "nghị quyết trung ương 4 khóa XI XII", true, "punctuation"},
                    {"Trung ương 4", "Trung ương 5", false, "digits count"}});
  EXPECT_EQ(name_key("«Đề án 06»!"), "đề án 06");
}

TEST(Keys, PrintedNumbers) {
  struct Case {
    const char* printed;
    const char* key;
    const char* reason;
  };
  const Case cases[] = {
      {"99,2", "99.2", "decimal comma"},
      {"1.234", "1234", "grouped thousands"},
      {"12.345.678", "12345678", "twice"},
      {"1.234,5", "1234.5", "both"},
      {"99.2", "99.2", "foreign decimals"},
      {"0.123", "0.123", "no group begins with nought"},
      {"05", "5", "leading zero"},
      {"0", "0", "nought"},
      {"00", "0", "twice nought"},
      {"0,5", "0.5", "a fraction keeps its nought"},
      {"80,0", "80.0", "zeros at the end count"},
      {"1 234", "1234", "grouped by a space"},
      {"100", "100", "zeros before the point"},
  };
  for (const Case& c : cases) EXPECT_EQ(printed_number_key(c.printed), c.key) << c.reason;
  EXPECT_EQ(stored_number_key("99.2"), printed_number_key("99,2"));
  EXPECT_EQ(stored_number_key("1234"), printed_number_key("1.234"));
  EXPECT_NE(stored_number_key("80"), printed_number_key("80,0"));
  EXPECT_EQ(ratio_key("05", "1.234"), "5/1234");
}

TEST(Keys, Subjects) {
  expect(subject_key, {{"V/v tổ chức hội nghị", "tổ chức hội nghị.", true, "lead and full stop"},
                       {"Về việc tổ chức hội nghị", "v/v: Tổ chức hội nghị", true, "both leads"},
                       {"tổ chức hội nghị", "tổ chức đại hội", false, "another subject"}});
  EXPECT_EQ(subject_key(";:. "), "");
}

TEST(Keys, OneInTheOther) {
  EXPECT_TRUE(contains_either("sở y tế", "sở y tế tỉnh kiên giang"));
  EXPECT_TRUE(contains_either("sở y tế tỉnh kiên giang", "sở y tế"));
  EXPECT_FALSE(contains_either("sở y tế", "sở nội vụ"));
  EXPECT_FALSE(contains_either("", "sở y tế")) << "nothing is no shorter form";
  EXPECT_FALSE(contains_either("", ""));
}

}  // namespace
}  // namespace trichdan::scoring
