// audit: running text as claims are looked for in it: without marks, number by number.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "audit/input.h"
#include "extract/plain_text.h"
#include "extract/rule.h"

namespace trichdan::audit {

// One stream of a document.
class Prose {
 public:
  Prose(const Context& context, std::uint32_t stream);

  const Context& context() const { return context_; }
  std::uint32_t stream() const { return stream_; }
  std::string_view text() const { return plain_.text; }
  const std::vector<std::size_t>& numbers() const { return numbers_; }  // where each begins

  Span span(std::size_t begin, std::size_t end) const;
  Span span(std::string_view part) const;  // a part of text()
  // The number a pattern's group holds; nothing if the group is empty or no number.
  std::optional<Number> number(std::string_view group) const;
  std::size_t offset(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - plain_.text.data());
  }
  std::size_t position(std::uint32_t original) const { return plain_.position(original); }

  // The end of the sentence, at most 400 characters on.
  std::size_t sentence_end(std::size_t at) const;
  std::size_t sentence_start(std::size_t at) const;
  std::size_t paragraph_end(std::size_t at) const;
  std::size_t paragraph_start(std::size_t at) const;

 private:
  const Context& context_;
  std::uint32_t stream_;
  PlainText plain_;
  std::vector<std::size_t> numbers_;
};

// Whether the words (a part of a plain text) hold a phrase of the list, as whole words.
bool holds_phrase(const PhraseTable& list, std::string_view plain_words);
// Its words, at most `most`.
std::vector<std::string_view> words_of(std::string_view plain_words, std::size_t most = 64);

}  // namespace trichdan::audit
