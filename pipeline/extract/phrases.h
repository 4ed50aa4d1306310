// extract: a table of phrases, found by walking their words: type words, heads of units, places.
//
// Built once, then immutable and usable by several threads.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tokens.h"

namespace trichdan {

class PhraseTable {
 public:
  // marks: "quyết" and "quyet" differ. plain: they do not (text as OCR reads it).
  enum class Compare : std::uint8_t { marks, plain };
  explicit PhraseTable(Compare compare = Compare::marks) : compare_(compare) {}

  // The value of a phrase added twice is the first one's. `value` is at least 0.
  void add(std::string_view phrase, int value);

  struct Match {
    int value = -1;
    std::uint32_t end = 0;  // byte after its last token
    std::uint32_t tokens = 0;
    explicit operator bool() const { return value >= 0; }
  };
  // The longest phrase that starts with this token; it does not cross a paragraph.
  Match longest(std::string_view text, const Token& first, std::size_t limit) const;
  // The phrase that is exactly these tokens.
  Match exactly(std::span<const Token> tokens) const;

  bool may_start(const Token& token) const {
    const std::uint64_t key = of(token);
    return (first_[key >> 6 & 63] >> (key & 63) & 1) != 0;
  }
  bool empty() const { return nodes_.size() == 1; }
  // As they were added.
  const std::vector<std::string>& phrases() const { return phrases_; }

 private:
  std::uint64_t of(const Token& token) const {
    return compare_ == Compare::marks ? token.key : token.plain;
  }
  int step(int node, std::uint64_t key) const;
  int step_or_add(int node, std::uint64_t key);
  void grow();

  struct Edge {
    std::uint64_t key = 0;
    int to = -1;  // -1: free
  };
  std::size_t slot_of(std::uint64_t key) const;

  Compare compare_;
  std::vector<Edge> edges_;  // hashed by key, probed onwards; a power of two, at most half full
  std::size_t taken_ = 0;
  std::vector<int> nodes_{-1};  // the value at each node
  std::vector<std::string> phrases_;
  std::array<std::uint64_t, 64> first_{};  // bits of the keys phrases start with
};

}  // namespace trichdan
