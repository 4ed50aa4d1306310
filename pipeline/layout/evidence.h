// What the words of a line say about its role, on paper and in plain text alike. All comparisons
// are tolerant of OCR errors (layout/fuzzy.h). `text` is normalised.
#pragma once

#include <span>
#include <string_view>

namespace trichdan {

// The types of document with their codes, as written inside a sentence: Nghị định 30/2020/NĐ-CP
// appendix III, Hướng dẫn 36-HD/VPTW and the law on normative documents. Longer names come before
// those they begin with.
struct DocumentType {
  std::string_view name;  // "Báo cáo"
  std::string_view key;   // "baocao": search_key(name)
  std::string_view code;  // "BC"; empty where a document of this type has none
};
std::span<const DocumentType> document_types();

// The type a line in capitals is the title of ("BẢO CÁO" is Báo cáo); nullptr if of none. The line
// may go on after the type ("CHƯƠNG TRÌNH HÀNH ĐỘNG").
const DocumentType* titled_type(std::string_view text);
// The same, but nothing may follow the type.
const DocumentType* sole_type(std::string_view text);

bool is_national_header(std::string_view text);  // CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM; Party, Đoàn
bool is_motto(std::string_view text);            // Độc lập - Tự do - Hạnh phúc
bool is_number_line(std::string_view text);      // "Số: 12/BC-UBND", "Số 12-BC/HU"
bool is_place_and_date(std::string_view text);   // "Kiên Giang, ngày 17 tháng 10 năm 2017"
bool is_subject_start(std::string_view text);    // "V/v ...", "Về việc ..."
bool is_address(std::string_view text);          // "Kính gửi: ..."
bool is_recipients_head(std::string_view text);  // "Nơi nhận:"
bool is_signature_head(std::string_view text);   // "TM. ỦY BAN NHÂN DÂN", "GIÁM ĐỐC"
bool is_preamble(std::string_view text);  // "Căn cứ ...", "Thực hiện ...", "Theo đề nghị ..."
bool is_legal_basis(std::string_view text);  // of these only "Căn cứ ...", "Theo đề nghị ..."
bool is_part_heading(
    std::string_view text);  // "Phần I", "Chương II", "Điều 1.", "I. ...", "1. ..."
bool is_issuer_line(std::string_view text);  // "CHÍNH PHỦ", "ỦY BAN NHÂN DÂN ..." under a title
bool is_receipt(std::string_view text);    // "ĐẾN", "CÔNG VĂN ĐẾN": stamped on what came in
bool is_copy_note(std::string_view text);  // "SAO Y BẢN CHÍNH": who signs below made the copy
bool is_signing_note(std::string_view text);  // "Người ký: ...", "Thời gian ký: ..."

}  // namespace trichdan
