// repair: which words stand beside each other in official documents: counts of single words, pairs
// and triples, folded to small letters with tone marks at one place.
//
// Only frequent ones are kept, and of those a 40-bit fingerprint and a rounded count: enough to
// weigh two candidates for a word against each other, and no text can be read out of it. Built from
// texts by models/context/build_context.cc, and from an archive's own confidently read words by
// `reindex`. The same words give the same model in whatever order they came.
//
// A model is immutable and may be used by several threads; a counter belongs to one thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace trichdan {

// A word as context sees it: a digest of its folded core, or one of the classes below.
using ContextToken = std::uint64_t;
inline constexpr ContextToken kBreak = 1;   // punctuation, the edge of a stream; no word
inline constexpr ContextToken kNumber = 2;  // anything with a digit
inline constexpr ContextToken kOther = 3;   // signs, codes with a dash or slash

// The token of a word without the punctuation around it, as core_of (text/words.h) gives it.
ContextToken token_of_core(std::string_view core);

class NgramModel {
 public:
  NgramModel() = default;
  // Throws Error(database) on bytes that encoded() did not make.
  static NgramModel decode(std::string_view bytes);
  // Throws Error(not_found), Error(database).
  static NgramModel open(const std::filesystem::path& file);

  bool empty() const { return entries_.empty(); }
  double words() const { return words_; }  // counted over all text
  double count(ContextToken a) const;
  double count(ContextToken a, ContextToken b) const;
  double count(ContextToken a, ContextToken b, ContextToken c) const;

 private:
  struct Entry {
    std::uint64_t key = 0;
    float count = 0;
  };
  double at(std::uint64_t key) const;

  double words_ = 0;
  std::vector<Entry> entries_;  // open addressing; key 0 is empty
};

class NgramCounter {
 public:
  // The words of one document, in order, kBreak between what does not go on. Call once a document.
  void add(std::span<const ContextToken> document);

  // What stood at least `least` times, in at least `documents` documents.
  std::string encoded(std::uint32_t least, std::uint32_t documents) const;

 private:
  struct Seen {
    std::uint32_t count = 0;
    std::uint32_t documents = 0;
    std::uint32_t last = 0;  // the document seen last, from 1
  };
  void count(std::uint64_t key);

  std::unordered_map<std::uint64_t, Seen> seen_;
  std::uint64_t words_ = 0;
  std::uint32_t document_ = 0;
};

}  // namespace trichdan
