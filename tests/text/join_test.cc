#include "text/join.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(ContinuesWord, Table) {
  struct Row {
    const char* last;
    const char* next;
    bool expected;
    const char* reason;
  };
  const Row rows[] = {
      {"126-", "KL/TW,", true, "symbol broken after its number"},
      {"số15-", "NQ/TU", true, "number stuck to the word before"},
      {"13/", "KH-UBND", true, "State symbol broken after the slash"},
      {"3916/QĐ-", "BYT", true, "symbol broken before the body"},
      {"13/", "12/2021", true, "date"},
      {"13/12/", "2021", true, "date before the year"},
      {"13/12", "/2021", true, "the slash leads the next line"},
      {"1983", "/BC-SYT", true, "symbol, the slash leads"},
      {"30c", "/NQ-CP", true, "number with a letter"},
      {"15", "-NQ/TU", true, "symbol, the hyphen leads"},
      {"2021-", "2025", true, "years"},
      {"2021–", "2025", true, "years, en dash"},
      {"Rịa-", "Vũng", true, "name"},
      {"và/", "hoặc", true, "two words"},
      {"-", "KL/TW", false, "a dash alone is not stuck to a word"},
      {"lập", "-", false, "nor is one on the next line"},
      {"năm", "2021", false, "plain words"},
      {"2025", "-BGĐ", false, "a list item without space"},
      {"thành./", "Nơi", false, "the closing mark of a document"},
      {"./.", "Nơi", false, "the same, alone"},
      {"nhận:", "-Như", false, "a list after a colon"},
      {"126-", "-", false, "two dashes"},
      {"", "KL/TW", false, "nothing before"},
      {"126-", "", false, "nothing after"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(continues_word(row.last, row.next), row.expected)
        << row.last << " | " << row.next << ": " << row.reason;
  }
}

TEST(EndsSentence, Table) {
  for (const char* yes : {"sau:", "hết.", "2020;", "chưa?", "./.", "hết.”", "(xong.)"}) {
    EXPECT_TRUE(ends_sentence(yes)) << yes;
  }
  for (const char* no : {"", "của", "cán bộ,", "(khóa", "“"}) EXPECT_FALSE(ends_sentence(no)) << no;
}

}  // namespace
}  // namespace trichdan
