#include "repair/ellipsis.h"

#include <cstddef>
#include <cstdint>

namespace trichdan {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

bool may_stand_before(std::string_view before) {
  if (before.empty()) return true;
  const auto last = static_cast<unsigned char>(before.back());
  return last >= 0x80 || (last | 0x20U) - 'a' < 26U || last == ')' || last == ',';
}

}  // namespace

std::optional<std::string> with_ellipsis(std::string_view word) {
  const std::size_t at = word.find("..");
  if (at == std::string_view::npos || !may_stand_before(word.substr(0, at))) return {};
  const std::string_view behind = word.substr(at + 2);
  if (behind.find_first_not_of(",;)]\"\u201d") != std::string_view::npos) return {};
  return std::string(word.substr(0, at)).append(kEllipsis).append(behind);
}

void repair_ellipses(PageReading& page, int page_number, Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    Word& word = page.words[i];
    const auto became = with_ellipsis(word.text);
    if (!became) continue;
    repairs.push_back({page_number, i, 1, word.box, "ellipsis", word.text, *became,
                       "two dots are never printed"});
    if (word.other == word.text) word.other = *became;
    word.text = *became;
  }
}

}  // namespace trichdan
