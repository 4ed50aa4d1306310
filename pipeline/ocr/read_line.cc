#include "ocr/read_line.h"

#include <algorithm>
#include <string>

#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

// Text that is hard to read has more confidence than what is no text. Set on development pages.
constexpr float kNoText = 15;
constexpr float kNoShortText = 35;
constexpr double kShort = 5;  // bytes

// A line is in doubt below the one confidence, or where more than a third of its letters stand in
// words that cannot be and it is below the other. Set on development pages.
constexpr double kDoubt = 60;
constexpr double kLittleDoubt = 85;
constexpr double kCredible = 70;  // confidence of a word
constexpr double kFewest = 12;    // bytes of text that are worth a second look
// By how much, in bytes of credible text, another reading must be better.
constexpr double kBetter = 8;

double bytes_of(std::span<const Word> words) {
  double bytes = 0;
  for (const Word& word : words) bytes += static_cast<double>(word.text.size());
  return bytes;
}

// Words of small letters are Vietnamese or misread; of others nothing can be said.
bool cannot_be(const Word& word) {
  const std::string core = core_of(word.text);
  const bool digits = std::ranges::any_of(core, [](char c) { return c >= '0' && c <= '9'; });
  return core.size() > 1 && !digits && has_letter_or_digit(core) && core == to_lower(core) &&
         !is_vietnamese_syllable(core);
}

bool is_doubtful(const ReadLine& line) {
  const double bytes = bytes_of(line.words);
  if (bytes < kFewest) return false;
  const double confidence = confidence_of(line.words);
  if (confidence < kDoubt) return true;
  double impossible = 0;
  for (const Word& word : line.words) {
    if (cannot_be(word)) impossible += static_cast<double>(word.text.size());
  }
  return confidence < kLittleDoubt && impossible * 3 > bytes;
}

// Whether it goes over two of the others that stand side by side: two columns run together.
bool joins(const ReadLine& line, std::span<const ReadLine> own) {
  std::int32_t row = -1;
  for (const ReadLine& one : own) {
    const std::int32_t x = (one.box.x0 + one.box.x1) / 2;
    const std::int32_t y = (one.box.y0 + one.box.y1) / 2;
    const bool inside = x > line.box.x0 && x < line.box.x1 && y > line.box.y0 && y < line.box.y1;
    if (!inside || !is_text(one.words)) continue;
    if (one.row == row) return true;
    row = one.row;
  }
  return false;
}

}  // namespace

double confidence_of(std::span<const Word> words) {
  double sum = 0;
  for (const Word& word : words) sum += word.confidence * static_cast<double>(word.text.size());
  const double bytes = bytes_of(words);
  return bytes == 0 ? 0 : sum / bytes;
}

double confidence_of(std::span<const ReadLine> lines) {
  double sum = 0;
  double bytes = 0;
  for (const ReadLine& line : lines) {
    sum += confidence_of(line.words) * bytes_of(line.words);
    bytes += bytes_of(line.words);
  }
  return bytes == 0 ? 0 : sum / bytes;
}

bool is_text(std::span<const Word> words) {
  return confidence_of(words) >= (bytes_of(words) <= kShort ? kNoShortText : kNoText);
}

double credit_of(std::span<const ReadLine> lines) {
  double credit = 0;
  for (const ReadLine& line : lines) {
    for (const Word& word : line.words) {
      const bool credible = word.confidence >= kCredible && !cannot_be(word);
      credit += (credible ? 1 : -1) * static_cast<double>(word.text.size());
    }
  }
  return credit;
}

bool is_better(std::span<const ReadLine> other, std::span<const ReadLine> own) {
  return credit_of(other) >= credit_of(own) + kBetter &&
         confidence_of(other) >= confidence_of(own) &&
         std::ranges::none_of(other, [&](const ReadLine& line) { return joins(line, own); });
}

std::vector<DoubtfulRegion> doubtful_regions(std::span<const ReadLine> lines) {
  std::vector<DoubtfulRegion> regions;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    bool doubtful = false;
    for (; end < lines.size() && lines[end].row == lines[i].row; ++end) {
      doubtful |= is_doubtful(lines[end]);
    }
    if (doubtful) {
      // One row between two in doubt is looked at with them.
      const bool near = !regions.empty() && lines[i].row - lines[regions.back().end - 1].row <= 2;
      if (!near) regions.push_back({i, i, {}});
      regions.back().end = end;
    }
    i = end;
  }
  for (DoubtfulRegion& region : regions) {
    for (std::size_t i = region.begin; i < region.end; ++i) {
      region.box = united(region.box, lines[i].box);
    }
  }
  return regions;
}

}  // namespace trichdan
