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

const WordAlternative* open_alternative(const Word& word, const std::string& text) {
  const auto found = std::ranges::find(word.alternatives, text, &WordAlternative::text);
  const bool open = found != word.alternatives.end() && found->cost * kAlternativeCostStep <= kOpen;
  return open ? &*found : nullptr;
}

// "07/CĐ." and "15-KH.": a number and a kind of document.
bool is_cut_symbol(std::string_view text) {
  const std::size_t sign = text.find_first_not_of("0123456789");
  if (sign == 0 || sign == std::string_view::npos || !text.ends_with('.')) return false;
  const std::string_view kind = text.substr(sign + 1, text.size() - sign - 2);
  return (text[sign] == '/' || text[sign] == '-') && kind.size() > 1 && is_capitals(kind) &&
         kind.find_first_of("0123456789./-") == std::string_view::npos;
}

// "QLĐT," and "UBND": capitals, more than one.
bool is_code(const Word& word) {
  const std::string core = core_of(word.text);
  return core.size() > 2 && is_capitals(core) &&
         core.find_first_of("0123456789") == std::string::npos;
}

// What the word is before a small letter: with the comma the reader left open; else what was read
// for a stop is a speck.
std::optional<std::string> before_small_letter(const Word& word) {
  if (!word.text.ends_with('.')) return {};
  const std::string bare = word.text.substr(0, word.text.size() - 1);
  if (is_ratio_with_stop(word.text)) return bare;
  if (!is_vietnamese_syllable(bare)) return {};
  const WordAlternative* const comma = open_alternative(word, bare + ",");
  return comma != nullptr ? comma->text : bare;
}

}  // namespace

std::optional<std::string> with_ellipsis(std::string_view word) {
  const std::size_t at = word.find("..");
  if (at == std::string_view::npos || !may_stand_before(word.substr(0, at))) return {};
  const std::string_view behind = word.substr(at + 2);
  if (behind.find_first_not_of(",;)]\"\u201d") != std::string_view::npos) return {};
  return std::string(word.substr(0, at)).append(kEllipsis).append(behind);
}

std::optional<std::string> without_stop_in_symbol(std::string_view word) {
  const std::size_t at = std::min(word.find(".-"), word.find(",-"));
  if (at == std::string_view::npos) return {};
  const std::string_view before = word.substr(0, at);
  const std::string_view behind = word.substr(at + 2);
  const std::size_t code = before.find_first_not_of("0123456789/");
  if (code == std::string_view::npos || before.size() - code < 2 || behind.size() < 2) return {};
  if (before[code] == '-') return {};  // "12-KH.-TU": the stop was a slash, and the hyphen is none
  if (!is_capitals(before.substr(code)) || !is_capitals(behind)) return {};
  if (before.substr(code).find_first_of("0123456789") != std::string_view::npos) return {};
  return std::string(before).append("-").append(behind);
}

void repair_stops(PageReading& page, int page_number, Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    const std::string& word = page.words[i].text;
    if (const auto became = with_ellipsis(word)) {
      replace_word(page, page_number, i, *became, "punctuation", "two dots are never printed",
                   repairs);
    } else if (const auto symbol = without_stop_in_symbol(word)) {
      replace_word(page, page_number, i, *symbol, "punctuation", "no stop parts a symbol", repairs);
    }
  }
}

namespace {

// Calls `look(word, next)` for each word of a paragraph and the one behind it, as indices.
template <typename Look>
void for_neighbours(const PageLayout& layout, const Look& look) {
  const std::uint32_t* before = nullptr;
  for (const Line& line : layout.lines) {
    if (line.starts_paragraph) before = nullptr;
    for (const std::uint32_t& index : line.words) {
      if (before != nullptr) look(*before, index);
      before = &index;
    }
  }
}

}  // namespace

void repair_hyphens(PageReading& page, const PageLayout& layout, int page_number,
                    Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  for_neighbours(layout, [&](std::uint32_t at, std::uint32_t next) {
    const Word& word = page.words[at];
    if (!is_cut_symbol(word.text) || !is_code(page.words[next])) return;
    const WordAlternative* const hyphen =
        open_alternative(word, word.text.substr(0, word.text.size() - 1) + "-");
    if (hyphen == nullptr) return;
    replace_word(page, page_number, at, std::string(hyphen->text), "punctuation",
                 "a code follows the kind of document", repairs);
  });
}

void repair_commas(PageReading& page, const PageLayout& layout, int page_number, Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  for_neighbours(layout, [&](std::uint32_t at, std::uint32_t next) {
    if (!begins_small(page.words[next])) return;
    if (const auto became = before_small_letter(page.words[at])) {
      replace_word(page, page_number, at, *became, "punctuation", "a small letter follows",
                   repairs);
    }
  });
}

}  // namespace trichdan
