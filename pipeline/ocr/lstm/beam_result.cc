// The best path and its characters.
#include <algorithm>

#include "ocr/lstm/beam.h"

namespace trichdan::lstm {

// A path in a dictionary word counts only where the word may end.
const BeamSearch::Node* BeamSearch::best_node() const {
  const Node* best = nullptr;
  for (const Continuation continuation : {kAnything, kNoDuplicate}) {
    for (const bool dictionary : {false, true}) {
      const Range range = before_[index_of({dictionary, continuation})];
      for (std::int32_t at = range.begin; at < range.end; ++at) {
        const Node& node = nodes_[static_cast<std::size_t>(at)];
        if (dictionary) {
          if (node.letter == kNowhere) continue;
          const Node& letter = nodes_[static_cast<std::size_t>(node.letter)];
          if (!letter.ends_word && letter.unichar != Charset::kSpace) continue;
        }
        if (best == nullptr || node.score > best->score) best = &node;
      }
    }
  }
  return best;
}

void BeamSearch::collect(const Node* last, int steps) {
  path_.clear();
  for (const Node* node = last; node != nullptr;
       node = node->previous == kNowhere ? nullptr
                                         : &nodes_[static_cast<std::size_t>(node->previous)]) {
    path_.push_back(node);
  }
  std::ranges::reverse(path_);
  const auto end = path_.size();
  for (std::size_t at = 0; at < end;) {
    double certainty = 0;
    for (; at < end && path_[at]->unichar == Charset::kNone; ++at) {
      certainty = std::min(certainty, static_cast<double>(path_[at]->certainty));
    }
    const bool symbol = at < end;
    const bool space = symbol && path_[at]->unichar == Charset::kSpace;
    const bool plain_space = space && path_[at]->permuter == Permuter::none;
    // Nulls before a space, or at the end, belong to the character before.
    if (!symbols_.empty() && (!symbol || (space && !plain_space))) {
      float& before = symbols_.back().certainty;
      if (certainty < before) before = static_cast<float>(certainty);
      certainty = 0;
    }
    if (!symbol) break;
    ReadSymbol read;
    read.unichar = path_[at]->unichar;
    read.starts_word = path_[at]->starts_word;
    read.permuter = path_[at]->permuter;
    read.first_step = static_cast<int>(at);
    do {
      const double step = path_[at++]->certainty;
      // A plain space forgets the nulls before it, see append_freely.
      if (step < certainty || plain_space) certainty = step;
    } while (at < end && path_[at]->duplicate);
    read.end_step = static_cast<int>(at);
    read.certainty = static_cast<float>(certainty);
    symbols_.push_back(read);
  }
  place_symbols(steps);
}

// A boundary lies in the middle between the end of one character and the beginning of the next.
void BeamSearch::place_symbols(int steps) {
  for (std::size_t at = 0; at + 1 < symbols_.size(); ++at) {
    const int end = symbols_[at].end_step;
    symbols_[at].right = end + (symbols_[at + 1].first_step - end) / 2;
    symbols_[at + 1].left = symbols_[at].right;
  }
  if (!symbols_.empty()) symbols_.back().right = steps;
}

}  // namespace trichdan::lstm
