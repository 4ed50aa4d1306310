#include "ocr/lstm/lexicon.h"

#include <algorithm>
#include <bit>

namespace trichdan::lstm {
namespace {

constexpr int kPattern = 0;  // "a word" in the punctuation graph, "a digit" in the number graph
constexpr std::array<Permuter, 3> kPermuters = {Permuter::punctuation, Permuter::word,
                                                Permuter::number};
// A page of prose makes some thousand states and ten times as many steps.
constexpr std::size_t kFewestSlots = 1U << 12;
constexpr std::size_t kMostStates = 1U << 16;
constexpr std::size_t kMostSteps = 1U << 19;

int node_after(const Dawg& dawg, int edge) {
  return edge == Dawg::kNone ? Dawg::kRoot : dawg.next(edge);
}

int edge_after(const Dawg& dawg, int edge, int letter) {
  const int node = node_after(dawg, edge);
  return node == Dawg::kNone ? Dawg::kNone : dawg.edge(node, letter);
}

template <typename Next, typename Place>
void add(Next& next, const Place& place, Permuter permuter, bool ends_word) {
  if (std::ranges::find(next.places, place) == next.places.end()) next.places.push_back(place);
  next.permuter = std::max(next.permuter, permuter);
  next.ends_word |= ends_word;
}

}  // namespace

Lexicon Lexicon::read(const TrainedData& data, const Charset& charset) {
  const struct {
    Part part;
    std::string_view name;
  } parts[kKinds] = {{Part::punctuation_dawg, "punctuation dictionary"},
                     {Part::word_dawg, "word dictionary"},
                     {Part::number_dawg, "number dictionary"}};
  Lexicon lexicon;
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    const auto bytes = data.part(parts[kind].part);
    if (!bytes.empty()) {
      lexicon.dawgs_[kind] = Dawg::read(bytes, parts[kind].name, charset.size());
    }
  }
  for (int unichar = 0; unichar < charset.size(); ++unichar) {
    lexicon.digits_.push_back(charset.is_digit(unichar));
  }
  return lexicon;
}

bool Lexicon::empty() const {
  return std::ranges::none_of(dawgs_, [](const auto& dawg) { return dawg.has_value(); });
}

LexiconStates::LexiconStates(const Lexicon& lexicon) : lexicon_(lexicon) {
  clear();
}

void LexiconStates::clear() {
  slots_.assign(kFewestSlots, {});
  shift_ = 64 - std::countr_zero(kFewestSlots);
  used_ = 0;
  states_.clear();
  numbers_.clear();
  state_of(start_places());
}

void LexiconStates::trim() {
  if (states_.size() > kMostStates || used_ > kMostSteps) clear();
}

std::size_t LexiconStates::PlacesHash::operator()(const Places& places) const {
  std::uint64_t hash = 0;
  for (const Place& place : places) {
    const std::uint64_t edges = static_cast<std::uint64_t>(static_cast<std::uint32_t>(place.edge))
                                    << 32 |
                                static_cast<std::uint32_t>(place.punctuation_edge);
    const auto rest = static_cast<std::uint64_t>(place.dawg + 1) << 2 |
                      static_cast<std::uint64_t>(place.punctuated) << 1 |
                      static_cast<std::uint64_t>(place.word_over);
    hash = (std::rotl(hash, 7) ^ edges ^ rest << 60) * 0x9E3779B97F4A7C15U;
  }
  return hash;
}

int LexiconStates::state_of(const Places& places) {
  const auto [found, made] = numbers_.try_emplace(places, static_cast<int>(states_.size()));
  if (made) states_.push_back(&found->first);
  return found->second;
}

LexiconStates::Places LexiconStates::start_places() const {
  const auto& dawgs = lexicon_.dawgs_;
  bool bare = true;  // words may stand without punctuation only where its graph does not say so
  Places places;
  if (dawgs[Lexicon::kPunctuation]) {
    const int edge = punctuation().edge(Dawg::kRoot, kPattern);
    bare = edge == Dawg::kNone || !punctuation().ends_word(edge);
    places.push_back({.punctuated = true});
  }
  for (const auto kind : {Lexicon::kWord, Lexicon::kNumber}) {
    if (bare && dawgs[static_cast<std::size_t>(kind)]) places.push_back({.dawg = kind});
  }
  return places;
}

LexiconStates::Step LexiconStates::compute(int state, int unichar) {
  // No word has a space in it; in the graphs its letter is the pattern.
  if (unichar <= kPattern) return {};
  Next next;
  for (const Place& place : *states_[static_cast<std::size_t>(state)]) {
    if (place.dawg < 0) {
      begin_word(place, unichar, next);
      continue;
    }
    if (place.punctuated) end_word(place, unichar, next);
    if (!place.word_over) go_on(place, unichar, next);
  }
  if (next.permuter == Permuter::none) return {};
  return {state_of(next.places), next.permuter, next.ends_word};
}

// In the punctuation before a word: the word may begin, or the punctuation go on.
void LexiconStates::begin_word(const Place& place, int unichar, Next& next) const {
  const int slot = edge_after(punctuation(), place.punctuation_edge, kPattern);
  for (const auto kind : {Lexicon::kWord, Lexicon::kNumber}) {
    if (slot == Dawg::kNone || !lexicon_.dawgs_[static_cast<std::size_t>(kind)]) continue;
    const int edge = dawg(kind).edge(Dawg::kRoot, letter_in(kind, unichar));
    if (edge == Dawg::kNone) continue;
    add(next, Place{edge, slot, kind, true, false}, kPermuters[static_cast<std::size_t>(kind)],
        dawg(kind).ends_word(edge) && punctuation().ends_word(slot));
  }
  const int edge = edge_after(punctuation(), place.punctuation_edge, unichar);
  if (edge == Dawg::kNone) return;
  add(next, Place{Dawg::kNone, edge, -1, true, false}, Permuter::punctuation,
      punctuation().ends_word(edge));
}

// Where the word can be over: the punctuation after it.
void LexiconStates::end_word(const Place& place, int unichar, Next& next) const {
  if (!dawg(place.dawg).ends_word(place.edge)) return;
  const int edge = edge_after(punctuation(), place.punctuation_edge, unichar);
  if (edge == Dawg::kNone) return;
  add(next, Place{place.edge, edge, place.dawg, true, true},
      kPermuters[static_cast<std::size_t>(place.dawg)], punctuation().ends_word(edge));
}

void LexiconStates::go_on(const Place& place, int unichar, Next& next) const {
  const Dawg& word = dawg(place.dawg);
  const int edge = edge_after(word, place.edge, letter_in(place.dawg, unichar));
  if (edge == Dawg::kNone) return;
  Place further = place;
  further.edge = edge;
  add(next, further, kPermuters[static_cast<std::size_t>(place.dawg)],
      word.ends_word(edge) &&
          (!place.punctuated || punctuation().ends_word(place.punctuation_edge)));
}

int LexiconStates::letter_in(int dawg, int unichar) const {
  const bool digit = lexicon_.digits_[static_cast<std::size_t>(unichar)];
  return dawg == Lexicon::kNumber && digit ? kPattern : unichar;
}

LexiconStates::Step LexiconStates::remember(std::uint64_t key, Step step) {
  if (used_ * 2 >= slots_.size()) {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    --shift_;
    for (const Slot& slot : old) {
      if (slot.key != 0) slot_of(slot.key) = slot;
    }
  }
  slot_of(key) = {key, step};
  ++used_;
  return step;
}

}  // namespace trichdan::lstm
