#include "layout/head_anchor.h"

#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Words = std::vector<std::uint32_t>;

// Whether the year ends the text, as it ends "Kiên Giang, ngày 5 tháng 2 năm 2018" and not a
// sentence that goes on ("ngày 5 tháng 2 năm 2018 của Sở Y tế").
bool ends_with_year(std::string_view text) {
  constexpr std::size_t kLongestYear = 10;  // bytes, broken or with a stray sign
  const std::string folded = fold_search(text);
  const std::size_t year = folded.rfind("nam");
  if (year != std::string::npos) return folded.size() - year <= 3 + kLongestYear;
  const std::size_t last = folded.rfind(' ');  // "ngày 5/2/2018"
  return folded.find_first_of("0123456789", last == std::string::npos ? 0 : last) !=
         std::string::npos;
}

bool is_dated_to_its_end(std::string_view text) {
  return is_dated(text) && ends_with_year(text);
}

// The national header is the widest line of its column and gives its bounds; the others are
// narrower by about what is added here. `least_gap`: before it, where the left column has words.
std::optional<Anchor> anchor_by(const PageRows& page, RowRange rows, TextTest test, double widen,
                                int least_gap = 0) {
  for (std::size_t row = rows.begin; row < rows.end; ++row) {
    if (page.rows[row].box.y0 > page.page->height / 2) break;
    const Words words = page.rows[row].words();
    if (words.size() > 30) continue;
    const auto tail = recognised_tail(page, words, test);
    if (!tail || (tail->word > 0 && tail->gap < least_gap)) continue;
    const Box box = page.box_of(cut_at(words, tail->word).second);
    if (middle_x(box) * 2 < page.page->width) continue;  // a head of one column has no columns
    const auto more = static_cast<int>(widen * box.width());
    return Anchor{row, box.x0 - more, box.width() + 2 * more};
  }
  return {};
}

}  // namespace

std::optional<Cut> recognised_tail(const PageRows& page, const Words& words, TextTest test) {
  std::optional<Cut> best;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int begin = page.boxes[words[i]].x0;
    const int margin = begin * 3 > page.page->width ? page.page->width : 0;
    const int gap = i == 0 ? margin : begin - page.boxes[words[i - 1]].x1;
    if (best && gap <= best->gap) continue;
    if (test(page.text_of(cut_at(words, i).second))) best = Cut{i, gap};
  }
  return best;
}

bool is_dated(std::string_view text) {
  const std::string_view first = text.substr(0, text.find(' '));
  return is_place_and_date(text) && !is_number_line(text) &&
         first.find('/') == std::string_view::npos;
}

std::optional<Anchor> find_anchor(const PageRows& page, RowRange rows) {
  if (auto anchor = anchor_by(page, rows, is_national_header, 0)) return anchor;
  if (auto anchor = anchor_by(page, rows, is_motto, 0.2)) return anchor;
  // Where both are lost, a date shows the right column, if it is one: a date that ends a line of
  // prose stands as near to the word before it as words do.
  return anchor_by(page, rows, is_dated_to_its_end, 0.1, page.text_height + 1);
}

}  // namespace trichdan
