// Rules that compare documents, over a small archive of real files: read, understood, settled and
// audited by the program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../source/text_font.h"
#include "program.h"

namespace trichdan::test {
namespace {

using nlohmann::json;

// A typed A4 page: the head in two columns, the title below it, then lines.
struct Typed {
  std::string issuer, number, date, type, title;
  std::vector<std::string> lines;
};

std::string pdf_of(const Typed& page) {
  PdfBuilder pdf;
  TextFont font;
  std::string content;
  const auto put = [&](double x, double y, const std::string& text) {
    content += font.line(x, y, 11, text) + "\n";
  };
  put(60, 780, page.issuer);
  put(330, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  put(350, 763, "Độc lập - Tự do - Hạnh phúc");
  put(80, 740, "Số: " + page.number);
  put(350, 740, page.date);
  put(270, 705, page.type);
  put(200, 688, page.title);
  double y = 655;
  bool begins = true;
  for (const std::string& line : page.lines) {
    // A paragraph's first line is indented.
    if (!line.empty()) put(begins ? 108 : 72, y, line);
    begins = line.empty();
    y -= 17;
  }
  const int object = font.add_to(pdf);
  pdf.add_page(595, 842, "/Font << /F " + std::to_string(object) + " 0 R >>", content);
  return pdf.finished();
}

Typed report(const std::string& number, const std::string& date,
             const std::vector<std::string>& body) {
  return {"ỦY BAN NHÂN DÂN TỈNH MẪU",
          number + "/BC-UBND",
          "Mẫu, ngày " + date,
          "BÁO CÁO",
          "Kết quả công tác văn thư, lưu trữ",
          body};
}

constexpr const char* kRight = "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ";
constexpr const char* kSubject =
    "về công tác văn thư, lưu trữ hồ sơ điện tử, Ủy ban nhân dân tỉnh báo cáo.";

class Across : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = new TemporaryFolder;
    db = (*folder / "archive.db").string();
    const auto write = [](const std::string& name, const Typed& page) {
      write_file(*folder / name, pdf_of(page));
    };
    write("may.pdf",
          report("15", "10 tháng 5 năm 2021",
                 {kRight, kSubject, "",
                  "Bệnh sốt xuất huyết lũy kế từ đầu năm có 120 ca mắc trên địa bàn.", "",
                  "Trong tháng, các cơ quan, đơn vị trên địa bàn tỉnh đã tổ chức tập huấn",
                  "nghiệp vụ văn thư cho cán bộ, tổng số là 450 lượt người tham dự học tập."}));
    write("late-may.pdf",
          report("17", "28 tháng 5 năm 2021",
                 {kRight, kSubject, "",
                  "Trong tháng, các cơ quan, đơn vị trên địa bàn tỉnh đã tổ chức tập huấn",
                  "nghiệp vụ văn thư cho cán bộ, tổng số là 540 lượt người tham dự học tập."}));
    write("june.pdf",
          report("19", "10 tháng 6 năm 2021",
                 {kRight, kSubject, "",
                  "Bệnh sốt xuất huyết lũy kế từ đầu năm có 110 ca mắc trên địa bàn.", "",
                  "Căn cứ Thông tư số 09/2018/TT-BTC ngày 15/01/2018 của Bộ Tài chính."}));
    write("date.pdf",
          report("21", "10 tháng 7 năm 2021",
                 {"Thực hiện Nghị định số 30/2020/NĐ-CP ngày 15/3/2020 của Chính phủ", kSubject}));
    write("subject.pdf",
          report("23", "10 tháng 8 năm 2021",
                 {kRight, "về xử phạt vi phạm hành chính trong lĩnh vực giao thông đường bộ."}));
    write("circular.pdf",
          {"BỘ TÀI CHÍNH",
           "11/2020/TT-BTC",
           "Hà Nội, ngày 20 tháng 12 năm 2020",
           "THÔNG TƯ",
           "Quy định về quản lý tài chính",
           {"Điều 1. Thông tư này thay thế Thông tư số 09/2018/TT-BTC ngày 15/01/2018",
            "của Bộ Tài chính."}});
    const Outcome read =
        run_program({"ingest", folder->path().string(), "--db", db, "--jobs", "2"});
    ASSERT_EQ(read.code, 0) << read.err;
  }
  static void TearDownTestSuite() {
    delete folder;
    folder = nullptr;
  }
  static Outcome ask(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--db", db});
    return run_program(arguments);
  }
  // The findings of a rule, of all documents.
  static json found(const std::string& rule) {
    return json::parse(ask({"audit", "--rule", rule, "--format", "json", "--all"}).out);
  }
  static void expect_one(const std::string& rule, const std::string& file,
                         const std::string& says) {
    const json all = found(rule);
    ASSERT_EQ(all.size(), 1U) << rule << ": " << all.dump(1);
    EXPECT_THAT(all[0]["path"].get<std::string>(), testing::EndsWith(file)) << rule;
    EXPECT_THAT(all[0]["explanation"].get<std::string>(), testing::HasSubstr(says));
    ASSERT_EQ(all[0]["evidence"].size(), 2U) << "both sides";
    EXPECT_NE(all[0]["evidence"][0]["document"], all[0]["evidence"][1]["document"]) << rule;
    for (const json& side : all[0]["evidence"]) EXPECT_FALSE(side["boxes"].empty()) << rule;
  }

  static inline TemporaryFolder* folder = nullptr;
  static inline std::string db;
};

TEST_F(Across, OneWorkHasOneDate) {
  expect_one("date against others", "/date.pdf", "15/03/2020 here and 05/03/2020");
}

TEST_F(Across, OneWorkHasOneSubject) {
  expect_one("subject against others", "/subject.pdf", "giao thông");
}

TEST_F(Across, WhatWasReplacedIsCitedNoMore) {
  expect_one("no longer in force", "/june.pdf", "thay thế");
}

TEST_F(Across, ReportsOfOneMonthAgree) {
  expect_one("two reports", "/late-may.pdf", "540 here and as 450");
}

TEST_F(Across, ACountOfTheYearDoesNotFall) {
  expect_one("count that falls", "/june.pdf", "110 in 2021-06 and was 120");
}

TEST_F(Across, AVerdictStaysOverReindex) {
  const std::string date = found("date against others")[0]["id"];
  const std::string reports = found("two reports")[0]["id"];
  EXPECT_EQ(ask({"audit", "--dismiss", date}).code, 0);
  EXPECT_EQ(ask({"audit", "--confirm", reports}).code, 0);
  EXPECT_EQ(ask({"reindex"}).code, 0);
  EXPECT_EQ(found("date against others")[0]["id"], date);
  EXPECT_EQ(found("date against others")[0]["verdict"], "dismissed");
  EXPECT_EQ(found("two reports")[0]["verdict"], "confirmed");
  EXPECT_THAT(ask({"audit"}).out, testing::Not(testing::HasSubstr(date)));
  EXPECT_EQ(ask({"audit", "--reopen", date}).code, 0);
  EXPECT_EQ(ask({"audit", "--reopen", reports}).code, 0);
}

TEST_F(Across, WhenADocumentComesTheOthersAreComparedAgain) {
  const TemporaryFolder other;
  write_file(other / "more.pdf", pdf_of(report("25", "10 tháng 9 năm 2021",
                                               {"Thực hiện Nghị định số 30/2020/NĐ-CP ngày "
                                                "25/3/2020 của Chính phủ",
                                                kSubject})));
  EXPECT_EQ(ask({"ingest", other.path().string()}).code, 0);
  EXPECT_EQ(found("date against others").size(), 2U);
}

}  // namespace
}  // namespace trichdan::test
