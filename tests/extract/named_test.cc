// References by name: which works they are, after domain.md 5.
#include "extract/named.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract_cases.h"

namespace trichdan {
namespace {

// "name | symbol | date | issuer" of each work.
std::vector<std::string> shown(const NamedReference& reference) {
  std::vector<std::string> rows;
  for (const NamedWork& work : reference.works)
    rows.push_back(work.name + " | " + work.symbol + " | " + work.date + " | " + work.issuer);
  return rows;
}

struct Row {
  const char* text;
  std::vector<std::string> works;
  State state;
  const char* reason;
};

constexpr const char* kTerm11 =
    "Nghị quyết Trung ương 4 khóa XI | 12-NQ/TW | 2012-01-16 | Ban Chấp hành Trung ương";
constexpr const char* kTerm12 =
    "Nghị quyết Trung ương 4 khóa XII | 04-NQ/TW | 2016-10-30 | Ban Chấp hành Trung ương";
constexpr const char* kTerm13 =
    "Kết luận Trung ương 4 khóa XIII | 21-KL/TW | 2021-10-25 | Ban Chấp hành Trung ương";

TEST(NamedWorks, OneForEachTerm) {
  const Row rows[] = {
      {"Nghị quyết Trung ương 4 (khóa XI, khóa XII, khóa XIII) về",
       {kTerm11, kTerm12, kTerm13},
       State::sure,
       "three works; the third is a conclusion"},
      {"Nghị quyết Trung ương 4 (khoá XI, XII) và", {kTerm11, kTerm12}, State::sure, "two"},
      {"Nghị quyết Trung ương 4 (khóa XI, XII, Kết luận",
       {kTerm11, kTerm12},
       State::sure,
       "the bracket closes later"},
      {"Nghị quyết Trung ương 4, khóa XII về", {kTerm12}, State::sure, "no bracket"},
      {"Nghị quyết Hội nghị Trung ương 4 khóa XII", {kTerm12}, State::sure, "the longer form"},
      {"Nghị quyết Trung ương 4 (khoá XI, XH) và",
       {kTerm11, kTerm12},
       State::check,
       "OCR reads II as H"},
      {"Nghị quyết Trung ương 4 (khoá XI, XI) và",
       {kTerm11},
       State::check,
       "no term is named twice: one was misread, which is not known"},
      {"Nghị quyết Trung ương 6 (khóa XII)",
       {"Nghị quyết Trung ương 6 khóa XII |  |  | "},
       State::sure,
       "a plenum that passed several: no symbol"},
      {"Nghị quyết Trung ương 4 về", {"Nghị quyết Trung ương 4 |  |  | "}, State::sure, "no term"},
  };
  for (const Row& row : rows) {
    const auto named = read(row.text).named_references;
    ASSERT_EQ(named.size(), 1U) << row.text;
    EXPECT_EQ(shown(named[0]), row.works) << row.reason;
    EXPECT_EQ(named[0].state, row.state) << row.reason;
  }
}

TEST(NamedWorks, CongressesLawsAndStatutes) {
  const Row rows[] = {
      {"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
       {"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII |  | 2021-02-01 | Đại hội đại biểu "
        "toàn "
        "quốc lần thứ XIII"},
       State::sure,
       "in full"},
      {"Nghị quyết Đại hội XIII của Đảng",
       {"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII |  | 2021-02-01 | Đại hội đại biểu "
        "toàn "
        "quốc lần thứ XIII"},
       State::sure,
       "in short: the same work"},
      {"Nghị quyết Đại hội dại biểu toàn quốc tần thứ XIIH của Đảng",
       {"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII |  | 2021-02-01 | Đại hội đại biểu "
        "toàn "
        "quốc lần thứ XIII"},
       State::check,
       "misread"},
      {"Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV",
       {"Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV |  |  | "},
       State::sure,
       "a province's"},
      {"Luật Giáo dục năm 2019",
       {"Luật Giáo dục năm 2019 | 43/2019/QH14 | 2019-06-14 | Quốc hội"},
       State::sure,
       "a law the table knows"},
      {"Bộ luật Lao động 2019",
       {"Bộ luật Lao động năm 2019 | 45/2019/QH14 | 2019-11-20 | Quốc hội"},
       State::sure,
       "without \"năm\""},
      {"Luật Đất đai;", {"Luật Đất đai |  |  | Quốc hội"}, State::sure, "which edition is open"},
      {"Luật thi đua, khen thưởng:",
       {"Luật Thi đua, khen thưởng |  |  | Quốc hội"},
       State::sure,
       "in small letters"},
      {"Luật Đất đai năm 2021;", {"Luật Đất đai năm 2021 |  | 2021 | "}, State::sure, "no edition"},
      {"Luật Phát triển nghề muối năm 2031;",
       {"Luật Phát triển nghề muối năm 2031 |  | 2031 | "},
       State::sure,
       "a law no table knows"},
      {"Hiến pháp năm 2013",
       {"Hiến pháp năm 2013 |  | 2013-11-28 | Quốc hội"},
       State::sure,
       "a constitution"},
      {"Điều lệ Đảng.",
       {"Điều lệ Đảng Cộng sản Việt Nam |  |  | Đại hội đại biểu toàn quốc"},
       State::sure,
       "the statute"},
  };
  for (const Row& row : rows) {
    const auto named = read(row.text).named_references;
    ASSERT_EQ(named.size(), 1U) << row.text;
    EXPECT_EQ(shown(named[0]), row.works) << row.reason;
    EXPECT_EQ(named[0].state, row.state) << row.reason;
  }
}

TEST(NamedWorks, BySubject) {
  const std::vector<std::pair<const char*, const char*>> rows = {
      {"Tham mưu xây dựng Kế hoạch thực hiện Chương trình Sữa học đường.",
       "Kế hoạch thực hiện Chương trình Sữa học đường"},
      {"ban hành Kế hoạch phòng, chống đuối nước trẻ em giai đoạn đến năm 2030 trên địa bàn tỉnh "
       "Điện Biên; giao",
       "Kế hoạch phòng, chống đuối nước trẻ em giai đoạn đến năm 2030 trên địa bàn tỉnh Điện Biên"},
      {"trình ban hành Nghị quyết về mức thu học phí trên địa bàn tỉnh.",
       "Nghị quyết về mức thu học phí trên địa bàn tỉnh"},
      {"Căn cứ Biên bản họp Hội đồng Sáng kiến Sở Y tế ngày 05/3/2024;",
       "Biên bản họp Hội đồng Sáng kiến Sở Y tế ngày 05/3/2024"},
      {"Thực hiện Kết luận thanh tra việc quản lý vốn năm 2016 trên địa bàn tỉnh.",
       "Kết luận thanh tra việc quản lý vốn năm 2016 trên địa bàn tỉnh"},
  };
  for (const auto& [text, name] : rows) {
    const auto named = read(text).named_references;
    ASSERT_EQ(named.size(), 1U) << text;
    EXPECT_EQ(named[0].text, name);
    ASSERT_EQ(named[0].works.size(), 1U);
    EXPECT_EQ(named[0].works[0].name, name);
    EXPECT_EQ(std::string(name).rfind(named[0].works[0].type, 0), 0U) << named[0].works[0].type;
  }
}

TEST(NamedWorks, WhatIsNone) {
  for (const char* text :
       {"Trên đây là Kế hoạch phòng, chống đuối nước trẻ em giai đoạn 2021-2030.",
        "xây dựng Kế hoạch thực hiện nhiệm vụ năm 2024.", "Chương trình đào tạo của nhà trường",
        "Kế hoạch phòng, chống thiên tai cấp xã gồm các nội dung", "Luật này", "Luật sư",
        "Nghị quyết về công tác cán bộ", "kế hoạch triển khai chương trình công tác."}) {
    const auto named = read(text).named_references;
    EXPECT_TRUE(named.empty()) << text << " -> " << named[0].text;
  }
}

// A name by subject hides neither the bodies in it nor a reference with its number.
TEST(NamedWorks, BySubjectLeaveUnitsAndReferences) {
  const Mentions minutes = read("Biên bản họp Hội đồng Sáng kiến Sở Y tế ngày 05/3/2024");
  ASSERT_EQ(minutes.units.size(), 1U);
  const Mentions plan =
      read("Kế hoạch thực hiện Nghị quyết số 15-NQ/TU giai đoạn 2021-2025 trên địa bàn tỉnh");
  EXPECT_EQ(plan.references.size(), 1U);
  EXPECT_TRUE(plan.named_references.empty());
}

TEST(NamedWorks, EveryWorkOfTheTablesIsFoundByItsName) {
  const Library library = load_library(std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns");
  EXPECT_GT(library.works.size(), 150U);
  for (const NamedWork& work : library.works) {
    EXPECT_FALSE(work.type.empty()) << work.name;
    if (work.type == "Kết luận") continue;  // it is cited as a resolution
    const auto named = read("theo " + work.name + ";").named_references;
    ASSERT_EQ(named.size(), 1U) << work.name;
    ASSERT_EQ(named[0].works.size(), 1U) << work.name;
    EXPECT_EQ(named[0].works[0].name, work.name);
    EXPECT_EQ(named[0].works[0].symbol, work.symbol);
  }
}

TEST(NamedWorks, RomanNumerals) {
  const std::vector<std::pair<const char*, const char*>> rows = {
      {"XII", "XII"}, {"XH", "XII"},  {"XIH", "XIII"}, {"XIIH", "XIII"},
      {"XỊ", "XI"},   {"XIV", "XIV"}, {"XlI", "XII"},  {"IIX", ""},
      {"VV", ""},     {"khóa", ""},   {"", ""},        {"XIII", "XIII"}};
  for (const auto& [text, numeral] : rows) EXPECT_EQ(roman_numeral(text), numeral) << text;
}

}  // namespace
}  // namespace trichdan
