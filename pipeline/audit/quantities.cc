#include "audit/quantities.h"

#include <algorithm>
#include <array>

#include "extract/letters.h"
#include "extract/plain_text.h"
#include "text/unicode.h"

namespace trichdan::audit {
namespace {

bool starts_with_any(std::string_view text, std::span<const std::string_view> list) {
  return std::ranges::any_of(list, [&](std::string_view word) { return text.starts_with(word); });
}

bool ends_with_any(std::string_view text, std::span<const std::string_view> list) {
  return std::ranges::any_of(list, [&](std::string_view word) { return text.ends_with(word); });
}

// "năm 2020", "ngày 5", "số 12", "Article 5".
bool is_named(std::string_view before, std::string_view number) {
  static constexpr std::array<std::string_view, 33> kBefore{
      "nam ",     "thang ",   "ngay ",    "quy ",     "khoa ",       "so ",          "thu ",
      "dieu ",    "khoan ",   "lan ",     "/",        "-",           "hang ",        "loai ",
      "nhom ",    "diem ",    "muc ",     "thang",    "phan ",       "chuong ",      "mau ",
      "phu luc ", "khu pho ", "doi ",     "cap ",     "to dan pho ", "ban chi dao ", "article ",
      "clause ",  "point ",   "chapter ", "section ", "no. "};
  // Words that number things as well as other words without their marks: "thứ 5" and "thu 24.690
  // triệu đồng", "đội 5" and "bộ đội 345 người", "cấp 2" and "cấp 1.200 giấy". Ordinals are small.
  static constexpr std::array<std::string_view, 16> kOrdinal{
      "thu ",  "lan ",    "hang ",    "loai ", "nhom ", "diem ", "muc ",        "phan ",
      "khoa ", "chuong ", "khu pho ", "doi ",  "cap ",  "mau ",  "to dan pho ", "phu luc "};
  constexpr std::size_t kOrdinalDigits = 2;
  if (number.size() > kOrdinalDigits && ends_with_any(before, kOrdinal)) return false;
  // "45 ha/50 ha kế hoạch": of so many.
  if (before.ends_with('/') && before.size() > 1 && before[before.size() - 2] >= 'a') return false;
  // The same letters without marks: "tổng số 50", "thiểu số 50", "cơ sở 50", "hồ sơ 50".
  static constexpr std::array<std::string_view, 14> kCounting{
      "gieng khoan ",  "tong so ",   "trong so ", "thieu so ", "co so ",
      "ho so ",        "dan so ",    "mot so ",   "xep loai ", "phan loai ",
      "chuyen khoan ", "trung cap ", "so cap ",   "cao cap "};
  if (!ends_with_any(before, kBefore) || ends_with_any(before, kCounting)) return false;
  // "thực hiện 9 tháng 50 tỷ đồng": months that were counted.
  if (before.ends_with(" thang ") && before.size() > 7 && is_digit(before[before.size() - 8]))
    return false;
  // "nam 30, nữ 21", "đầu năm 12,5%" are no years.
  return !before.ends_with("nam ") || (number.size() == 4 && std::ranges::all_of(number, is_digit));
}

bool is_unit_of_time(std::string_view behind) {
  static constexpr std::array<std::string_view, 11> kBehind{
      "/", " tuoi", " nam ", " nam,", " thang", " ngay", "-", " gio", " phut", "?", " gio "};
  return starts_with_any(behind, kBehind);
}

// "đến năm 2025 có 50": the year is one of the words.
bool is_in_year(std::string_view text, std::size_t at) {
  if (!is_digit(text[at])) return false;
  std::size_t begin = at, end = at;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - begin == 4 && text.substr(0, begin).ends_with("nam ");
}

std::string_view noun_behind(std::string_view text, std::size_t end) {
  constexpr std::size_t kLongest = 60;
  if (end >= text.size() || text[end] != ' ') return {};
  std::size_t at = end + 1;
  while (at < text.size() && at - end < kLongest &&
         (text[at] == ' ' || (text[at] >= 'a' && text[at] <= 'z')))
    ++at;
  return text.substr(end + 1, at - end - 1);
}

bool has_percent(std::string_view text, std::size_t end) {
  return text.substr(end).starts_with('%') || text.substr(end).starts_with(" %");
}

}  // namespace

std::size_t digits_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ',')) ++end;
  while (end > begin && !is_digit(text[end - 1])) --end;
  return end;
}

std::vector<Quantity> quantities_of(const Prose& prose) {
  std::vector<Quantity> all;
  const std::string_view text = prose.text();
  for (const std::size_t at : prose.numbers()) {
    const std::size_t end = digits_end(text, at);
    const auto number = prose.number(text.substr(at, end - at));
    if (!number) continue;
    Quantity one{*number, at, end, has_percent(text, end), false, noun_behind(text, end)};
    one.label = is_named(text.substr(0, at), text.substr(at, end - at)) ||
                is_unit_of_time(text.substr(end, 8));
    all.push_back(one);
  }
  return all;
}

bool nouns_alike(const Context& context, std::string_view total, std::string_view part) {
  const auto whole = words_of(total, 2), some = words_of(part, 2);
  if (some.empty()) return true;
  if (whole.empty()) return false;
  if (whole[0] == some[0]) return true;
  const PhraseTable& people = context.words_of("people");
  const auto is_people = [&](std::string_view noun) {
    return holds_phrase(people, noun.substr(0, 16));
  };
  return is_people(total) && is_people(part);
}

bool parts_numbers(const Prose& prose, std::string_view between) {
  const Context& context = prose.context();
  if (says_each(prose, between)) return true;
  if (!holds_phrase(context.words_of("not inside claims"), between)) return false;
  return holds_phrase(context.words_of("not inside claims"), without_objects(context, between));
}

std::string without_objects(const Context& context, std::string_view words) {
  std::string others(words);
  for (const std::string& phrase : context.words_of("claim objects").phrases()) {
    const std::string object = plain(phrase);
    for (std::size_t at = others.find(object); at != std::string::npos; at = others.find(object))
      others.replace(at, object.size(), "-");
  }
  return others;
}

bool says_each(const Prose& prose, std::string_view part) {
  if (part.find("moi") == std::string_view::npos) return false;
  const Span span = prose.span(part);
  const std::string_view text = prose.context().text_of(span.stream);
  return to_lower(text.substr(span.begin, span.end - span.begin)).find("mỗi") != std::string::npos;
}

std::string_view lead_of(const Prose& prose, const Quantity& quantity) {
  constexpr std::size_t kReach = 60;
  const std::string_view text = prose.text();
  std::size_t at = quantity.begin;
  while (at > 0 && quantity.begin - at < kReach) {
    const char byte = text[at - 1];
    if (byte != ' ' && byte != ':' && (byte < 'a' || byte > 'z') && !is_in_year(text, at - 1))
      break;
    --at;
  }
  return text.substr(at, quantity.begin - at);
}

}  // namespace trichdan::audit
