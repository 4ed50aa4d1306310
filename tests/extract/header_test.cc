// The document's own header: its fields one by one, from plain text, and from words with
// confidence.
#include "extract/header.h"

#include <gtest/gtest.h>

#include <vector>

#include "extract/header_fields.h"
#include "extract_cases.h"

namespace trichdan {
namespace {

DocumentHeader header_of(const DocumentText& text) {
  return extractor().extract(text).header;
}

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
      {"Luật số: 209/2025/QH15", "209", "209/2025/QH15", "a type of one word"},
      {"Số: 3722/VPCP-CN", "3722", "3722/VPCP-CN", "công văn"},
      {"Sô: 12/TB-UBND", "12", "12/TB-UBND", "misread label"},
      {"Số: 707/QĐ- TTg", "707", "707/QĐ-TTg", "space behind the hyphen"},
      {"Số: /KH-UBND", "", "/KH-UBND", "not filled in"},
      {"Số:)2X /BC-SYT", "", "/BC-SYT", "written by hand, misread"},
      {"Số: 2 22 /SYT-NVY", "", "/SYT-NVY", "two numbers are none"},
      {"Số: 92/X/BC-SYT", "", "/BC-SYT", "a stroke of the pen between two slashes"},
      {"Số:/Ở/SYT-NVD", "", "/SYT-NVD", "the same, the number lost"},
      {"Số: 12/2018/L-CTN", "12", "12/2018/L-CTN", "Lệnh: one letter is a code"},
      {"Số: 66/QĐ/TW", "66", "66/QĐ/TW", "slashes for hyphens"},
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

TEST(SubjectStart, Table) {
  struct Row {
    const char* read;
    const char* expected;
    const char* reason;
  };
  const Row rows[] = {
      {"V/v báo cáo tháng 10", "V/v báo cáo tháng 10", "as printed"},
      {"V/V báo cáo tháng 10", "V/V báo cáo tháng 10", "capitals are printed too"},
      {"V/ báo cáo tháng 10", "V/v báo cáo tháng 10", "a letter lost"},
      {"V/y báo cáo tháng 10", "V/v báo cáo tháng 10", "a letter misread"},
      {"V.v báo cáo tháng 10", "V/v báo cáo tháng 10", "a stop for the stroke"},
      {"Về việc báo cáo tháng 10", "Về việc báo cáo tháng 10", "written out"},
      {"Vụ việc tháng 10", "Vụ việc tháng 10", "another word"},
  };
  for (const Row& row : rows) EXPECT_EQ(with_plain_start(row.read), row.expected) << row.reason;
}

TEST(TitleLine, Table) {
  struct Row {
    const char* line;
    const char* type;  // empty: no title
    const char* subject;
    const char* reason;
  };
  const std::vector<Row> rows = {
      {"BÁO CÁO", "Báo cáo", "", "the type alone"},
      {"BẢO CÁO VỀ KẾT QUẢ TRỒNG RỪNG", "Báo cáo", "VỀ KẾT QUẢ TRỒNG RỪNG", "and the subject"},
      {"KẾ HOẠCH TRIỂN KHAI NGHỊ QUYẾT", "Kế hoạch", "TRIỂN KHAI NGHỊ QUYẾT", "another type in it"},
      {"CHƯƠNG TRÌNH HÀNH ĐỘNG", "Chương trình", "", "what kind of program"},
      {"THÔNG TƯ LIÊN TỊCH", "Thông tư liên tịch", "", "a type of its own"},
      {"BỘ LUẬT LAO ĐỘNG", "Bộ luật", "LAO ĐỘNG", "its name"},
      {"Báo cáo về tình hình", "", "", "of a sentence"},
      {"PHÒNG NỘI VỤ", "", "", "a body"},
  };
  for (const Row& row : rows) {
    const auto title = read_title_line(row.line);
    EXPECT_EQ(title ? title->type->name : "", row.type) << row.line << ": " << row.reason;
    EXPECT_EQ(title ? title->subject : "", row.subject) << row.line << ": " << row.reason;
  }
}

// Nghị định 30/2020/NĐ-CP knows no such title: Công báo prints old documents without their header.
TEST(GazetteTitle, Table) {
  const auto title = read_gazette_title(
      "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 215/2003/QĐ-TTG NGÀY 5 THÁNG 6 NĂM 2003 VỀ VIỆC THÀNH LẬP QUỸ");
  ASSERT_TRUE(title);
  EXPECT_EQ(title->issuer, "THỦ TƯỚNG CHÍNH PHỦ");
  EXPECT_EQ(title->number, "215");
  EXPECT_EQ(title->symbol, "215/2003/QĐ-TTG");
  EXPECT_EQ(title->date, "2003-06-05");
  EXPECT_EQ(title->subject, "VỀ VIỆC THÀNH LẬP QUỸ");
  for (const char* none : {"Về việc thực hiện Quyết định số 12/QĐ-UBND ngày 1/2/2020 về đất đai",
                           "của Thủ tướng Chính phủ", "CỦA BỘ TÀI CHÍNH VỀ VIỆC THU PHÍ", ""}) {
    EXPECT_FALSE(read_gazette_title(none)) << none;
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
  const DocumentHeader header = header_of(text_from_plain(kReport));
  EXPECT_EQ(header.type, "Báo cáo");
  EXPECT_EQ(header.number, "83");
  EXPECT_EQ(header.symbol, "83/BC-SYT");
  EXPECT_EQ(header.issuer, "Sở Y tế tỉnh Kim Sơn");
  EXPECT_EQ(header.place, "Kim Sơn");
  EXPECT_EQ(header.date, "2021-10-17");
  EXPECT_EQ(header.subject, "Tình hình thực hiện công tác y tế");
  EXPECT_EQ(header.signer, "Nguyễn Văn An");
  EXPECT_EQ(header.signer_title, "GIÁM ĐỐC");
  EXPECT_EQ(header.parent, "Ủy ban nhân dân tỉnh Kim Sơn");
  EXPECT_EQ(header.state, State::sure);
}

// The same head with both columns on one line, as a copy from a page may have them.
TEST(Header, ColumnsJoinedOnOneLine) {
  const DocumentHeader header =
      header_of(text_from_plain("UBND TỈNH KIM SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                "SỞ Y TẾ Độc lập – Tự do – Hạnh phúc\n"
                                "Số: 5 /SYT-NVY Kim Sơn, ngày 6 tháng 11 năm 2021\n"
                                "V/v triển khai thực hiện Quyết định\nsố 12/QĐ-BYT của Bộ Y tế\n"
                                "Kính gửi: Các đơn vị\nNội dung.\n"
                                "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nNguyễn Văn An\n"));
  EXPECT_EQ(header.type, "Công văn");
  EXPECT_EQ(header.symbol, "5/SYT-NVY");
  EXPECT_EQ(header.issuer, "Sở Y tế tỉnh Kim Sơn");
  EXPECT_EQ(header.place, "Kim Sơn");
  EXPECT_EQ(header.date, "2021-11-06");
  EXPECT_EQ(header.subject, "V/v triển khai thực hiện Quyết định số 12/QĐ-BYT của Bộ Y tế");
  EXPECT_EQ(header.signer, "Nguyễn Văn An");
  EXPECT_EQ(header.signer_title, "GIÁM ĐỐC");
  EXPECT_EQ(header.recipients, (std::vector<std::string>{"Như trên;", "Lưu: VT."}));
  EXPECT_EQ(header.state, State::sure);
}

TEST(Header, OfTheParty) {
  const DocumentHeader header = header_of(
      text_from_plain("TỈNH ỦY KIM SƠN\tĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY NẬM SƠN\t\n*\n"
                      "Số 12-NQ/HU\tNậm Sơn, ngày 3 tháng 4 năm 2022\n"
                      "NGHỊ QUYẾT\nvề công tác dân vận\n\nBan Chấp hành thống nhất như sau.\n"
                      "Nơi nhận:\n- Thường trực Tỉnh ủy (báo cáo),\n- Các chi bộ trực thuộc,\n"
                      "- Lưu Văn phòng Huyện ủy.\nT/M HUYỆN ỦY\nBÍ THƯ\n(Đã ký)\nLò Văn An\n"));
  EXPECT_EQ(header.type, "Nghị quyết");
  EXPECT_EQ(header.symbol, "12-NQ/HU");
  EXPECT_EQ(header.issuer, "Huyện ủy Nậm Sơn");
  EXPECT_EQ(header.parent, "Tỉnh ủy Kim Sơn");
  EXPECT_EQ(header.date, "2022-04-03");
  EXPECT_EQ(header.subject, "về công tác dân vận");
  EXPECT_EQ(header.signer, "Lò Văn An");
  EXPECT_EQ(header.signer_title, "T/M HUYỆN ỦY BÍ THƯ");
  EXPECT_EQ(header.recipients.size(), 3U);
}

// Mặt trận writes State shapes, Đoàn Party ones under its own national header.
TEST(Header, OfMassOrganisations) {
  const DocumentHeader front = header_of(text_from_plain(
      "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH KIM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Độc lập - Tự do - Hạnh phúc\nSố: 24/KH-MTTQ-BTT\nKim Sơn, ngày 5 tháng 6 năm 2023\n"
      "KẾ HOẠCH\nGiám sát việc thực hiện chính sách\nCăn cứ Luật Mặt trận Tổ quốc Việt Nam;"));
  EXPECT_EQ(front.symbol, "24/KH-MTTQ-BTT");
  EXPECT_EQ(front.issuer, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kim Sơn");
  const DocumentHeader union_ = header_of(text_from_plain(
      "BCH ĐOÀN TỈNH KIM SƠN\nĐOÀN TNCS HỒ CHÍ MINH\nSố 67-QĐ/TĐTN-VP\n"
      "Kim Sơn, ngày 7 tháng 8 năm 2023\nQUYẾT ĐỊNH\nvề việc khen thưởng\nCăn cứ Điều lệ Đoàn;"));
  EXPECT_EQ(union_.symbol, "67-QĐ/TĐTN-VP");
  EXPECT_EQ(union_.date, "2023-08-07");
  EXPECT_EQ(union_.issuer, "BCH Đoàn tỉnh Kim Sơn");
}

TEST(Header, ATitleInCapitalsIsWrittenAsASentence) {
  const DocumentHeader header = header_of(text_from_plain(
      "UBND TỈNH KIM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3/BC-UBND\n"
      "Kim Sơn, ngày 1 tháng 2 năm 2023\nBÁO CÁO\n"
      "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 15-NQ/TU TẠI TỈNH KIM SƠN\nCăn cứ kế hoạch năm."));
  EXPECT_EQ(header.subject, "Kết quả thực hiện Nghị quyết số 15-NQ/TU tại tỉnh Kim Sơn");
}

// TT is the State's Thông tư and the Party's Thông tri; a type read from a code is to be looked at.
TEST(Header, ATypeWithoutATitleComesFromTheCode) {
  const char* const kHead =
      "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3/2023/TT-BYT\n"
      "Hà Nội, ngày 1 tháng 2 năm 2023\nCăn cứ Luật Dược;";
  EXPECT_EQ(header_of(text_from_plain(kHead)).type, "Thông tư");
  EXPECT_EQ(header_of(text_from_plain(kHead)).state, State::check);
  EXPECT_EQ(header_of(text_from_plain("TỈNH ỦY KIM SƠN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 3-TT/TU\n"
                                      "Kim Sơn, ngày 1 tháng 2 năm 2023\nCăn cứ Điều lệ Đảng;"))
                .type,
            "Thông tri");
}

TEST(Header, ACongVanHasNoTitle) {
  const DocumentHeader header = header_of(text_from_plain(
      "UBND TỈNH KIM SƠN\nSỞ Y TẾ\nSố: 5/SYT-NVY\nV/v nhắc báo cáo Quyết định số 12/QĐ-BYT\n"
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "Kim Sơn, ngày 2 tháng 1 năm 2018\nKính gửi: Các đơn vị\nNội dung."));
  EXPECT_EQ(header.type, "Công văn");
  EXPECT_EQ(header.symbol, "5/SYT-NVY");
  EXPECT_EQ(header.subject, "V/v nhắc báo cáo Quyết định số 12/QĐ-BYT");
}

TEST(Header, NeverFromTheBody) {
  const DocumentHeader header = header_of(
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
                     const std::vector<ConfidentWord>& date, bool by_hand = false,
                     const std::vector<ConfidentWord>& signer = {},
                     const std::vector<ConfidentWord>& subject = {}) {
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
  layout.lines.back().by_hand = by_hand;
  add(date, Role::header_right);
  add({{"BÁO", 95}, {"CÁO", 95}}, Role::title);
  if (!subject.empty()) add(subject, Role::title);
  add({{"GIÁM", 95}, {"ĐỐC", 95}}, Role::signature);
  if (!signer.empty()) add(signer, Role::signature);
  const std::vector<PageReading> pages{page};
  const std::vector<PageLayout> layouts{layout};
  const std::vector<int> numbers{1};
  return build_text(pages, layouts, numbers);
}

const std::vector<ConfidentWord> kDate{{"Sơn,", 95}, {"ngày", 95}, {"17", 95},  {"tháng", 95},
                                       {"10", 95},   {"năm", 95},  {"2017", 95}};

TEST(Header, AFamilyNameThatWasNotReadIsNone) {
  const struct {
    std::vector<ConfidentWord> line;
    const char* signer;
    const char* reason;
  } kCases[] = {
      {{{"Lê", 95}, {"Văn", 95}, {"An", 95}}, "Lê Văn An", "read"},
      {{{"Lê", 50}, {"Văn", 95}, {"An", 95}}, "Lê Văn An", "put in by evidence"},
      {{{"1ò", 23}, {"Văn", 95}, {"An", 95}}, "Lò Văn An", "a figure for its first letter"},
      {{{"xo", 40}, {"giang", 3}, {"Văn", 95}, {"An", 95}}, "", "its letters are a guess"},
      {{{"Lê", 95}, {"Qư", 20}, {"An", 95}}, "", "no syllable, and hardly read"},
      {{{"Y", 95}, {"Lê", 95}, {"Niê", 95}}, "Y Lê Niê", "no syllable, but read"},
      {{{"Hoàng", 95}, {"Yến", 95}}, "", "a Lê or a Nguyễn may have stood before it"},
      {{{"Thượng", 95}, {"tá", 95}, {"Hoàng", 95}, {"Yến", 95}},
       "Hoàng Yến",
       "behind a rank nothing is missing"},
      {{{"TS.", 95}, {"Hoàng", 95}, {"Yến", 95}}, "Hoàng Yến", "nor behind a degree"},
      {{{"7", 3}, {"Lê", 95}, {"Văn", 95}, {"An", 95}, {"2", 3}}, "Lê Văn An", "what is beside it"},
  };
  for (const auto& [line, signer, reason] : kCases) {
    const auto text = head_of({{"Số:", 95}, {"83/BC-SYT", 95}}, kDate, false, line);
    EXPECT_EQ(header_of(text).signer, signer) << reason;
  }
}

TEST(Header, ANameThatIsNotToldForItsLettersIsToBeLookedAt) {
  const auto text =
      head_of({{"Số:", 95}, {"83/BC-SYT", 95}}, kDate, false, {{"Lê", 95}, {"Qư", 20}, {"An", 95}});
  EXPECT_EQ(header_of(text).state, State::check);
}

TEST(Header, ASubjectHardlyReadIsToBeLookedAt) {
  for (const auto& [confidence, state] : {std::pair{95.0F, State::sure}, {30.0F, State::check}}) {
    const auto text = head_of({{"Số:", 95}, {"83/BC-SYT", 95}}, kDate, false, {},
                              {{"Kết", 95}, {"quả", confidence}, {"năm", 95}, {"2017", 95}});
    EXPECT_EQ(header_of(text).subject, "Kết quả năm 2017");
    EXPECT_EQ(header_of(text).state, state) << confidence;
  }
}

TEST(Header, HandwritingIsLeftOpen) {
  const DocumentHeader printed = header_of(head_of({{"Số:", 95}, {"83/BC-SYT", 95}}, kDate));
  EXPECT_EQ(printed.symbol, "83/BC-SYT");
  EXPECT_EQ(printed.state, State::sure);
  const DocumentHeader unsure = header_of(head_of({{"Số:", 95}, {"83/BC-SYT", 40}}, kDate));
  EXPECT_EQ(unsure.symbol, "83/BC-SYT") << "printed with its symbol: kept, but to be looked at";
  EXPECT_EQ(unsure.state, State::check);
  const DocumentHeader tall = header_of(head_of({{"Số:", 95}, {"83/BC-SYT", 40}}, kDate, true));
  EXPECT_EQ(tall.symbol, "/BC-SYT") << "its figures stand taller than the print";
  const DocumentHeader hand =
      header_of(head_of({{"Số:", 95}, {"4292", 53}, {"/BC-SYT", 90}}, kDate));
  EXPECT_EQ(hand.number, "");
  EXPECT_EQ(hand.symbol, "/BC-SYT");
  EXPECT_EQ(hand.state, State::check);
  auto date = kDate;
  date[2] = {"49", 95};
  EXPECT_EQ(header_of(head_of({{"Số:", 95}, {"1/BC-SYT", 95}}, date)).date, "2017-10");
  date[2] = {"19", 30};
  EXPECT_EQ(header_of(head_of({{"Số:", 95}, {"1/BC-SYT", 95}}, date)).date, "2017-10")
      << "hardly legible, though a possible day";
}

}  // namespace
}  // namespace trichdan
