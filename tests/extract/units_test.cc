// Units and references by name: tables of (text, what is read), after domain.md 5 and 8.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract_cases.h"

namespace trichdan {
namespace {

struct Row {
  const char* text;
  std::vector<std::string> expected;
};

TEST(Units, HeadsAndComplements) {
  const Row rows[] = {
      {"Huyện ủy Nậm Pồ: 98% đảng viên", {"Huyện ủy Nậm Pồ"}},
      {"Ban Thường vụ Thành ủy Điện Biên Phủ ban hành", {"Ban Thường vụ Thành ủy Điện Biên Phủ"}},
      {"Ban Thường vụ Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh ban hành",
       {"Ban Thường vụ Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"}},
      {"Đảng ủy Bộ đội Biên phòng tỉnh có", {"Đảng ủy Bộ đội Biên phòng tỉnh"}},
      {"Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh ban hành",
       {"Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh"}},
      {"Đảng bộ huyện Mường Ảng có các mô hình", {"Đảng bộ huyện Mường Ảng"}},
      {"UBND tỉnh Kiên Giang giao Sở Y tế chủ trì", {"UBND tỉnh Kiên Giang", "Sở Y tế"}},
      {"gửi Ủy ban nhân dân các huyện, thị xã, thành phố.",
       {"Ủy ban nhân dân các huyện, thị xã, thành phố"}},
      {"phòng Nghiệp vụ Y – Sở Y tế", {"phòng Nghiệp vụ Y – Sở Y tế"}},
      {"Hội Liên hiệp Phụ nữ huyện Mường Chà xây dựng", {"Hội Liên hiệp Phụ nữ huyện Mường Chà"}},
      {"Giám đốc Sở Y tế ký", {"Sở Y tế"}},
      {"Thủ tướng Chính phủ giao", {}},
      {"Tỉnh uỷ đã tổ chức", {"Tỉnh uỷ"}},
  };
  for (const Row& row : rows) {
    std::vector<std::string> texts;
    for (const UnitMention& unit : read(row.text).units) texts.push_back(unit.text);
    EXPECT_EQ(texts, row.expected) << row.text;
  }
}

TEST(Units, NamesOverLinesAndInCapitals) {
  struct Case {
    const char* text;
    std::vector<std::string> texts;
    const char* reason;
  };
  const Case rows[] = {
      {"TỈNH ỦY AN SƠN\nHUYỆN ỦY MƯỜNG LÂM\n*",
       {"TỈNH ỦY AN SƠN", "HUYỆN ỦY MƯỜNG LÂM"},
       "places no table knows, each alone with its head on a line of capitals"},
      {"HUYỆN ỦY TĂNG CƯỜNG LÃNH ĐẠO CÔNG TÁC", {"HUYỆN ỦY"}, "a title, not a place"},
      {"ĐẢNG CỘNG SẢN VIỆT NAM\nMường Lâm, ngày 05 tháng 11", {}, "the head of every Party paper"},
      {"lãnh đạo của Đảng Cộng sản Việt Nam là", {"Đảng Cộng sản Việt Nam"}, "in running text"},
      {"Phòng khám đa khoa An\nHòa\n(Bổ sung",
       {"Phòng khám đa khoa An Hòa"},
       "a line of a cell ends inside the name"},
      {"Phòng chẩn trị y học cổ truyền MINH ĐỨC\nĐƯỜNG (Thay đổi",
       {"Phòng chẩn trị y học cổ truyền MINH ĐỨC ĐƯỜNG"},
       "likewise, in capitals"},
      {"Phòng khám nội tổng hợp YẾN ANH\nLH: 0948838233",
       {"Phòng khám nội tổng hợp YẾN ANH"},
       "the next line is no part of it"},
      {"UBND xã Nậm\nPục đã báo cáo", {"UBND xã Nậm Pục"}, "an unknown place over a line"},
      {"thành lập Hội đồng Xét công nhận Sáng kiến cấp cơ sở năm 2017;",
       {"Hội đồng Xét công nhận Sáng kiến cấp cơ sở năm 2017"},
       "a council of one year"},
      {"Hội đồng tuyển sinh năm nay", {"Hội đồng tuyển sinh"}, "no year"},
      {"UBND tỉnh năm 2017 đã chỉ đạo", {"UBND tỉnh"}, "not of one year"},
  };
  for (const Case& row : rows) {
    std::vector<std::string> texts;
    for (const UnitMention& unit : read(row.text).units) texts.push_back(unit.text);
    EXPECT_EQ(texts, row.texts) << row.reason;
  }
  const auto units = read("HUYỆN ỦY MƯỜNG LÂM\n*").units;
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0].name, "Huyện ủy Mường Lâm");
}

TEST(Units, TheLongestPlaceWins) {
  const Row rows[] = {
      {"Huyện ủy Điện Biên ban hành", {"Huyện ủy Điện Biên"}},
      {"Huyện ủy Điện Biên Đông ban hành", {"Huyện ủy Điện Biên Đông"}},
      {"Thành ủy Điện Biên Phủ ban hành", {"Thành ủy Điện Biên Phủ"}},
      {"Huyện ủy Tòa Chùa ban hành", {"Huyện ủy Tòa Chùa"}},  // mistyped: as printed
  };
  for (const Row& row : rows) {
    const auto units = read(row.text).units;
    ASSERT_EQ(units.size(), 1U) << row.text;
    EXPECT_EQ(units[0].text, row.expected[0]);
  }
}

TEST(Units, NamesAreWrittenAsUsual) {
  const std::vector<std::pair<const char*, const char*>> rows = {
      {"SỞ Y TẾ TỈNH KIÊN GIANG", "Sở Y tế tỉnh Kiên Giang"},
      {"UBND TỈNH KIÊN GIANG", "UBND tỉnh Kiên Giang"},
      {"Tỉnh uỷ", "Tỉnh ủy"},
      {"Sở y tế", "Sở Y tế"},
      {"Huyện  ủy\nNậm Pồ", "Huyện ủy Nậm Pồ"},
      {"Cục Quản lý khám, chữa bệnh – Bộ Y tế", "Cục Quản lý khám, chữa bệnh - Bộ Y tế"},
  };
  for (const auto& [text, name] : rows) {
    const auto units = read(text).units;
    ASSERT_EQ(units.size(), 1U) << text;
    EXPECT_EQ(units[0].name, name);
  }
}

TEST(Units, WhatIsNone) {
  for (const char* text :
       {"các huyện, thị, thành ủy trực thuộc tỉnh", "Bộ luật Dân sự", "Ban hành kèm theo",
        "Hội nghị trực tuyến", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do", "Trường Sa",
        "Ban Thường vụ đã họp", "BÁO CÁO TÌNH HÌNH", "trung tâm chính trị", "phòng chống dịch"}) {
    const auto units = read(text).units;
    EXPECT_TRUE(units.empty()) << text << " -> " << units[0].text;
  }
}

TEST(NamedReferences, AsPrinted) {
  const Row rows[] = {
      {"và Nghị quyết Trung ương 4 (khóa XI, khóa XII, khóa XIII) về",
       {"Nghị quyết Trung ương 4 (khóa XI, khóa XII, khóa XIII)"}},
      {"Nghị quyết Trung ương 4 (khoá XI, XII) và Kết luận",
       {"Nghị quyết Trung ương 4 (khoá XI, XII)"}},
      {"Nghị quyết Trung ương 4, khóa XII về", {"Nghị quyết Trung ương 4, khóa XII"}},
      {"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, nghị quyết",
       {"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"}},
      {"theo Điều lệ Đảng. Xây dựng", {"Điều lệ Đảng"}},
      {"Hiến pháp năm 2013 và Luật Giáo dục năm 2019.",
       {"Hiến pháp năm 2013", "Luật Giáo dục năm 2019"}},
      {"Luật Giáo dục số 43/2019/QH14", {}},  // a reference with its number
      {"Nghị quyết số 15-NQ/TU", {}},
      {"nghị quyết đại hội đảng các cấp", {}},
  };
  for (const Row& row : rows) {
    std::vector<std::string> texts;
    for (const NamedReference& named : read(row.text).named_references) texts.push_back(named.text);
    EXPECT_EQ(texts, row.expected) << row.text;
  }
}

}  // namespace
}  // namespace trichdan
