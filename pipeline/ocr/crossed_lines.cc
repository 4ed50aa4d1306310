#include "ocr/crossed_lines.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr double kPlainlyText = 8;  // credit
constexpr double kRemains = 3;      // credit of what pens and seals leave, at most

int middle(const ReadLine& line) {
  return line.box.y0 + line.box.y1;
}

// At least half of the lower one stands beside the other, and they have a place in common.
bool is_same_line(const Box& a, const Box& b) {
  const std::int32_t beside = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return a.x0 < b.x1 && b.x0 < a.x1 && 2 * beside >= std::min(a.height(), b.height());
}

double credit(const ReadLine& line) {
  return credit_of({&line, 1});
}

// Rows are lines that stand beside each other.
std::vector<ReadLine> row_by_row(std::vector<ReadLine> lines) {
  std::ranges::stable_sort(lines, {}, middle);
  std::int32_t row = 0;
  for (std::size_t i = 0; i < lines.size(); ++row) {
    const std::int32_t bottom = 2 * lines[i].box.y1;
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(i);
    const auto last = std::find_if(first + 1, lines.end(),
                                   [&](const ReadLine& line) { return middle(line) >= bottom; });
    std::for_each(first, last, [&](ReadLine& line) { line.row = row; });
    std::stable_sort(first, last,
                     [](const ReadLine& a, const ReadLine& b) { return a.box.x0 < b.box.x0; });
    i = static_cast<std::size_t>(last - lines.begin());
  }
  return lines;
}

}  // namespace

bool is_crossed(const Box& line, const Box& stroke) {
  return line.x0 < stroke.x1 && stroke.x0 < line.x1 && line.y0 < stroke.y1 && stroke.y0 < line.y1;
}

namespace {

// Whether it reads the same and more before it: a stroke that joins letters to others hides how a
// name begins. What it reads there may be hardly read, but is not nothing.
bool begins_earlier(const ReadLine& bare, const ReadLine& line) {
  constexpr float kSeen = 35;  // confidence of a word
  if (bare.words.size() <= line.words.size() || line.words.empty()) return false;
  const auto more = static_cast<std::ptrdiff_t>(bare.words.size() - line.words.size());
  return std::all_of(bare.words.begin(), bare.words.begin() + more,
                     [](const Word& word) {
                       return word.confidence >= kSeen && has_letter_or_digit(word.text);
                     }) &&
         std::equal(line.words.begin(), line.words.end(), bare.words.begin() + more,
                    bare.words.end(),
                    [](const Word& a, const Word& b) { return a.text == b.text; });
}

// Puts `bare` in the place of those of `lines` that are the same, if it is more credible: it may
// join a name and what a seal left beside it, but no two lines of text. Marks in `gone` those that
// it stands for.
void offer(const ReadLine& bare, const std::vector<std::size_t>& same, std::vector<ReadLine>& lines,
           std::vector<bool>& gone) {
  std::size_t first = same.front();
  int texts = 0;
  double most = 0;
  for (const std::size_t i : same) {
    const double credit_here = credit(lines[i]);
    if (credit_here > kRemains && ++texts == 1) first = i;
    most += std::max(credit_here, same.size() == 1 ? credit_here : 0);
  }
  const bool earlier = texts == 1 && begins_earlier(bare, lines[first]);
  if (texts > 1 || (credit(bare) <= most && !earlier)) return;
  for (const std::size_t i : same) gone[i] = true;
  gone[first] = false;
  lines[first] = bare;
}

}  // namespace

std::vector<ReadLine> with_bare_lines(std::vector<ReadLine> lines, std::vector<ReadLine> bare) {
  const std::size_t count = lines.size();
  std::vector<bool> gone(count);
  std::vector<ReadLine> added;
  for (ReadLine& line : bare) {
    std::vector<std::size_t> same;
    for (std::size_t i = 0; i < count; ++i) {
      if (!gone[i] && is_same_line(lines[i].box, line.box)) same.push_back(i);
    }
    if (!same.empty()) {
      offer(line, same, lines, gone);
    } else if (credit(line) >= kPlainlyText) {
      added.push_back(std::move(line));
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (!gone[i]) added.push_back(std::move(lines[i]));
  }
  lines = std::move(added);
  return row_by_row(std::move(lines));
}

}  // namespace trichdan
