// text: the passage around a place in a text, and the places where searched words stand.
//
// Input is normalised (text/unicode.h); offsets are bytes, spans half-open. Pure functions;
// thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const TextSpan&) const = default;
};

// The sentence [begin, end) stands in: to a full stop, question or exclamation mark or semicolon
// before a capital, or the end of a paragraph; at most `reach` bytes to either side, cut between
// words.
TextSpan sentence_around(std::string_view text, std::size_t begin, std::size_t end,
                         std::size_t reach = 320);

// A span on one line: white space folded, "…" where sentence_around had to cut.
std::string shown_passage(std::string_view text, const TextSpan& span);

// A word as searched for: fold_search of a run of letters and digits, and where it stands.
struct SearchWord {
  std::string folded;
  TextSpan span;
};
std::vector<SearchWord> search_words(std::string_view text);

// A passage in which all phrases stand, and where they do.
struct Passage {
  TextSpan span;
  std::vector<TextSpan> hits;  // ascending
};

// The passages of a text, best first, then in order of the text: those with all phrases within
// `window` bytes, at most `most`; if there are none, one around the first hit. A phrase is a
// sequence of words.
std::vector<Passage> passages_with(std::string_view text,
                                   const std::vector<std::vector<std::string>>& phrases,
                                   std::size_t most, std::size_t window = 400);

}  // namespace trichdan
