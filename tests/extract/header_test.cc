// The document's own header: its fields one by one, from plain text, and from words with
// confidence.
#include "extract/header.h"

#include <gtest/gtest.h>

#include <vector>

#include "extract/header_fields.h"
#include "extract/header_issuer.h"

namespace trichdan {
namespace {

TEST(OwnNumber, Table) {
  struct Row {
    const char* line;
    const char* number;
    const char* symbol;
    const char* reason;
  };
  const Row rows[] = {
      {"Số: 1983/BC-SYT", "1983", "1983/BC-SYT", "State"},
      {"Số 12-BC/HU", "12", "12-BC/HU", "Party"},
      {"Số 367 - QĐ/TWĐTN - VP", "367", "367-QĐ/TWĐTN-VP", "spaces"},
      {"Số: 30/2020/NĐ-CP", "30", "30/2020/NĐ-CP", "with the year"},
      {"Nghị quyết số: 105/2025/UBTVQH15", "105", "105/2025/UBTVQH15", "the type stands before"},
      {"Số: 3722/VPCP-CN", "3722", "3722/VPCP-CN", "công văn"},
      {"Sô: 12/TB-UBND", "12", "12/TB-UBND", "misread label"},
      {"Số: 707/QĐ- TTg", "707", "707/QĐ-TTg", "space behind the hyphen"},
      {"Số: /KH-UBND", "", "/KH-UBND", "not filled in"},
      {"Số:)2X /BC-SYT", "", "/BC-SYT", "written by hand, misread"},
      {"Số: 2 22 /SYT-NVY", "", "/SYT-NVY", "two numbers are none"},
      {"Số 2016–TB/TU", "2016", "2016-TB/TU", "en dash"},
  };
  for (const Row& row : rows) {
    const auto own = read_own_number(row.line);
    ASSERT_TRUE(own) << row.line;
    EXPECT_EQ(own->number, row.number) << row.reason;
    EXPECT_EQ(own->symbol, row.symbol) << row.reason;
  }
  for (const char* none : {"SỞ Y TẾ", "Số lượng", "Số:", "V/v trả lời số 12/BC-SYT của Sở"}) {
    EXPECT_FALSE(read_own_number(none)) << none;
  }
}

TEST(PlaceAndDate, Table) {
  struct Row {
    const char* line;
    const char* place;
    const char* date;
    const char* reason;
  };
  const Row rows[] = {
      {"Kim Sơn, ngày 17 tháng 10 năm 2017", "Kim Sơn", "2017-10-17", "complete"},
      {"Kim Sơn, ngày 6 tháng 1 năm 2017", "Kim Sơn", "2017-01-06", "one digit"},
      {"Kim Sơn, ngày82tháng 4 năm 2026", "Kim Sơn", "2026-04", "a day that cannot be"},
      {"Kim Sơn, ngày 7 tháng 44 năm 2017", "Kim Sơn", "2017", "a month that cannot be"},
      {"Kim Sơn, ngày tháng 11 năm 2017", "Kim Sơn", "2017-11", "day not filled in"},
      {"Kim Sơn, ngày Ì7 tháng II năm 2017", "Kim Sơn", "2017-11-17", "strokes read as letters"},
      {"Kim Sơn, ngày (Q22 tháng 01 năm 2018", "Kim Sơn", "2018-01", "handwriting"},
      {"TP. Kim Sơn, ngày 1 tháng 2 năm 2018", "TP. Kim Sơn", "2018-02-01", "abbreviated"},
      {"Kim Sơn, ngày IhÔlitð", "Kim Sơn", "", "under a stamp"},
  };
  for (const Row& row : rows) {
    const auto found = read_place_and_date(row.line);
    ASSERT_TRUE(found) << row.line;
    EXPECT_EQ(found->place, row.place) << row.reason;
    EXPECT_EQ(found->date, row.date) << row.reason;
  }
  EXPECT_FALSE(read_place_and_date("Độc lập - Tự do - Hạnh phúc"));
  EXPECT_TRUE(read_place_and_date("Kim Sơn, ngày Ì7 tháng 10 năm 2017")->misread);
}

TEST(Issuer, Table) {
  struct Row {
    std::vector<std::string> lines;
    const char* expected;
    const char* reason;
  };
  const Row rows[] = {
      {{"UBND TỈNH KIM SƠN", "SỞ Y TẾ"}, "Sở Y tế tỉnh Kim Sơn", "the place of the body above"},
      {{"ỦY BAN NHÂN DÂN", "TỈNH KIM SƠN"}, "Ủy ban nhân dân tỉnh Kim Sơn", "one body, two lines"},
      {{"ỦY BAN NHÂN DÂN", "THÀNH PHÓ KIM SƠN"}, "Ủy ban nhân dân thành phố Kim Sơn", "misread"},
      {{"THỦ TƯỚNG CHÍNH PHỦ"}, "Thủ tướng Chính phủ", "one"},
      {{"BỘ CÔNG THƯƠNG"}, "Bộ Công Thương", "both words are capitals"},
      {{"BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"}, "Bộ Văn hóa, Thể thao và Du lịch", "fields"},
      {{"BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"},
       "Bộ Nông nghiệp và Môi trường",
       "trường is no school here"},
      {{"HUYỆN ỦY NẬM SƠN", "BAN TUYÊN GIÁO", "*"}, "Ban Tuyên giáo Huyện ủy Nậm Sơn", "Party"},
      {{"ĐẢNG BỘ TỈNH KIM SƠN", "HUYỆN ỦY NẬM SƠN"}, "Huyện ủy Nậm Sơn", "the party above"},
      {{"ỦY BAN THƯỜNG VỤ", "QUỐC HỘI"}, "Ủy ban Thường vụ Quốc hội", "owner on the next line"},
      {{"SỞ Y TẾ KIM SƠN", "BAN TỔ CHỨC HỘI THAO"},
       "Ban Tổ chức hội thao - Sở Y tế Kim Sơn",
       "the place of the date line is known"},
      {{"UBND TỈNH KIM SƠN", "'SỞ Y TẾ -"}, "Sở Y tế tỉnh Kim Sơn", "specks"},
      {{"*", "-----"}, "", "nothing"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(issuer_of(row.lines, "Kim Sơn"), row.expected) << row.reason;
}

TEST(PersonName, Table) {
  for (const char* yes : {"Nguyễn Văn An", "Lê Hoàng Anh", "Đỗ Mười"})
    EXPECT_TRUE(is_person_name(yes));
  for (const char* no : {"GIÁM ĐỐC", "(Đã ký)", "An", "Nguyễn Văn An 2", "phó giám đốc", ""}) {
    EXPECT_FALSE(is_person_name(no)) << no;
  }
}

constexpr const char* kReport =
    "UBND TỈNH KIM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "SỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 83/BC-SYT\tKim Sơn, ngày 17 tháng 10 năm 2021\n"
    "BÁO CÁO\nTình hình thực hiện công tác y tế\n"
    "Căn cứ Quyết định số 12/QĐ-BYT ngày 1/2/2020 của Bộ Y tế;\nNội dung.\n"
    "GIÁM ĐỐC\n(Đã ký)\nNguyễn Văn An\n";

TEST(Header, OfPlainText) {
  const DocumentHeader header = read_header(text_from_plain(kReport));
  EXPECT_EQ(header.type, "Báo cáo");
  EXPECT_EQ(header.number, "83");
  EXPECT_EQ(header.symbol, "83/BC-SYT");
  EXPECT_EQ(header.issuer, "Sở Y tế tỉnh Kim Sơn");
  EXPECT_EQ(header.place, "Kim Sơn");
  EXPECT_EQ(header.date, "2021-10-17");
  EXPECT_EQ(header.subject, "Tình hình thực hiện công tác y tế");
  EXPECT_EQ(header.signer, "Nguyễn Văn An");
  EXPECT_EQ(header.state, State::sure);
}

TEST(Header, ACongVanHasNoTitle) {
  const DocumentHeader header = read_header(text_from_plain(
      "UBND TỈNH KIM SƠN\nSỞ Y TẾ\nSố: 5/SYT-NVY\nV/v nhắc báo cáo Quyết định số 12/QĐ-BYT\n"
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "Kim Sơn, ngày 2 tháng 1 năm 2018\nKính gửi: Các đơn vị\nNội dung."));
  EXPECT_EQ(header.type, "Công văn");
  EXPECT_EQ(header.symbol, "5/SYT-NVY");
  EXPECT_EQ(header.subject, "V/v nhắc báo cáo Quyết định số 12/QĐ-BYT");
}

TEST(Header, NeverFromTheBody) {
  const DocumentHeader header = read_header(
      text_from_plain("Thực hiện Báo cáo số 83/BC-SYT ngày 17 tháng 10 năm 2021 của Sở Y tế,\n"
                      "Số: 12/KH-UBND được ban hành tại Kim Sơn, ngày 1 tháng 2 năm 2020.\n"));
  EXPECT_EQ(header.number, "");
  EXPECT_EQ(header.symbol, "");
  EXPECT_EQ(header.date, "");
  EXPECT_EQ(header.state, State::unreadable);
}

// One line of a stream, its words with a confidence each.
struct ConfidentWord {
  const char* text;
  float confidence;
};

DocumentText head_of(const std::vector<ConfidentWord>& number,
                     const std::vector<ConfidentWord>& date) {
  PageReading page;
  PageLayout layout;
  const auto add = [&](const std::vector<ConfidentWord>& words, Role role) {
    Line line;
    line.role = role;
    for (const ConfidentWord& word : words) {
      line.words.push_back(static_cast<std::uint32_t>(page.words.size()));
      page.words.push_back({word.text, {0, 0, 10, 10}, word.confidence, 0, 0});
    }
    layout.lines.push_back(line);
  };
  add({{"SỞ", 95}, {"Y", 95}, {"TẾ", 95}}, Role::header_left);
  add(number, Role::header_left);
  add(date, Role::header_right);
  add({{"BÁO", 95}, {"CÁO", 95}}, Role::title);
  const std::vector<PageReading> pages{page};
  const std::vector<PageLayout> layouts{layout};
  const std::vector<int> numbers{1};
  return build_text(pages, layouts, numbers);
}

const std::vector<ConfidentWord> kDate{{"Sơn,", 95}, {"ngày", 95}, {"17", 95},  {"tháng", 95},
                                       {"10", 95},   {"năm", 95},  {"2017", 95}};

TEST(Header, HandwritingIsLeftOpen) {
  const DocumentHeader printed = read_header(head_of({{"Số:", 95}, {"83/BC-SYT", 95}}, kDate));
  EXPECT_EQ(printed.symbol, "83/BC-SYT");
  EXPECT_EQ(printed.state, State::sure);
  const DocumentHeader unsure = read_header(head_of({{"Số:", 95}, {"83/BC-SYT", 40}}, kDate));
  EXPECT_EQ(unsure.symbol, "83/BC-SYT") << "printed with its symbol: kept, but to be looked at";
  EXPECT_EQ(unsure.state, State::check);
  const DocumentHeader hand =
      read_header(head_of({{"Số:", 95}, {"4292", 53}, {"/BC-SYT", 90}}, kDate));
  EXPECT_EQ(hand.number, "");
  EXPECT_EQ(hand.symbol, "/BC-SYT");
  EXPECT_EQ(hand.state, State::check);
  auto date = kDate;
  date[2] = {"49", 95};
  EXPECT_EQ(read_header(head_of({{"Số:", 95}, {"1/BC-SYT", 95}}, date)).date, "2017-10");
  date[2] = {"19", 30};
  EXPECT_EQ(read_header(head_of({{"Số:", 95}, {"1/BC-SYT", 95}}, date)).date, "2017-10")
      << "hardly legible, though a possible day";
}

}  // namespace
}  // namespace trichdan
