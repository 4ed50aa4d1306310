#include "layout/paragraphs.h"

#include "layout/numbering.h"

namespace trichdan {
namespace {

bool is_running_text(Role role) {
  return role == Role::body || role == Role::footnote;
}

bool starts_with_mark(const PageRows& page, const Piece& piece) {
  return !piece.words.empty() && is_item_mark(page.page->words[piece.words.front()].text);
}

bool starts_running_paragraph(const PageRows& page, const Piece& before, const Piece& piece) {
  const int em = page.text_height;
  const bool gap = middle_y(piece.box) - middle_y(before.box) > page.pitch * 17 / 10;
  const bool indented =
      piece.box.x0 - page.left > em * 8 / 10 && piece.box.x0 - before.box.x0 > em / 2;
  const bool after_short = page.right - before.box.x1 > 3 * em;
  const bool item = starts_with_mark(page, piece) &&
                    (piece.box.x0 - page.left > em / 2 || page.right - before.box.x1 > em);
  return gap || indented || after_short || item;
}

// In columns, cells and titles every line wraps: only list items and gaps part.
bool starts_column_paragraph(const PageRows& page, const Piece& before, const Piece& piece) {
  const int step = middle_y(piece.box) - middle_y(before.box);
  return starts_with_mark(page, piece) || step > page.pitch * 2 || step < 0;
}

bool starts_paragraph(const PageRows& page, const Piece& before, const Piece& piece) {
  if (piece.cell != before.cell) return true;
  const bool running = is_running_text(piece.role) && piece.cell == 0;
  return running ? starts_running_paragraph(page, before, piece)
                 : starts_column_paragraph(page, before, piece);
}

}  // namespace

std::vector<bool> paragraph_starts(const PageRows& page, const Pieces& pieces) {
  std::vector<bool> starts;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i == 0 || pieces[i].role != pieces[i - 1].role) {
      // At the top of a page an indent alone tells.
      const bool indented = pieces[i].box.x0 - page.left > page.text_height;
      const bool running = i == 0 || pieces[i - 1].role == Role::page_number;
      starts.push_back(!running || !is_running_text(pieces[i].role) || indented ||
                       starts_with_mark(page, pieces[i]));
    } else {
      starts.push_back(starts_paragraph(page, pieces[i - 1], pieces[i]));
    }
  }
  return starts;
}

}  // namespace trichdan
