#include "layout/belonging.h"

#include <algorithm>
#include <array>
#include <string>

#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {

bool is_blank_to_fill(std::string_view word) {
  if (word.find("…") != std::string_view::npos || word.find("...") != std::string_view::npos) {
    return true;
  }
  return word.size() == 3 && word[0] == '(' && word[2] == ')' && word[1] >= '0' && word[1] <= '9';
}

bool names_no_body(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kStarts{
      "ten don vi",       "ten co quan", "ten to chuc",      "ten co so",
      "ten doanh nghiep", "ten cong ty", "co quan chu quan", "don vi bao cao"};
  const std::string folded = fold_search(text);
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return folded.starts_with(start); });
}

bool says_attached(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kStarts{"kemtheo", "banhanhkemtheo",
                                                           "dinhkemtheo", "dinhkem", "banhanhtheo"};
  const std::string key = search_key(text);
  for (const std::string_view start : kStarts) {
    if (!key.starts_with(start)) continue;
    const std::string_view rest = std::string_view(key).substr(start.size());
    const auto types = document_types();
    if (std::any_of(types.begin(), types.end(),
                    [&](const DocumentType& type) { return begins_like(rest, type.key); })) {
      return true;
    }
  }
  return false;
}

bool ends_attached(std::string_view title) {
  const std::size_t bracket = title.find('(');
  return bracket != std::string_view::npos && says_attached(title.substr(bracket));
}

bool names_a_part(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kStarts{"phu luc",  "mau so",   "bieu so",
                                                           "bieu mau", "mau bieu", "mau 0",
                                                           "mau 1",    "du thao",  "phu bieu"};
  const std::string folded = fold_search(text);
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view start) { return folded.starts_with(start); });
}

}  // namespace trichdan
