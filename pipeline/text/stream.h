// text: lines of pages to streams of text, with a way back from every byte to its word and page.
//
// Offsets are bytes into the stream's UTF-8 text, spans half-open. Pages count from 1. Values only:
// nothing here points into its input. Pure functions; thread-safe.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/reading.h"
#include "layout/layout.h"

namespace trichdan {

// The bytes [begin, end) of a stream come from one word of one page.
struct Origin {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t page = 0;  // counts from 1
  std::uint32_t word = 0;  // index into that page's PageReading::words
  float confidence = 100;  // of that word, 0 to 100
  bool disputed = false;   // a second reader read another word
  bool operator==(const Origin&) const = default;
};

struct PageBox {
  int page = 0;
  Box box;
};

// The bytes [begin, end) of a stream were one line on paper.
struct LineSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Role role = Role::body;
  bool by_hand = false;  // Line::by_hand
};

// A raised number in the body that calls a footnote. Its figures are in no stream's text: raised
// figures are often misread, and the order of calls and notes tells their numbers.
struct NoteCall {
  std::uint32_t offset = 0;  // it stands at this byte of the body
  int note = 0;              // of the stream "footnote N"; 0: not known which
  int page = 0;
  Box box;
};

// One run of text that is read without a break: the body, the header, a footnote, the recipients,
// the signature. A footnote that goes on over pages is one stream.
// Words of a line are joined by a space, lines by '\n', paragraphs by "\n\n"; a symbol, a date or a
// word that was broken over a line is joined without either, its hyphen kept ("126-" and "KL/TW"
// give "126-KL/TW"; only a soft hyphen goes). The text is normalised (text/unicode.h).
struct Stream {
  std::string name;  // "header", "body", "footnote 1", ..., "recipients", "signature"
  std::string text;
  std::vector<Origin> origins;  // ascending, disjoint; none for plain text
  std::vector<std::pair<std::uint32_t, int>> page_starts;  // (offset, page), ascending
  std::vector<LineSpan> lines;                             // ascending, disjoint
  std::vector<NoteCall> calls{};                           // ascending; of the body

  // The page a byte stands on; 1 for a stream without pages.
  int page_at(std::uint32_t offset) const;
  // The words a span touches, in order. O(log n) and the words given.
  std::vector<Origin> words_in(std::uint32_t begin, std::uint32_t end) const;
};

// A cell's text, and where in its stream it stands: one run for each line of the cell.
struct CellText {
  std::string text;
  std::uint32_t stream = 0;                                   // index into DocumentText::streams
  std::vector<std::pair<std::uint32_t, std::uint32_t>> runs;  // [begin, end), in reading order
  std::uint32_t columns = 1;  // it reaches over; those behind its first are empty cells
};

// A table that goes on over pages is one; a cell's runs tell which page it stands on.
struct TableText {
  int page = 0;                             // where it begins
  std::vector<std::vector<CellText>> rows;  // headings first; all rows have as many cells
};

struct DocumentText {
  std::vector<Stream> streams;  // those with text, in the order of the names above
  // By page. Their words are in the streams too, line by line; none for plain text.
  std::vector<TableText> tables;
};

// The tables of layouts whose pages went into these streams.
std::vector<TableText> tables_of(std::span<const Stream> streams,
                                 std::span<const PageReading> pages,
                                 std::span<const PageLayout> layouts,
                                 std::span<const int> page_numbers);

// One line's words of a page united to one box for each line the span touches. pages[i] is page
// page_numbers[i], or page i + 1 where no numbers are given; words of other pages give no box.
std::vector<PageBox> boxes_of(const Stream& stream, std::uint32_t begin, std::uint32_t end,
                              std::span<const PageReading> pages,
                              std::span<const int> page_numbers = {});

// `pages` and `layouts` are parallel; page i is page_numbers[i], ascending. Missing pages are
// simply absent. Page numbers are in no stream, so that a sentence goes on over them.
DocumentText build_text(std::span<const PageReading> pages, std::span<const PageLayout> layouts,
                        std::span<const int> page_numbers);

// Plain text given by the user: a stream "body", before it a stream "header" if the text begins
// with a document's header, behind it "recipients" and "signature" if it ends, or goes on, after
// these. A form feed starts the next page. Line breaks are kept, except inside a symbol or word
// that is broken over one. No origins; roles of lines are told from the words alone.
DocumentText text_from_plain(std::string_view text);

}  // namespace trichdan
