#include "extract/header_fields.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using re2::StringPiece;

// "Số" as it is read on bad paper, and what stands before it in "Nghị quyết số:".
const RE2& number_label() {
  static const RE2 kLabel(R"re(^\P{L}*(?:\p{L}+ ){0,3}[Ss][ốỐôÔóÓồỒổỔỗỖộỘoO0][ :.;,]*(.*)$)re");
  return kLabel;
}

// number, hyphen, code, slash, body: "12-BC/HU", "367 - QĐ/TWĐTN-VP".
const RE2& party_shape() {
  static const RE2 kShape(
      R"re(^(.*?)( *[-–—] *(\p{Lu}\p{L}*) */ *\p{Lu}[\p{L}\d.]*(?: *[-–—] *\p{Lu}[\p{L}\d]*)*))re");
  return kShape;
}

// number, slash, perhaps a year, codes: "1983/BC-SYT", "30/2020/NĐ-CP", "63/2025/QH15".
const RE2& state_shape() {
  static const RE2 kShape(
      R"re(^(.*?)( */ *(?:\d{4} */ *)?(\p{Lu}[\p{L}\d]*)(?: *[-–—/.&,] *\p{Lu}[\p{L}\d]*)*))re");
  return kShape;
}

std::string compact(StringPiece text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') out += c;
  }
  static const RE2 kDash("[–—]");
  RE2::GlobalReplace(&out, kDash, "-");
  return out;
}

bool is_clean_number(StringPiece text) {
  static const RE2 kNumber(R"re(\d{1,5}[a-zA-Z]?)re");
  return RE2::FullMatch(text, kNumber);
}

// "92/X/BC-SYT": a letter between slashes before the code is a pen's stroke, and the number that
// stands before it was written by the same hand. L is Lệnh.
bool drop_stray_letter(StringPiece& tail, StringPiece& code) {
  static const RE2 kStray(R"re(^ */ *([\p{Lu}])( */ *(\p{Lu}[\p{L}\d]+).*)$)re");
  StringPiece letter;
  StringPiece rest;
  StringPiece next;
  if (!RE2::FullMatch(tail, kStray, &letter, &rest, &next) || letter == "L") return false;
  tail = rest;
  code = next;
  return true;
}

StringPiece trimmed(StringPiece text) {
  constexpr std::string_view kEdge = " .:;,_";
  while (!text.empty() && kEdge.find(text[0]) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kEdge.find(text[text.size() - 1]) != std::string_view::npos)
    text.remove_suffix(1);
  return text;
}

std::pair<std::size_t, std::size_t> span_in(std::string_view line, StringPiece part) {
  const auto begin = static_cast<std::size_t>(part.data() - line.data());
  return {begin, begin + part.size()};
}

// Letters that one-stroke digits and zero are taken for.
std::string digits_of(StringPiece text, bool& misread) {
  std::string out(text.data(), text.size());
  static const RE2 kOne("[ÌÍIìílI|!]");
  static const RE2 kZero("[OoÔôÖö]");
  const int changed = RE2::GlobalReplace(&out, kOne, "1") + RE2::GlobalReplace(&out, kZero, "0");
  misread = misread || changed > 0;
  return out;
}

// `text` as a number of one or two digits up to `most`; 0 if it is none.
int small_number(StringPiece text, int most, bool& misread) {
  bool changed = false;
  const std::string digits = digits_of(trimmed(text), changed);
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  if (!whole || digits.size() > 2 || value < 1 || value > most) return 0;
  misread = misread || changed;
  return value;
}

std::string two_digits(int value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

std::string place_of(StringPiece text) {
  static const RE2 kPlace(R"re(^\P{L}*((?:\p{L}[\p{L}.]* ?-? ?)+)\P{L}*$)re");
  std::string place;
  if (!RE2::FullMatch(text, kPlace, &place)) return {};
  while (!place.empty() && (place.back() == ' ' || place.back() == '-')) place.pop_back();
  return place;
}

// Where the line's first words end, five of them at most, the longest first: a type's name may
// begin with another's.
std::vector<std::size_t> word_ends(std::string_view line) {
  constexpr std::size_t kLongestType = 5;
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < line.size() && ends.size() < kLongestType; ++at) {
    at = std::min(line.find(' ', at), line.size());
    ends.push_back(at);
  }
  std::ranges::reverse(ends);
  return ends;
}

// "CHƯƠNG TRÌNH HÀNH ĐỘNG", "NGHỊ QUYẾT LIÊN TỊCH": these words say what kind of it, not what
// about.
bool is_of_the_type(std::string_view rest) {
  constexpr std::array<std::string_view, 4> kKinds{"hanhdong", "lientich", "chinhtri", "phoihop"};
  return std::ranges::count(kKinds, search_key(rest)) > 0;
}

}  // namespace

std::optional<OwnNumber> read_own_number(std::string_view line) {
  StringPiece rest;
  if (!RE2::FullMatch({line.data(), line.size()}, number_label(), &rest)) return {};
  OwnNumber own;
  StringPiece number;
  StringPiece tail;
  StringPiece code;
  own.party = RE2::PartialMatch(rest, party_shape(), &number, &tail, &code) &&
              number.find('/') == StringPiece::npos;
  if (!own.party && !RE2::PartialMatch(rest, state_shape(), &number, &tail, &code)) return {};
  own.filled_in = tail[0] == ' ';
  number = trimmed(number);
  const bool crossed = !own.party && drop_stray_letter(tail, code);
  own.number_span = span_in(line, number);
  if (!crossed && is_clean_number(number)) own.number = std::string(number.data(), number.size());
  own.symbol = own.number + compact(tail);
  own.code = std::string(code.data(), code.size());
  return own;
}

std::optional<PlaceAndDate> read_place_and_date(std::string_view line) {
  static const RE2 kShape(
      R"re(^(.*?)[ ,.;]*[Nn]g[àaáảâ]y(.*?)[Tt]h[áaàảâ]ng(.*?)[Nn][ăaâáà]m\D*(\d{4})?.*$)re");
  StringPiece place;
  StringPiece day;
  StringPiece month;
  std::string year;
  static const RE2 kPlaceOnly("^(.+?), ?[Nn]g.*$");
  PlaceAndDate result;
  if (!RE2::FullMatch({line.data(), line.size()}, kShape, &place, &day, &month, &year)) {
    if (!RE2::FullMatch({line.data(), line.size()}, kPlaceOnly, &place)) return {};
    result.place = place_of(place);
    return result;
  }
  result.place = place_of(place);
  result.day_span = span_in(line, day);
  result.month_span = span_in(line, month);
  if (year.empty()) return result;
  result.date = year;
  const int month_number = small_number(month, 12, result.misread);
  if (month_number == 0) return result;
  result.date.append("-").append(two_digits(month_number));
  const int day_number = small_number(day, 31, result.misread);
  if (day_number != 0) result.date.append("-").append(two_digits(day_number));
  return result;
}

std::string with_plain_start(std::string subject) {
  static const RE2 kStart(R"re(^[Vv](?: ?[/.][vyVYwW]?|[/.|lI1']?[vyVYwW]{1,2})\.? +)re");
  if (!subject.starts_with("V/v ") && !subject.starts_with("V/V ")) {
    RE2::Replace(&subject, kStart, "V/v ");
  }
  return subject;
}

std::optional<TitleLine> read_title_line(std::string_view line) {
  for (const std::size_t end : word_ends(line)) {
    const std::string_view head = line.substr(0, end);
    const DocumentType* type = sole_type(head);
    // A letter more or less is a misreading; two are a word of the subject.
    if (type == nullptr || search_key(head).size() > type->key.size() + 1) continue;
    const std::string_view rest = line.substr(std::min(end + 1, line.size()));
    return TitleLine{type, is_of_the_type(rest) ? std::string_view() : rest};
  }
  if (const DocumentType* type = titled_type(line)) return TitleLine{type, {}};
  return {};
}

std::optional<GazetteTitle> read_gazette_title(std::string_view text) {
  static const RE2 kTitle(
      R"re((?i)^của (.+?) số:? *((\d{1,5}[a-z]?) *[-/]\S+),? ngày (\d{1,2})(?: tháng |[/-])(\d{1,2})(?: năm |[/-])(\d{4}),? (về .*)$)re");
  GazetteTitle title;
  StringPiece day;
  StringPiece month;
  std::string year;
  if (!RE2::FullMatch({text.data(), text.size()}, kTitle, &title.issuer, &title.symbol,
                      &title.number, &day, &month, &year, &title.subject)) {
    return {};
  }
  bool misread = false;
  const int day_number = small_number(day, 31, misread);
  const int month_number = small_number(month, 12, misread);
  title.date = year;
  if (month_number != 0) title.date += "-" + two_digits(month_number);
  if (month_number != 0 && day_number != 0) title.date += "-" + two_digits(day_number);
  return title;
}

}  // namespace trichdan
