// Which body a unit's name means in its document: tables of (text, unit), after domain.md 8.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract_cases.h"

namespace trichdan {
namespace {

// A document with a letterhead: its issuer and place are read from there.
Mentions read_letter(const std::vector<std::string>& left, const std::string& place,
                     std::string_view body) {
  DocumentText document;
  Stream& header = document.streams.emplace_back();
  header.name = "header";
  const auto add = [&](const std::string& line, Role role) {
    const auto begin = static_cast<std::uint32_t>(header.text.size());
    header.text += line;
    header.lines.push_back({begin, static_cast<std::uint32_t>(header.text.size()), role});
    header.text += "\n\n";
  };
  for (const std::string& line : left) add(line, Role::header_left);
  add("Số: 12/BC-VP", Role::header_left);
  add(place + ", ngày 05 tháng 3 năm 2024", Role::header_right);
  Stream& text = document.streams.emplace_back();
  text.name = "body";
  text.text = body;
  return extractor().extract(document);
}

const UnitMention* unit_called(const Mentions& mentions, std::string_view text) {
  const auto found = std::ranges::find_if(mentions.units, [&](const UnitMention& unit) {
    return unit.text == text && unit.span.stream == 1;
  });
  return found == mentions.units.end() ? nullptr : &*found;
}

struct Row {
  const char* body;
  const char* text;
  const char* unit;
  const char* kind;
  const char* place;
  const char* reason;
};

void expect_rows(const std::vector<std::string>& left, const std::string& place,
                 const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Mentions mentions = read_letter(left, place, row.body);
    const UnitMention* unit = unit_called(mentions, row.text);
    ASSERT_NE(unit, nullptr) << row.body;
    EXPECT_EQ(unit->unit, row.unit) << row.reason;
    EXPECT_EQ(unit->kind, row.kind) << row.reason;
    EXPECT_EQ(unit->place, row.place) << row.reason;
  }
}

TEST(UnitResolution, OfAProvince) {
  expect_rows(
      {"UBND TỈNH LAI CHÂU", "SỞ Y TẾ"}, "Lai Châu",
      {
          {"theo chỉ đạo của Tỉnh ủy.", "Tỉnh ủy", "Tỉnh ủy Lai Châu", "Tỉnh ủy", "tỉnh Lai Châu",
           "a committee alone is the document's own"},
          {"Ban Thường vụ Tỉnh ủy họp", "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Lai Châu",
           "Ban Thường vụ", "tỉnh Lai Châu", "an organ of it too"},
          {"trình UBND tỉnh xem xét", "UBND tỉnh", "Ủy ban nhân dân tỉnh Lai Châu",
           "Ủy ban nhân dân", "tỉnh Lai Châu", "a tail, and a short form in full"},
          {"UBND tỉnh Sơn La có", "UBND tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La",
           "Ủy ban nhân dân", "tỉnh Sơn La", "another's stays another's"},
          {"Sở Nội vụ chủ trì", "Sở Nội vụ", "Sở Nội vụ tỉnh Lai Châu", "Sở", "tỉnh Lai Châu",
           "a department is of the province"},
          {"Sở Y tế Sơn La có", "Sở Y tế Sơn La", "Sở Y tế tỉnh Sơn La", "Sở", "tỉnh Sơn La",
           "the level is put in"},
          {"giao Thanh tra Sở kiểm tra", "Thanh tra Sở", "Thanh tra Sở Y tế tỉnh Lai Châu",
           "Thanh tra", "", "the body itself"},
          {"gửi BGĐ SYT xem", "BGĐ SYT", "Ban Giám đốc Sở Y tế tỉnh Lai Châu", "Ban Giám đốc",
           "tỉnh Lai Châu", "codes of bodies"},
          {"gửi BTGTU xem", "BTGTU", "Ban Tuyên giáo Tỉnh ủy Lai Châu", "Ban Tuyên giáo",
           "tỉnh Lai Châu", "codes of Party bodies"},
          {"gửi Ban Tuyên giáo TU xem", "Ban Tuyên giáo TU", "Ban Tuyên giáo Tỉnh ủy Lai Châu",
           "Ban Tuyên giáo", "tỉnh Lai Châu", "the committee in short"},
          {"Huyện ủy họp", "Huyện ủy", "Huyện ủy", "Huyện ủy", "",
           "a province's document does not say which district"},
          {"UBND các huyện, thị xã có", "UBND các huyện, thị xã",
           "Ủy ban nhân dân các huyện, thị xã", "Ủy ban nhân dân", "", "many of them"},
          {"trình Bộ Y tế xem", "Bộ Y tế", "Bộ Y tế", "Bộ", "", "of no place"},
      });
}

TEST(UnitResolution, OfADistrict) {
  expect_rows({"ĐẢNG BỘ TỈNH ĐIỆN BIÊN", "HUYỆN ỦY NẬM PỒ"}, "Nậm Pồ",
              {
                  {"Huyện ủy đã ban hành", "Huyện ủy", "Huyện ủy Nậm Pồ", "Huyện ủy",
                   "huyện Nậm Pồ", "its own"},
                  {"Đảng bộ huyện có", "Đảng bộ huyện", "Đảng bộ huyện Nậm Pồ", "Đảng bộ",
                   "huyện Nậm Pồ", "a tail"},
                  {"Nghị quyết của Tỉnh ủy về", "Tỉnh ủy", "Tỉnh ủy Điện Biên", "Tỉnh ủy",
                   "tỉnh Điện Biên", "the province it lies in"},
              });
}

TEST(UnitResolution, TheCentreHasNoPlace) {
  expect_rows({"BỘ Y TẾ"}, "Hà Nội",
              {
                  {"giao Ủy ban nhân dân tỉnh thực hiện", "Ủy ban nhân dân tỉnh",
                   "Ủy ban nhân dân tỉnh", "Ủy ban nhân dân", "", "any province"},
                  {"giao Sở Y tế thực hiện", "Sở Y tế", "Sở Y tế", "Sở", "", "any department"},
              });
}

TEST(UnitResolution, PlacesMistypedOrMisread) {
  const std::vector<std::string> left{"ĐẢNG BỘ TỈNH ĐIỆN BIÊN", "BAN TUYÊN GIÁO TỈNH ỦY"};
  expect_rows(left, "Điện Biên",
              {
                  {"Huyện ủy Tòa Chùa có", "Huyện ủy Tòa Chùa", "Huyện ủy Tủa Chùa", "Huyện ủy",
                   "huyện Tủa Chùa", "a letter away"},
                  {"Huyện ủy Mường Nhe có", "Huyện ủy Mường Nhe", "Huyện ủy Mường Nhé", "Huyện ủy",
                   "huyện Mường Nhé", "a mark lost"},
                  {"BV Tua Chua có", "BV Tua Chua", "Bệnh viện Tủa Chùa", "Bệnh viện",
                   "huyện Tủa Chùa", "all marks lost"},
                  {"Huyện ủy Xyz Abc có", "Huyện ủy Xyz Abc", "Huyện ủy Xyz Abc", "Huyện ủy", "",
                   "no place at all"},
                  {"Huyện ủy Điện Biên Đông có", "Huyện ủy Điện Biên Đông",
                   "Huyện ủy Điện Biên Đông", "Huyện ủy", "huyện Điện Biên Đông", "the longest"},
                  {"Huyện ủy Điện Biên có", "Huyện ủy Điện Biên", "Huyện ủy Điện Biên", "Huyện ủy",
                   "huyện Điện Biên", "the district, not the province"},
                  {"Thành ủy Điện Biên Phủ có", "Thành ủy Điện Biên Phủ", "Thành ủy Điện Biên Phủ",
                   "Thành ủy", "thành phố Điện Biên Phủ", "the city"},
              });
}

TEST(UnitAliases, WhatTheDocumentIntroduces) {
  const Row rows[] = {
      {"Bệnh viện Đa khoa tỉnh Lai Châu (BVLC) họp. Giao BVLC làm.", "BVLC",
       "Bệnh viện Đa khoa tỉnh Lai Châu", "Bệnh viện", "tỉnh Lai Châu", "in brackets"},
      {"Ban Chỉ đạo 35 tỉnh Lai Châu (sau đây gọi tắt là Ban Chỉ đạo) họp. Ban Chỉ đạo quyết định.",
       "Ban Chỉ đạo", "Ban Chỉ đạo 35 tỉnh Lai Châu", "Ban Chỉ đạo", "tỉnh Lai Châu",
       "with the words of decrees"},
      {"Trung tâm Y tế huyện Tam Đường (sau đây gọi là “Đơn vị chủ trì”) họp; Đơn vị chủ trì báo.",
       "Đơn vị chủ trì", "Trung tâm Y tế huyện Tam Đường", "Trung tâm", "huyện Tam Đường",
       "in quotes"},
      {"Ban Tổ chức họp; thông tin xin liên hệ BTC.", "BTC", "Ban Tổ chức", "Ban Tổ chức", "",
       "initials"},
  };
  for (const Row& row : rows) {
    const auto units = read(row.body).units;
    const auto found = std::ranges::find(units, row.text, &UnitMention::text);
    ASSERT_NE(found, units.end()) << row.body;
    EXPECT_EQ(found->unit, row.unit) << row.reason;
    EXPECT_EQ(found->kind, row.kind) << row.reason;
    EXPECT_EQ(found->place, row.place) << row.reason;
  }
}

TEST(UnitAliases, WhatIsNone) {
  for (const char* text : {
           "Kế hoạch số 15/KH-BTC của Ban Tổ chức",            // part of a symbol
           "Ban Tổ chức họp. BÁO CÁO BTC TỔNG HỢP",            // a heading in capitals
           "Sở Tài chính, Sở Thương mại; STC, STM",            // STC has a meaning of its own
           "Bộ Tài chính (có hiệu lực từ ngày ký) quyết định"  // a remark in brackets
       }) {
    for (const UnitMention& unit : read(text).units) EXPECT_NE(unit.text, "BTC") << text;
  }
  EXPECT_EQ(read("BTC họp trước. Cục Thuế (sau đây gọi là BTC) họp sau.").units.size(), 1U)
      << "a short name means nothing before it is introduced";
}

TEST(UnitProperties, SpansAreValidAndNamesIdempotent) {
  const std::string text =
      "UBND TĨNH LAI CHÂU\n\nKính gửi:\n- VP.Tỉnh ủy, VP. UBND tỉnh;\n- BCH.PCTT&TKCN tỉnh;\n"
      "- Trung tâm Y tế huyện/thị/thành phố; Sở Y tế TP.HCM; P.KTTH;\n- Lưu: VT, NVY, SĐH-NH.\n"
      "Bệnh viện đa khoa (BVĐK) huyện Tua Chua; Hội đồng Thi đua – Khen thưởng ngành Y tế; BVĐK.\n"
      "Ban Chỉ đạo Trung ương về phòng, chống thiên tai, Cục Quản lý dược, Bộ Y tế";
  const auto units = read(text).units;
  ASSERT_GT(units.size(), 10U);
  std::uint32_t last = 0;
  for (const UnitMention& unit : units) {
    EXPECT_LE(last, unit.span.begin) << unit.text;
    EXPECT_LT(unit.span.begin, unit.span.end) << unit.text;
    ASSERT_LE(unit.span.end, text.size()) << unit.text;
    EXPECT_EQ(unit.text, text.substr(unit.span.begin, unit.span.end - unit.span.begin));
    EXPECT_FALSE(unit.unit.empty()) << unit.text;
    last = unit.span.end;
    const auto again = read(unit.name).units;
    if (again.empty()) continue;  // a short name that only its document gives a meaning
    EXPECT_EQ(again[0].name, unit.name) << unit.text;
  }
}

}  // namespace
}  // namespace trichdan
