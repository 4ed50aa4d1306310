#include "repair/unread_date.h"

#include <re2/re2.h>

#include <string>

namespace trichdan {
namespace {

// "ngày" under whatever marks, or without one of its letters.
constexpr char kDay[] = "(?:[Nn]g[aàáảãạâ]?[yýỳỷỹỵ]|[Nn]g[aàáảãạâ])";

}  // namespace

bool has_unread_date(std::string_view behind) {
  static const RE2 kDate(
      // A mark and stray signs, none of them the end of a paragraph.
      R"(^[ \n]?[^\pL\pN\s]{0,2}[\pL\pN]?(?:[ \n][\pL\pN\pP\pS]{1,2}){0,2}[ \n]?(?:)" +
      std::string(kDay) +
      // The next word is none of a sentence's, or one that follows a date.
      R"((?:[ \n]{1,3}(?:[^\p{Ll}\s]|(?:tháng|và|của|về)[ \n])|\s*$|\n\n|[\d.,;:])|)"
      R"(\d{1,2}[ \n]{0,2}tháng[ \n]|tháng[ \n]\d|)"
      R"(\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d|\d{1,2}[/\-]\d{3,4}\b))");
  return RE2::PartialMatch({behind.data(), behind.size()}, kDate);
}

}  // namespace trichdan
