// ocr/lstm: the beam search: from what the network says of each time step to the most likely
// characters, with or without dictionaries.
//
// Six beams of five paths each run side by side: paths in dictionary words and others, each by
// what may follow its last step (see Continuation). A path outside the dictionaries pays 2.25 times
// its certainty. Source: Tesseract's RecodeBeamSearch, whose paths this finds bit for bit, without
// its walk over all codes and over the edges of a dictionary.
//
// A BeamSearch belongs to one thread and keeps its memory from line to line. Charset and lexicon
// must outlive it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ocr/lstm/activations.h"
#include "ocr/lstm/charset.h"
#include "ocr/lstm/lexicon.h"
#include "ocr/lstm/small_heap.h"
#include "ocr/lstm/top_codes.h"

namespace trichdan::lstm {

// The numbers libtesseract reads lines with.
struct BeamSettings {
  double dictionary_ratio = 2.25;            // how much dearer a step outside the dictionaries is
  double certainty_offset = -0.085;          // added to each step's logarithm
  double worst_in_dictionary = -25.0 / 7.0;  // a less certain step ends a dictionary word
};

// A character of the best path. Certainties are logarithms: 0 is sure, -20 is the least.
struct ReadSymbol {
  int unichar = 0;
  float certainty = 0;       // of its worst time step
  bool starts_word = false;  // a dictionary word begins with it
  Permuter permuter = Permuter::none;
  int first_step = 0;  // time steps at which it is what is read: [first_step, end_step)
  int end_step = 0;
  int left = 0;  // time steps that are nearer to it than to its neighbours: [left, right)
  int right = 0;
};

class BeamSearch {
 public:
  // An empty lexicon: no dictionaries.
  BeamSearch(const Charset& charset, const Lexicon& lexicon, const BeamSettings& settings = {});

  // The characters of a line, left to right, spaces among them. The result is valid until the next
  // call. `activations` must have no fewer codes than the charset.
  std::span<const ReadSymbol> read(const Activations& activations);

 private:
  // What may follow a step. Network outputs of two codes may be added where both readings come to
  // the same characters; the steps beside such a sum must then stand alone.
  enum Continuation { kAnything, kOnlyDuplicate, kNoDuplicate };
  static constexpr std::size_t kContinuations = 3;
  static constexpr std::size_t kWidth = 5;
  static constexpr int kNowhere = -1;

  struct Node {
    std::uint64_t hash = 0;  // of the codes of the path, null and duplicates left out
    float certainty = 0;
    float score = 0;  // sum of the path's certainties
    std::int32_t previous = kNowhere;
    std::int32_t letter = kNowhere;  // the last node up to this that is a character's first
    std::int32_t state = kNowhere;   // in the lexicon
    std::int16_t code = 0;
    std::int16_t unichar = Charset::kNone;
    Permuter permuter = Permuter::top_choice;
    bool starts_dictionary = false;  // a dictionary word may begin after it
    bool starts_word = false;
    bool ends_word = false;
    bool duplicate = false;  // the same code as the step before, for the same character

    float key() const { return score; }
    bool is_letter() const { return unichar != Charset::kNone && !duplicate; }
  };
  static bool is_space(const Node& node) { return node.unichar == Charset::kSpace; }
  // Before a dictionary word and after none.
  static bool is_plain_space(const Node& node) {
    return is_space(node) && node.permuter == Permuter::none;
  }
  using Heap = SmallHeap<Node, kWidth>;

  struct Beam {
    bool dictionary = false;
    Continuation continuation = kAnything;
  };
  static constexpr std::size_t kBeams = 2 * kContinuations;
  static std::size_t index_of(Beam beam) {
    return static_cast<std::size_t>(beam.dictionary) * kContinuations +
           static_cast<std::size_t>(beam.continuation);
  }
  static Beam beam_of(std::size_t index) {
    return {index >= kContinuations, static_cast<Continuation>(index % kContinuations)};
  }
  // Nodes of a finished beam, in nodes_.
  struct Range {
    std::int32_t begin = 0;
    std::int32_t end = 0;
  };

  // beam.cc: time steps.
  void first_step();
  void next_step();
  void push_initial();
  void finish_step();

  // beam_paths.cc: from one path of the step before to those of this step.
  void continue_path(const Node* from, std::int32_t at, Beam beam);
  void repeat(Beam beam);
  void append(const CodeScore& code, float certainty, bool dictionary, Continuation continuation);
  void append_freely(const CodeScore& code, float certainty, Continuation continuation);
  void append_in_word(const CodeScore& code, float certainty, Continuation continuation);
  void append_space(const CodeScore& code, float certainty, Continuation continuation);
  void push_repeated(Beam beam, float certainty);
  void offer_initial(const CodeScore& code, Permuter permuter, float certainty,
                     Continuation continuation);
  Node node_of(int code, int unichar, Permuter permuter, float certainty, bool duplicate) const;
  std::uint64_t hash_of(int code, bool duplicate) const;
  void push(Heap& heap, const Node& node);

  // beam_result.cc: the best path and its characters.
  const Node* best_node() const;
  void trace(const Node* last);
  void collect(const Node* last, int steps);
  // Both move `at` behind what they take from the path.
  double pass_nulls(std::size_t& at) const;
  ReadSymbol take_symbol(std::size_t& at, double certainty) const;
  void place_symbols(int steps);

  const Charset& charset_;
  std::optional<LexiconStates> states_;  // none: no dictionaries
  float ratio_;
  float worst_;  // in a dictionary word
  TopCodes top_;
  int null_code_;

  std::vector<Node> nodes_;  // of all finished steps
  std::array<Range, kBeams> before_;
  std::array<Heap, kBeams> heaps_;                           // of the step at work
  std::array<std::optional<Node>, kContinuations> initial_;  // best node a dictionary may follow

  // The path being continued: null at the first step.
  const Node* from_ = nullptr;
  std::int32_t from_at_ = kNowhere;
  const Node* from_letter_ = nullptr;

  std::vector<const Node*> path_;
  std::vector<ReadSymbol> symbols_;
};

}  // namespace trichdan::lstm
