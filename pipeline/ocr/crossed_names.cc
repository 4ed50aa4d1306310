#include "ocr/crossed_names.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "ocr/crossed_lines.h"
#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr float kReadForCertain = 80;  // confidence
constexpr std::size_t kMostWords = 4;  // of a name, read for certain
constexpr std::int32_t kFarthest = 14;  // heights of the office's letters that a signature takes
constexpr std::int32_t kNearest = 2;

std::int32_t middle(const Box& box) {
  return (box.x0 + box.x1) / 2;
}

// "Hoàng": a capital and small letters.
bool is_part_of_name(const Word& word) {
  const std::string& text = word.text;
  return word.confidence >= kReadForCertain && !is_capitals(text) && to_title(text) == text &&
         text != to_lower(text) && is_vietnamese_syllable(text);
}

bool is_capital_word(const Word& word) {
  return word.confidence >= kReadForCertain && is_capitals(core_of(word.text));
}

// "GIÁM ĐỐC": at least two words, all in capitals; the words of a seal's rim are read one by one.
bool is_office(const ReadLine& line, std::int32_t page_width) {
  return line.words.size() >= 2 && line.box.width() * 2 < page_width &&
         std::ranges::all_of(line.words, is_capital_word);
}

bool over_each_other(const Box& a, const Box& b) {
  return a.x0 < b.x1 && b.x0 < a.x1;
}

// The nearest office above, with nothing but what pens and seals leave in between.
std::optional<Box> office_above(std::span<const ReadLine> lines, const Box& name,
                                std::int32_t page_width) {
  std::optional<Box> office;
  for (const ReadLine& line : lines) {
    if (line.box.y1 > name.y0 || !over_each_other(line.box, name)) continue;
    if (!is_office(line, page_width)) continue;
    if (!office || line.box.y1 > office->y1) office = line.box;
  }
  if (!office) return {};
  const std::int32_t gap = name.y0 - office->y1;
  const std::int32_t height = office->height();
  return gap >= kNearest * height && gap <= kFarthest * height ? office : std::nullopt;
}

// The words a line ends with that are of a name and were read for certain: the first of them.
std::size_t certain_end(const ReadLine& line) {
  std::size_t begin = line.words.size();
  while (begin > 0 && is_part_of_name(line.words[begin - 1])) --begin;
  return begin;
}

std::optional<CrossedName> crossed_name(std::span<const ReadLine> lines, std::size_t at,
                                        std::span<const Box> strokes, std::int32_t page_width) {
  const ReadLine& line = lines[at];
  const std::size_t begin = certain_end(line);
  const std::size_t count = line.words.size() - begin;
  if (count == 0 || count > kMostWords) return {};
  Box certain;
  for (std::size_t i = begin; i < line.words.size(); ++i)
    certain = united(certain, line.words[i].box);
  const auto office = office_above(lines, certain, page_width);
  if (!office) return {};
  const std::int32_t x0 = 2 * middle(*office) - certain.x1;
  const std::int32_t height = certain.height();
  // Whole: nothing is missing before it.
  if (begin == 0 && count > 1 && x0 > certain.x0 - height / 2) return {};
  if (x0 < 0 || x0 > certain.x0 || certain.x0 - x0 > 8 * height) return {};
  const CrossedName name{at, {x0, certain.y0, certain.x1, certain.y1}};
  const bool crossed = std::ranges::any_of(
      strokes, [&](const Box& stroke) { return is_crossed(name.box, stroke); });
  return crossed ? std::optional(name) : std::nullopt;
}

}  // namespace

std::vector<CrossedName> crossed_names(std::span<const ReadLine> lines,
                                       std::span<const Box> strokes, std::int32_t page_width) {
  std::vector<CrossedName> names;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].words.empty() || lines[at].box.x1 * 2 < page_width) continue;
    if (auto name = crossed_name(lines, at, strokes, page_width)) names.push_back(*name);
  }
  return names;
}

}  // namespace trichdan
