#include "layout/rows.h"

#include <algorithm>
#include <cmath>

#include "layout/piece.h"
#include "layout/quantile.h"
#include "layout/reader_lines.h"
#include "layout/row_groups.h"
#include "layout/rule_skew.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

int usual_height(const PageReading& page) {
  std::vector<int> heights;
  for (const Word& word : page.words) {
    if (word.text.size() >= 3 && has_letter_or_digit(word.text))
      heights.push_back(word.box.height());
  }
  return quantile(heights, 0.5, page.words.empty() ? 0 : page.words.front().box.height());
}

// How far text falls to the right, as dy/dx: the median of the long lines, or where there are
// hardly any, as on a page that is a table, by its rules.
double skew_of(const PageReading& page, const std::vector<WordLine>& lines, int text_height) {
  std::vector<double> slopes;
  for (const WordLine& line : lines) {
    const Box& first = page.words[line.words.front()].box;
    const Box& last = page.words[line.words.back()].box;
    const int width = middle_x(last) - middle_x(first);
    if (line.words.size() < 5 || width * 4 < page.width) continue;
    slopes.push_back(static_cast<double>(middle_y(last) - middle_y(first)) / width);
  }
  if (slopes.size() >= 3) return quantile(slopes, 0.5, 0.0);
  return skew_by_rules(page, text_height / 2).value_or(0);
}

Box flattened(const Box& box, double skew) {
  const auto dy = static_cast<std::int32_t>(std::lround(skew * middle_x(box)));
  const auto dx = static_cast<std::int32_t>(std::lround(skew * middle_y(box)));
  return {box.x0 + dx, box.y0 - dy, box.x1 + dx, box.y1 - dy};
}

// The margins and the row pitch of the text that fills the page's width.
void measure(PageRows& page) {
  int widest = 0;
  for (const Row& row : page.rows) widest = std::max(widest, row.box.width());
  std::vector<int> lefts;
  std::vector<int> rights;
  std::vector<int> pitches;
  for (std::size_t i = 0; i < page.rows.size(); ++i) {
    const Box& box = page.rows[i].box;
    if (box.width() * 10 < widest * 6) continue;
    lefts.push_back(box.x0);
    rights.push_back(box.x1);
    if (i > 0) pitches.push_back(middle_y(box) - middle_y(page.rows[i - 1].box));
  }
  page.left = quantile(lefts, 0.2, 0);
  page.right = quantile(rights, 0.8, page.page->width);
  page.pitch = quantile(pitches, 0.4, 2 * page.text_height);
}

}  // namespace

std::vector<std::uint32_t> Row::words() const {
  std::vector<std::uint32_t> all;
  for (const Segment& segment : segments) {
    all.insert(all.end(), segment.words.begin(), segment.words.end());
  }
  return all;
}

std::string PageRows::text_of(const std::vector<std::uint32_t>& words) const {
  std::string text;
  for (const std::uint32_t word : words) {
    if (!text.empty()) text += ' ';
    text += normalise(page->words[word].text);
  }
  return text;
}

float PageRows::confidence_of(const std::vector<std::uint32_t>& words) const {
  double sum = 0;
  double weight = 0;
  for (const std::uint32_t word : words) {
    const auto size = static_cast<double>(page->words[word].text.size());
    sum += size * page->words[word].confidence;
    weight += size;
  }
  return weight == 0 ? 0.F : static_cast<float>(sum / weight);
}

Box PageRows::box_of(const std::vector<std::uint32_t>& words) const {
  Box box;
  for (const std::uint32_t word : words) box = united(box, boxes[word]);
  return box;
}

PageRows rows_of(const PageReading& reading) {
  PageRows page;
  page.page = &reading;
  page.text_height = usual_height(reading);
  const std::vector<WordLine> lines = reader_lines(reading, page.text_height);
  const double skew = skew_of(reading, lines, page.text_height);
  page.boxes.reserve(reading.words.size());
  for (const Word& word : reading.words) page.boxes.push_back(flattened(word.box, skew));
  page.marks.reserve(reading.marks.size());
  for (const Mark& mark : reading.marks) page.marks.push_back(flattened(mark.box, skew));
  page.rows = group_rows(page, lines);
  measure(page);
  return page;
}

}  // namespace trichdan
