// Heads and ends of documents as pages print them, in the layouts of many offices: what is read
// from the words of a page by layout, text and extract together. All invented.
#include <gtest/gtest.h>

#include "printed_document.h"

namespace trichdan {
namespace {

const std::vector<const char*> kBody = plain_body();

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

}  // namespace
}  // namespace trichdan
