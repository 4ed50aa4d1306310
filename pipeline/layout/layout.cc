#include "layout/layout.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/header_block.h"
#include "layout/notes.h"
#include "layout/paragraphs.h"
#include "layout/ruled_tables.h"
#include "layout/scribble.h"
#include "layout/signoff.h"
#include "layout/tables.h"
#include "layout/title.h"

namespace trichdan {
namespace {

class PageReader {
 public:
  explicit PageReader(const PageRows& page)
      : page_(page), ruled_tables_(find_ruled_tables(page)), end_(page.rows.size()) {}

  Pieces read(bool first_page) {
    take_page_number(0);
    if (first_page) take_head();
    const bool number_below = end_ > begin_ && is_page_number(page_, end_ - 1);
    if (number_below) --end_;
    std::size_t ruled = below_tables(find_ruled_notes(page_, begin_, end_));
    // A pen's stroke is a rule too, but no note has recipients or who signs.
    if (find_signoff(page_, ruled, end_).begin != end_) ruled = end_;
    Signoff signoff = find_signoff(page_, begin_, ruled);
    if (signoff.begin == signoff.end) {
      take_body(ruled < end_ ? ruled
                             : below_tables(find_small_notes(page_, begin_, end_, table_boxes())));
    } else {
      // Small type below the body is no footnote here, unless a rule says so: recipients are small.
      take_body(signoff.begin);
      append(std::move(signoff.pieces));
      take(signoff.end, ruled, Role::body);
      begin_ = ruled;
    }
    take(begin_, end_, Role::footnote);
    if (number_below) take(end_, end_ + 1, Role::page_number);
    return std::move(pieces_);
  }

  std::vector<TableGrid> take_tables() { return std::move(tables_); }

 private:
  // Footnotes stand below every table: what seemed one, of smaller type or under a line, and has a
  // ruled table below it, is a part of that.
  std::size_t below_tables(std::size_t row) const {
    if (row >= end_) return end_;
    const bool above = std::ranges::any_of(ruled_tables_, [&](const RuledTable& table) {
      return middle_y(page_.rows[row].box) < table.box.y1;
    });
    return above ? end_ : row;
  }

  void take_page_number(std::size_t row) {
    if (row >= end_ || !is_page_number(page_, row)) return;
    take(row, row + 1, Role::page_number);
    begin_ = row + 1;
  }

  void take_head() {
    if (auto header = find_header(page_, begin_, first_of_tables())) {
      append(std::move(header->pieces));
      begin_ = header->end;
    }
    Pieces title;
    begin_ = take_title(page_, begin_, title);
    append(std::move(title));
  }

  // The first row of the first table, which is more than the frame of a stamp: no head stands in
  // cells, nor below them.
  std::size_t first_of_tables() const {
    constexpr std::size_t kFewest = 3;  // rows and columns
    const auto table = std::ranges::find_if(ruled_tables_, [](const RuledTable& one) {
      return one.grid.rows.size() >= kFewest && one.grid.columns >= kFewest;
    });
    std::size_t row = begin_;
    while (row < end_ &&
           (table == ruled_tables_.end() || middle_y(page_.rows[row].box) < table->box.y0)) {
      ++row;
    }
    return row;
  }

  void take_body(std::size_t end) {
    take_with_tables(begin_, end);
    begin_ = end;
  }

  std::vector<Box> table_boxes() const {
    std::vector<Box> boxes;
    for (const RuledTable& table : ruled_tables_) boxes.push_back(table.box);
    return boxes;
  }

  // Ruled tables are read cell by cell; between them are those that only their words show.
  void take_with_tables(std::size_t begin, std::size_t end) {
    for (RuledTable& table : ruled_tables_) {
      std::size_t first = begin;
      while (first < end && middle_y(page_.rows[first].box) < table.box.y0) ++first;
      std::size_t behind = first;
      while (behind < end && middle_y(page_.rows[behind].box) < table.box.y1) ++behind;
      if (behind == first) continue;  // of the head, or of what stands below the body
      take(begin, first, Role::body);
      add_tables(find_tables(page_, begin, first));
      take_cells(table.grid, first, behind);
      tables_.push_back(std::move(table.grid));
      begin = behind;
    }
    take(begin, end, Role::body);
    add_tables(find_tables(page_, begin, end));
  }

  // Each line of each cell, and then what stands between the rules in no cell.
  void take_cells(const TableGrid& grid, std::size_t first, std::size_t behind) {
    std::vector<std::size_t> row_of(page_.boxes.size(), behind);
    for (std::size_t row = first; row < behind; ++row) {
      for (const std::uint32_t word : page_.rows[row].words()) row_of[word] = row;
    }
    for (const auto& cells : grid.rows) {
      for (const TableCell& cell : cells) {
        ++cells_;
        const Role role = is_scatter(page_, cell.words) ? Role::stamp : Role::body;
        take_lines(cell.words, role, row_of, behind);
      }
    }
    for (std::size_t row = first; row < behind; ++row) {
      std::vector<std::uint32_t> rest;
      for (const std::uint32_t word : page_.rows[row].words()) {
        if (row_of[word] == row) rest.push_back(word);
      }
      add_piece(std::move(rest), Role::body);
    }
  }

  // Words in reading order to lines; taken words are marked so by `taken` as their row.
  void take_lines(const std::vector<std::uint32_t>& words, Role role,
                  std::vector<std::size_t>& row_of, std::size_t taken) {
    std::vector<std::uint32_t> line;
    std::size_t row = taken;
    for (const std::uint32_t word : words) {
      if (row_of[word] == taken) continue;
      if (row_of[word] != row) add_piece(std::exchange(line, {}), role, cells_);
      row = std::exchange(row_of[word], taken);
      line.push_back(word);
    }
    add_piece(std::move(line), role, cells_);
  }

  void add_piece(std::vector<std::uint32_t> words, Role role, int cell = 0) {
    Piece piece = piece_of(page_, std::move(words), role);
    piece.cell = cell;
    if (!piece.words.empty()) pieces_.push_back(std::move(piece));
  }

  void add_tables(std::vector<TableGrid> tables) {
    std::ranges::move(tables, std::back_inserter(tables_));
  }

  void take(std::size_t begin, std::size_t end, Role role) {
    for (std::size_t row = begin; row < end; ++row) {
      Piece piece = piece_of(page_, page_.rows[row].words(), role);
      if (role == Role::body && is_scribble(page_, piece)) piece.role = Role::stamp;
      if (!piece.words.empty()) pieces_.push_back(std::move(piece));
    }
  }

  void append(Pieces pieces) {
    for (Piece& piece : pieces) {
      if (!piece.words.empty()) pieces_.push_back(std::move(piece));
    }
  }

  const PageRows& page_;
  std::vector<RuledTable> ruled_tables_;
  int cells_ = 0;          // of ruled tables so far
  std::size_t begin_ = 0;  // rows not yet placed
  std::size_t end_;
  Pieces pieces_;
  std::vector<TableGrid> tables_;
};

// The same words with boxes as if the page had been scanned the right way up.
PageReading upright(const PageReading& page) {
  PageReading result = page;
  result.turn = 0;
  if (page.turn % 2 != 0) std::swap(result.width, result.height);
  for (Word& word : result.words) {
    word.box = turned(word.box, page.turn, page.width, page.height);
  }
  for (Mark& mark : result.marks) {
    mark.box = turned(mark.box, page.turn, page.width, page.height);
  }
  return result;
}

Line line_of(const PageReading& page, Piece piece, bool starts_paragraph) {
  Line line;
  for (const std::uint32_t word : piece.words) line.box = united(line.box, page.words[word].box);
  line.words = std::move(piece.words);
  line.role = piece.role;
  line.starts_paragraph = starts_paragraph;
  line.by_hand = piece.by_hand;
  return line;
}

}  // namespace

std::string_view name_of(Role role) {
  switch (role) {
    case Role::header_left:
      return "header_left";
    case Role::header_right:
      return "header_right";
    case Role::title:
      return "title";
    case Role::body:
      return "body";
    case Role::footnote:
      return "footnote";
    case Role::page_number:
      return "page_number";
    case Role::recipients:
      return "recipients";
    case Role::signature:
      return "signature";
    case Role::stamp:
      return "stamp";
  }
  return "body";
}

PageLayout lay_out(const PageReading& page, bool first_page) {
  PageLayout layout;
  if (page.words.empty()) return layout;
  const PageReading straight = page.turn == 0 ? PageReading() : upright(page);
  const PageRows rows = rows_of(page.turn == 0 ? page : straight);
  PageReader reader(rows);
  Pieces pieces = reader.read(first_page);
  layout.tables = reader.take_tables();
  const std::vector<bool> starts = paragraph_starts(rows, pieces);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    layout.lines.push_back(line_of(page, std::move(pieces[i]), starts[i]));
  }
  mark_notes(rows, layout.lines);
  for (Line& line : layout.lines) {
    for (NoteMark& mark : line.note_marks) {
      mark.box = turned(mark.box, 4 - page.turn, rows.page->width, rows.page->height);
    }
  }
  return layout;
}

}  // namespace trichdan
