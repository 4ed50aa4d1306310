// The fields of a document's head, each from the line it is printed on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "layout/evidence.h"

namespace trichdan {

// "Số: 1983/BC-SYT", "Số 12-BC/HU", "Nghị quyết số: 105/2025/UBTVQH15".
struct OwnNumber {
  std::string number;  // "1983"; empty if what stands there is no number
  std::string symbol;  // "1983/BC-SYT", no inner spaces; "/BC-SYT" without a number
  std::string code;    // "BC" of "BC-SYT"; "SYT" of "SYT-NVY"
  bool party = false;  // number, hyphen, code, slash
  // Bytes of the line the number stands in, for the confidence of its words.
  std::pair<std::size_t, std::size_t> number_span;
  // A blank stands between number and symbol: the form was printed and the number written in by
  // hand.
  bool filled_in = false;
};
// Nothing if the line holds no symbol. `line` is normalised.
std::optional<OwnNumber> read_own_number(std::string_view line);

// "Kiên Giang, ngày 17 tháng 10 năm 2017".
struct PlaceAndDate {
  std::string place;
  std::string date;      // ISO 8601; "2017-10" without the day, "2017" without the month
  bool misread = false;  // a digit was read as a letter like it ("Ì7")
  std::pair<std::size_t, std::size_t> day_span;  // bytes of the line
  std::pair<std::size_t, std::size_t> month_span;
};
std::optional<PlaceAndDate> read_place_and_date(std::string_view line);

// "V/v" where OCR lost a sign of it ("V/ triển khai"); else as it is.
std::string with_plain_start(std::string subject);

// A title's first line: "BÁO CÁO", "BÁO CÁO VỀ KẾT QUẢ TRỒNG RỪNG".
struct TitleLine {
  const DocumentType* type = nullptr;
  std::string_view subject;  // of the line, as far as it stands there; empty: it is below
};
// Nothing if the line begins with no type.
std::optional<TitleLine> read_title_line(std::string_view line);

// What stands under the type word where Công báo prints a document without its header: "CỦA THỦ
// TƯỚNG CHÍNH PHỦ SỐ 12/2004/QĐ-TTG NGÀY 25 THÁNG 6 NĂM 2004 VỀ VIỆC ...".
struct GazetteTitle {
  std::string issuer, number, symbol;
  std::string date;  // ISO 8601
  std::string subject;
};
std::optional<GazetteTitle> read_gazette_title(std::string_view text);

}  // namespace trichdan
