// Dates behind a symbol that were not read as dates.
#include "repair/unread_date.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(UnreadDate, IsToldByItsBeginning) {
  struct Row {
    const char* behind;
    bool expected;
    const char* reason;
  };
  const Row rows[] = {
      {" ngày 21 tháng 07 2 năm 1996 về", true, "a stray figure inside it"},
      {" ngày và Quyết định số 17", true, "its figures were lost"},
      {" ngày BC-BXD, ngày 28-2-2011", true, "its figures stand elsewhere"},
      {" 1 ngày 15 tháng 10 năm 2016", true, "a comma read as a figure"},
      {", 12 tháng 11 năm 2024 về", true, "the word was lost"},
      {"; ngày 01/12/2021 của Bộ", true, "a comma read as a semicolon"},
      {", ngày 42 25/10/2021 của", true, "a stray number before it"},
      {",A 7\nngày 4/3/2007 của", true, "grain at the end of a line"},
      {", ngày\n\nBan Thường vụ", true, "the end of its line was lost"},
      {", ngáy 5/2/2018", true, "a mark misread"},
      {", tháng 1 nam", true, "the day was lost"},
      {" 13/12/202l của", true, "the word was left out, a figure misread"},
      {" ngày càng đi vào chiều sâu", false, "a word of the sentence"},
      {" ngày nay còn", false, "likewise"},
      {" của Bộ Chính trị về ngày hội", false, "another day"},
      {"; 12 tháng đầu năm", true, "cannot be told from a date: to check"},
      {" và Kế hoạch số 12-KH/TU, ngày 5/2/2018", false, "the next reference's"},
      {".\n\nNgày 5/2/2018", false, "another paragraph"},
      {"", false, "nothing"},
      {" (khóa XIII)", false, "a term"},
      {", 60 bài viết", false, "a count"},
      {" 2.5. Công tác", false, "a heading's number"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(has_unread_date(row.behind), row.expected) << row.reason << row.behind;
}

}  // namespace
}  // namespace trichdan
