// The end of a document: signer, office, recipients.
#include "extract/header_signoff.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "extract/library.h"

namespace trichdan {
namespace {

const PersonNames& persons() {
  static const PersonNames kPersons(
      load_library(std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns"));
  return kPersons;
}

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
      {{"GIÁM ĐỐC", "1ò Văn An"}, "GIÁM ĐỐC", "Lò Văn An", "a figure for its first letter"},
      {{"GIÁM ĐỐC", "ĐNQ5 Trần Văn An"}, "GIÁM ĐỐC", "Trần Văn An", "letters of a seal before it"},
      {{"GIÁM ĐỐC", "72 Lý Văn An 2"}, "GIÁM ĐỐC", "Lý Văn An", "on both sides"},
      {{"GIÁM ĐỐC", "Bá Trần Văn"}, "GIÁM ĐỐC", "Bá Trần Văn", "a name as it stands"},
      {{"GIÁM ĐỐC", "\"27-7 'Kiều Văn An"},
       "GIÁM ĐỐC",
       "Kiều Văn An",
       "quotes that specks are read as"},
      {{"GIÁM ĐỐC", "Ủ Hồ Minh An"}, "GIÁM ĐỐC", "Hồ Minh An", "a letter of the seal's rim"},
      {{"GIÁM ĐỐC", "Hà K” Nam"}, "GIÁM ĐỐC", "", "a letter is left of its second word"},
      {{"GIÁM ĐỐC", "Giàng A Sử"}, "GIÁM ĐỐC", "Giàng A Sử", "a word of one letter"},
      {{"GIÁM ĐỐC", "Y Lê Niê"}, "GIÁM ĐỐC", "Y Lê Niê", "a letter that is of the name"},
      {{"GIÁM ĐỐC", "utếu Đình Hải"}, "GIÁM ĐỐC", "", "Đình is the second name, no Đinh"},
      {{"GIÁM ĐỐC", "Y8 Phương Anh"}, "GIÁM ĐỐC", "", "the family name lies under the seal"},
      {{"GIÁM ĐỐC", "tuyễn Văn An"}, "GIÁM ĐỐC", "Nguyễn Văn An", "two letters lost, one put in"},
      {{"GIÁM ĐỐC", "iàng Văn An"}, "GIÁM ĐỐC", "Giàng Văn An", "not Quàng"},
      {{"KT. TRƯỞNG PHÒNG", "Ở Ở PHỤ TRƯỞNG PHÒNG", "Lê Văn An"},
       "KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG",
       "Lê Văn An",
       "an office is no person called Trương; no rank PHỤ"},
      {{"TL. GIÁM ĐỐC", "* SO*Đ ÁNH VĂN PHÒNG", "Lê Văn An"},
       "TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG",
       "Lê Văn An",
       "nor one called Văn"},
      {{"* coN b 4c, BỘ TRƯỞNG", "Thượng tá Lê Văn An"},
       "BỘ TRƯỞNG",
       "Lê Văn An",
       "an office behind a seal's letters"},
      {{"GIÁM ĐỐC", "- Ặ– Đại tá Lò Văn An"}, "GIÁM ĐỐC", "Lò Văn An", "a rim before a rank"},
      {{"GIÁM ĐỐC", "Tổ ượng tá Lò Văn An"}, "GIÁM ĐỐC", "Lò Văn An", "a rank under a seal"},
      {{"GIÁM ĐỐC", "Tổ trung tá Lò Văn An"}, "GIÁM ĐỐC", "Lò Văn An", "in small letters"},
      {{"KT, GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn An"},
       "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
       "Lê Văn An",
       "a stop read as a comma"},
      {{"KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "Lê Văn An"},
       "KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM",
       "Lê Văn An",
       "two posts of one person"},
      {{"KT. BỘ TRƯỞNG, CHỦ NHIỆM", "Ủ NHIỆM", "Lê Văn An"},
       "KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM",
       "Lê Văn An",
       "PHÓ under the seal"},
      {{"TM. BAN THƯỜNG VỤ TỈNH", "ĐOÀN", "BÍ THƯ", "Lê Văn An"},
       "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN BÍ THƯ",
       "Lê Văn An",
       "a body's last word on a line of its own"},
      {{"GIÁM ĐỐC", "6à Văn An"}, "GIÁM ĐỐC", "", "Hà or Cà"},
      {{"GIÁM ĐỐC", "ương Văn An"}, "GIÁM ĐỐC", "", "which one it was is not known"},
      {{"GIÁM ĐỐC", "guyên tắc Văn"}, "GIÁM ĐỐC", "", "no name follows"},
      {{"GIÁM ĐỐC 6"}, "GIÁM ĐỐC", "", "a figure that a pen left"},
      {{"(7T GIÁM ĐỐC"}, "GIÁM ĐỐC", "", "the same before it"},
      {{"Q. GIÁM ĐỐC", "Hà Văn An"}, "Q. GIÁM ĐỐC", "Hà Văn An", "quyền: an abbreviation"},
      {{".GLÁM ĐÓC"}, "GIÁM ĐỐC", "", "the name lies under the seal"},
      {{"v", "Ki bã", "2A)"}, "", "", "remains of a seal"},
      {{"GIÁM ĐỐC", "TIỆN 2", "Lệ Hoàng Anh"},
       "GIÁM ĐỐC",
       "Lê Hoàng Anh",
       "a word of the seal's rim; a mark of the family name"},
      {{"V–T. GIÁM ĐÓC", "PHÓ GIÁM ĐỐC", "Hà Văn An"},
       "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
       "Hà Văn An",
       "KT. written by hand: the deputy under the head says so"},
      {{"GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hà Văn An"},
       "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
       "Hà Văn An",
       "KT. not read at all"},
      {{"KT. CHỦ TỊCH", "CHỦ TỊCH", "Hà Văn An"},
       "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
       "Hà Văn An",
       "PHÓ lies under the seal"},
      {{"T. GIÁM ĐỐC", "Hà Văn An"}, "GIÁM ĐỐC", "Hà Văn An", "the end of a sign: of which?"},
      {{"TRƯỞNG BAN", "27 số", "5. x tế 77", "1 ĐỐC SỞ Y TẾ", "Lê Hoàng Anh"},
       "TRƯỞNG BAN GIÁM ĐỐC SỞ Y TẾ",
       "Lê Hoàng Anh",
       "a second office, whose first word the seal hides"},
      {{"GIÁM ĐỐC", "SỞ", "Y TẾ *", "Lê Hoàng Anh"},
       "GIÁM ĐỐC",
       "Lê Hoàng Anh",
       "the words in the middle of the seal"},
      {{"PHÓGIÁM ĐỐC", "Lê Văn An"}, "PHÓ GIÁM ĐỐC", "Lê Văn An", "words run together"},
      {{"TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC QUẢN LÝ", "KHÁM, CHỮA BỆNH", "Lê Văn An"},
       "TL. BỘ TRƯỞNG CỤC TRƯỞNG CỤC QUẢN LÝ KHÁM, CHỮA BỆNH",
       "Lê Văn An",
       "by order; a name of two lines"},
      {{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn An"},
       "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
       "Lê Văn An",
       "a committee's"},
      {{"TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ TƯ PHÁP", "Lê Văn An"},
       "TUQ. CHỦ TỊCH GIÁM ĐỐC SỞ TƯ PHÁP",
       "Lê Văn An",
       "on authority"},
      {{"TM.ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn An"},
       "TM.ỦY BAN NHÂN DÂN KT.CHỦ TỊCH PHÓ CHỦ TỊCH",
       "Lê Văn An",
       "no blank behind the signs"},
      {{"TM.ĐOÀN CHỦ TỊCH UB TW MẶT TRẬN", "CHỦ TỊCH", "Lê Văn An"},
       "TM.ĐOÀN CHỦ TỊCH UB TW MẶT TRẬN CHỦ TỊCH",
       "Lê Văn An",
       "a presidium: a post's words in a body's name"},
      {{"TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"},
       "TM. HỘI ĐỒNG NHÂN DÂN CHỦ TỊCH",
       "Lê Văn An",
       "a council's"},
      {{"T/M ĐẢNG ỦY", "BÍ THƯ", "Lê Văn An"}, "T/M ĐẢNG ỦY BÍ THƯ", "Lê Văn An", "Party, 1990s"},
      {{"K/T BÍ THƯ", "PHÓ BÍ THƯ", "Lê Văn An"},
       "K/T BÍ THƯ PHÓ BÍ THƯ",
       "Lê Văn An",
       "Party, for the secretary"},
      {{"TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH", "Giàng A Sử"},
       "TM. BAN THƯỜNG TRỰC PHÓ CHỦ TỊCH",
       "Giàng A Sử",
       "Fatherland Front"},
      {{"TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN", "BÍ THƯ", "Lò Thị An"},
       "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN BÍ THƯ",
       "Lò Thị An",
       "Youth Union"},
      {{"GIÁM ĐQC", "PHÓ GIÁM Đ)", "Lê Văn An"},
       "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
       "Lê Văn An",
       "stamped onto the row above: the deputy's post is the head's"},
      {{"KT. CHỦ TỊCH", "PHÓ CHỦ T?", "Lê Văn An"},
       "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
       "Lê Văn An",
       "the end of the second row lies under a pen"},
      {{"KT. BỘ TRƯỞNG", "THỨ TRƯ", "Lê Văn An"},
       "KT. BỘ TRƯỞNG THỨ TRƯỞNG",
       "Lê Văn An",
       "a minister has no other deputy"},
      {{"KT. GIÁM ĐỐC", "PHÓ", "Lê Văn An"},
       "KT. GIÁM ĐỐC",
       "Lê Văn An",
       "PHÓ alone may be a seal's"},
      {{"GIÁM ĐỐC", "PHÓ CHỦ", "Lê Văn An"},
       "GIÁM ĐỐC",
       "Lê Văn An",
       "of another post than the one above"},
      {{"KT. GIÁM ĐỐC", "PHÓ GIÁM SÁT VIÊN", "Lê Văn An"},
       "KT. GIÁM ĐỐC PHÓ GIÁM SÁT VIÊN",
       "Lê Văn An",
       "words that go on otherwise"},
      {{"CHỦ TỊCH HỘI ĐỒNG", "PHÓ GIÁM ĐỐC SỞ Y TẾ", "Lê Văn An"},
       "CHỦ TỊCH HỘI ĐỒNG PHÓ GIÁM ĐỐC SỞ Y TẾ",
       "Lê Văn An",
       "two offices of one person: nobody is signed for"},
      {{"KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lê Văn An"},
       "KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG",
       "Lê Văn An",
       "a longer post"},
      {{"BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lê Văn An"},
       "KT. BỘ TRƯỞNG THỨ TRƯỞNG",
       "Lê Văn An",
       "a minister's deputy has a name of his own"},
      {{"T. GIÁM ĐỐC Tươc", "PHÓ GIÁM ĐỐC", "Lê Văn An"},
       "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
       "Lê Văn An",
       "a pen's strokes behind the office"},
      {{"TL. CHỦ TỊCH", "x Cođt ÁNH VĂN PHÒNG", "Lê Văn An"},
       "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG",
       "Lê Văn An",
       "an office whose first letters lie under the seal"},
      {{"KT. TRƯỞNG PHÒNG", "cON 0) i Ó TRƯỞNG PHÒNG", "Lê Văn An"},
       "KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG",
       "Lê Văn An",
       "a rim's letters before PHÓ, of which a letter is left"},
      {{"7 0. GIÁM Đốc", "Lê Văn An"},
       "Q. GIÁM ĐỐC",
       "Lê Văn An",
       "small letters that look as capitals do, a nought for Q"},
      {{"x KT. GIÁM ĐỐC Tước", "PHÓ GIÁM ĐỐC", "Lê Văn An"},
       "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
       "Lê Văn An",
       "its sign among remains"},
      {{"x Co TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ HỢP TÁC QUỐC TẾ", "Lê Văn An"},
       "TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ HỢP TÁC QUỐC TẾ",
       "Lê Văn An",
       "a rim's letters before its sign"},
      {{"O. GIÁM ĐỐC", "Lê Văn An"}, "Q. GIÁM ĐỐC", "Lê Văn An", "a letter for Q"},
      {{"0. CON GIÁM ĐỐC", "Lê Văn An"}, "CON GIÁM ĐỐC", "Lê Văn An", "a nought elsewhere"},
      {{"GIÁM ĐỐC", "Giám Đốc Công ty", "Lê Văn An"}, "GIÁM ĐỐC", "Lê Văn An", "no capitals"},
      {{"CON b GIÁM ĐỐC", "Lê Văn An"}, "GIÁM ĐỐC", "Lê Văn An", "a rim's word before the office"},
      {{"TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH THƯỜNG", "TRỰC", "Lê Văn An"},
       "TM. BAN THƯỜNG VỤ PHÓ CHỦ TỊCH THƯỜNG TRỰC",
       "Lê Văn An",
       "an office broken over lines"},
      {{"TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ PHÁP", "CHẾ", "Lê Văn An"},
       "TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ PHÁP CHẾ",
       "Lê Văn An",
       "a department's name broken over lines"},
      {{"CHỦ TỊCH", "3 5 2 t", "Lê Văn An", "C 2 2 88 là 6/12", "k. 257", "154g 2/12/2012",
        "KT. GIÁM ĐỐC", "Hà Văn Bình"},
       "CHỦ TỊCH",
       "Lê Văn An",
       "what is written under it by hand is signed by who received it"},
      {{"GIÁM ĐỐC", "Lê Văn An", "4 2", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hà Văn Bình"},
       "GIÁM ĐỐC; KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
       "Lê Văn An; Hà Văn Bình",
       "two who sign"},
      {{"Q. GIÁM ĐỐC", "Nông Trọng An"}, "Q. GIÁM ĐỐC", "Nông Trọng An", "no Ông behind a stroke"},
      {{"GIÁM ĐỐC", "2 ông Trọng An"}, "GIÁM ĐỐC", "", "Nông, Đồng or Ông"},
  };
  for (const Row& row : rows) {
    const Signature signature = read_signature(row.lines, persons());
    EXPECT_EQ(signature.title, row.title) << row.reason;
    EXPECT_EQ(signature.signer, row.signer) << row.reason;
  }
}

TEST(Signature, ATitleThatGrammarCompletedIsToBeLookedAt) {
  const struct {
    std::vector<std::string> lines;
    bool mended;
  } kCases[] = {{{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, false},
                {{"GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, true},
                {{"GIÁM ĐỐC"}, false},
                {{"TL. GIÁM ĐỐC"}, true},
                {{"GIÁM ĐỐC SỞ NGOẠI", "GIAO"}, true},
                {{"GIÁM ĐỐC", "SỞ", "Y TẾ *"}, false},
                {{"TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG"}, false},
                {{"V–T. GIÁM ĐỐC"}, true},
                {{"KT. GIÁM ĐỐC", "GIÁM ĐỐC"}, true},
                {{"GIÁM ĐỐC 6"}, false}};
  for (const auto& [lines, mended] : kCases) {
    EXPECT_EQ(read_signature(lines, persons()).mended, mended) << lines.front();
  }
}

TEST(Signature, ANameOfTwoWordsMayHaveLostItsFirst) {
  const struct {
    const char* name;
    bool whole;
  } kCases[] = {{"Lê Nam", true},    {"Hoàng Anh", false}, {"Trúc Giang", false},
                {"Hà Văn An", true}, {"Mùa A Sơn", true},  {"Sùng Páo", true}};
  for (const auto& [name, whole] : kCases) EXPECT_EQ(persons().is_whole(name), whole) << name;
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
