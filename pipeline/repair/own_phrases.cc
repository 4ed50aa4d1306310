#include "repair/own_phrases.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "layout/fuzzy.h"
#include "repair/context_words.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr float kCertain = 90;        // confidence
constexpr std::size_t kTwice = 2;     // so often a document must say it otherwise
constexpr std::ptrdiff_t kReach = 2;  // words looked at on each side

// A word among its neighbours, kBreak where there is none.
struct Place {
  std::size_t page = 0;
  std::uint32_t word = 0;
  std::array<ContextToken, 2 * kReach + 1> tokens{};

  ContextToken before() const { return tokens[kReach - 1]; }
  ContextToken token() const { return tokens[kReach]; }
  ContextToken behind() const { return tokens[kReach + 1]; }
};

// Three neighbours and the letters between them, marks aside.
using Phrase = std::array<ContextToken, 5>;

// A page's words with breaks as places of their own.
std::vector<Place> places_of(const PageReading& page, const PageLayout& layout, std::size_t index) {
  std::vector<ContextToken> tokens;
  std::vector<std::pair<std::uint32_t, std::ptrdiff_t>> words;  // and where each stands
  for (const ContextWord& word : context_words(page, layout)) {
    if (word.break_before) tokens.push_back(kBreak);
    words.emplace_back(word.word, static_cast<std::ptrdiff_t>(tokens.size()));
    tokens.push_back(word.token);
    if (word.break_behind) tokens.push_back(kBreak);
  }
  std::vector<Place> places;
  for (const auto& [word, at] : words) {
    Place place{index, word, {}};
    for (std::ptrdiff_t step = -kReach; step <= kReach; ++step) {
      const std::ptrdiff_t other = at + step;
      const bool inside = other >= 0 && other < static_cast<std::ptrdiff_t>(tokens.size());
      place.tokens[static_cast<std::size_t>(step + kReach)] =
          inside ? tokens[static_cast<std::size_t>(other)] : kBreak;
    }
    places.push_back(place);
  }
  return places;
}

class OwnPhrases {
 public:
  OwnPhrases(std::vector<PageReading>& pages, std::span<const PageLayout> layouts,
             const NgramModel& documents)
      : pages_(pages), documents_(documents) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
      for (const Place& place : places_of(pages[i], layouts[i], i)) {
        if (is_open(place)) places_.push_back(place);
      }
    }
  }

  void repair(std::span<const int> page_numbers, Repairs& repairs) {
    std::vector<Place> odd;
    for (const Place& place : places_) {
      if (pages_[place.page].kind != PageKind::text && !has_stood(place)) odd.push_back(place);
    }
    if (odd.empty()) return;
    for (const Place& place : odd) {
      for (const Phrase& phrase : phrases_of(place)) said_[phrase];
    }
    listen();
    for (const Place& place : odd) {
      const std::string became = said_otherwise(place);
      if (became.empty()) continue;
      replace_word(pages_[place.page], page_numbers[place.page], place.word,
                   with_core(word_of(place).text, became), "context",
                   "between the same words the document has it twice", repairs);
    }
  }

 private:
  const Word& word_of(const Place& place) const { return pages_[place.page].words[place.word]; }

  std::string core_at(const Place& place) const {
    return fold_tone(normalise(core_of(word_of(place).text)));
  }

  // Small letters and nothing else.
  bool is_open(const Place& place) const {
    const std::string core = core_at(place);
    return core.size() > 1 && place.token() > kOther && core == to_lower(core) &&
           core.find_first_of("-/.,0123456789") == std::string::npos;
  }

  bool has_stood(const Place& place) const {
    return (place.before() > kOther && documents_.count(place.before(), place.token()) > 0) ||
           (place.behind() > kOther && documents_.count(place.token(), place.behind()) > 0);
  }

  std::vector<Phrase> phrases_of(const Place& place) const {
    const ContextToken letters = token_of_core(search_key(word_of(place).text));
    std::vector<Phrase> phrases;
    for (const std::size_t first : {0U, 1U}) {
      Phrase phrase{first};
      bool whole = true;
      for (std::size_t i = 0; i <= 3; ++i) {
        const bool own = first + i == kReach;
        phrase[i + 1] = own ? letters : place.tokens[first + i];
        whole = whole && phrase[i + 1] > kOther;
      }
      if (whole) phrases.push_back(phrase);
    }
    return phrases;
  }

  // What stands in the phrases asked for and was read for certain.
  void listen() {
    for (const Place& place : places_) {
      if (word_of(place).confidence < kCertain || !has_stood(place)) continue;
      for (const Phrase& phrase : phrases_of(place)) {
        const auto asked = said_.find(phrase);
        if (asked != said_.end()) ++asked->second[core_at(place)];
      }
    }
  }

  // Empty where the document says nothing, or several things.
  std::string said_otherwise(const Place& place) const {
    std::string found;
    for (const Phrase& phrase : phrases_of(place)) {
      for (const auto& [core, times] : said_.at(phrase)) {
        if (core == found || times < kTwice) continue;
        if (!found.empty()) return {};
        found = core;
      }
    }
    return found == core_at(place) ? std::string() : found;
  }

  std::vector<PageReading>& pages_;
  const NgramModel& documents_;
  std::vector<Place> places_;
  std::map<Phrase, std::map<std::string, std::size_t>> said_;
};

}  // namespace

void repair_own_phrases(std::vector<PageReading>& pages, std::span<const PageLayout> layouts,
                        std::span<const int> page_numbers, const NgramModel& documents,
                        Repairs& repairs) {
  OwnPhrases(pages, layouts, documents).repair(page_numbers, repairs);
}

}  // namespace trichdan
