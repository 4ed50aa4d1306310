// What reading one page yields: the tier that is expensive and kept for ever.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace trichdan {

// Where a page's words can be had from, decided once for each page with a reason.
enum class PageKind {
  scan,            // an image: read by OCR
  text,            // a text layer worth trusting
  untrusted_text,  // there is a text layer, but it is not the page's text: read by OCR
};

std::string_view name_of(PageKind kind);  // "scan", "text", "untrusted_text"
PageKind page_kind_from(std::string_view name);

// Another word that the first reader's own probabilities leave open at the same place.
struct WordAlternative {
  std::string text;
  // How much less probable than what was read: natural logarithm, in steps of 0.05; 0: as probable.
  std::uint8_t cost = 0;
  bool operator==(const WordAlternative&) const = default;
};

// One word as read: never normalised, never repaired.
struct Word {
  std::string text;        // UTF-8, not empty
  Box box;                 // pixels of the page image
  float confidence = 100;  // 0 to 100; 100 for a text layer
  std::int32_t block = 0;  // ordinals as the reader gave them, from 0, over the page
  std::int32_t line = 0;
  // What a second reader, which errs elsewhere, read at this place; the same as `text` where they
  // agree, empty where nobody read twice.
  std::string other{};
  // The most probable first; none where the reader was certain, or keeps none.
  std::vector<WordAlternative> alternatives{};
  bool operator==(const Word&) const = default;
};

// Something printed beside the words: only the image tells it.
struct Mark {
  enum class Kind : std::uint8_t {
    rule_across,   // a line that parts or frames
    rule_upright,  // one side of a table's column
    raised,        // a number that stands above its line: it calls a footnote, or begins one
    unread,        // what looks like a line of writing, of which nothing could be read
  };
  Kind kind = Kind::rule_across;
  Box box;  // pixels of the page image
  bool operator==(const Mark&) const = default;
};

// A part of the page whose lines were in doubt and were found in two ways; everything else was read
// in the reader's usual way.
struct ReadRegion {
  enum class Lines : std::uint8_t {
    own,     // our line finder's: the doubtful reading was the better one all the same
    layout,  // those of Tesseract's layout analysis
  };
  Lines lines = Lines::own;  // whose lines the words kept are of
  Box box;                   // pixels of the page image
  float confidence = 0;      // of what was kept, 0 to 100
  float other = 0;           // of what was not
  bool operator==(const ReadRegion&) const = default;
};

// What one network saw of a line whose letters are crossed by a seal or a pen, step by step from
// left to right: of each step what it held possible, "" for no character. A line has several, of
// other models and other ways to take the strokes out; which words it may be is asked of all.
struct LineTrace {
  Box box;  // around the part of the line that was looked at, pixels of the page image
  std::vector<std::vector<WordAlternative>> steps;  // cost: of 1, not of what was read
  bool operator==(const LineTrace&) const = default;
};

// One page read by one reader.
struct PageReading {
  PageKind kind = PageKind::scan;
  std::string reason;      // why this kind, one English sentence part
  std::int32_t width = 0;  // pixels
  std::int32_t height = 0;
  std::int32_t dpi = 0;             // dots per inch of the pixels above
  std::int32_t turn = 0;            // quarter turns clockwise that make the page upright, 0 to 3
  std::string model;                // "vie", or "text layer": who read the words
  float mean_confidence = 0;        // over words, weighted by bytes; 0 without words
  double seconds = 0;               // wall time of the reading; not part of its identity
  std::vector<Word> words;          // in the reader's order
  std::vector<Mark> marks;          // rules from top to bottom, raised numbers, unread lines
  std::vector<ReadRegion> regions;  // those in doubt, from top to bottom
  std::vector<LineTrace> traces{};  // of names under signatures that strokes cross
};

// A compact binary form, the same for the same words: what workers send and the store keeps.
// decode throws Error(database) on bytes that encode did not make.
std::string encode(const PageReading& reading);
PageReading decode_reading(std::string_view bytes);

}  // namespace trichdan
