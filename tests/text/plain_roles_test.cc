// Head and end of plain texts, told from their words alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/plain_columns.h"
#include "text/stream.h"

namespace trichdan {
namespace {

using testing::ElementsAre;

TEST(Columns, Table) {
  struct Row {
    const char* line;
    std::vector<std::string_view> expected;
    const char* reason;
  };
  const Row rows[] = {
      {"UBND TỈNH KIM SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
       {"UBND TỈNH KIM SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
       "national header"},
      {"SỞ Y TẾ Độc lập – Tự do – Hạnh phúc", {"SỞ Y TẾ", "Độc lập – Tự do – Hạnh phúc"}, "motto"},
      {"HUYỆN ỦY NẬM SƠN ĐẢNG CỘNG SẢN VIỆT NAM",
       {"HUYỆN ỦY NẬM SƠN", "ĐẢNG CỘNG SẢN VIỆT NAM"},
       "Party"},
      {"Số: 12 /SYT-NVY Kim Sơn, ngày 6 tháng 11 năm 2021",
       {"Số: 12 /SYT-NVY", "Kim Sơn, ngày 6 tháng 11 năm 2021"},
       "number and date"},
      {"Số: 707/QĐ- TTg Hà Nội, ngày 6 tháng 11 năm 2021",
       {"Số: 707/QĐ- TTg", "Hà Nội, ngày 6 tháng 11 năm 2021"},
       "a code with small letters, a blank in the symbol"},
      {"Số 12-BC/HU Nậm Sơn, ngày 6 tháng 11 năm 2021",
       {"Số 12-BC/HU", "Nậm Sơn, ngày 6 tháng 11 năm 2021"},
       "Party"},
      {"HUYỆN ỦY NẬM SƠN Nậm Sơn, ngày 6 tháng 11 năm 2021",
       {"HUYỆN ỦY NẬM SƠN", "Nậm Sơn, ngày 6 tháng 11 năm 2021"},
       "body and date"},
      {"SỞ Y TẾ\tĐộc lập - Tự do", {"SỞ Y TẾ", "Độc lập - Tự do"}, "a tab"},
      {"SỞ Y TẾ      Độc lập - Tự do", {"SỞ Y TẾ", "Độc lập - Tự do"}, "blanks"},
      {"Kim Sơn, ngày 6 tháng 11 năm 2021", {"Kim Sơn, ngày 6 tháng 11 năm 2021"}, "one column"},
      {"V/v trả lời Công văn số 5/SYT ngày 6 tháng 11 năm 2021",
       {"V/v trả lời Công văn số 5/SYT ngày 6 tháng 11 năm 2021"},
       "a subject"},
      {"Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam",
       {"Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"},
       "small letters"},
  };
  for (const Row& row : rows) EXPECT_EQ(columns_of(row.line), row.expected) << row.reason;
}

std::string stream_of(const DocumentText& text, std::string_view name) {
  for (const Stream& stream : text.streams) {
    if (stream.name == name) return stream.text;
  }
  return {};
}

TEST(End, RecipientsAndSignatureAreStreams) {
  const DocumentText text = text_from_plain(
      "Nội dung.\nNơi nhận:\n- Như trên;\n- VPUB: CVP,\nphòng: TH;\n- Lưu: VT.\nKT. GIÁM ĐỐC\n"
      "PHÓ GIÁM ĐỐC\n(Đã ký)\nNguyễn Văn An\nPhụ lục\nBảng kê.\n");
  EXPECT_EQ(stream_of(text, "recipients"),
            "Nơi nhận:\n- Như trên;\n- VPUB: CVP,\nphòng: TH;\n- Lưu: VT.");
  EXPECT_EQ(stream_of(text, "signature"), "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nNguyễn Văn An");
  EXPECT_EQ(stream_of(text, "body"), "Nội dung.\nPhụ lục\nBảng kê.") << "an annex is body again";
}

TEST(End, TheOfficeMayStandBesideTheRecipients) {
  for (const char* end : {"Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nNguyễn Văn An",
                          "Nơi nhận:\n- Như trên;\n- Lưu: VT.\tGIÁM ĐỐC\nNguyễn Văn An"}) {
    const DocumentText text = text_from_plain(std::string(20, '\n') + "Nội dung.\n" + end);
    EXPECT_EQ(stream_of(text, "signature"), "GIÁM ĐỐC\nNguyễn Văn An") << end;
    EXPECT_EQ(stream_of(text, "recipients"), "Nơi nhận:\n- Như trên;\n- Lưu: VT.") << end;
  }
}

TEST(End, WordsInTheBodyAreNone) {
  const DocumentText text = text_from_plain(
      "Nơi nhận hồ sơ: Bộ phận một cửa.\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Đất đai;\n"
      "Giám đốc Sở Y tế\nNội dung.");
  ASSERT_EQ(text.streams.size(), 1U);
  EXPECT_EQ(text.streams[0].name, "body");
}

// A title's subject may stand apart from it; what stands apart behind the subject is body.
TEST(Title, EndsAtAnEmptyLine) {
  const DocumentText text =
      text_from_plain("BÁO CÁO\n\nvề công tác dân vận\nnăm 2023\n\nTrong năm qua đã làm nhiều.");
  std::vector<Role> roles;
  for (const LineSpan& line : text.streams[0].lines) roles.push_back(line.role);
  EXPECT_THAT(roles, ElementsAre(Role::title, Role::title, Role::title, Role::body));
}

TEST(Title, SubjectsThatBeginAsPreamblesDoOrAreLong) {
  const std::string amended(600, 'a');
  const struct {
    std::string text;
    std::size_t lines;  // of the title
    const char* reason;
  } rows[] = {
      {"KẾ HOẠCH\nThực hiện Nghị quyết số 15-NQ/TU\nnăm 2023\nTrong năm qua.", 3, "carries out"},
      {"KẾ HOẠCH\nThực hiện Nghị quyết số 15-NQ/TU, Huyện ủy báo cáo:\nMột", 1, "a clause"},
      {"KẾ HOẠCH\nCăn cứ Nghị quyết số 15-NQ/TU\nTrong năm qua.", 1, "what it is based on"},
      {"THÔNG TƯ\nSửa đổi " + amended + "\nCăn cứ Luật;", 2, "names all that it amends"},
  };
  for (const auto& row : rows) {
    const DocumentText text = text_from_plain(row.text);
    std::size_t count = 0;
    for (const LineSpan& line : text.streams[0].lines) count += line.role == Role::title ? 1 : 0;
    EXPECT_EQ(count, row.lines) << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
