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

void BeamSearch::trace(const Node* last) {
  path_.clear();
  for (const Node* node = last; node != nullptr;
       node = node->previous == kNowhere ? nullptr
                                         : &nodes_[static_cast<std::size_t>(node->previous)]) {
    path_.push_back(node);
  }
  std::ranges::reverse(path_);
}

void BeamSearch::collect(const Node* last, int steps) {
  trace(last);
  for (std::size_t at = 0; at < path_.size();) {
    double nulls = pass_nulls(at);
    const bool over = at == path_.size();
    // Nulls before a space, or at the end, belong to the character before.
    if (!symbols_.empty() && (over || (is_space(*path_[at]) && !is_plain_space(*path_[at])))) {
      float& before = symbols_.back().certainty;
      if (nulls < before) before = static_cast<float>(nulls);
      nulls = 0;
    }
    if (!over) symbols_.push_back(take_symbol(at, nulls));
  }
  place_symbols(steps);
}

double BeamSearch::pass_nulls(std::size_t& at) const {
  double certainty = 0;
  for (; at < path_.size() && path_[at]->unichar == Charset::kNone; ++at) {
    certainty = std::min(certainty, static_cast<double>(path_[at]->certainty));
  }
  return certainty;
}

ReadSymbol BeamSearch::take_symbol(std::size_t& at, double certainty) const {
  const Node& first = *path_[at];
  ReadSymbol symbol;
  symbol.unichar = first.unichar;
  symbol.starts_word = first.starts_word;
  symbol.permuter = first.permuter;
  symbol.first_step = static_cast<int>(at);
  do {
    const double step = path_[at++]->certainty;
    // A plain space forgets the nulls before it, see append_freely.
    if (step < certainty || is_plain_space(first)) certainty = step;
  } while (at < path_.size() && path_[at]->duplicate);
  symbol.end_step = static_cast<int>(at);
  symbol.certainty = static_cast<float>(certainty);
  return symbol;
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
