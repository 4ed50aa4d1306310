// ocr/lstm: a set of words as a graph of letters (a directed acyclic word graph), as a model's
// dictionary of words, of punctuation and of number patterns are kept.
//
// Letters are unichars. In punctuation and number graphs letter 0 stands for "a word" and "a
// digit". Immutable once made; may be read from several threads. Source of the format: Tesseract's
// SquishedDawg.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace trichdan::lstm {

class Dawg {
 public:
  static constexpr int kNone = -1;
  static constexpr int kRoot = 0;

  // `what` names the part in errors. Checks every edge against the graph and against the number of
  // unichars; throws Error(model_missing). Keeps no reference to the bytes.
  static Dawg read(std::span<const std::byte> bytes, std::string_view what, int unichars);

  // The edge of this letter out of a node, or kNone. Binary search over the node's letters.
  int edge(int node, int letter) const;
  // Whether a word may end with this edge.
  bool ends_word(int edge) const { return edges_[static_cast<std::size_t>(edge)].ends_word; }
  // The node an edge leads to; kNone where every word that takes it ends.
  int next(int edge) const { return edges_[static_cast<std::size_t>(edge)].next; }

 private:
  struct Edge {
    int letter = 0;
    int next = kNone;
    bool ends_word = false;
  };

  std::vector<Edge> edges_;         // of each node together, by letter
  std::vector<std::size_t> begin_;  // by node; one more at the end
};

}  // namespace trichdan::lstm
