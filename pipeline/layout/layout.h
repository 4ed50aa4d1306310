// layout: words of a page to lines in reading order, each with a role.
//
// Pure functions; thread-safe. Nothing is corrected here: lines hold indices of words as they were
// read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/reading.h"

namespace trichdan {

// What a line is on the page. Later work tells more roles apart; a line of no known role is body.
enum class Role {
  header_left,   // issuing body and number: left column of the first page's head
  header_right,  // national or Party header, place and date
  title,         // type and subject of the document
  body,
  footnote,
  page_number,
  recipients,  // "Nơi nhận"
  signature,
  stamp,  // a note of a digital signature, or what a seal or pen left: in no stream
};

std::string_view name_of(Role role);

// A raised number in a line: the call of a footnote, or the number a footnote begins with. What was
// read for it (a figure, a quotation mark, a degree sign or nothing) is no part of the text.
struct NoteMark {
  std::uint32_t word = 0;   // index into PageReading::words: the word it stands in or behind
  std::uint32_t begin = 0;  // bytes of that word's text that were read for it; may be none
  std::uint32_t end = 0;
  Box box;  // pixels of the page image
};

struct Line {
  std::vector<std::uint32_t> words;  // indices into PageReading::words, left to right
  Box box;
  Role role = Role::body;
  bool starts_paragraph = false;
  bool by_hand = false;                // of a number's line: its digits stand taller than its print
  bool starts_note = false;            // of a footnote's first line
  std::vector<NoteMark> note_marks{};  // left to right
};

// A cell of a table: its words in reading order, which are in lines too. Empty cells are kept. A
// merged cell's words are in its first column; the columns it covers behind that are empty cells.
struct TableCell {
  std::vector<std::uint32_t> words{};
  std::uint32_t columns = 1;  // it reaches over
};

// What parts two columns: a rule, or the white that all rows leave.
struct ColumnGap {
  std::int32_t begin = 0;  // pixels of the page straight and the right way up
  std::int32_t end = 0;
};

struct TableGrid {
  std::size_t columns = 0;
  std::vector<std::vector<TableCell>> rows;  // headings first; each has `columns` cells
  std::vector<ColumnGap> gaps{};             // between columns, left to right
};

struct PageLayout {
  // In reading order. The header as its boxes are numbered by Nghị định 30/2020/NĐ-CP: issuing
  // body, national header, number and subject, place and date. Specks and rules are in no line.
  std::vector<Line> lines;
  // Where the words of some lines of the body form tables, top to bottom.
  std::vector<TableGrid> tables;
};

// Boxes are of the page image as it is, turned or not; reading order is that of the page the right
// way up (PageReading::turn). `first_page`: only the first page of a document is searched for a
// header block.
PageLayout lay_out(const PageReading& page, bool first_page);

}  // namespace trichdan
