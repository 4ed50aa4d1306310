#include "repair/own_words.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/alternative_cost.h"
#include "repair/context_words.h"
#include "text/roman.h"
#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

// All of these were set on the development pages (docs/benchmarks.md).
constexpr float kDoubt = 90;            // confidence
constexpr double kPossible = 1.5;       // cost of an alternative
constexpr float kCertain = 84;          // confidence of what tells, and
constexpr double kFar = 2;              // cost of the nearest other word
constexpr int kThrice = 3;              // so often a document must say it otherwise
constexpr double kKnownNeighbours = 2;  // logarithm of how much oftener than by chance they meet

struct Place {
  std::size_t page = 0;
  std::uint32_t word = 0;
  ContextToken before = kBreak;
  ContextToken token = kBreak;
  ContextToken behind = kBreak;
  std::string core;
};

std::string folded_core(std::string_view word) {
  return fold_tone(normalise(core_of(word)));
}

bool is_small_syllable(const std::string& core) {
  return core.size() > 1 && core == to_lower(core) && is_vietnamese_syllable(core);
}

// Capitals, with slashes between them or without.
bool is_code(std::string core) {
  if (roman_value(core) != 0) return false;
  std::size_t letters = 0;
  for (constexpr std::string_view kBarred = "Đ"; core.find(kBarred) != std::string::npos;) {
    core.replace(core.find(kBarred), kBarred.size(), "D");
  }
  for (const char c : core) {
    if (c >= 'A' && c <= 'Z')
      ++letters;
    else if (c != '/')
      return false;
  }
  return letters > 1;
}

bool is_word(ContextToken token) {
  return token > kOther;
}

class OwnWords {
 public:
  OwnWords(std::vector<PageReading>& pages, std::span<const PageLayout> layouts,
           std::span<const int> page_numbers, const NgramModel& documents, Repairs& repairs)
      : pages_(pages), numbers_(page_numbers), documents_(documents), repairs_(repairs) {
    for (std::size_t i = 0; i < pages.size(); ++i) find_places(i, layouts[i]);
    for (const Repair& repair : repairs) {
      if (repair.kind == "context") taken_away_[{repair.page, repair.word}] = repair.read;
    }
  }

  void repair() {
    for (const Place& place : places_) {
      if (is_in_doubt(place)) doubtful_.push_back(place);
    }
    if (doubtful_.empty()) return;
    count();
    for (const Place& place : doubtful_) {
      const std::string became = said_otherwise(place);
      if (became.empty()) continue;
      replace_word(pages_[place.page], numbers_[place.page], place.word,
                   with_core(word_of(place).text, became), "context",
                   "so the document says elsewhere", repairs_);
    }
  }

 private:
  void find_places(std::size_t page, const PageLayout& layout) {
    bool parted = true;
    for (const ContextWord& word : context_words(pages_[page], layout)) {
      Place place{page, word.word, kBreak, word.token, kBreak, {}};
      place.core = folded_core(pages_[page].words[word.word].text);
      if (!parted && !word.break_before && !places_.empty()) {
        place.before = places_.back().token;
        places_.back().behind = word.token;
      }
      parted = word.break_behind;
      places_.push_back(std::move(place));
    }
  }

  const Word& word_of(const Place& place) const { return pages_[place.page].words[place.word]; }

  // What context put this word in the place of; null where it did not.
  const std::string* taken_away(const Place& place) const {
    const auto found = taken_away_.find({numbers_[place.page], place.word});
    return found == taken_away_.end() ? nullptr : &found->second;
  }

  // Of the nearest other word that was held possible; alternatives of punctuation are none.
  double cost_of_nearest(const Place& place) const {
    for (const WordAlternative& other : word_of(place).alternatives) {
      if (folded_core(other.text) != place.core) return other.cost * kAlternativeCostStep;
    }
    return 2 * kFar;
  }

  bool is_in_doubt(const Place& place) const {
    if (pages_[place.page].kind == PageKind::text || word_of(place).confidence >= kDoubt) {
      return false;
    }
    if (!is_small_syllable(place.core) && !is_code(place.core)) return false;
    return taken_away(place) != nullptr || cost_of_nearest(place) <= kPossible;
  }

  bool is_certain(const Place& place) const {
    if (pages_[place.page].kind == PageKind::text) return true;
    return word_of(place).confidence >= kCertain && taken_away(place) == nullptr &&
           cost_of_nearest(place) >= kFar;
  }

  void count() {
    for (const Place& place : places_) {
      if (!is_certain(place)) continue;
      ++said_[place.core];
      ++behind_[{place.before, place.token}];
      ++before_[{place.token, place.behind}];
    }
  }

  template <typename Counts, typename Key>
  static int times(const Counts& counts, const Key& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
  }

  // What the readers held possible, and what context put another word in the place of.
  std::vector<std::string> possible(const Place& place) const {
    std::vector<std::string> cores;
    const auto offer = [&](std::string_view text) {
      std::string core = folded_core(text);
      if (core != place.core && std::ranges::find(cores, core) == cores.end()) {
        cores.push_back(std::move(core));
      }
    };
    for (const WordAlternative& other : word_of(place).alternatives) {
      if (other.cost * kAlternativeCostStep <= kPossible) offer(other.text);
    }
    if (const std::string* const read = taken_away(place)) offer(*read);
    return cores;
  }

  // Empty where the document says nothing, or several things.
  std::string said_otherwise(const Place& place) const {
    std::string found;
    for (const std::string& core : possible(place)) {
      const bool said = is_code(place.core)
                            ? is_code(core) && is_said(core, place)
                            : is_small_syllable(core) && is_said_beside(core, place);
      if (!said) continue;
      if (!found.empty()) return {};
      found = core;
    }
    return found;
  }

  bool is_said(const std::string& code, const Place& place) const {
    return times(said_, code) >= kThrice && times(said_, place.core) == 0;
  }

  bool is_said_beside(const std::string& core, const Place& place) const {
    const ContextToken token = token_of_core(core);
    const int behind = is_word(place.before) ? times(behind_, std::pair(place.before, token)) : 0;
    const int before = is_word(place.behind) ? times(before_, std::pair(token, place.behind)) : 0;
    const int most = std::max(behind, before);
    if (most < kThrice || most * 2 < times(said_, core)) return false;
    if (times(behind_, std::pair(place.before, place.token)) != 0) return false;
    if (times(before_, std::pair(place.token, place.behind)) != 0) return false;
    return (behind > 0 || !are_known(place.before, place.token)) &&
           (before > 0 || !are_known(place.token, place.behind));
  }

  // Neighbours that meet more often in official documents than chance would have it.
  bool are_known(ContextToken a, ContextToken b) const {
    if (!is_word(a) || !is_word(b)) return false;
    const double pairs = documents_.count(a, b);
    return pairs > 0 &&
           std::log(pairs * documents_.words() /
                    (std::max(documents_.count(a), pairs) * std::max(documents_.count(b), pairs))) >
               kKnownNeighbours;
  }

  std::vector<PageReading>& pages_;
  std::span<const int> numbers_;
  const NgramModel& documents_;
  Repairs& repairs_;
  std::map<std::pair<int, std::uint32_t>, std::string> taken_away_;  // by page number and word
  std::vector<Place> places_;
  std::vector<Place> doubtful_;
  std::map<std::string, int> said_;                              // for certain
  std::map<std::pair<ContextToken, ContextToken>, int> behind_;  // a word behind its neighbour,
  std::map<std::pair<ContextToken, ContextToken>, int> before_;  // and before it
};

}  // namespace

void repair_own_words(std::vector<PageReading>& pages, std::span<const PageLayout> layouts,
                      std::span<const int> page_numbers, const NgramModel& documents,
                      Repairs& repairs) {
  OwnWords(pages, layouts, page_numbers, documents, repairs).repair();
}

}  // namespace trichdan
