// repair: a sentence in which words are exchanged to see what the grammar makes of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/stream.h"

namespace trichdan {

// A part of a stream's text with the words it came from. Owned by its user; copied for each trial.
struct TextWindow {
  std::string text;
  std::uint32_t begin = 0;    // of the stream, in bytes
  std::vector<Origin> words;  // offsets are the stream's, moved with what was exchanged

  // Puts `with` in place of a word; the words behind it move.
  void exchange(std::size_t at, std::string_view with);
};

// A start of a character at or before `at`.
std::uint32_t at_character(std::string_view text, std::uint32_t at);

}  // namespace trichdan
