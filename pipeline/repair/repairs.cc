#include "repair/repairs.h"

#include <utility>

namespace trichdan {

void replace_word(PageReading& page, int page_number, std::uint32_t index, std::string became,
                  std::string kind, std::string evidence, Repairs& repairs) {
  Word& word = page.words[index];
  repairs.push_back(
      {page_number, index, 1, word.box, std::move(kind), word.text, became, std::move(evidence)});
  if (word.other == word.text) word.other = became;
  word.text = std::move(became);
}

}  // namespace trichdan
