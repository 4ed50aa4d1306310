#include "repair/head_star.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr int kTopShare = 3;             // the head lies in this part of the page
constexpr std::size_t kLongestSign = 3;  // bytes

struct ReadLine {
  std::string text;
  Box box;
  std::uint32_t first = 0;  // word
  std::size_t words = 0;
};

// The reader's lines of the top of the page.
std::vector<ReadLine> top_lines(const PageReading& page) {
  std::map<std::int32_t, ReadLine> lines;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (word.box.y1 * kTopShare > page.height) continue;
    ReadLine& line = lines[word.line];
    if (line.words++ == 0) line.first = i;
    line.text += (line.text.empty() ? "" : " ") + word.text;
    line.box = united(line.box, word.box);
  }
  std::vector<ReadLine> result;
  result.reserve(lines.size());
  for (auto& [number, line] : lines) result.push_back(std::move(line));
  return result;
}

bool is_of_the_party(const ReadLine& line) {
  return search_key(line.text).find("dangcongsan") != std::string::npos;
}

bool is_sign(const ReadLine& line) {
  return line.words == 1 && line.text.size() <= kLongestSign && line.text != "*" &&
         !has_letter_or_digit(line.text == "x" ? "+" : line.text);
}

// In the same column: their middles are no further apart than a line is high.
bool is_under_middle(const Box& upper, const Box& lower, int height) {
  const int off = (lower.x0 + lower.x1 - upper.x0 - upper.x1) / 2;
  const int gap = lower.y0 - upper.y1;
  return std::abs(off) < height && gap > -height / 2 && gap < 2 * height;
}

bool is_star(const ReadLine& sign, const std::vector<ReadLine>& lines) {
  const auto body = std::ranges::find_if(lines, [&](const ReadLine& line) {
    const int height = line.box.height();
    return line.words > 1 && is_capitals(line.text) && sign.box.height() < height &&
           is_under_middle(line.box, sign.box, height);
  });
  if (body == lines.end()) return false;
  return std::ranges::any_of(lines, [&](const ReadLine& line) {
    return search_key(line.text).starts_with("so") &&
           is_under_middle(sign.box, line.box, body->box.height());
  });
}

}  // namespace

void repair_head_star(PageReading& page, int page_number, Repairs& repairs) {
  if (page.kind == PageKind::text || page.turn != 0) return;
  const std::vector<ReadLine> lines = top_lines(page);
  if (std::ranges::none_of(lines, is_of_the_party)) return;
  for (const ReadLine& line : lines) {
    if (!is_sign(line) || !is_star(line, lines)) continue;
    replace_word(page, page_number, line.first, "*", "punctuation",
                 "a star stands between a Party body and its number", repairs);
    return;
  }
}

}  // namespace trichdan
