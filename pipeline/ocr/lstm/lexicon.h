// ocr/lstm: the dictionaries of a model as one automaton over unichars: what may follow in a word,
// given punctuation around it and numbers by their patterns.
//
// A word is: punctuation as the punctuation graph allows it, in its midst a word of the word graph
// or the number graph. A state is the set of places in the graphs that what was read so far leads
// to. Source of the rules: Tesseract's Dict::def_letter_is_okay, default_dawgs.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "ocr/lstm/charset.h"
#include "ocr/lstm/dawg.h"
#include "ocr/lstm/traineddata.h"

namespace trichdan::lstm {

// Which dictionary a word was found in; a higher one is the stronger evidence. The numbers and
// their order are Tesseract's PermuterType.
enum class Permuter : std::uint8_t {
  none = 0,
  punctuation = 1,
  top_choice = 2,  // not from a dictionary
  number = 6,
  word = 8,
};

// The graphs of a model; any may be missing. Immutable once made; may be shared by threads.
class Lexicon {
 public:
  // Reads the three dawg parts; throws Error(model_missing) where one is damaged.
  static Lexicon read(const TrainedData& data, const Charset& charset);

  bool empty() const;

 private:
  friend class LexiconStates;

  enum Kind : std::int8_t { kPunctuation, kWord, kNumber, kKinds };

  std::array<std::optional<Dawg>, kKinds> dawgs_;
  std::vector<bool> digits_;  // by unichar
};

// The states of a lexicon as they are met, each made once: a step of the search is a look-up.
// Belongs to one thread. The lexicon must outlive it.
class LexiconStates {
 public:
  static constexpr int kStart = 0;  // before the first letter of a word

  struct Step {
    std::int32_t state = -1;
    Permuter permuter = Permuter::none;  // none: no word goes on like this
    bool ends_word = false;              // a word may end here
  };

  explicit LexiconStates(const Lexicon& lexicon);
  LexiconStates(const LexiconStates&) = delete;
  LexiconStates& operator=(const LexiconStates&) = delete;

  Step step(int state, int unichar) {
    const std::uint64_t key = key_of(state, unichar);
    const Slot& slot = slot_of(key);
    return slot.key == key ? slot.step : remember(key, compute(state, unichar));
  }

  // Forgets states when there are more than memory is worth (some MB). Call between lines only: all
  // state numbers but kStart become invalid.
  void trim();

 private:
  // A place in the graphs: after `edge` of the graph `dawg`, if a word has begun, and after
  // `punctuation_edge` of the punctuation, if it is followed at all.
  struct Place {
    std::int32_t edge = Dawg::kNone;
    std::int32_t punctuation_edge = Dawg::kNone;
    std::int8_t dawg = -1;
    bool punctuated = false;
    bool word_over = false;  // back in the punctuation
    bool operator==(const Place&) const = default;
  };
  using Places = std::vector<Place>;

  struct PlacesHash {
    std::size_t operator()(const Places& places) const;
  };

  // What a letter leads to, while it is put together.
  struct Next {
    Places places;
    Permuter permuter = Permuter::none;
    bool ends_word = false;
  };

  // Open addressing.
  struct Slot {
    std::uint64_t key = 0;  // 0: free
    Step step;
  };

  static std::uint64_t key_of(int state, int unichar) {
    return static_cast<std::uint64_t>(state) << 32 | (static_cast<std::uint64_t>(unichar) + 1);
  }
  // The slot that has the key, or the free one it belongs into.
  Slot& slot_of(std::uint64_t key) {
    std::size_t at = (key * 0x9E3779B97F4A7C15U) >> shift_;
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }

  Step compute(int state, int unichar);
  Step remember(std::uint64_t key, Step step);
  void begin_word(const Place& place, int unichar, Next& next) const;
  void end_word(const Place& place, int unichar, Next& next) const;
  void go_on(const Place& place, int unichar, Next& next) const;
  int letter_in(int dawg, int unichar) const;
  const Dawg& dawg(int kind) const { return *lexicon_.dawgs_[static_cast<std::size_t>(kind)]; }
  const Dawg& punctuation() const { return dawg(Lexicon::kPunctuation); }
  Places start_places() const;
  int state_of(const Places& places);
  void clear();

  const Lexicon& lexicon_;
  std::vector<Slot> slots_;  // a power of two
  int shift_ = 0;            // 64 less its logarithm
  std::size_t used_ = 0;
  std::unordered_map<Places, int, PlacesHash> numbers_;
  std::vector<const Places*> states_;  // the keys of numbers_, by number
};

}  // namespace trichdan::lstm
