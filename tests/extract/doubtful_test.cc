// References that cannot be right as they were read, and forms of translations.
#include <gtest/gtest.h>

#include <string>

#include "reference_cases.h"

namespace trichdan {
namespace {

TEST(DoubtfulReferences, AnIssuerALetterOffIsPutRight) {
  const struct {
    const char* printed;
    const char* issuer;
    State state;
    const char* reason;
  } rows[] = {
      {"Tỉnh ủy Điện Biên", "Tỉnh ủy Điện Biên", State::sure, "as it should be"},
      {"Tỉnh uỷ", "Tỉnh uỷ", State::sure, "a known spelling is kept as printed"},
      {"Tỉnh úy", "Tỉnh ủy", State::sure, "only a mark: no other body is spelt so"},
      {"Tỉnh ủv", "Tỉnh ủy", State::check, "the last letter"},
      {"Tnh ủy Điện Biên", "Tỉnh ủy Điện Biên", State::check, "a letter is missing"},
      {"Huyện ủyy Nậm Pồ", "Huyện ủy Nậm Pồ", State::check, "a letter too many"},
      {"Hội đồng nhâm dân tỉnh", "Hội đồng nhân dân tỉnh", State::check,
       "not the shorter head that the grammar knows"},
      {"Ban Tuyên giác Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", State::check, "a head within"},
      {"Bộ Chính trj", "Bộ Chính trị", State::check, "a body without a place"},
      {"Liên đoàn Bóng đá", "Liên đoàn Bóng đá", State::sure, "unknown, but spelt well"},
      {"Vụ Tổng hopwj", "Vụ Tổng hopwj", State::check, "no word is spelt so"},
  };
  for (const auto& row : rows) {
    const std::string text =
        std::string("Nghị quyết số 15-NQ/TU, ngày 18/11/2021 của ") + row.printed + " về công tác.";
    const auto references = read(text).references;
    ASSERT_EQ(references.size(), 1U) << text;
    EXPECT_EQ(references[0].issuer, row.issuer) << row.reason;
    EXPECT_EQ(references[0].state, row.state) << row.printed << ": " << row.reason;
    EXPECT_EQ(references[0].symbol, "15-NQ/TU");
  }
}

TEST(DoubtfulReferences, AnIssuerBeforeItsDocumentIsPutRightToo) {
  const auto references = read("Huyện úy Nậm Pồ đã ban hành Nghị quyết số 12-NQ/HU.").references;
  ASSERT_EQ(references.size(), 1U);
  EXPECT_EQ(references[0].issuer, "Huyện ủy Nậm Pồ");
}

TEST(DoubtfulReferences, NothingLaterThanTheDocumentItselfIsSure) {
  const std::string header =
      "UBND TỈNH ĐIỆN BIÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Số: 12/BC-UBND Điện Biên, ngày 05 tháng 6 năm 2022\n\n"
      "BÁO CÁO\nKết quả công tác\n\n";
  const struct {
    const char* cited;
    State state;
    const char* reason;
  } rows[] = {
      {"Kế hoạch số 13/KH-UBND ngày 04/6/2022", State::sure, "the day before"},
      {"Kế hoạch số 13/KH-UBND ngày 05/6/2022", State::sure, "the same day"},
      {"Kế hoạch số 13/KH-UBND ngày 06/6/2022", State::check, "the day after"},
      {"Kế hoạch số 13/KH-UBND ngày 04/6/2032", State::check, "a 2 read as a 3"},
      {"Kế hoạch số 13/KH-UBND năm 2023", State::check, "a year alone"},
      {"Kế hoạch số 13/KH-UBND năm 2022", State::sure, "its own year"},
      {"Nghị định số 30/2025/NĐ-CP", State::check, "the year in the symbol"},
      {"Kế hoạch số 13/KH-UBND", State::sure, "no date"},
  };
  for (const auto& row : rows) {
    const Mentions mentions =
        extractor().extract(text_from_plain(header + "Căn cứ " + row.cited + ", đã thực hiện."));
    ASSERT_EQ(mentions.header.date, "2022-06-05");
    ASSERT_EQ(mentions.references.size(), 1U) << row.cited;
    EXPECT_EQ(mentions.references[0].state, row.state) << row.cited << ": " << row.reason;
  }
}

TEST(DoubtfulReferences, WithoutADateOfItsOwnOnlyAYearFarOffIsDoubted) {
  const std::string others =
      "Kế hoạch số 11/KH-UBND ngày 04/6/2019; Kế hoạch số 12/KH-UBND ngày 04/6/2020; "
      "Kế hoạch số 13/KH-UBND ngày 04/6/2022; ";
  const auto state_of = [&](const std::string& text) { return read(text).references.back().state; };
  EXPECT_EQ(state_of(others + "Kế hoạch số 14/KH-UBND ngày 04/6/2032."), State::check);
  EXPECT_EQ(state_of(others + "Kế hoạch số 14/KH-UBND ngày 04/6/2027."), State::sure) << "near";
  EXPECT_EQ(state_of(others + "Kế hoạch số 14/KH-UBND ngày 04/6/1999."), State::sure) << "earlier";
  EXPECT_EQ(
      state_of("Kế hoạch số 11/KH-UBND ngày 04/6/2019; Kế hoạch số 14/KH-UBND ngày 04/6/2032."),
      State::sure)
      << "two say nothing about each other";
}

TEST(Header, BodiesInTheSubjectAreMended) {
  const auto subject = [](const std::string& printed) {
    return extractor()
        .extract(text_from_plain("UBND TỈNH ĐIỆN BIÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                 "SỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n"
                                 "Số: 5/SYT-NVY Điện Biên, ngày 05 tháng 6 năm 2022\n"
                                 "V/v " +
                                 printed + "\nKính gửi: Các đơn vị\nNội dung."))
        .header.subject;
  };
  EXPECT_EQ(subject("triển khai văn bản của Bộ Y tê"), "V/v triển khai văn bản của Bộ Y tế");
  EXPECT_EQ(subject("triển khai văn bản của Tỉnh uỷ"), "V/v triển khai văn bản của Tỉnh uỷ")
      << "another place of the mark is a spelling";
}

TEST(References, InTranslations) {
  const ReferenceCase rows[] = {
      {"type word, month before the day",
       "Pursuant to Decree No. 11/2016/ND-CP of February 3, 2016, on workers",
       {{"Decree No. 11/2016/ND-CP of February 3, 2016", "Nghị định", "11/2016/NĐ-CP", "2016-02-03",
         "Chính phủ", "code"}}},
      {"the code of a law says no type",
       "under Law No. 14/2008/QH12 on taxes",
       {{"Law No. 14/2008/QH12", "Luật", "14/2008/QH12", "", "Quốc hội", "code"}}},
      {"day before the month",
       "Decision No. 39/2015/QD-TTg dated 11 September 2015 of",
       {{"Decision No. 39/2015/QD-TTg dated 11 September 2015", "Quyết định", "39/2015/QĐ-TTg",
         "2015-09-11", "Thủ tướng Chính phủ", "code"}}},
  };
  for (const auto& row : rows) check(row);
}

TEST(References, TheOwnNumberOfALawIsNone) {
  const char* rows[] = {
      "QUỐC HỘI\nLuật số: 12/2025/QH15\n\nLUẬT\nVề thử nghiệm",
      // The header's columns were read as one.
      "QUỐC HỘI Độc lập - Tự do - Hạnh phúc\n Nghị quyết số: 12/2025/UBTVQH15 Hà Nội, ngày 28 "
      "tháng 8 năm 2025\nNGHỊ QUYẾT\nVề thử nghiệm",
  };
  for (const char* text : rows) EXPECT_TRUE(read(text).references.empty()) << text;
  EXPECT_EQ(
      read("QUỐC HỘI\nCăn cứ Nghị quyết số: 12/2025/UBTVQH15 ngày 28/8/2025;").references.size(),
      1U);
}

}  // namespace
}  // namespace trichdan
