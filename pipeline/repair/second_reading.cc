#include "repair/second_reading.h"

#include <algorithm>
#include <utility>

#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

bool is_small_word(std::string_view core) {
  return core.size() > 1 && core == to_lower(core) &&
         core.find_first_of("0123456789-/%") == std::string_view::npos;
}

}  // namespace

bool has_disputed_words(const PageReading& page) {
  return std::ranges::any_of(page.words, is_disputed);
}

PageReading as_read_second(const PageReading& page) {
  PageReading second = page;
  for (Word& word : second.words) {
    if (is_disputed(word)) std::swap(word.text, word.other);
  }
  return second;
}

void repair_syllables(PageReading& page, int page_number, Repairs& repairs) {
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    Word& word = page.words[i];
    if (!is_disputed(word)) continue;
    const std::string first = core_of(word.text);
    const std::string second = core_of(word.other);
    if (is_small_word(first) && is_small_word(second) && !is_vietnamese_syllable(first) &&
        is_vietnamese_syllable(second)) {
      repairs.push_back(
          {page_number, i, 1, word.box, "syllable", word.text, word.other,
           "what was read first is no syllable of Vietnamese, the second reading is"});
      std::swap(word.text, word.other);
    }
  }
}

}  // namespace trichdan
