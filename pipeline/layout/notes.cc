#include "layout/notes.h"

#include <algorithm>
#include <string>

#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Mean width of a letter of a row, in pixels: the size of its type, free of the heights of boxes,
// which marks and capitals change.
struct TypeSize {
  double letter = 0;
  std::size_t letters = 0;
};

TypeSize type_size(const PageRows& page, const Row& row) {
  TypeSize size;
  double width = 0;
  if (is_capitals(page.text_of(row))) return size;
  for (const std::uint32_t word : row.words()) {
    const std::string_view text = page.page->words[word].text;
    size.letters += static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    width += page.boxes[word].width();
  }
  if (size.letters > 0) size.letter = width / static_cast<double>(size.letters);
  return size;
}

double usual_letter(const std::vector<TypeSize>& sizes, std::size_t begin, std::size_t end) {
  std::vector<double> letters;
  for (std::size_t i = begin; i < end; ++i) {
    if (sizes[i].letters >= 25) letters.push_back(sizes[i].letter);
  }
  if (letters.empty()) return 0;
  std::nth_element(letters.begin(),
                   letters.begin() + static_cast<std::ptrdiff_t>(letters.size() / 2),
                   letters.end());
  return letters[letters.size() / 2];
}

// The number of a footnote, raised or not, or its star.
bool starts_with_note_mark(const PageRows& page, const Row& row) {
  const std::string text = page.text_of(row);
  const std::string_view first = std::string_view(text).substr(0, text.find(' '));
  return first == "*" || first == "(*)" ||
         (first.size() <= 4 && first.find_first_not_of("()[]0123456789") == std::string_view::npos);
}

bool stands_alone(const PageRows& page, const Box& rule) {
  return std::none_of(page.rows.begin(), page.rows.end(), [&](const Row& row) {
    return std::any_of(row.segments.begin(), row.segments.end(), [&](const Segment& segment) {
      const int middle = middle_y(segment.box);
      return std::abs(middle - rule.y0) * 3 < page.text_height;
    });
  });
}

// A rule of a table has others beside it: one that stands on it, or one as long near it.
bool is_of_a_table(const PageRows& page, std::size_t mark) {
  const Box& rule = page.marks[mark];
  for (std::size_t i = 0; i < page.marks.size(); ++i) {
    const Box& other = page.marks[i];
    if (i == mark || page.page->marks[i].kind != Mark::Kind::rule_upright) continue;
    const bool meets =
        other.x0 >= rule.x0 - page.text_height && other.x1 <= rule.x1 + page.text_height &&
        other.y0 <= rule.y1 + page.text_height && other.y1 >= rule.y0 - page.text_height;
    if (meets) return true;
  }
  return false;
}

// Beside it lies another at its height: a fold, or a row of a table. And so does an upright one.
bool has_others_beside(const PageRows& page, std::size_t mark) {
  const int y = middle_y(page.marks[mark]);
  for (std::size_t i = 0; i < page.marks.size(); ++i) {
    const Box& other = page.marks[i];
    const bool across = page.page->marks[i].kind == Mark::Kind::rule_across;
    const bool upright = page.page->marks[i].kind == Mark::Kind::rule_upright;
    if (i != mark && across && std::abs(middle_y(other) - y) < page.text_height) return true;
    if (upright && other.y0 < y && other.y1 > y) return true;
  }
  return false;
}

// As long as office programs draw it, and beginning at the left margin; further right where a copy
// lost its beginning.
enum class NoteRule { none, broken, whole };

NoteRule note_rule(const PageRows& page, std::size_t mark) {
  if (page.page->marks[mark].kind != Mark::Kind::rule_across) return NoteRule::none;
  const Box& rule = page.marks[mark];
  const int text_width = page.right - page.left;
  const bool reaches = (rule.x1 - page.left) * 100 > text_width * 12 &&
                       (rule.x1 - page.left) * 100 < text_width * 48;
  const bool left = rule.x0 - page.left > -2 * page.text_height;
  if (!reaches || !left || !stands_alone(page, rule) || is_of_a_table(page, mark) ||
      has_others_beside(page, mark)) {
    return NoteRule::none;
  }
  const bool at_margin = rule.x0 - page.left < 2 * page.text_height;
  return at_margin && rule.width() * 100 > text_width * 12 ? NoteRule::whole : NoteRule::broken;
}

// Of a broken rule, what stands on both its sides must tell: it lies free in a gap between rows,
// and is no underline.
bool lies_in_gap(const PageRows& page, const Box& rule, std::size_t row) {
  const Box& above = page.rows[row - 1].box;
  const int step = middle_y(page.rows[row].box) - middle_y(above);
  return step * 2 > page.pitch * 3 && (rule.y0 - above.y1) * 4 > page.text_height;
}

}  // namespace

bool is_page_number(const PageRows& page, std::size_t row) {
  if (row != 0 && row + 1 != page.rows.size()) return false;
  const Row& candidate = page.rows[row];
  const int centre = page.page->height / 2;
  const bool edge = std::abs(middle_y(candidate.box) - centre) * 10 > page.page->height * 3;
  if (!edge || candidate.box.width() > 8 * page.text_height) return false;
  std::string key = search_key(page.text_of(candidate));
  if (key.starts_with("trang")) key.erase(0, 5);
  return !key.empty() && key.size() <= 4 &&
         key.find_first_not_of("0123456789") == std::string::npos;
}

std::size_t find_ruled_notes(const PageRows& page, std::size_t begin, std::size_t end) {
  for (std::size_t mark = 0; mark < page.marks.size(); ++mark) {
    const NoteRule rule = note_rule(page, mark);
    if (rule == NoteRule::none) continue;
    std::size_t row = begin;
    while (row < end && middle_y(page.rows[row].box) < page.marks[mark].y1) ++row;
    if (row <= begin || row >= end) continue;
    if (rule == NoteRule::whole || lies_in_gap(page, page.marks[mark], row)) return row;
  }
  return end;
}

std::size_t find_small_notes(const PageRows& page, std::size_t begin, std::size_t end,
                             const std::vector<Box>& tables) {
  const auto in_table = [&](const Row& row) {
    const int y = middle_y(row.box);
    return std::ranges::any_of(tables, [&](const Box& box) { return box.y0 <= y && y < box.y1; });
  };
  std::size_t unmarked = end;  // small type without a number: a table, unless nothing else is found
  std::vector<TypeSize> sizes;
  for (const Row& row : page.rows) {
    sizes.push_back(in_table(row) ? TypeSize{} : type_size(page, row));
  }
  constexpr std::size_t kLeastBody = 4;  // rows; fewer do not tell what size is usual
  for (std::size_t row = begin + kLeastBody; row < end; ++row) {
    const double above = usual_letter(sizes, begin, row);
    const double below = usual_letter(sizes, row, end);
    if (above == 0 || below == 0 || below > 0.88 * above) continue;
    const auto large = [&](const TypeSize& size) {
      return size.letters >= 25 && size.letter > 0.92 * above;
    };
    const bool all_small = std::none_of(sizes.begin() + static_cast<std::ptrdiff_t>(row),
                                        sizes.begin() + static_cast<std::ptrdiff_t>(end), large);
    const bool first_small = sizes[row].letter < 0.92 * above;
    const int step = middle_y(page.rows[row].box) - middle_y(page.rows[row - 1].box);
    const bool gap = step * 10 > page.pitch * 12;
    if (!all_small || !first_small || !gap) continue;
    if (starts_with_note_mark(page, page.rows[row])) return row;
    unmarked = std::min(unmarked, row);
  }
  return unmarked;
}

}  // namespace trichdan
