// References: tables of (text, what is read, why), row by row of domain.md 1, 2, 5 and 6.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract_cases.h"
#include "reference_cases.h"

namespace trichdan {
namespace {

TEST(References, TheTwoFamilies) {
  const ReferenceCase cases[] = {
      {"Party, with comma and của",
       "Nghị quyết số 15-NQ/TU, ngày 18/11/2021 của Ban Thường vụ Tỉnh ủy về tăng cường",
       {{"Nghị quyết số 15-NQ/TU, ngày 18/11/2021", "Nghị quyết", "15-NQ/TU", "2021-11-18",
         "Ban Thường vụ Tỉnh ủy", "của"}}},
      {"Party, later citation without số",
       "thực hiện Nghị quyết 15-NQ/TU;",
       {{"Nghị quyết 15-NQ/TU", "Nghị quyết", "15-NQ/TU"}}},
      {"State",
       "Kế hoạch số 09/KH-UBND ngày 19/01/2017 của UBND tỉnh thực hiện",
       {{"Kế hoạch số 09/KH-UBND ngày 19/01/2017", "Kế hoạch", "09/KH-UBND", "2017-01-19",
         "UBND tỉnh", "của"}}},
      {"normative",
       "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
       {{"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "Nghị định", "30/2020/NĐ-CP",
         "2020-03-05", "Chính phủ", "của"}}},
      {"law with its name before the number",
       "Căn cứ Luật Khám bệnh, chữa bệnh số 40/2009/QH12, ngày 23 tháng 11 năm 2009;",
       {{"Luật Khám bệnh, chữa bệnh số 40/2009/QH12, ngày 23 tháng 11 năm 2009", "Luật",
         "40/2009/QH12", "2009-11-23", "Quốc hội", "code"}}},
      {"code of law",
       "Bộ luật Dân sự số 91/2015/QH13",
       {{"Bộ luật Dân sự số 91/2015/QH13", "Bộ luật", "91/2015/QH13", "", "Quốc hội", "code"}}},
      {"resolution of the Standing Committee",
       "Nghị quyết số 06/2022/UBTVQH15",
       {{"Nghị quyết số 06/2022/UBTVQH15", "Nghị quyết", "06/2022/UBTVQH15", "",
         "Ủy ban Thường vụ Quốc hội", "code"}}},
      {"công văn has no type code",
       "Công văn số 130/SYT-HĐKHCN ngày 21 tháng 02 năm 2012 Sở Y tế về việc",
       {{"Công văn số 130/SYT-HĐKHCN ngày 21 tháng 02 năm 2012", "Công văn", "130/SYT-HĐKHCN",
         "2012-02-21", "Sở Y tế", "beside"}}},
      {"Party công văn",
       "Công văn số 579-CV/TU, ngày 06/02/2022 về",
       {{"Công văn số 579-CV/TU, ngày 06/02/2022", "Công văn", "579-CV/TU", "2022-02-06"}}},
      {"the Front writes the State shape",
       "Kế hoạch số 124/KH-MTTQ-BTT",
       {{"Kế hoạch số 124/KH-MTTQ-BTT", "Kế hoạch", "124/KH-MTTQ-BTT"}}},
      {"a Party body may, too",
       "Kế hoạch số 2532/KH-ĐU",
       {{"Kế hoạch số 2532/KH-ĐU", "Kế hoạch", "2532/KH-ĐU"}}},
      {"Youth Union with a unit",
       "Kế hoạch số 133-KH/ĐTN-TA",
       {{"Kế hoạch số 133-KH/ĐTN-TA", "Kế hoạch", "133-KH/ĐTN-TA"}}},
      {"joint Party issuers",
       "Quy chế số 05-QC/BTCTU-BDVTU",
       {{"Quy chế số 05-QC/BTCTU-BDVTU", "Quy chế", "05-QC/BTCTU-BDVTU"}}},
      {"QĐ by its word: Quy định",
       "Quy định số 08-QĐ/TW",
       {{"Quy định số 08-QĐ/TW", "Quy định", "08-QĐ/TW"}}},
      {"QĐ by its word: Quyết định",
       "Quyết định số 4976-QĐ/TU",
       {{"Quyết định số 4976-QĐ/TU", "Quyết định", "4976-QĐ/TU"}}},
      {"copies",
       "Văn bản hợp nhất số 15/VBHN-VPQH",
       {{"Văn bản hợp nhất số 15/VBHN-VPQH", "Văn bản hợp nhất", "15/VBHN-VPQH", "",
         "Văn phòng Quốc hội", "code"}}},
      {"order of the President",
       "Lệnh số 05/2018/L-CTN",
       {{"Lệnh số 05/2018/L-CTN", "Lệnh", "05/2018/L-CTN", "", "Chủ tịch nước", "code"}}},
      {"1990s, organisation first",
       "Thông tư số 15/BYT-TT ngày 21/12/1993",
       {{"Thông tư số 15/BYT-TT ngày 21/12/1993", "Thông tư", "15/BYT-TT", "1993-12-21", "Bộ Y tế",
         "code"}}},
      {"a wrapped title in capitals",
       "SỬA ĐỔI THÔNG TƯ\nSỐ 120/2020/TT-BTC ĐƯỢC",
       {{"THÔNG TƯ SỐ 120/2020/TT-BTC", "Thông tư", "120/2020/TT-BTC", "", "Bộ Tài chính",
         "code"}}},
      {"date and issuer before it",
       "Ngày 17/4/2018 Sở Y tế có ban hành Công văn số 455/SYT-NVD về",
       {{"Công văn số 455/SYT-NVD", "Công văn", "455/SYT-NVD", "2018-04-17", "Sở Y tế",
         "ban hành"}}},
      {"older decree",
       "Nghị định số 64/CP ngày 27/9/1993",
       {{"Nghị định số 64/CP ngày 27/9/1993", "Nghị định", "64/CP", "1993-09-27", "Chính phủ",
         "code"}}},
  };
  for (const ReferenceCase& each : cases) check(each);
}

TEST(References, VariantsInPrintAndInScans) {
  const ReferenceCase cases[] = {
      {"space after the hyphen",
       "Kết luận số 21- KL/TW;",
       {{"Kết luận số 21- KL/TW", "Kết luận", "21-KL/TW"}}},
      {"broken over a line",
       "Kết luận số 126-\nKL/TW",
       {{"Kết luận số 126- KL/TW", "Kết luận", "126-KL/TW"}}},
      {"spaces around the hyphen",
       "Quyết định số 367 - QĐ/TWĐTN-VP",
       {{"Quyết định số 367 - QĐ/TWĐTN-VP", "Quyết định", "367-QĐ/TWĐTN-VP", "",
         "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "code"}}},
      {"no hyphen",
       "Kế hoạch số 298 KH/TWĐTN",
       {{"Kế hoạch số 298 KH/TWĐTN", "Kế hoạch", "298-KH/TWĐTN", "",
         "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "code"}}},
      {"space before the organisation",
       "Hướng dẫn số 29/HD- VP",
       {{"Hướng dẫn số 29/HD- VP", "Hướng dẫn", "29/HD-VP"}}},
      {"joint circular with spaces",
       "Thông tư liên tịch số 01/2001/TTLT- TAND- VKS- BTP",
       {{"Thông tư liên tịch số 01/2001/TTLT- TAND- VKS- BTP", "Thông tư liên tịch",
         "01/2001/TTLT-TAND-VKS-BTP"}}},
      {"slash for the hyphen",
       "Quyết định số 66/QĐ/TW",
       {{"Quyết định số 66/QĐ/TW", "Quyết định", "66/QĐ/TW"}}},
      {"hyphen for the slash",
       "Luật số 06/2022-QH15",
       {{"Luật số 06/2022-QH15", "Luật", "06/2022-QH15", "", "Quốc hội", "code"}}},
      {"written together",
       "Quy định số31-QĐ/TW",
       {{"Quy định số31-QĐ/TW", "Quy định", "31-QĐ/TW"}}},
      {"số doubled",
       "Kế hoạch số số 16/KH-MTTQ-UB",
       {{"Kế hoạch số số 16/KH-MTTQ-UB", "Kế hoạch", "16/KH-MTTQ-UB"}}},
      {"en dash", "Nghị quyết số 15–NQ/TU", {{"Nghị quyết số 15–NQ/TU", "Nghị quyết", "15-NQ/TU"}}},
      {"letters in the number",
       "Nghị quyết số 30c/NQ-CP",
       {{"Nghị quyết số 30c/NQ-CP", "Nghị quyết", "30c/NQ-CP", "", "Chính phủ", "code"}}},
      {"the other spelling",
       "Qui định số 06-QĐi/TU",
       {{"Qui định số 06-QĐi/TU", "Quy định", "06-QĐi/TU"}}},
      {"small letters",
       "công điện số 1967/CĐ-UBND",
       {{"công điện số 1967/CĐ-UBND", "Công điện", "1967/CĐ-UBND"}}},
      {"capitals",
       "NGHỊ QUYẾT SỐ 02/NQ-CP",
       {{"NGHỊ QUYẾT SỐ 02/NQ-CP", "Nghị quyết", "02/NQ-CP", "", "Chính phủ", "code"}}},
      {"type word over a line",
       "Kế\nhoạch số 09/KH-UBND",
       {{"Kế hoạch số 09/KH-UBND", "Kế hoạch", "09/KH-UBND"}}},
      {"số misread",
       "Thông tư sô 35/2011/TT-BYT",
       {{"Thông tư sô 35/2011/TT-BYT", "Thông tư", "35/2011/TT-BYT", "", "Bộ Y tế", "code"}}},
      {"a paragraph between số and symbol",
       "Nghị quyết số\n\n15-NQ/TU",
       {{"Nghị quyết số 15-NQ/TU", "Nghị quyết", "15-NQ/TU"}}},
      {"a group with a dot",
       "Quyết định số 56/QĐ-BCH.PCTT",
       {{"Quyết định số 56/QĐ-BCH.PCTT", "Quyết định", "56/QĐ-BCH.PCTT"}}},
  };
  for (const ReferenceCase& each : cases) check(each);
}

TEST(References, Dates) {
  struct Row {
    const char* after;
    const char* date;
    const char* year = "";
    State state = State::sure;
  };
  const Row rows[] = {
      {" ngày 13/12/2021", "2021-12-13"},
      {", ngày 02/3/2022", "2022-03-02"},
      {" ngày 30-5-2019", "2019-05-30"},
      {" ngày 13 tháng 12 năm 2021", "2021-12-13"},
      {" ngày 13\ntháng 12 năm\n2021", "2021-12-13"},
      {" (30/5/2019)", "2019-05-30"},
      {" tháng 12 năm 2021", "2021-12"},
      {" ngày ... tháng 12 năm 2021", "2021-12"},
      {" năm 2019", "", "2019"},
      {" của Bộ Chính trị ngày 06 tháng 3 năm 2006", "2006-03-06"},
      {", ngày 31/4/2021", "", "2021", State::check},
      {" giai đoạn 2021-2025", ""},
      {" nhiệm kỳ 2020 - 2025", ""},
      {" (0/0)", ""},
      {", 18/2", ""},
  };
  for (const Row& row : rows) {
    const auto references =
        read(std::string("Kết luận số 01-KL/TW") + row.after + " là").references;
    ASSERT_EQ(references.size(), 1U) << row.after;
    EXPECT_EQ(references[0].date, row.date) << row.after;
    EXPECT_EQ(references[0].year, row.year) << row.after;
    EXPECT_EQ(references[0].state, row.state) << row.after;
  }
}

TEST(References, Lists) {
  const ReferenceCase cases[] = {
      {"type goes forwards",
       "các Nghị quyết số 15-NQ/TU, số 16-NQ/TU",
       {{"Nghị quyết số 15-NQ/TU", "Nghị quyết", "15-NQ/TU"},
        {"số 16-NQ/TU", "Nghị quyết", "16-NQ/TU"}}},
      {"bare numbers, issuer backwards",
       "các Nghị quyết số 79 và số 80 của Bộ Chính trị",
       {{"Nghị quyết số 79", "Nghị quyết", "79", "", "Bộ Chính trị", "list"},
        {"số 80", "Nghị quyết", "80", "", "Bộ Chính trị", "của"}}},
      {"symbol of bare numbers backwards",
       "Nghị quyết số 79 và số 80-NQ/TW",
       {{"Nghị quyết số 79", "Nghị quyết", "79-NQ/TW"}, {"số 80-NQ/TW", "Nghị quyết", "80-NQ/TW"}}},
      {"two types, issuer backwards",
       "Chỉ thị số 13-CT/TW và Kết luận số 61-KL/TW của Ban Bí thư",
       {{"Chỉ thị số 13-CT/TW", "Chỉ thị", "13-CT/TW", "", "Ban Bí thư", "list"},
        {"Kết luận số 61-KL/TW", "Kết luận", "61-KL/TW", "", "Ban Bí thư", "của"}}},
      {"both dated",
       "Chỉ thị số 05-CT/TW, ngày 15/5/2016 và Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính "
       "trị",
       {{"Chỉ thị số 05-CT/TW, ngày 15/5/2016", "Chỉ thị", "05-CT/TW", "2016-05-15", "Bộ Chính trị",
         "list"},
        {"Kết luận số 01-KL/TW, ngày 18/5/2021", "Kết luận", "01-KL/TW", "2021-05-18",
         "Bộ Chính trị", "của"}}},
      {"a short citation before a full one is no list",
       "thực hiện Nghị quyết số 15-NQ/TU và Nghị quyết số 16-NQ/TU, ngày 29/11/2021 của Ban Chấp "
       "hành Đảng bộ tỉnh",
       {{"Nghị quyết số 15-NQ/TU", "Nghị quyết", "15-NQ/TU"},
        {"Nghị quyết số 16-NQ/TU, ngày 29/11/2021", "Nghị quyết", "16-NQ/TU", "2021-11-29",
         "Ban Chấp hành Đảng bộ tỉnh", "của"}}},
      {"a semicolon and a date part",
       "Kết luận số 21-KL/TW; Kế hoạch số 03-KH/TW, ngày 01/12/2021 của Bộ Chính trị",
       {{"Kết luận số 21-KL/TW", "Kết luận", "21-KL/TW"},
        {"Kế hoạch số 03-KH/TW, ngày 01/12/2021", "Kế hoạch", "03-KH/TW", "2021-12-01",
         "Bộ Chính trị", "của"}}},
      {"issued before",
       "Tỉnh ủy đã ban hành Kế hoạch số 29-KH/TU và Chỉ thị số 12-CT/TU",
       {{"Kế hoạch số 29-KH/TU", "Kế hoạch", "29-KH/TU", "", "Tỉnh ủy", "ban hành"},
        {"Chỉ thị số 12-CT/TU", "Chỉ thị", "12-CT/TU", "", "Tỉnh ủy", "list"}}},
  };
  for (const ReferenceCase& each : cases) check(each);
}

TEST(References, WhatIsNone) {
  for (const char* text : {
           "giai đoạn 2021-2025",
           "nhiệm kỳ 2020 - 2025",
           "Tả (0/0)",
           "ngày 18/2",
           "76/129 đơn vị cấp xã",
           "ngày 13/12/2021",
           "tốc độ 60 km/h",
           "50.000 đồng/m2",
           "TCVN 1234:2005/BXD",
           "QCVN 01:2021/BXD",
           "Số: 12/BC-UBND\nHà Nội, ngày 01 tháng 7 năm 2020",
           "Số 12-BC/HU",
           "Số: {24.2 /KH-SYT",
           "nghị quyết của Đảng",
           "và/hoặc",
           "C/O mẫu D",
           "24/7",
           "HIV/AIDS",
           "Mẫu số 01",
           "báo cáo số liệu",
           "Thông báo kết quả theo Mẫu số 02C/TB-TVGT",
           "Form No. 14/TP-TTTM",
           "hợp đồng số lượng 5",
           "kế hoạch số 3 tỷ đồng",
           "người/năm",
           "sao y bản chính",
           "Kế hoạch 5/10 xã",
       }) {
    const auto references = read(text).references;
    EXPECT_TRUE(references.empty()) << text << " -> " << references[0].text;
  }
}

TEST(References, WithoutATypeWordOnlyAnUnmistakableShapeCounts) {
  struct Row {
    const char* text;
    const char* symbol;  // empty: no reference
    const char* type = "";
  };
  const Row rows[] = {
      {"theo 15-NQ/TU đã nêu", "15-NQ/TU", "Nghị quyết"},
      {"theo số 30/2020/NĐ-CP đã nêu", "30/2020/NĐ-CP", "Nghị định"},
      {"theo số 05-TT/TU đã nêu", "05-TT/TU", "Thông tri"},
      {"theo số 02/2017/TT-BYT đã nêu", "02/2017/TT-BYT", "Thông tư"},
      {"theo số 37-QĐ/TW đã nêu", "37-QĐ/TW", ""},  // Quyết định or Quy định
      {"theo 12/ABC-XYZ đã nêu", ""},
      {"theo 64/CP đã nêu", ""},
  };
  for (const Row& row : rows) {
    const auto references = read(row.text).references;
    ASSERT_EQ(references.size(), *row.symbol == '\0' ? 0U : 1U) << row.text;
    if (references.empty()) continue;
    EXPECT_EQ(references[0].symbol, row.symbol);
    EXPECT_EQ(references[0].type, row.type);
  }
}

TEST(References, TheHeaderStreamHoldsTheDocumentsOwnNumber) {
  EXPECT_TRUE(read("UBND TỈNH\n12/BC-UBND", "header").references.empty());
  const auto subject =
      read("V/v trả lời Công văn số 455/SYT-NVD ngày 17/4/2018", "header").references;
  ASSERT_EQ(subject.size(), 1U);
  EXPECT_EQ(subject[0].date, "2018-04-17");
}

}  // namespace
}  // namespace trichdan
