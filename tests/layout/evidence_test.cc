#include "layout/evidence.h"

#include <gtest/gtest.h>

#include "layout/fuzzy.h"
#include "layout/numbering.h"

namespace trichdan {
namespace {

TEST(Evidence, Lines) {
  struct Row {
    const char* text;
    bool (*test)(std::string_view);
    bool expected;
    const char* reason;
  };
  const Row rows[] = {
      {"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", is_national_header, true, "old tone placement"},
      {"CỌNG HÒA XÃ HỌI CHÚ NGHÍA VIỆT NAM", is_national_header, true, "misread marks"},
      {"ĐẢNG CỘNG SẢN VIỆT NAM", is_national_header, true, "Party"},
      {"Đảng Cộng sản Việt Nam", is_national_header, false, "in a sentence"},
      {"Độc lập — Tự do - Hạnh phức", is_motto, true, "misread"},
      {"Số: 12/BC-SYT", is_number_line, true, "State"},
      {"Số 12-BC/HU", is_number_line, true, "Party"},
      {"Sô: /KH-UBND", is_number_line, true, "not filled in"},
      {"Số173 /KH-UBND", is_number_line, true, "no space"},
      {"Nghị quyết số: 105/2025/UBTVQH15", is_number_line, true, "typed"},
      {"SỞ Y TẾ", is_number_line, false, "sở folds to so"},
      {"Số lượng học sinh của các trường", is_number_line, false, "a word that begins with số"},
      {"Kim Sơn, ngày 17 tháng 10 năm 2017", is_place_and_date, true, "complete"},
      {"Kim Sơn, ngày82tháng 4 năm 2026", is_place_and_date, true, "spaces lost"},
      {"Kim Sơn, ngày tháng 11 năm 2017", is_place_and_date, true, "day not filled in"},
      {"Trong năm học này các trường", is_place_and_date, false, "no date"},
      {"V/v báo cáo công tác", is_subject_start, true, "công văn"},
      {"VWy báo cáo công tác", is_subject_start, true, "its sign misread"},
      {"Vlv báo cáo công tác", is_subject_start, true, "the same"},
      {"V/ báo cáo công tác", is_subject_start, true, "half of it"},
      {"Vì báo cáo công tác", is_subject_start, false, "a word"},
      {"Vụ Tổ chức cán bộ", is_subject_start, false, "a body"},
      {"VI. Tổ chức thực hiện", is_subject_start, false, "a heading's number"},
      {"V/ triển khai", is_subject_start, true, "misread"},
      {"Vụ Pháp chế", is_subject_start, false, "a body"},
      {"Nai nhận:", is_recipients_head, true, "misread"},
      {"Nơi ở hiện nay", is_recipients_head, false, "other words"},
      {"KT. GIÁM ĐỐC", is_signature_head, true, "for the head"},
      {"T/M BAN THƯỜNG VỤ", is_signature_head, true, "Party"},
      {"GIÁM ĐÓC", is_signature_head, true, "misread"},
      {"Giám đốc Sở Y tế", is_signature_head, false, "in a sentence"},
      {"Phần I", is_part_heading, true, "part"},
      {"Điều 1. Phạm vi", is_part_heading, true, "article"},
      {"Điều kiện", is_part_heading, false, "a word"},
      {"Chương trình hành động", is_part_heading, false, "a type, not a chapter"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(row.test(row.text), row.expected) << row.text << ": " << row.reason;
}

TEST(Evidence, Titles) {
  struct Row {
    const char* text;
    const char* type;  // empty: none
  };
  const Row rows[] = {{"BẢO CÁO", "Báo cáo"},
                      {"QUYÉT ĐỊNH", "Quyết định"},
                      {"KÉẺ HOẠCH", "Kế hoạch"},
                      {"CHƯƠNG TRÌNH HÀNH ĐỘNG", "Chương trình"},
                      {"THÔNG TƯ LIÊN TỊCH", "Thông tư liên tịch"},
                      {"LUẬT AN NINH MẠNG", "Luật"},
                      {"Báo cáo", ""},
                      {"ĐỀ ÁN NÀY GỒM", ""},
                      {"SỞ Y TẾ", ""},
                      {"CÔNG AN TỈNH KIM SƠN", ""},  // a letter from Công văn
                      {"THƯỜNG TRỰC HĐND", ""},      // from Thư công
                      {"THÔNG TẤN XÃ VIỆT NAM", ""}};
  for (const Row& row : rows) {
    const DocumentType* type = titled_type(row.text);
    EXPECT_EQ(type == nullptr ? "" : type->name, row.type) << row.text;
  }
}

TEST(Evidence, TypesThatStandAlone) {
  EXPECT_EQ(sole_type("BÁO CÁO")->name, "Báo cáo");
  EXPECT_EQ(sole_type("rHôNG TƯ")->name, "Thông tư") << "a seal's rim beside it";
  EXPECT_EQ(sole_type("Thông TƯ số"), nullptr) << "of a sentence";
  EXPECT_EQ(sole_type("BÁO CÁO KẾT QUẢ"), nullptr) << "more than a type";
}

TEST(Evidence, TypesHaveTheKeysOfTheirNames) {
  for (const DocumentType& type : document_types()) EXPECT_EQ(type.key, search_key(type.name));
}

TEST(Fuzzy, Distance) {
  EXPECT_EQ(edit_distance("kitten", "sitting", 9), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 2), 3U) << "one more than the limit says beyond it";
  EXPECT_EQ(edit_distance("", "abc", 5), 3U);
  EXPECT_TRUE(begins_like("noinhancac", "noinhan"));
  EXPECT_FALSE(begins_like("noi", "noinhan"));
}

TEST(Numbering, ItemMarks) {
  for (const char* yes : {"-", "+", "1.", "1.2.", "2)", "I.", "II-", "a)", "đ)", "•"}) {
    EXPECT_TRUE(is_item_mark(yes)) << yes;
  }
  for (const char* no : {"", "a", "2021", "15-NQ/TU", "Nam.", "1.000.000.000,", "và"}) {
    EXPECT_FALSE(is_item_mark(no)) << no;
  }
}

}  // namespace
}  // namespace trichdan
