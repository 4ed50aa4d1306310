// Names printed in capitals, as a sentence writes them: issuing bodies, subjects, places, persons.
// Nghị định 30/2020/NĐ-CP, appendix II (viết hoa).
#include "extract/header_names.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <vector>

#include "extract/header_issuer.h"
#include "extract/person_name.h"

namespace trichdan {
namespace {

const HeaderNames& names() {
  static const HeaderNames kNames(
      load_library(std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns"));
  return kNames;
}

struct IssuerRow {
  std::vector<std::string> lines;
  const char* issuer;
  const char* parent;
  const char* reason;
};

void check(const std::vector<IssuerRow>& rows) {
  for (const IssuerRow& row : rows) {
    const IssuingBody body = issuing_body(row.lines, "Kim Sơn", names());
    EXPECT_EQ(body.issuer, row.issuer) << row.reason;
    EXPECT_EQ(body.parent, row.parent) << row.reason;
  }
}

TEST(Issuer, OfTheState) {
  check({
      {{"UBND TỈNH KIM SƠN", "SỞ Y TẾ"},
       "Sở Y tế tỉnh Kim Sơn",
       "Ủy ban nhân dân tỉnh Kim Sơn",
       "the place of the body above"},
      {{"ỦY BAN NHÂN DÂN", "TỈNH KIM SƠN"}, "Ủy ban nhân dân tỉnh Kim Sơn", "", "two lines"},
      {{"ỦY BAN NHÂN DÂN", "THÀNH PHÓ KIM SƠN"},
       "Ủy ban nhân dân thành phố Kim Sơn",
       "",
       "a level misread"},
      {{"HỘI ĐỒNG NHÂN DÂN", "HUYỆN NẬM SƠN"}, "Hội đồng nhân dân huyện Nậm Sơn", "", "council"},
      {{"THỦ TƯỚNG CHÍNH PHỦ"}, "Thủ tướng Chính phủ", "", "an office"},
      {{"CHÍNH PHỦ"}, "Chính phủ", "", "one word"},
      {{"BỘ CÔNG THƯƠNG"}, "Bộ Công Thương", "", "both words are capitals"},
      {{"BỘ CÔNG AN"}, "Bộ Công an", "", "the field Công an"},
      {{"BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"},
       "Bộ Văn hóa, Thể thao và Du lịch",
       "",
       "a field over two lines"},
      {{"BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"}, "Bộ Nông nghiệp và Môi trường", "", "no school here"},
      {{"ỦY BAN THƯỜNG VỤ", "QUỐC HỘI"}, "Ủy ban Thường vụ Quốc hội", "", "owner on the next line"},
      {{"BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"}, "Cục Quản lý dược - Bộ Y tế", "Bộ Y tế", "of a ministry"},
      {{"SỞ Y TẾ KIM SƠN", "BAN TỔ CHỨC HỘI THAO"},
       "Ban Tổ chức Hội thao - Sở Y tế Kim Sơn",
       "Sở Y tế Kim Sơn",
       "the place of the date line is known"},
      {{"UBND HUYỆN NẬM SƠN", "TRƯỜNG TIỂU HỌC HOA SEN"},
       "Trường Tiểu học Hoa Sen huyện Nậm Sơn",
       "Ủy ban nhân dân huyện Nậm Sơn",
       "a name of its own"},
      {{"BẢO HIỂM XÃ HỘI VIỆT NAM"}, "Bảo hiểm xã hội Việt Nam", "", "xã is no commune here"},
      {{"SỞ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG TỈNH KIM SƠN", "CHI CỤC THỦY LỢI"},
       "Chi cục Thủy lợi - Sở Nông nghiệp và Môi trường tỉnh Kim Sơn",
       "Sở Nông nghiệp và Môi trường tỉnh Kim Sơn",
       "a field broken before a word that bodies begin with"},
      {{"UBND TỈNH KIM SƠN", "SỞ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG"},
       "Sở Nông nghiệp và Môi trường tỉnh Kim Sơn",
       "Ủy ban nhân dân tỉnh Kim Sơn",
       "no body has a name of one word"},
      {{"BỘ CÔNG AN", "CÔNG AN TỈNH KIM SƠN"},
       "Công an tỉnh Kim Sơn",
       "Bộ Công an",
       "it says itself where it is"},
      {{"UBND TỈNH KIM SƠN", "SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"},
       "Sở Lao động - Thương binh và Xã hội tỉnh Kim Sơn",
       "Ủy ban nhân dân tỉnh Kim Sơn",
       "nor here"},
      {{"*", "-----"}, "", "", "nothing"},
  });
}

TEST(Issuer, OfTheParty) {
  check({
      {{"HUYỆN ỦY NẬM SƠN", "BAN TUYÊN GIÁO", "*"},
       "Ban Tuyên giáo Huyện ủy Nậm Sơn",
       "Huyện ủy Nậm Sơn",
       "an organ of the committee"},
      {{"ĐẢNG BỘ TỈNH KIM SƠN", "HUYỆN ỦY NẬM SƠN"},
       "Huyện ủy Nậm Sơn",
       "Đảng bộ tỉnh Kim Sơn",
       "it says itself where it is"},
      {{"TỈNH ỦY KIM SƠN", "HUYỆN ỦY NẬM SƠN"}, "Huyện ủy Nậm Sơn", "Tỉnh ủy Kim Sơn", "the same"},
      {{"ĐẢNG ỦY XÃ NẬM SƠN", "CHI BỘ BẢN LÓT"},
       "Chi bộ Bản lót Đảng ủy xã Nậm Sơn",
       "Đảng ủy xã Nậm Sơn",
       "a cell of a commune: what the village is called no table knows"},
      {{"TỈNH ỦY KIM SƠN"}, "Tỉnh ủy Kim Sơn", "", "alone"},
  });
}

TEST(Issuer, ItsPlaceIsTheCommittees) {
  const std::vector<std::string> lines{"TỈNH ỦY KIM SƠN", "BAN TUYÊN GIÁO"};
  EXPECT_EQ(issuing_body(lines, "", names()).place, "Kim Sơn");
}

TEST(Issuer, OfMassOrganisations) {
  check({
      {{"TỈNH ĐOÀN KIM SƠN"}, "Tỉnh đoàn Kim Sơn", "", "Youth Union of a province"},
      {{"TRUNG ƯƠNG ĐOÀN", "BAN TUYÊN GIÁO"},
       "Ban Tuyên giáo - Trung ương Đoàn",
       "Trung ương Đoàn",
       "an organ of the centre"},
      {{"ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "TỈNH KIM SƠN"},
       "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kim Sơn",
       "",
       "the Front"},
      {{"HỘI NÔNG DÂN VIỆT NAM", "TỈNH KIM SƠN"}, "Hội Nông dân Việt Nam tỉnh Kim Sơn", "", "Hội"},
  });
}

TEST(Issuer, Joint) {
  check({
      {{"BỘ Y TẾ - BỘ TÀI CHÍNH"}, "Bộ Y tế - Bộ Tài chính", "", "on one line"},
      {{"BỘ Y TẾ -", "BỘ TÀI CHÍNH"}, "Bộ Y tế - Bộ Tài chính", "", "the dash ends the line"},
      {{"BỘ Y TẾ", "- BỘ TÀI CHÍNH"}, "Bộ Y tế - Bộ Tài chính", "", "it begins the next"},
  });
}

TEST(Issuer, AsOcrReadsIt) {
  check({
      {{"UBND TĨNH KIM SƠN", "SỞ Y TÉ"},
       "Sở Y tế tỉnh Kim Sơn",
       "Ủy ban nhân dân tỉnh Kim Sơn",
       "marks"},
      {{"UBND TỈNH KIM SƠN", "'SỞ Y TẾ -"},
       "Sở Y tế tỉnh Kim Sơn",
       "Ủy ban nhân dân tỉnh Kim Sơn",
       "specks are no dash between bodies"},
      {{"SỚ Y TẾ KIM SƠN"}, "Sở Y tế Kim Sơn", "", "a head of one word, before its field"},
      {{"SỞ Y TẾ KIM SƠN", "BAN TÔ CHỨC HỘI THAO"},
       "Ban Tổ chức Hội thao - Sở Y tế Kim Sơn",
       "Sở Y tế Kim Sơn",
       "a head"},
  });
}

TEST(Sentence, Table) {
  struct Row {
    const char* capitals;
    const char* expected;
    const char* reason;
  };
  const Row rows[] = {
      {"TÌNH HÌNH CÔNG TÁC THÁNG 10", "Tình hình công tác tháng 10", "plain words"},
      {"VỀ CÔNG TÁC Y TẾ CỦA TỈNH ĐIỆN BIÊN NĂM 2023",
       "Về công tác y tế của tỉnh Điện Biên năm 2023", "a place; a field alone is no name"},
      {"KẾ HOẠCH CỦA SỞ Y TẾ VÀ BỘ CÔNG THƯƠNG", "Kế hoạch của Sở Y tế và Bộ Công Thương",
       "bodies with their fields"},
      {"THỰC HIỆN NGHỊ QUYẾT SỐ 15-NQ/TU CỦA ỦY BAN NHÂN DÂN TỈNH",
       "Thực hiện Nghị quyết số 15-NQ/TU của Ủy ban nhân dân tỉnh", "a reference keeps its symbol"},
      {"KỲ HỌP THỨ V, HĐND KHÓA XI", "Kỳ họp thứ V, HĐND khóa XI", "numerals, an abbreviation"},
      {"XỬ LÝ VI PHẠM VỀ XI MĂNG", "Xử lý vi phạm về xi măng", "words that look like numerals"},
      {"CỦA CHÍNH PHỦ VỀ ĐẤT ĐAI", "Của Chính phủ về đất đai", "a central body"},
      {"về công tác dân vận", "về công tác dân vận", "not in capitals: as printed"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(names().sentence(row.capitals, ""), row.expected) << row.reason;
}

TEST(Place, ASecondReadingTells) {
  EXPECT_EQ(names().place("Kiển Giang", "Kiên Giang"), "Kiên Giang");
  EXPECT_EQ(names().place("Kiên Giang", "Kiển Giang"), "Kiên Giang") << "it is in the table";
  EXPECT_EQ(names().place("Kiển Giang", ""), "Kiển Giang") << "no second reading";
  EXPECT_EQ(names().place("Điện Bièn", "Điện Biên"), "Điện Biên") << "the other is in the table";
  EXPECT_EQ(names().place("ng Biên", "Điện Biên"), "ng Biên") << "too little of it is left";
  EXPECT_EQ(names().place("Kím Sởn", "Kim Sở"), "Kím Sởn") << "no place of the table";
  EXPECT_EQ(names().place("Hà Nội", "Điện Biên"), "Hà Nội") << "another place";
}

TEST(PersonName, Table) {
  struct Row {
    const char* line;
    const char* expected;
    const char* reason;
  };
  const Row rows[] = {
      {"Nguyễn Văn An", "Nguyễn Văn An", "usual"},
      {"Lê Hoàng Yến", "Lê Hoàng Yến", "usual"},
      {"Đỗ Mười", "Đỗ Mười", "two words"},
      {"NGUYỄN VĂN AN", "Nguyễn Văn An", "in capitals, behind a family name"},
      {"LÒ THỊ HOA", "Lò Thị Hoa", "of the north-west"},
      {"Nguyên Văn An", "Nguyễn Văn An", "the family name's mark misread"},
      {"Đố Thị An", "Đỗ Thị An", "the same"},
      {"GIÁM ĐỐC", "", "an office"},
      {"TỔ CHỦ TỊCH", "", "PHÓ under a seal, and an office"},
      {"VŨ THỊ THU KỲ", "Vũ Thị Thu Kỳ", "no THƯ KÝ"},
      {"THƯỜNG TRỰC", "", "an office"},
      {"(Đã ký)", "", "a remark"},
      {"An", "", "one word"},
      {"Nguyễn Văn An 2", "", "a figure"},
      {"phó giám đốc", "", "small letters"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(names().persons().name_in(row.line), row.expected) << row.reason;
}

TEST(PersonName, WhatIsLeftOfAFamilyNameIsNone) {
  for (const char* const line : {"T Duy Đạt", "M Thị An", "Hà K Nam", "Hà Viết O"})
    EXPECT_EQ(names().persons().signed_name(line).name, "") << line;
  for (const char* const line :
       {"Y Lê Niê", "K Lê Niê", "A Lăng Bua", "H Nhuên Niê", "Lê Như Ý", "Giàng A Sử"})
    EXPECT_EQ(names().persons().signed_name(line).name, line) << line;
}

}  // namespace
}  // namespace trichdan
