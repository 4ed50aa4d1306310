// The end of a document: signer, office, recipients.
#include "extract/header_signoff.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(Signature, Table) {
  struct Row {
    std::vector<std::string> lines;
    const char* title;
    const char* signer;
    const char* reason;
  };
  const Row rows[] = {
      {{"GIÁM ĐỐC", "Nguyễn Văn An"}, "GIÁM ĐỐC", "Nguyễn Văn An", "State"},
      {{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "(Đã ký)", "Nguyễn Văn An"},
       "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
       "Nguyễn Văn An",
       "for another"},
      {{"TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Lê Văn An"},
       "TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG",
       "Lê Văn An",
       "Thủ tướng is no Thứ trưởng"},
      {{"KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Thượng tướng Lê Văn An"},
       "KT. BỘ TRƯỞNG THỨ TRƯỞNG",
       "Lê Văn An",
       "a rank"},
      {{"HIỆU TRƯỞNG", "PGS.TS. Lê Văn An"}, "HIỆU TRƯỞNG", "Lê Văn An", "a degree"},
      {{"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Lò Văn An"},
       "T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ",
       "Lò Văn An",
       "Party"},
      {{"CHỦ TỊCH", "NGUYỄN VĂN AN"}, "CHỦ TỊCH", "Nguyễn Văn An", "a name in capitals"},
      {{"KT.GIÁM ĐÓC", "PHO GIÁAM ĐỌC", "Hà Văn An"},
       "KT.GIÁM ĐỐC PHÓ GIÁM ĐỐC",
       "Hà Văn An",
       "misread letters"},
      {{"GIÁM ĐỐC", "WPhạm Văn An"}, "GIÁM ĐỐC", "Phạm Văn An", "a stroke of the pen before it"},
      {{"GIÁM ĐỐC", "guyên Văn An"}, "GIÁM ĐỐC", "Nguyễn Văn An", "its first letter is lost"},
      {{"GIÁM ĐỐC", "ương Văn An"}, "GIÁM ĐỐC", "", "which one it was is not known"},
      {{"GIÁM ĐỐC", "guyên tắc Văn"}, "GIÁM ĐỐC", "", "no name follows"},
      {{"GIÁM ĐỐC 6"}, "GIÁM ĐỐC", "", "a figure that a pen left"},
      {{"(7T GIÁM ĐỐC"}, "GIÁM ĐỐC", "", "the same before it"},
      {{"Q. GIÁM ĐỐC", "Hà Văn An"}, "Q. GIÁM ĐỐC", "Hà Văn An", "quyền: an abbreviation"},
      {{".GLÁM ĐÓC"}, "GIÁM ĐỐC", "", "the name lies under the seal"},
      {{"v", "Ki bã", "2A)"}, "", "", "remains of a seal"},
  };
  for (const Row& row : rows) {
    const Signature signature = read_signature(row.lines);
    EXPECT_EQ(signature.title, row.title) << row.reason;
    EXPECT_EQ(signature.signer, row.signer) << row.reason;
  }
}

TEST(Recipients, Table) {
  using Items = std::vector<std::string>;
  struct Row {
    Items lines;
    Items expected;
    const char* reason;
  };
  const Row rows[] = {
      {{"Nơi nhận:", "- Như trên;", "- Lưu: VT."}, {"Như trên;", "Lưu: VT."}, "State"},
      {{"Nơi nhận:", "- Thường trực Tỉnh ủy,", "- Các chi bộ,", "- Lưu Văn phòng."},
       {"Thường trực Tỉnh ủy,", "Các chi bộ,", "Lưu Văn phòng."},
       "Party"},
      {{"- VPUB: CVP, các PCVP,", "phòng: TH, KT;", "- Lưu: VT."},
       {"VPUB: CVP, các PCVP, phòng: TH, KT;", "Lưu: VT."},
       "an item over two lines"},
      {{"- Báo Kim Sơn;", "(để đưa tin)", "- Lưu: VT."},
       {"Báo Kim Sơn; (để đưa tin)", "Lưu: VT."},
       "a remark belongs to the item above"},
      {{"- Như trên;", "Phòng Nghiệp vụ;", "Lưu VT"},
       {"Như trên;", "Phòng Nghiệp vụ;", "Lưu VT"},
       "dashes lost"},
      {{"-Như trên;", "– Sở Y tế;", "- - Lưu: VT."},
       {"Như trên;", "Sở Y tế;", "Lưu: VT."},
       "dashes of all kinds"},
      {{"- Thường trực Tỉnh ủy,", "Các chi bộ,", "- Lưu Văn phòng."},
       {"Thường trực Tỉnh ủy,", "Các chi bộ,", "Lưu Văn phòng."},
       "a dash lost where commas end the items"},
      {{"- Lưu: VT.", "Ngày ký: 1/2/2020"}, {"Lưu: VT."}, "the file copy is the last"},
      {{"Nơi nhận:"}, {}, "none"},
      {{}, {}, "nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(read_recipients(row.lines), row.expected) << row.reason;
}

}  // namespace
}  // namespace trichdan
