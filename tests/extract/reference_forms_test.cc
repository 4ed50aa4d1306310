// Every code of domain.md 2 and 3, and the variants of 5 and 6 beyond references_test.cc.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reference_cases.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

struct Coded {
  const char* type;
  const char* code;
};

void expect_one(const std::string& text, const std::string& type, const std::string& symbol) {
  const auto references = read(text).references;
  ASSERT_EQ(references.size(), 1U) << text;
  EXPECT_EQ(references[0].text, text);
  EXPECT_EQ(references[0].type, type) << text;
  EXPECT_EQ(references[0].symbol, symbol) << text;
  EXPECT_EQ(references[0].state, State::sure) << text;
}

TEST(ReferenceForms, EveryStateCode) {
  constexpr Coded kTypes[] = {
      {"Nghị quyết", "NQ"},
      {"Quyết định", "QĐ"},
      {"Chỉ thị", "CT"},
      {"Quy chế", "QC"},
      {"Quy định", "QyĐ"},
      {"Thông cáo", "TC"},
      {"Thông báo", "TB"},
      {"Hướng dẫn", "HD"},
      {"Chương trình", "CTr"},
      {"Kế hoạch", "KH"},
      {"Phương án", "PA"},
      {"Đề án", "ĐA"},
      {"Dự án", "DA"},
      {"Báo cáo", "BC"},
      {"Biên bản", "BB"},
      {"Tờ trình", "TTr"},
      {"Hợp đồng", "HĐ"},
      {"Công điện", "CĐ"},
      {"Bản ghi nhớ", "BGN"},
      {"Bản ghi nhớ", "GN"},
      {"Bản thỏa thuận", "BTT"},
      {"Bản thỏa thuận", "TTh"},
      {"Giấy ủy quyền", "GUQ"},
      {"Giấy ủy quyền", "UQ"},
      {"Giấy mời", "GM"},
      {"Giấy giới thiệu", "GGT"},
      {"Giấy nghỉ phép", "GNP"},
      {"Giấy nghỉ phép", "NP"},
      {"Giấy chứng nhận", "CN"},
      {"Giấy đi đường", "ĐĐ"},
      {"Phiếu gửi", "PG"},
      {"Phiếu chuyển", "PC"},
      {"Phiếu báo", "PB"},
      {"Sao y", "SY"},
      {"Trích sao", "TrS"},
      {"Sao lục", "SL"},
      {"Văn bản hợp nhất", "VBHN"},
      {"Kế hoạch liên tịch", "KHLT"},
  };
  for (const Coded& each : kTypes) {
    const std::string symbol = std::string("12/") + each.code + "-UBND";
    expect_one(std::string(each.type) + " số " + symbol, each.type, symbol);
  }
}

TEST(ReferenceForms, EveryPartyCode) {
  constexpr Coded kTypes[] = {
      {"Nghị quyết", "NQ"}, {"Quyết định", "QĐ"}, {"Quy định", "QĐ"},      {"Quy định", "QĐi"},
      {"Chỉ thị", "CT"},    {"Kết luận", "KL"},   {"Quy chế", "QC"},       {"Thông tri", "TT"},
      {"Hướng dẫn", "HD"},  {"Thông báo", "TB"},  {"Thông cáo", "TC"},     {"Báo cáo", "BC"},
      {"Kế hoạch", "KH"},   {"Quy hoạch", "QH"},  {"Chương trình", "CTr"}, {"Đề án", "ĐA"},
      {"Phương án", "PA"},  {"Dự án", "DA"},      {"Tờ trình", "TTr"},     {"Công văn", "CV"},
      {"Biên bản", "BB"},   {"Bản sao", "BS"},
  };
  for (const Coded& each : kTypes) {
    const std::string symbol = std::string("12-") + each.code + "/TU";
    expect_one(std::string(each.type) + " số " + symbol, each.type, symbol);
  }
}

TEST(ReferenceForms, EveryBodyInBothShapes) {
  for (const char* org :
       {"TW",    "TU",     "HU",     "QU",     "ThU",   "ĐU",    "ĐUK",      "ĐUCA",
        "ĐUQS",  "ĐUBP",   "QUTW",   "CB",     "ĐB",    "ĐH",    "VPTW",     "VPTU",
        "VPHU",  "UBKTTW", "UBKTTU", "UBKTHU", "BTCTW", "BTCTU", "BTCHU",    "BTGTW",
        "BTGTU", "BTGHU",  "BDVTW",  "BDVTU",  "BDVHU", "BNCTW", "BNCTU",    "BTGDVTU",
        "BCSĐ",  "BCĐ",    "HĐ",     "MTTQ",   "MTTW",  "BTT",   "TWĐTN",    "ĐTN",
        "UBND",  "HĐND",   "CP",     "TTg",    "CTN",   "QH15",  "UBTVQH15", "VPCP",
        "BNV",   "BYT",    "BTC",    "BGDĐT",  "BCA",   "SYT",   "SNV",      "STC"}) {
    for (const std::string& symbol : {std::string("05-BC/") + org, std::string("05/BC-") + org})
      expect_one("Báo cáo số " + symbol, "Báo cáo", symbol);
  }
}

TEST(ReferenceForms, Variants) {
  const ReferenceCase cases[] = {
      {"hyphen after QH",
       "Luật Hải quan số 54/2014/QH-13;",
       {{"Luật Hải quan số 54/2014/QH-13", "Luật", "54/2014/QH-13", "", "Quốc hội", "code"}}},
      {"small h",
       "Luật số 90/2025/Qh15.",
       {{"Luật số 90/2025/Qh15", "Luật", "90/2025/Qh15", "", "Quốc hội", "code"}}},
      {"slash before QH left out",
       "Luật Di sản văn hóa số 45/2024 QH15,",
       {{"Luật Di sản văn hóa số 45/2024 QH15", "Luật", "45/2024/QH15", "", "Quốc hội", "code"}}},
      {"written together with the next word",
       "Luật số 118/2025/QH15như sau",
       {{"Luật số 118/2025/QH15", "Luật", "118/2025/QH15", "", "Quốc hội", "code"}}},
      {"written together with its date",
       "Nghị định số 156/2020/NĐ-CPngày 31/12/2020",
       {{"Nghị định số 156/2020/NĐ-CPngày 31/12/2020", "Nghị định", "156/2020/NĐ-CP", "2020-12-31",
         "Chính phủ", "code"}}},
      {"law without the Assembly's term",
       "Luật Sĩ quan số 16/1999;",
       {{"Luật Sĩ quan số 16/1999", "Luật", "16/1999"}}},
      {"law without số, its name with brackets",
       "theo Luật Phòng, chống bệnh dịch (sửa đổi) 64/2006/QH11",
       {{"Luật Phòng, chống bệnh dịch (sửa đổi) 64/2006/QH11", "Luật", "64/2006/QH11", "",
         "Quốc hội", "code"}}},
      {"the name of a law ends in another type's word",
       "Luật sửa đổi các luật có liên quan đến quy hoạch số 28/2018/QH14",
       {{"luật có liên quan đến quy hoạch số 28/2018/QH14", "Luật", "28/2018/QH14", "", "Quốc hội",
         "code"}}},
      {"ordinance with PL",
       "Pháp lệnh số 44/2002/PL-UBTVQH10",
       {{"Pháp lệnh số 44/2002/PL-UBTVQH10", "Pháp lệnh", "44/2002/PL-UBTVQH10", "",
         "Ủy ban Thường vụ Quốc hội", "code"}}},
      {"Standing Committee without a year",
       "Nghị quyết số 1211/NQ-UBTVQH14",
       {{"Nghị quyết số 1211/NQ-UBTVQH14", "Nghị quyết", "1211/NQ-UBTVQH14", "",
         "Ủy ban Thường vụ Quốc hội", "code"}}},
      {"older: organisation behind a hyphen",
       "Nghị định số 87-CP ngày 17 tháng 8 năm 1994",
       {{"Nghị định số 87-CP ngày 17 tháng 8 năm 1994", "Nghị định", "87-CP", "1994-08-17",
         "Chính phủ", "code"}}},
      {"capitals of a title",
       "QUYẾT ĐỊNH SỐ 68/2013/QĐ-TTG",
       {{"QUYẾT ĐỊNH SỐ 68/2013/QĐ-TTG", "Quyết định", "68/2013/QĐ-TTG", "", "Thủ tướng Chính phủ",
         "code"}}},
      {"dot for the hyphen",
       "Thông tư số 22/1999/TT.BYT",
       {{"Thông tư số 22/1999/TT.BYT", "Thông tư", "22/1999/TT.BYT", "", "Bộ Y tế", "code"}}},
      {"slash for the hyphen, joint",
       "Thông tư liên tịch số 12/2007/TTLT/BTC-BXD",
       {{"Thông tư liên tịch số 12/2007/TTLT/BTC-BXD", "Thông tư liên tịch", "12/2007/TTLT/BTC-BXD",
         "", "Bộ Tài chính, Bộ Xây dựng", "code"}}},
      {"joint, one body not known: no issuer",
       "Thông tư liên tịch số 12/2007/TTLT-BTC-XYZ",
       {{"Thông tư liên tịch số 12/2007/TTLT-BTC-XYZ", "Thông tư liên tịch",
         "12/2007/TTLT-BTC-XYZ"}}},
      {"committee of the Assembly with its term",
       "Báo cáo số 860/BC-UBPLTP15",
       {{"Báo cáo số 860/BC-UBPLTP15", "Báo cáo", "860/BC-UBPLTP15", "",
         "Ủy ban Pháp luật và Tư pháp của Quốc hội", "code"}}},
      {"issuer between type and number",
       "Báo cáo của UBND huyện số 15/BC-UBND ngày 03/4/2022",
       {{"Báo cáo của UBND huyện số 15/BC-UBND ngày 03/4/2022", "Báo cáo", "15/BC-UBND",
         "2022-04-03", "UBND huyện", "của"}}},
      {"separator left out",
       "Nghị quyết số 20 NQ-TW",
       {{"Nghị quyết số 20 NQ-TW", "Nghị quyết", "20NQ-TW"}}},
      {"em dash", "Nghị quyết số 15—NQ/TU", {{"Nghị quyết số 15—NQ/TU", "Nghị quyết", "15-NQ/TU"}}},
      {"spaces everywhere",
       "Nghị quyết số 21 - NQ / HU",
       {{"Nghị quyết số 21 - NQ / HU", "Nghị quyết", "21-NQ/HU"}}},
      {"colon after số",
       "Quyết định số: 1719/QĐ-TTg",
       {{"Quyết định số: 1719/QĐ-TTg", "Quyết định", "1719/QĐ-TTg", "", "Thủ tướng Chính phủ",
         "code"}}},
      {"a symbol broken before its organisation",
       "Quyết định số 367 - QĐ/\nTWĐTN-VP",
       {{"Quyết định số 367 - QĐ/ TWĐTN-VP", "Quyết định", "367-QĐ/TWĐTN-VP", "",
         "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "code"}}},
      {"date broken over a line",
       "Quy định số 05-QĐ/TU, ngày\n30/3/2022",
       {{"Quy định số 05-QĐ/TU, ngày 30/3/2022", "Quy định", "05-QĐ/TU", "2022-03-30"}}},
  };
  for (const ReferenceCase& each : cases) check(each);
}

TEST(ReferenceForms, ZeroIsNoNumber) {
  for (const char* text : {"Kết luận số 0 của", "Kết luận số 00"})
    EXPECT_TRUE(read(text).references.empty()) << text;
}

TEST(ReferenceForms, ADocumentsOwnHeadingIsNone) {
  EXPECT_TRUE(read("QUỐC HỘI\nNghị quyết số: 248/2025/QH15\n\nNGHỊ QUYẾT").references.empty());
  EXPECT_EQ(read("QUỐC HỘI\nNghị quyết số: 248/2025/QH15 về thuế").references.size(), 1U);
  EXPECT_EQ(read("theo Nghị quyết số: 248/2025/QH15\n").references.size(), 1U);
}

TEST(ReferenceForms, WhatIsLeftOutIsToBeChecked) {
  for (const char* text :
       {"Luật số 45/2024 QH15", "Luật số 144/2025QH15", "Luật Sĩ quan số 16/1999",
        "theo 44-QĐ/TW, ngày", "Nghị quyết số 20 NQ-TW", "Nghị quyết số 15-NQTU"}) {
    const auto references = read(text).references;
    ASSERT_EQ(references.size(), 1U) << text;
    EXPECT_EQ(references[0].state, State::check) << text;
  }
}

// Eth for Đ, decomposed letters: as ingest and extract normalise them.
TEST(ReferenceForms, OtherUnicode) {
  for (const char* text :
       {"Nghị định số 30/2020/N\u00D0-CP", "Nghi\u0323 đi\u0323nh số 30/2020/NĐ-CP",
        "Nghị định số 30/2020/NĐ-\u200BCP", "Nghị\u00A0định số\u00A030/2020/NĐ-CP"}) {
    const auto references = read(normalise(text)).references;
    ASSERT_EQ(references.size(), 1U) << text;
    EXPECT_EQ(references[0].type, "Nghị định") << text;
    EXPECT_EQ(references[0].symbol, "30/2020/NĐ-CP") << text;
    EXPECT_EQ(references[0].state, State::sure) << text;
  }
}

TEST(ReferenceForms, Lists) {
  const ReferenceCase cases[] = {
      {"laws take the type of the first",
       "các Luật số 43/2024/QH15, số 47/2024/QH15 và 58/2024/QH15",
       {{"Luật số 43/2024/QH15", "Luật", "43/2024/QH15", "", "Quốc hội", "code"},
        {"số 47/2024/QH15", "Luật", "47/2024/QH15", "", "Quốc hội", "code"},
        {"58/2024/QH15", "Luật", "58/2024/QH15", "", "Quốc hội", "code"}}},
      {"numbers before the symbol of the last, issuer too",
       "các Nghị quyết số 18, 19 và 20-NQ/TW của Bộ Chính trị",
       {{"Nghị quyết số 18", "Nghị quyết", "18-NQ/TW", "", "Bộ Chính trị", "list"},
        {"19", "Nghị quyết", "19-NQ/TW", "", "Bộ Chính trị", "list"},
        {"20-NQ/TW", "Nghị quyết", "20-NQ/TW", "", "Bộ Chính trị", "của"}}},
      {"of a State decision, too",
       "các Quyết định số 15, số 16/QĐ-UBND",
       {{"Quyết định số 15", "Quyết định", "15/QĐ-UBND"},
        {"số 16/QĐ-UBND", "Quyết định", "16/QĐ-UBND"}}},
      {"without the second số",
       "các Nghị quyết số 15-NQ/TU, 16-NQ/TU",
       {{"Nghị quyết số 15-NQ/TU", "Nghị quyết", "15-NQ/TU"},
        {"16-NQ/TU", "Nghị quyết", "16-NQ/TU"}}},
      {"a number that no symbol follows is none",
       "Nghị quyết số 20, 15 xã và 3 phường",
       {{"Nghị quyết số 20", "Nghị quyết", "20"}}},
      {"a count before another document is none",
       "Nghị quyết số 20, 15 Kế hoạch số 16-KH/TU",
       {{"Nghị quyết số 20", "Nghị quyết", "20"},
        {"Kế hoạch số 16-KH/TU", "Kế hoạch", "16-KH/TU"}}},
  };
  for (const ReferenceCase& each : cases) check(each);
}

}  // namespace
}  // namespace trichdan
