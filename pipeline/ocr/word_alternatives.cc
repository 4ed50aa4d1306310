#include "ocr/word_alternatives.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

#include "base/alternative_cost.h"
#include "text/syllable.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr std::size_t kMost = 6;            // of a word
constexpr std::size_t kMostSyllables = 12;  // of those, and of Vietnamese syllables behind them
constexpr float kLargestCost = 7;           // a thousandth of what was read
constexpr float kLeast = 1e-6F;             // probability

struct Exchange {
  std::size_t at = 0;  // index of the character
  const std::string* text = nullptr;
  float cost = 0;
};

std::vector<Exchange> exchanges_of(const lstm::LineWord& word) {
  std::vector<Exchange> exchanges;
  for (std::size_t at = 0; at < word.characters.size(); ++at) {
    const lstm::LineCharacter& character = word.characters[at];
    for (const lstm::Alternative& other : character.alternatives) {
      if (other.text.find(' ') != std::string::npos || character.text == " ") continue;
      const float ratio =
          std::max(character.probability, kLeast) / std::max(other.probability, kLeast);
      const float cost = std::max(0.0F, std::log(ratio));
      if (cost <= kLargestCost) exchanges.push_back({at, &other.text, cost});
    }
  }
  std::ranges::stable_sort(exchanges, {}, &Exchange::cost);
  return exchanges;
}

WordAlternative with(const lstm::LineWord& word, const Exchange& one, const Exchange* two) {
  WordAlternative out;
  for (std::size_t at = 0; at < word.characters.size(); ++at) {
    const bool first = at == one.at;
    const bool second = two != nullptr && at == two->at;
    out.text += first ? *one.text : second ? *two->text : word.characters[at].text;
  }
  out.text.erase(0, out.text.find_first_not_of(' '));
  const float cost = one.cost + (two == nullptr ? 0.0F : two->cost);
  out.cost = static_cast<std::uint8_t>(
      std::min(255.0F, std::round(cost / static_cast<float>(kAlternativeCostStep))));
  return out;
}

// Where several letters are in doubt, most of what can be made of them is no syllable: what was
// printed may be the tenth, and the context tells.
std::vector<WordAlternative> the_best(std::vector<WordAlternative> all) {
  std::vector<WordAlternative> out;
  for (WordAlternative& one : all) {
    if (out.size() == kMostSyllables) break;
    if (out.size() < kMost || is_vietnamese_syllable(core_of(one.text))) {
      out.push_back(std::move(one));
    }
  }
  return out;
}

}  // namespace

std::vector<WordAlternative> alternatives_of(const lstm::LineWord& word) {
  std::vector<WordAlternative> out;
  const std::vector<Exchange> exchanges = exchanges_of(word);
  for (std::size_t i = 0; i < exchanges.size(); ++i) {
    out.push_back(with(word, exchanges[i], nullptr));
    for (std::size_t j = 0; j < i; ++j) {
      const bool apart = exchanges[j].at != exchanges[i].at;
      if (apart && exchanges[i].cost + exchanges[j].cost <= kLargestCost) {
        out.push_back(with(word, exchanges[i], &exchanges[j]));
      }
    }
  }
  std::ranges::stable_sort(out, {}, &WordAlternative::cost);
  return the_best(std::move(out));
}

}  // namespace trichdan
