#include "extract/person_name.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <vector>

#include "extract/spelling.h"
#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// The family names nine of ten Vietnamese have, Kinh and of the north-west.
constexpr std::array<std::string_view, 70> kFamilyNames{
    "Nguyễn", "Trần", "Lê",    "Phạm",  "Hoàng", "Huỳnh", "Vũ",    "Võ",    "Phan",  "Trương",
    "Bùi",    "Đặng", "Đỗ",    "Ngô",   "Hồ",    "Dương", "Đinh",  "Đoàn",  "Lâm",   "Mai",
    "Trịnh",  "Đào",  "Cao",   "Lý",    "Lưu",   "Lương", "Chu",   "Tạ",    "Thái",  "Tô",
    "Hà",     "Kiều", "La",    "Quách", "Vương", "Tống",  "Lò",    "Cà",    "Vàng",  "Giàng",
    "Mùa",    "Sùng", "Thào",  "Hạng",  "Quàng", "Lù",    "Khang", "Tráng", "Nông",  "Bế",
    "Hứa",    "Châu", "Thạch", "Sơn",   "Kim",   "Diệp",  "Ma",    "Ninh",  "Phùng", "Nghiêm",
    "Bạch",   "Tiêu", "Âu",    "Đàm",   "Cù",    "Lường", "Tòng",  "Lầu",   "Mạc",   "Văn"};

// The one family name that `word` is but for its marks; empty if none or several ("Lượng" is Lương
// or Lường).
std::string_view family_name(std::string_view word) {
  const std::string key = search_key(word);
  std::string_view found;
  int like = 0;
  for (const std::string_view name : kFamilyNames) {
    if (to_lower(name) == to_lower(word)) return name;
    if (search_key(name) != key) continue;
    found = name;
    ++like;
  }
  return like == 1 ? found : std::string_view();
}

// "Đố Thị An" as "Đỗ Thị An": OCR changes marks.
std::string with_family_name(std::string name) {
  const std::size_t space = name.find(' ');
  const std::string_view family = family_name(std::string_view(name).substr(0, space));
  return family.empty() ? name : std::string(family) + name.substr(space);
}

std::string_view without_first(std::string_view name) {
  std::size_t size = 1;
  while (size < name.size() && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) ++size;
  return name.substr(size);
}

// A letter that a pen's stroke or a seal put before the name, took from it or made a figure of:
// "WPhạm Vũ Hồng", "guyên Trúc Giang", "1ò Văn Khánh". As read where it is no such word.
std::string with_first_letter(const std::string& line) {
  const std::size_t space = std::min(line.find(' '), line.size());
  const std::string first = line.substr(0, space);
  const std::string key = search_key(first);
  std::string_view found;
  for (const std::string_view name : kFamilyNames) {
    const std::string known = search_key(name);
    const bool added = key.size() == known.size() + 1 && first.ends_with(name);
    const bool lost = known.size() >= 5 && key == known.substr(1) && to_lower(first) == first;
    const bool figure = first.size() > 1 && first[0] >= '0' && first[0] <= '9' &&
                        without_first(name) == first.substr(1);
    if (!added && !lost && !figure) continue;
    if (!found.empty()) return line;  // "ương" is Dương or Lương
    found = name;
  }
  return found.empty() ? line : std::string(found) + line.substr(space);
}

}  // namespace

bool is_whole_name(std::string_view name) {
  constexpr std::array<std::string_view, 21> kGivenToo{
      "Hoàng", "Dương", "Lâm",  "Mai",  "Cao",  "Thái",  "Hà",   "Kim", "Sơn",  "Châu", "Văn",
      "Vương", "Khang", "Ninh", "Bạch", "Diệp", "Thạch", "Đoàn", "Đào", "Kiều", "Tiêu"};
  if (std::ranges::count(name, ' ') != 1) return true;
  const std::string_view first = name.substr(0, name.find(' '));
  return std::ranges::find(kFamilyNames, first) != kFamilyNames.end() &&
         std::ranges::find(kGivenToo, first) == kGivenToo.end();
}

std::string person_name(std::string_view read) {
  const std::string line = with_first_letter(std::string(read));
  static const RE2 kName(R"re(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+)re");
  const std::vector<std::string> words = words_of(line);
  if (words.size() < 2 || words.size() > 6) return {};
  if (!is_capitals(line)) {
    return RE2::FullMatch(re2::StringPiece(line.data(), line.size()), kName)
               ? with_family_name(line)
               : std::string();
  }
  const bool syllables = std::all_of(words.begin(), words.end(),
                                     [](const std::string& word) { return is_syllable(word); });
  const bool known = !family_name(words.front()).empty();
  return known && syllables && words.size() <= 5 ? with_family_name(to_title(line)) : std::string();
}

}  // namespace trichdan
