#include "ocr/crossed_names.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr float kReadForCertain = 80;   // confidence
constexpr std::size_t kMostWords = 4;   // of a name, read for certain
constexpr std::int32_t kFarthest = 14;  // heights of the office's letters that a signature takes
constexpr std::int32_t kNearest = 2;
constexpr std::int32_t kWidest = 10;  // of what may be missing
constexpr std::int32_t kBefore = 4;   // letters that a name may begin before its place

std::int32_t middle(const Box& box) {
  return (box.x0 + box.x1) / 2;
}

// The mean width of a letter, a space among them.
std::int32_t letter_width(std::span<const Word> words, const Box& box) {
  std::size_t letters = words.size() - 1;
  for (const Word& word : words) {
    letters += static_cast<std::size_t>(std::ranges::count_if(
        word.text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  }
  return box.width() / static_cast<std::int32_t>(std::max<std::size_t>(letters, 1));
}

CrossedName crossed_name(std::int32_t x0, const Box& certain, std::span<const Word> words,
                         std::int32_t height) {
  const std::int32_t before = std::min(x0, kBefore * letter_width(words, certain));
  return {{x0, certain.y0, certain.x1, certain.y1}, before, height / 5};
}

std::int32_t middle_y(const Box& box) {
  return (box.y0 + box.y1) / 2;
}

Box box_of(std::span<const Word> words) {
  Box box;
  for (const Word& word : words) box = united(box, word.box);
  return box;
}

// A word whose letters are crossed has a box as tall as its line's strip.
std::int32_t letters_height(std::span<const Word> words) {
  std::int32_t least = words.front().box.height();
  for (const Word& word : words) least = std::min(least, word.box.height());
  return least;
}

// "Hoàng": a capital and small letters.
bool is_part_of_name(const Word& word) {
  const std::string& text = word.text;
  return word.confidence >= kReadForCertain && !is_capitals(text) && to_title(text) == text &&
         text != to_lower(text) && is_vietnamese_syllable(text);
}

// "KT." and "GIÁM"; a letter of it may be crossed.
bool is_capital_word(const Word& word) {
  constexpr float kCrossed = 45;  // confidence
  const std::string core = core_of(word.text);
  return word.confidence >= kCrossed && is_capitals(core) &&
         (is_vietnamese_syllable(to_lower(core)) || core.size() <= 3);
}

struct OfficeRow {
  Box box;
  bool whole = true;  // nothing was read before it
};

// "GIÁM ĐỐC": at least two words, all in capitals; the words of a seal's rim are read one by one.
// Behind what a seal left of itself they may end a line.
std::optional<OfficeRow> office_in(const ReadLine& line) {
  constexpr double kRead = 70;  // mean confidence
  std::size_t begin = line.words.size();
  while (begin > 0 && is_capital_word(line.words[begin - 1])) --begin;
  const auto words = std::span(line.words).subspan(begin);
  if (words.size() < 2 || confidence_of(words) < kRead) return {};
  return OfficeRow{box_of(words), begin == 0};
}

// The lines of the office above, nearest first, with nothing but what pens and seals leave below
// them. Each says where the column's middle is, unless a seal hides a part of it.
std::vector<OfficeRow> offices_above(std::span<const ReadLine> lines, const Box& name,
                                     std::int32_t page_width) {
  constexpr std::size_t kMost = 2;
  constexpr std::int32_t kLeading = 3;  // heights from line to line
  std::vector<OfficeRow> offices;
  for (std::size_t at = lines.size(); at-- > 0 && offices.size() < kMost;) {
    const auto office = office_in(lines[at]);
    if (!office) continue;
    const Box& box = office->box;
    if (box.y1 > name.y0 || box.width() * 2 > page_width) continue;
    if (box.x0 > name.x1 || box.x1 < name.x0) continue;
    const std::int32_t height = box.height();
    const bool near = offices.empty() ? name.y0 - box.y1 >= kNearest * height &&
                                            name.y0 - box.y1 <= kFarthest * height
                                      : offices.back().box.y0 - box.y1 <= kLeading * height;
    if (!near) break;
    offices.push_back(*office);
  }
  return offices;
}

// The words a line ends with that are of a name and were read for certain: the first of them.
std::size_t certain_end(const ReadLine& line) {
  std::size_t begin = line.words.size();
  while (begin > 0 && is_part_of_name(line.words[begin - 1])) --begin;
  return begin;
}

void add_names(std::span<const ReadLine> lines, std::size_t at, std::int32_t page_width,
               std::vector<CrossedName>& names) {
  const ReadLine& line = lines[at];
  const std::size_t begin = certain_end(line);
  const std::size_t count = line.words.size() - begin;
  if (count == 0 || count > kMostWords) return;
  const auto words = std::span(line.words).subspan(begin);
  const Box certain = box_of(words);
  std::int32_t last = -1;
  for (const OfficeRow& office : offices_above(lines, certain, page_width)) {
    const std::int32_t x0 = 2 * middle(office.box) - certain.x1;
    const std::int32_t height = office.box.height();
    // Whole: nothing is missing before it.
    if (office.whole && begin == 0 && count > 1 && x0 > certain.x0 - height / 2) return;
    if (x0 < 0 || x0 > certain.x0 || certain.x0 - x0 > kWidest * height) continue;
    if (x0 - line.box.x0 > kWidest * height) continue;  // running text
    if (last >= 0 && std::abs(last - x0) < height / 2) continue;
    last = x0;
    names.push_back(crossed_name(x0, certain, words, height));
  }
}

// The words in capitals that a line ends with and that were read for certain: the first of them.
std::size_t certain_capitals(const ReadLine& line) {
  std::size_t begin = line.words.size();
  while (begin > 0 && is_capital_word(line.words[begin - 1]) &&
         line.words[begin - 1].confidence >= kReadForCertain)
    --begin;
  return begin;
}

// A row of the office of which a seal hides the beginning: where it begins is told by the middle of
// a whole row next to it.
void add_office(std::span<const ReadLine> lines, std::size_t at, std::vector<CrossedName>& names) {
  constexpr std::int32_t kNext = 3;  // heights
  const ReadLine& line = lines[at];
  const std::size_t begin = certain_capitals(line);
  if (begin == line.words.size()) return;
  const auto words = std::span(line.words).subspan(begin);
  const Box certain = box_of(words);
  const std::int32_t height = letters_height(words);
  for (std::size_t other = 0; other < lines.size(); ++other) {
    if (other == at) continue;
    const auto office = office_in(lines[other]);
    if (!office || !office->whole || confidence_of(lines[other].words) < kReadForCertain) continue;
    const Box& box = office->box;
    const std::int32_t apart = std::abs(middle_y(box) - middle_y(certain));
    if (2 * apart < height || apart > (kNext + 1) * height) continue;
    const std::int32_t x0 = 2 * middle(box) - certain.x1;
    if (x0 < 0 || x0 > certain.x0 - height || certain.x0 - x0 > kWidest * height) continue;
    if (box.x0 > certain.x1 || box.x1 < x0) continue;
    names.push_back(crossed_name(x0, certain, words, height));
    return;
  }
}

}  // namespace

std::vector<CrossedName> crossed_names(std::span<const ReadLine> lines, std::int32_t page_width) {
  std::vector<CrossedName> names;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].words.empty() || lines[at].box.x1 * 2 <= page_width) continue;
    add_names(lines, at, page_width, names);
    if (lines[at].box.width() * 2 < page_width) add_office(lines, at, names);
  }
  return names;
}

}  // namespace trichdan
