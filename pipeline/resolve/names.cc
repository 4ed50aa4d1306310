#include "resolve/names.h"

#include <algorithm>
#include <array>

#include "resolve/key.h"

namespace trichdan {
namespace {

// Words that name a body's kind or level, not which one it is (tone at one place, lower case).
constexpr std::array<std::string_view, 30> kCommon{
    "ban",   "thường", "vụ",   "trực", "chấp",  "hành", "đảng",   "bộ",   "ủy",   "tỉnh",
    "thành", "phố",    "thị",  "xã",   "huyện", "quận", "phường", "ubnd", "hđnd", "nhân",
    "dân",   "hội",    "đồng", "chủ",  "tịch",  "sở",   "phòng",  "khối", "btv",  "bch"};

bool is_common(std::string_view word) {
  return std::ranges::find(kCommon, word) != kCommon.end();
}

}  // namespace

std::string specific_part(std::string_view name_key) {
  std::string part;
  for (std::size_t begin = 0; begin < name_key.size();) {
    const std::size_t end = std::min(name_key.find(' ', begin), name_key.size());
    const std::string_view word = name_key.substr(begin, end - begin);
    if (!word.empty() && !is_common(word)) part += (part.empty() ? "" : " ") + std::string(word);
    begin = end + 1;
  }
  return part;
}

bool compatible_parts(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() || compatible_names(a, b);
}

}  // namespace trichdan
