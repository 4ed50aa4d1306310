// repair: mentions of two readings of one document tied together by the words they stand in.
//
// Immutable; may be used by several threads. Keep references to what they are made of.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/mentions.h"
#include "text/stream.h"

namespace trichdan {

// A word of a document: page and index on it.
using WordPlace = std::pair<std::uint32_t, std::uint32_t>;

std::vector<Origin> words_of(const DocumentText& text, const Span& span);

bool is_disputed_at(const DocumentText& text, const Span& span);

// What the second reading has for each word of the document.
class SecondWords {
 public:
  explicit SecondWords(const DocumentText& text);

  std::string_view at(const Origin& word) const;

 private:
  std::map<WordPlace, std::string> words_;
};

// Mentions by the words they stand in.
template <typename Mention>
class ByPlace {
 public:
  ByPlace(const std::vector<Mention>& mentions, const DocumentText& text) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      for (const Origin& word : words_of(text, mentions[i].span)) {
        places_.try_emplace({word.page, word.word}, i);
      }
    }
  }

  std::optional<std::size_t> at(const std::vector<Origin>& words) const {
    for (const Origin& word : words) {
      const auto found = places_.find({word.page, word.word});
      if (found != places_.end()) return found->second;
    }
    return {};
  }

 private:
  std::map<WordPlace, std::size_t> places_;
};

// The span of words in the first text, found by their places.
class FirstText {
 public:
  explicit FirstText(const DocumentText& text);

  // Nothing where it has other words or they stand in several streams.
  std::optional<Span> span_of(const std::vector<Origin>& words) const;
  std::string_view text_at(const Span& span) const;

 private:
  const DocumentText& text_;
  std::map<WordPlace, Span> spans_;
};

}  // namespace trichdan
