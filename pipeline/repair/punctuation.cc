#include "repair/punctuation.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/alternative_cost.h"
#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr std::string_view kEllipsis = "\u2026";
constexpr double kOpen = 3.5;  // cost up to which the comma is what was printed

bool may_stand_before(std::string_view before) {
  if (before.empty()) return true;
  const auto last = static_cast<unsigned char>(before.back());
  return last >= 0x80 || (last | 0x20U) - 'a' < 26U || last == ')' || last == ',';
}

bool begins_small(const Word& word) {
  const std::string core = core_of(word.text);
  return word.text.back() != ')' && core == to_lower(core) && is_vietnamese_syllable(core);
}

// "10/10." of "10/10 huyện": what counts has no stop behind it, whatever the reader held possible.
bool is_ratio_with_stop(std::string_view text) {
  const std::size_t slash = text.find('/');
  return text.ends_with('.') && slash != std::string_view::npos && slash > 0 &&
         slash + 2 < text.size() && text.find_first_not_of("0123456789/.") == text.npos &&
         text.find_first_of("./", slash + 1) == text.size() - 1;
}

// What the word is before a small letter: with the comma the reader left open; else what was read
// for a stop is a speck.
std::optional<std::string> before_small_letter(const Word& word) {
  if (!word.text.ends_with('.')) return {};
  const std::string bare = word.text.substr(0, word.text.size() - 1);
  if (is_ratio_with_stop(word.text)) return bare;
  if (!is_vietnamese_syllable(bare)) return {};
  const auto found = std::ranges::find(word.alternatives, bare + ",", &WordAlternative::text);
  const bool open = found != word.alternatives.end() && found->cost * kAlternativeCostStep <= kOpen;
  return open ? found->text : bare;
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
    const auto became = with_ellipsis(page.words[i].text);
    if (became) {
      replace_word(page, page_number, i, *became, "punctuation", "two dots are never printed",
                   repairs);
    }
  }
}

void repair_commas(PageReading& page, const PageLayout& layout, int page_number, Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  const std::uint32_t* before = nullptr;
  for (const Line& line : layout.lines) {
    if (line.starts_paragraph) before = nullptr;
    for (const std::uint32_t& index : line.words) {
      if (before != nullptr && begins_small(page.words[index])) {
        const auto became = before_small_letter(page.words[*before]);
        if (became) {
          replace_word(page, page_number, *before, *became, "punctuation", "a small letter follows",
                       repairs);
        }
      }
      before = &index;
    }
  }
}

}  // namespace trichdan
