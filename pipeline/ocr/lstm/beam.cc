#include "ocr/lstm/beam.h"

namespace trichdan::lstm {

BeamSearch::BeamSearch(const Charset& charset, const Lexicon& lexicon, const BeamSettings& settings)
    : charset_(charset),
      ratio_(static_cast<float>(settings.dictionary_ratio)),
      worst_(static_cast<float>(settings.worst_in_dictionary)),
      top_(charset, settings.certainty_offset),
      null_code_(charset.null_code()) {
  if (!lexicon.empty()) states_.emplace(lexicon);
}

std::span<const ReadSymbol> BeamSearch::read(const Activations& activations) {
  nodes_.clear();
  symbols_.clear();
  if (states_) states_->trim();
  for (int step = 0; step < activations.steps; ++step) {
    top_.find(activations.at(step));
    if (step == 0) {
      first_step();
    } else {
      next_step();
    }
    finish_step();
  }
  if (activations.steps > 0) collect(best_node(), activations.steps);
  return symbols_;
}

void BeamSearch::first_step() {
  continue_path(nullptr, kNowhere, {false, kAnything});
  if (states_) continue_path(nullptr, kNowhere, {true, kAnything});
  initial_ = {};  // a dictionary word can begin here anyway
}

// Each beam from its last path to its first: which of two equals is kept depends on it.
void BeamSearch::next_step() {
  for (std::size_t beam = 0; beam < kBeams; ++beam) {
    for (std::int32_t at = before_[beam].end; at-- > before_[beam].begin;) {
      continue_path(&nodes_[static_cast<std::size_t>(at)], at, beam_of(beam));
    }
  }
  push_initial();
}

// Of all nodes after which a dictionary word may begin only the best is kept: they are a narrow
// place every path must go through.
void BeamSearch::push_initial() {
  for (std::size_t at = 0; at < kContinuations; ++at) {
    if (!initial_[at]) continue;
    push(heaps_[index_of({true, static_cast<Continuation>(at)})], *initial_[at]);
    initial_[at].reset();
  }
}

void BeamSearch::finish_step() {
  for (std::size_t beam = 0; beam < kBeams; ++beam) {
    before_[beam].begin = static_cast<std::int32_t>(nodes_.size());
    const Heap& heap = heaps_[beam];
    for (std::size_t at = 0; at < heap.size(); ++at) {
      Node& node = nodes_.emplace_back(heap[at]);
      if (node.is_letter()) {
        node.letter = static_cast<std::int32_t>(nodes_.size()) - 1;
      } else if (node.previous != kNowhere) {
        node.letter = nodes_[static_cast<std::size_t>(node.previous)].letter;
      }
    }
    before_[beam].end = static_cast<std::int32_t>(nodes_.size());
    heaps_[beam].clear();
  }
}

}  // namespace trichdan::lstm
