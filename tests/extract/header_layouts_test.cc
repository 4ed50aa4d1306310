// Heads and ends of documents as pages print them, in the layouts of many offices: what is read
// from the words of a page by layout, text and extract together. All invented.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "../layout/page_maker.h"
#include "extract_cases.h"
#include "layout/layout.h"
#include "text/stream.h"

namespace trichdan {
namespace {

using Sides = std::vector<std::pair<const char*, const char*>>;  // left and right of one row

struct Printed {
  Sides head;
  std::vector<const char*> title;  // in the middle
  std::vector<const char*> body;
  Sides end;
};

int letters_of(std::string_view text) {
  int count = 0;
  for (const char c : text) count += (c & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

// A4 at 200 dpi; letters of 12 pixels in the head, so that both columns have room.
class Printer {
 public:
  explicit Printer(const Printed& document) {
    rows(document.head, 340, 1150, 0.8);
    y_ += 40;
    for (const char* line : document.title) centred(line, 825, 0.9);
    y_ += 40;
    for (const char* line : document.body) {
      maker_.line(230, y_, line, {95, 1});
      y_ += 45;
    }
    y_ += 20;
    rows(document.end, 430, 1180, 0.9);
  }
  const PageReading& page() const { return maker_.page(); }

 private:
  void rows(const Sides& sides, int left, int right, double scale) {
    for (const auto& [l, r] : sides) {
      const int y = y_;
      if (*l != 0) centred(l, left, scale);
      y_ = y;
      if (*r != 0) centred(r, right, scale);
      y_ = y + 42;
    }
  }
  // Each line is one of the reader's; `x` its middle.
  void centred(const char* text, int x, double scale) {
    const int width = static_cast<int>(15 * scale) * letters_of(text);
    maker_.line(x - width / 2, y_, text, {95, scale});
    y_ += 42;
  }

  PageMaker maker_;
  int y_ = 100;
};

DocumentHeader header_of(const Printed& document) {
  const std::vector<PageReading> pages{Printer(document).page()};
  const std::vector<PageLayout> layouts{lay_out(pages[0], true)};
  const std::vector<int> numbers{1};
  return extractor().extract(build_text(pages, layouts, numbers)).header;
}

const std::vector<const char*> kBody{
    "Căn cứ chức năng, nhiệm vụ được giao và tình hình thực tế của địa phương hiện nay, cơ",
    "quan xây dựng nội dung và tổ chức thực hiện theo đúng quy định của cấp có thẩm quyền.",
    "Các đơn vị trực thuộc chịu trách nhiệm triển khai đầy đủ những nội dung đã nêu ở trên,",
    "định kỳ báo cáo kết quả về cơ quan thường trực để tổng hợp, theo dõi và chỉ đạo chung."};

struct Case {
  const char* why;
  Printed printed;
  const char* type;
  const char* symbol;
  const char* issuer;
  const char* place;
  const char* date;
  const char* subject;
  const char* signer;
  const char* title;
};

void check(const Case& one) {
  SCOPED_TRACE(one.why);
  const DocumentHeader header = header_of(one.printed);
  EXPECT_EQ(header.type, one.type);
  EXPECT_EQ(header.symbol, one.symbol);
  EXPECT_EQ(header.issuer, one.issuer);
  EXPECT_EQ(header.place, one.place);
  EXPECT_EQ(header.date, one.date);
  EXPECT_EQ(header.subject, one.subject);
  EXPECT_EQ(header.signer, one.signer);
  EXPECT_EQ(header.signer_title, one.title);
}

TEST(HeaderLayouts, OfTheState) {
  const Case cases[] = {
      {"a province's decision, signed for the chairman",
       {{{"ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
         {"TỈNH KIM SƠN", "Độc lập - Tự do - Hạnh phúc"},
         {"Số: 215/QĐ-UBND", "Kim Sơn, ngày 05 tháng 3 năm 2021"}},
        {"QUYẾT ĐỊNH", "Về việc phê duyệt kế hoạch sử dụng đất", "của huyện Nậm Na"},
        kBody,
        {{"Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"},
         {"- Như Điều 3;", "KT. CHỦ TỊCH"},
         {"- Lưu: VT, KT.", "PHÓ CHỦ TỊCH"},
         {"", ""},
         {"", ""},
         {"", "Trần Văn Bình"}}},
       "Quyết định",
       "215/QĐ-UBND",
       "Ủy ban nhân dân tỉnh Kim Sơn",
       "Kim Sơn",
       "2021-03-05",
       "Về việc phê duyệt kế hoạch sử dụng đất của huyện Nậm Na",
       "Trần Văn Bình",
       "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH"},
      {"a ministry's circular",
       {{{"BỘ Y TẾ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
         {"", "Độc lập - Tự do - Hạnh phúc"},
         {"Số: 21/2016/TT-BYT", "Hà Nội, ngày 09 tháng 6 năm 2016"}},
        {"THÔNG TƯ", "Quy định về danh mục thuốc thiết yếu"},
        kBody,
        {{"Nơi nhận:", "KT. BỘ TRƯỞNG"},
         {"- Văn phòng Quốc hội;", "THỨ TRƯỞNG"},
         {"- Lưu: VT, PC.", ""},
         {"", ""},
         {"", "Lê Thị Hạnh"}}},
       "Thông tư",
       "21/2016/TT-BYT",
       "Bộ Y tế",
       "Hà Nội",
       "2016-06-09",
       "Quy định về danh mục thuốc thiết yếu",
       "Lê Thị Hạnh",
       "KT. BỘ TRƯỞNG THỨ TRƯỞNG"},
      {"a council's resolution",
       {{{"HỘI ĐỒNG NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
         {"TỈNH KIM SƠN", "Độc lập - Tự do - Hạnh phúc"},
         {"Số: 12/2019/NQ-HĐND", "Kim Sơn, ngày 06 tháng 12 năm 2019"}},
        {"NGHỊ QUYẾT", "Quy định mức thu phí thẩm định"},
        kBody,
        {{"Nơi nhận:", "CHỦ TỊCH"}, {"- Chính phủ;", ""}, {"- Lưu: VT.", ""}, {"", "Giàng A Páo"}}},
       "Nghị quyết",
       "12/2019/NQ-HĐND",
       "Hội đồng nhân dân tỉnh Kim Sơn",
       "Kim Sơn",
       "2019-12-06",
       "Quy định mức thu phí thẩm định",
       "Giàng A Páo",
       "CHỦ TỊCH"},
      {"a commune's notice",
       {{{"ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
         {"XÃ NẬM NA", "Độc lập - Tự do - Hạnh phúc"},
         {"Số: 05/TB-UBND", "Nậm Na, ngày 14 tháng 8 năm 2025"}},
        {"THÔNG BÁO", "Về việc thu gom rác thải"},
        kBody,
        {{"Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"},
         {"- Các thôn, bản;", "CHỦ TỊCH"},
         {"- Lưu: VP.", ""},
         {"", "Lò Văn Inh"}}},
       "Thông báo",
       "05/TB-UBND",
       "Ủy ban nhân dân xã Nậm Na",
       "Nậm Na",
       "2025-08-14",
       "Về việc thu gom rác thải",
       "Lò Văn Inh",
       "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"},
      {"the 1990s: uỷ, QĐ-UB",
       {{{"UỶ BAN NHÂN DÂN", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
         {"TỈNH KIM SƠN", "Độc lập - Tự do - Hạnh phúc"},
         {"Số: 317/QĐ-UB", "Kim Sơn, ngày 20 tháng 11 năm 1996"}},
        {"QUYẾT ĐỊNH", "Về việc thành lập trạm khuyến nông"},
        kBody,
        {{"Nơi nhận:", "T/M UBND TỈNH KIM SƠN"},
         {"- Như điều 2", "K/T CHỦ TỊCH"},
         {"- Lưu VP", "PHÓ CHỦ TỊCH"},
         {"", ""},
         {"", "Nguyễn Đức Toàn"}}},
       "Quyết định",
       "317/QĐ-UB",
       "Ủy ban nhân dân tỉnh Kim Sơn",
       "Kim Sơn",
       "1996-11-20",
       "Về việc thành lập trạm khuyến nông",
       "Nguyễn Đức Toàn",
       "T/M UBND TỈNH KIM SƠN K/T CHỦ TỊCH PHÓ CHỦ TỊCH"},
      {"a department's công văn, subject under the number",
       {{{"UBND TỈNH KIM SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
         {"SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"},
         {"Số: 845/SNV-CCVC", "Kim Sơn, ngày 12 tháng 9 năm 2022"},
         {"V/v rà soát biên chế", ""},
         {"năm 2023", ""}},
        {"Kính gửi: Các sở, ban, ngành tỉnh"},
        kBody,
        {{"Nơi nhận:", "KT. GIÁM ĐỐC"},
         {"- Như trên;", "PHÓ GIÁM ĐỐC"},
         {"- Lưu: VT.", ""},
         {"", "Hoàng Thị Mai"}}},
       "Công văn",
       "845/SNV-CCVC",
       "Sở Nội vụ tỉnh Kim Sơn",
       "Kim Sơn",
       "2022-09-12",
       "V/v rà soát biên chế năm 2023",
       "Hoàng Thị Mai",
       "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"},
  };
  for (const Case& one : cases) check(one);
}

TEST(HeaderLayouts, OfTheParty) {
  const Case cases[] = {
      {"a district committee's resolution",
       {{{"ĐẢNG BỘ TỈNH KIM SƠN", "ĐẢNG CỘNG SẢN VIỆT NAM"},
         {"HUYỆN ỦY NẬM NA", ""},
         {"*", "Nậm Na, ngày 18 tháng 10 năm 2021"},
         {"Số 10-NQ/HU", ""}},
        {"NGHỊ QUYẾT", "về tăng cường công tác giáo dục chính trị"},
        kBody,
        {{"Nơi nhận:", "T/M BAN THƯỜNG VỤ"},
         {"- Tỉnh ủy (báo cáo),", "BÍ THƯ"},
         {"- Lưu Văn phòng Huyện ủy.", ""},
         {"", ""},
         {"", "Vàng A Lử"}}},
       "Nghị quyết",
       "10-NQ/HU",
       "Huyện ủy Nậm Na",
       "Nậm Na",
       "2021-10-18",
       "về tăng cường công tác giáo dục chính trị",
       "Vàng A Lử",
       "T/M BAN THƯỜNG VỤ BÍ THƯ"},
      {"a province's directive",
       {{{"TỈNH ỦY KIM SƠN", "ĐẢNG CỘNG SẢN VIỆT NAM"},
         {"*", "Kim Sơn, ngày 30 tháng 3 năm 2022"},
         {"Số 12-CT/TU", ""}},
        {"CHỈ THỊ", "về công tác bảo vệ bí mật nhà nước"},
        kBody,
        {{"Nơi nhận:", "T/M BAN THƯỜNG VỤ"},
         {"- Các huyện ủy,", "PHÓ BÍ THƯ"},
         {"- Lưu Văn phòng Tỉnh ủy.", ""},
         {"", "Mùa A Sơn"}}},
       "Chỉ thị",
       "12-CT/TU",
       "Tỉnh ủy Kim Sơn",
       "Kim Sơn",
       "2022-03-30",
       "về công tác bảo vệ bí mật nhà nước",
       "Mùa A Sơn",
       "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ"},
      {"a commune's committee after July 2025",
       {{{"ĐẢNG BỘ TỈNH KIM SƠN", "ĐẢNG CỘNG SẢN VIỆT NAM"},
         {"ĐẢNG ỦY XÃ NẬM NA", ""},
         {"*", "Nậm Na, ngày 02 tháng 9 năm 2025"},
         {"Số 05-QĐ/ĐU", ""}},
        {"QUYẾT ĐỊNH", "về việc chuẩn y chi ủy"},
        kBody,
        {{"Nơi nhận:", "T/M BAN THƯỜNG VỤ"},
         {"- Ban Tổ chức Tỉnh ủy,", "BÍ THƯ"},
         {"- Lưu Văn phòng.", ""},
         {"", "Quàng Văn Hặc"}}},
       "Quyết định",
       "05-QĐ/ĐU",
       "Đảng ủy xã Nậm Na",
       "Nậm Na",
       "2025-09-02",
       "về việc chuẩn y chi ủy",
       "Quàng Văn Hặc",
       "T/M BAN THƯỜNG VỤ BÍ THƯ"},
      {"an organ of a committee, signed for its head",
       {{{"TỈNH ỦY KIM SƠN", "ĐẢNG CỘNG SẢN VIỆT NAM"},
         {"BAN TUYÊN GIÁO", ""},
         {"*", "Kim Sơn, ngày 13 tháng 12 năm 2021"},
         {"Số 13-KH/BTGTU", ""}},
        {"KẾ HOẠCH", "học tập, quán triệt nghị quyết"},
        kBody,
        {{"Nơi nhận:", "K/T TRƯỞNG BAN"},
         {"- Thường trực Tỉnh ủy,", "PHÓ TRƯỞNG BAN"},
         {"- Lưu Văn phòng Ban.", ""},
         {"", "Đinh Thị Sen"}}},
       "Kế hoạch",
       "13-KH/BTGTU",
       "Ban Tuyên giáo Tỉnh ủy Kim Sơn",
       "Kim Sơn",
       "2021-12-13",
       "học tập, quán triệt nghị quyết",
       "Đinh Thị Sen",
       "K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN"},
  };
  for (const Case& one : cases) check(one);
}

TEST(HeaderLayouts, OfMassOrganisations) {
  const Case cases[] = {
      {"the Fatherland Front",
       {{{"ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
         {"TỈNH KIM SƠN", "Độc lập - Tự do - Hạnh phúc"},
         {"BAN THƯỜNG TRỰC", ""},
         {"Số: 124/KH-MTTQ-BTT", "Kim Sơn, ngày 01 tháng 3 năm 2022"}},
        {"KẾ HOẠCH", "Tổ chức ngày hội đại đoàn kết"},
        kBody,
        {{"Nơi nhận:", "TM. BAN THƯỜNG TRỰC"},
         {"- Ban Thường trực cấp huyện;", "CHỦ TỊCH"},
         {"- Lưu: VT.", ""},
         {"", "Lường Văn Pấng"}}},
       "Kế hoạch",
       "124/KH-MTTQ-BTT",
       "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kim Sơn",
       "Kim Sơn",
       "2022-03-01",
       "Tổ chức ngày hội đại đoàn kết",
       "Lường Văn Pấng",
       "TM. BAN THƯỜNG TRỰC CHỦ TỊCH"},
      {"the Youth Union",
       {{{"BCH ĐOÀN TỈNH KIM SƠN", "ĐOÀN TNCS HỒ CHÍ MINH"},
         {"HUYỆN ĐOÀN NẬM NA", ""},
         {"***", "Nậm Na, ngày 26 tháng 3 năm 2023"},
         {"Số: 133-KH/ĐTN", ""}},
        {"KẾ HOẠCH", "Tổ chức tháng thanh niên"},
        kBody,
        {{"Nơi nhận:", "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN"},
         {"- Đoàn cơ sở;", "BÍ THƯ"},
         {"- Lưu: VP.", ""},
         {"", "Cà Thị Vân"}}},
       "Kế hoạch",
       "133-KH/ĐTN",
       "Huyện đoàn Nậm Na",
       "Nậm Na",
       "2023-03-26",
       "Tổ chức tháng thanh niên",
       "Cà Thị Vân",
       "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN BÍ THƯ"},
  };
  for (const Case& one : cases) check(one);
}

TEST(HeaderLayouts, WhoSigned) {
  const struct {
    const char* why;
    Sides end;
    const char* signer;
    const char* title;
  } cases[] = {
      {"two ministries, side by side",
       {{"KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "KT. BỘ TRƯỞNG BỘ Y TẾ"},
        {"THỨ TRƯỞNG", "THỨ TRƯỞNG"},
        {"", ""},
        {"", ""},
        {"Trần Văn Hiếu", "Nguyễn Viết Tiến"},
        {"Nơi nhận:", ""},
        {"- Văn phòng Chính phủ;", ""},
        {"- Lưu: VT.", ""}},
       "Trần Văn Hiếu; Nguyễn Viết Tiến",
       "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH THỨ TRƯỞNG; KT. BỘ TRƯỞNG BỘ Y TẾ THỨ TRƯỞNG"},
      {"minutes",
       {{"THƯ KÝ", "CHỦ TỌA"}, {"", ""}, {"", ""}, {"Lò Thị Vân", "Hà Văn Bình"}},
       "Lò Thị Vân; Hà Văn Bình",
       "THƯ KÝ; CHỦ TỌA"},
      {"a copy, signed again by who made it",
       {{"Nơi nhận:", "CHỦ TỊCH"},
        {"- Như trên;", ""},
        {"- Lưu: VT.", "Trần Văn Bình"},
        {"SAO Y BẢN CHÍNH", ""},
        {"", "KT. CHÁNH VĂN PHÒNG"},
        {"", "PHÓ CHÁNH VĂN PHÒNG"},
        {"", "Lê Thị Hạnh"}},
       "Trần Văn Bình",
       "CHỦ TỊCH"},
      {"a program's stamp beside the seal",
       {{"Nơi nhận:", "GIÁM ĐỐC"},
        {"- Như trên;", "Ký bởi: Sở Y tế"},
        {"- Lưu: VT.", "Ngày ký: 12/03/2021 08:15:07"},
        {"", "Trần Văn Bình"}},
       "Trần Văn Bình",
       "GIÁM ĐỐC"},
      {"a stamp that names a person, and no name in print",
       {{"Nơi nhận:", "GIÁM ĐỐC"},
        {"- Như trên;", "Người ký: Trần Văn Bình"},
        {"- Lưu: VT.", "Email: binhtv@kimson.gov.vn"}},
       "",
       "GIÁM ĐỐC"},
      {"remains of a seal between",
       {{"Nơi nhận:", "KT. GIÁM ĐỐC"},
        {"- Như trên;", "PHÓ GIÁM ĐỐC"},
        {"- Lưu: VT.", ""},
        {"", "SỞ"},
        {"", "Y TẾ"},
        {"", "Trần Văn Bình"}},
       "Trần Văn Bình",
       "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"},
      {"by order, two offices",
       {{"Nơi nhận:", "TL. CHỦ TỊCH"},
        {"- Như trên;", "CHÁNH VĂN PHÒNG"},
        {"- Lưu: VT.", ""},
        {"", "Trần Văn Bình"}},
       "Trần Văn Bình",
       "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG"},
      {"a name in the recipients is nobody's signature",
       {{"Nơi nhận:", "GIÁM ĐỐC"}, {"- Ông Nguyễn Văn Cường;", ""}, {"- Lưu: VT.", ""}},
       "",
       "GIÁM ĐỐC"},
  };
  for (const auto& one : cases) {
    const DocumentHeader header =
        header_of({{{"UBND TỈNH KIM SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
                    {"SỞ Y TẾ", "Độc lập - Tự do - Hạnh phúc"},
                    {"Số: 12/BC-SYT", "Kim Sơn, ngày 12 tháng 9 năm 2022"}},
                   {"BÁO CÁO", "Tình hình thực hiện công tác y tế"},
                   kBody,
                   one.end});
    EXPECT_EQ(header.signer, one.signer) << one.why;
    EXPECT_EQ(header.signer_title, one.title) << one.why;
  }
}

}  // namespace
}  // namespace trichdan
