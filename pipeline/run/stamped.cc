#include "run/stamped.h"

#include <algorithm>
#include <span>

#include "text/unicode.h"

namespace trichdan {
namespace {

using Words = std::span<const Word>;

std::size_t letters_of(const Word& word) {
  return static_cast<std::size_t>(
      std::ranges::count_if(word.text, [](char c) { return (c & 0xC0) != 0x80; }));
}

// A seal's own words ("SỞ", "Y TẾ") are shorter, its letters around the rim are read as anything.
bool is_name_or_office(Words line) {
  constexpr float kRead = 80;
  constexpr float kEachRead = 40;
  std::size_t words = 0;
  std::size_t letters = 0;
  for (const Word& word : line) {
    if (word.text.find_first_of("0123456789") != std::string::npos) return false;
    if (word.confidence < kEachRead || !has_letter_or_digit(word.text)) return false;
    const std::size_t size = letters_of(word);
    letters += size;
    if (size >= 2) ++words;
  }
  double sum = 0;
  for (const Word& word : line) sum += word.confidence * static_cast<double>(letters_of(word));
  return words >= 2 && letters >= 6 && sum >= kRead * static_cast<double>(letters);
}

// In the upper part stand the stamps of receipt and of secrecy.
bool is_low(Words line, int height) {
  return std::ranges::all_of(line, [&](const Word& word) { return word.box.y0 * 10 > height * 3; });
}

bool is_covered(const Word& word, Words taken) {
  return std::ranges::any_of(taken, [&](const Word& other) {
    const int wide = std::min(word.box.x1, other.box.x1) - std::max(word.box.x0, other.box.x0);
    const int high = std::min(word.box.y1, other.box.y1) - std::max(word.box.y0, other.box.y0);
    const int least = std::min(word.box.height(), other.box.height());
    return wide > 0 && high * 2 > least && has_letter_or_digit(other.text) &&
           other.confidence >= word.confidence;
  });
}

// A stamp stands askew and may reach into a line above it with one word.
bool is_free(Words line, Words taken) {
  const auto covered =
      std::ranges::count_if(line, [&](const Word& word) { return is_covered(word, taken); });
  return covered * 2 < static_cast<std::ptrdiff_t>(line.size());
}

}  // namespace

void add_stamped_lines(PageReading& page, const PageReading& red) {
  const std::vector<Word> printed = page.words;
  std::int32_t block = printed.empty() ? 0 : printed.back().block + 1;
  std::int32_t line = printed.empty() ? 0 : printed.back().line + 1;
  for (auto first = red.words.begin(); first != red.words.end();) {
    const auto behind = std::find_if(first, red.words.end(),
                                     [&](const Word& word) { return word.line != first->line; });
    const Words words(first, behind);
    first = behind;
    if (!is_name_or_office(words) || !is_low(words, red.height) || !is_free(words, printed)) {
      continue;
    }
    for (Word word : words) {
      word.block = block;
      word.line = line;
      page.words.push_back(std::move(word));
    }
    ++block;
    ++line;
  }
}

}  // namespace trichdan
