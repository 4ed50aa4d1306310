// Continuing one path by one time step.
#include <algorithm>

#include "ocr/lstm/beam.h"

namespace trichdan::lstm {
namespace {

constexpr float kLeastCertainty = -20.0F;

}  // namespace

void BeamSearch::continue_path(const Node* from, std::int32_t at, Beam beam) {
  from_ = from;
  from_at_ = at;
  from_letter_ = from == nullptr || from->letter == kNowhere
                     ? nullptr
                     : &nodes_[static_cast<std::size_t>(from->letter)];
  if (from != nullptr) {
    repeat(beam);
    if (beam.continuation == kOnlyDuplicate) return;
  }
  const bool after_character =
      from != nullptr && from->code != null_code_ && beam.continuation == kAnything;
  for (const CodeScore& code : top_.codes()) {
    if (from != nullptr && from->code == code.code) continue;
    if (code.certainty < kLeastCertainty && code.code != null_code_) continue;
    append(code, code.certainty, beam.dictionary, kAnything);
    if (code.code == null_code_) continue;
    // Between two characters the step may be of either or of the null: all come to the same.
    const bool between =
        after_character && ((from->code == top_.best() && code.code == top_.second()) ||
                            (from->code == top_.second() && code.code == top_.best()));
    append(code, between ? code.with_null_other : code.with_null, beam.dictionary, kOnlyDuplicate);
  }
}

// The code of the step before once more, for the same character.
void BeamSearch::repeat(Beam beam) {
  const auto codes = top_.codes();
  const auto code = std::ranges::find(codes, from_->code, &CodeScore::code);
  if (code == codes.end()) return;
  if (beam.continuation != kNoDuplicate) {
    push_repeated({beam.dictionary, kAnything}, code->certainty);
  }
  if (beam.continuation == kAnything && code->code != null_code_) {
    push_repeated({beam.dictionary, kNoDuplicate}, code->with_null);
  }
}

void BeamSearch::push_repeated(Beam beam, float certainty) {
  if (beam.dictionary) {
    if (!(certainty > worst_)) return;
  } else {
    certainty *= ratio_;
    if (certainty < kLeastCertainty && from_->code != null_code_) return;
  }
  Heap& heap = heaps_[index_of(beam)];
  if (!heap.admits(certainty + from_->score)) return;
  push(heap, node_of(from_->code, from_->unichar, from_->permuter, certainty, true));
}

void BeamSearch::append(const CodeScore& code, float certainty, bool dictionary,
                        Continuation continuation) {
  if (!dictionary) {
    append_freely(code, certainty, continuation);
  } else if (certainty > worst_) {
    append_in_word(code, certainty, continuation);
  }
}

void BeamSearch::append_freely(const CodeScore& code, float certainty, Continuation continuation) {
  Heap& heap = heaps_[index_of({false, continuation})];
  const float dear = certainty * ratio_;
  if (heap.admits(from_ == nullptr ? dear : dear + from_->score)) {
    push(heap, node_of(code.code, code.unichar, Permuter::top_choice, dear, false));
  }
  // After a space a dictionary word may begin. The space then counts at its plain certainty, and
  // `none` says that the nulls before it, which were paid dearly, are not its own.
  if (states_ && code.unichar == Charset::kSpace && certainty > worst_) {
    offer_initial(code, Permuter::none, certainty, continuation);
  }
}

void BeamSearch::append_in_word(const CodeScore& code, float certainty, Continuation continuation) {
  Heap& heap = heaps_[index_of({true, continuation})];
  if (code.unichar == Charset::kSpace) return append_space(code, certainty, continuation);
  if (!heap.admits(from_ == nullptr ? certainty : certainty + from_->score)) return;
  if (code.unichar == Charset::kNone) {
    return push(heap, node_of(code.code, code.unichar, Permuter::none, certainty, false));
  }
  const int state = from_letter_ == nullptr ? LexiconStates::kStart : from_letter_->state;
  if (state == kNowhere) return;
  const LexiconStates::Step step = states_->step(state, code.unichar);
  if (step.permuter == Permuter::none) return;
  Node node = node_of(code.code, code.unichar, step.permuter, certainty, false);
  node.starts_word = from_letter_ == nullptr || from_letter_->starts_dictionary;
  node.ends_word = step.ends_word;
  node.state = step.state;
  push(heap, node);
}

// A space after a whole word: the next may be of the dictionary or not.
void BeamSearch::append_space(const CodeScore& code, float certainty, Continuation continuation) {
  Heap& free = heaps_[index_of({false, continuation})];
  const float score = from_ == nullptr ? certainty : certainty + from_->score;
  const bool admitted = free.admits(score);
  if (!admitted && !heaps_[index_of({true, continuation})].admits(score)) return;
  if (from_letter_ == nullptr || !from_letter_->ends_word) return;
  offer_initial(code, from_letter_->permuter, certainty, continuation);
  if (admitted) {
    push(free, node_of(code.code, code.unichar, from_letter_->permuter, certainty, false));
  }
}

void BeamSearch::offer_initial(const CodeScore& code, Permuter permuter, float certainty,
                               Continuation continuation) {
  auto& initial = initial_[static_cast<std::size_t>(continuation)];
  Node node = node_of(code.code, code.unichar, permuter, certainty, false);
  if (initial && !(node.score > initial->score)) return;
  node.starts_dictionary = true;
  node.state = LexiconStates::kStart;
  initial = node;
}

BeamSearch::Node BeamSearch::node_of(int code, int unichar, Permuter permuter, float certainty,
                                     bool duplicate) const {
  Node node;
  node.hash = hash_of(code, duplicate);
  node.certainty = certainty;
  node.score = from_ == nullptr ? certainty : certainty + from_->score;
  node.previous = from_at_;
  node.code = static_cast<std::int16_t>(code);
  node.unichar = static_cast<std::int16_t>(unichar);
  node.permuter = permuter;
  node.duplicate = duplicate;
  return node;
}

// Two paths of equal hash read the same. A number in base of the number of codes, what overflows
// added at the bottom.
std::uint64_t BeamSearch::hash_of(int code, bool duplicate) const {
  const std::uint64_t hash = from_ == nullptr ? 0 : from_->hash;
  if (duplicate || code == null_code_) return hash;
  const auto base = static_cast<std::uint64_t>(charset_.codes());
  const std::uint64_t carry = ((hash >> 32) * base) >> 32;
  return hash * base + carry + static_cast<std::uint64_t>(code);
}

// Of paths that read the same only the best is kept.
void BeamSearch::push(Heap& heap, const Node& node) {
  if (!heap.admits(node.score)) return;
  for (std::size_t at = 0; at < heap.size(); ++at) {
    const Node& other = heap[at];
    if (other.hash != node.hash || other.code != node.code || other.permuter != node.permuter ||
        other.starts_dictionary != node.starts_dictionary) {
      continue;
    }
    if (node.score > other.score) heap.replace(at, node);
    return;
  }
  heap.push(node);
}

}  // namespace trichdan::lstm
