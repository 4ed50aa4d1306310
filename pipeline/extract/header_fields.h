// The fields of a document's head, each from the line it is printed on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

// "Hà Văn Phúc": two to six words, each with one capital at its beginning.
bool is_person_name(std::string_view line);

}  // namespace trichdan
