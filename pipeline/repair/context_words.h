// repair: the words of running text and of a page as context sees them. Pure functions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/ngrams.h"

namespace trichdan {

// The token of a printed word, with a break before or behind it where punctuation stands there.
void append_tokens(std::string_view word, std::vector<ContextToken>& tokens);

// A word in its place among others.
struct ContextWord {
  std::uint32_t word = 0;  // index into PageReading::words
  ContextToken token = kBreak;
  bool break_before = false;  // punctuation, or the line before is of another kind
  bool break_behind = false;
};

// The words of a page in reading order, those without letters or digits left out.
std::vector<ContextWord> context_words(const PageReading& page, const PageLayout& layout);

// Whether nothing speaks against the word as it was read: a text layer's, or one that two readers
// read alike and the first was certain of.
bool is_certain(const PageReading& page, const Word& word);

// The confidently read words of a page as a document of NgramCounter sees them, in the reader's
// order; others are breaks.
void append_certain(const PageReading& page, std::vector<ContextToken>& tokens);

}  // namespace trichdan
