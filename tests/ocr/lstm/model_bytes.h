// Parts of a model, written as Tesseract writes them, for tests.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/lstm/traineddata.h"

namespace trichdan::lstm {

class Bytes {
 public:
  template <typename T>
  Bytes& add(T value) {
    const auto* const begin = reinterpret_cast<const std::byte*>(&value);
    bytes_.insert(bytes_.end(), begin, begin + sizeof(T));
    return *this;
  }
  Bytes& add_text(std::string_view text) {
    const auto* const begin = reinterpret_cast<const std::byte*>(text.data());
    bytes_.insert(bytes_.end(), begin, begin + text.size());
    return *this;
  }
  const std::vector<std::byte>& get() const { return bytes_; }

 private:
  std::vector<std::byte> bytes_;
};

inline std::vector<std::byte> text_bytes(std::string_view text) {
  return Bytes().add_text(text).get();
}

// Space, the two reserved ones, then each byte of `letters`.
inline std::string unicharset_text(std::string_view letters) {
  std::string text = std::to_string(letters.size() + 3) + "\nNULL 0 Common 0\n";
  text += "Joined 7 0,255,0,255,0,0,0,0,0,0 Latin 1 0 1 Joined\n";
  text += "|Broken|0|1 f 0,255,0,255,0,0,0,0,0,0 Common 2 10 2 |Broken|0|1\n";
  for (const char letter : letters) {
    const bool digit = letter >= '0' && letter <= '9';
    text += std::string(1, letter) + (digit ? " 8" : " 3") +
            " 0,255,0,255,0,0,0,0,0,0 Latin 3 0 3 " + letter + "\t# comment\n";
  }
  return text;
}

// One code a unichar.
inline std::vector<std::byte> recoder_bytes(const std::vector<std::int32_t>& codes) {
  Bytes bytes;
  bytes.add(static_cast<std::uint32_t>(codes.size()));
  for (const std::int32_t code : codes) {
    bytes.add(std::int8_t{1}).add(std::int32_t{1}).add(code);
  }
  return bytes.get();
}

// The codes of unicharset_text(letters): space 0, letters from 1, the null last.
inline std::vector<std::int32_t> codes_for(std::string_view letters) {
  const auto null = static_cast<std::int32_t>(letters.size()) + 1;
  std::vector<std::int32_t> codes = {0, null, null};
  for (std::int32_t code = 1; code < null; ++code) codes.push_back(code);
  return codes;
}

using UnicharWord = std::vector<int>;

struct RawEdge {
  std::uint64_t letter = 0;
  std::uint64_t flags = 0;  // 1 last of its node, 2 backward, 4 a word ends
  std::uint64_t next = 0;
};

inline std::vector<std::byte> dawg_bytes(const std::vector<RawEdge>& edges, int unichars) {
  const int bits = std::bit_width(static_cast<unsigned>(unichars));
  Bytes bytes;
  bytes.add(std::int16_t{42}).add(std::int32_t{unichars});
  bytes.add(static_cast<std::int32_t>(edges.size()));
  for (const RawEdge& edge : edges) {
    bytes.add(edge.letter | edge.flags << bits | edge.next << (bits + 3));
  }
  return bytes.get();
}

// A set of words as a tree, which is a dawg as well.
class WordTree {
 public:
  explicit WordTree(const std::vector<UnicharWord>& words) {
    for (const UnicharWord& word : words) add(word);
  }

  std::vector<std::byte> bytes(int unichars) const {
    std::vector<std::uint64_t> begins;
    std::uint64_t begin = 0;
    for (const auto& node : nodes_) {
      begins.push_back(begin);
      begin += node.size();
    }
    std::vector<RawEdge> edges;
    for (const auto& node : nodes_) {
      std::size_t left = node.size();
      for (const auto& [letter, edge] : node) {
        const std::uint64_t next = edge.next == 0 ? 0 : begins[edge.next];
        edges.push_back({static_cast<std::uint64_t>(letter),
                         (edge.ends_word ? 4U : 0U) | (--left == 0 ? 1U : 0U), next});
      }
    }
    return dawg_bytes(edges, unichars);
  }

 private:
  struct Edge {
    std::size_t next = 0;
    bool ends_word = false;
  };

  void add(const UnicharWord& word) {
    std::size_t node = 0;
    for (std::size_t at = 0; at < word.size(); ++at) {
      Edge& edge = nodes_[node][word[at]];
      if (at + 1 == word.size()) {
        edge.ends_word = true;
      } else {
        if (edge.next == 0) edge.next = nodes_.size();
        node = edge.next;
        if (node == nodes_.size()) nodes_.emplace_back();
      }
    }
  }

  std::vector<std::map<int, Edge>> nodes_{1};
};

// A .traineddata file of these parts.
inline std::vector<std::byte> container_bytes(const std::map<Part, std::vector<std::byte>>& parts) {
  constexpr std::size_t kParts = 24;
  std::vector<std::int64_t> offsets(kParts, -1);
  std::size_t end = 4 + kParts * 8;
  for (const auto& [part, bytes] : parts) {
    offsets[static_cast<std::size_t>(part)] = static_cast<std::int64_t>(end);
    end += bytes.size();
  }
  Bytes file;
  file.add(static_cast<std::uint32_t>(kParts));
  for (const std::int64_t offset : offsets) file.add(offset);
  for (const auto& [part, bytes] : parts) {
    for (const std::byte byte : bytes) file.add(byte);
  }
  return file.get();
}

}  // namespace trichdan::lstm
