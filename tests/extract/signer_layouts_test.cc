// Who signed, as pages print it: what is read from the words of a page by layout, text and extract
// together. All invented.
#include <gtest/gtest.h>

#include "printed_document.h"

namespace trichdan {
namespace {

TEST(SignerLayouts, WhoSigned) {
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
                   plain_body(),
                   one.end});
    EXPECT_EQ(header.signer, one.signer) << one.why;
    EXPECT_EQ(header.signer_title, one.title) << one.why;
  }
}

}  // namespace
}  // namespace trichdan
