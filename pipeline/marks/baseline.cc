#include "marks/baseline.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace trichdan {
namespace {

constexpr double kOwn = 0.6;        // of words' height: letters of the line are no further off them
constexpr std::size_t kFewest = 8;  // letters, to know a line by

double percentile(std::vector<double> values, double part) {
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

double centre_y(const Box& box) {
  return (box.y0 + box.y1) / 2.0;
}

const Word& nearest_word(std::span<const Word* const> words, double x) {
  return **std::ranges::min_element(words, {}, [x](const Word* word) {
    return std::max({0.0, word->box.x0 - x, x - word->box.x1});
  });
}

// A straight line through the feet of the boxes, by least squares.
Baseline through_feet(const std::vector<Box>& boxes) {
  double n = 0;
  double sx = 0;
  double sy = 0;
  double sxx = 0;
  double sxy = 0;
  for (const Box& box : boxes) {
    const double x = centre_x(box);
    n += 1;
    sx += x;
    sy += box.y1;
    sxx += x * x;
    sxy += x * box.y1;
  }
  const double spread = n * sxx - sx * sx;
  Baseline line;
  line.slope = spread > 0 ? (n * sxy - sx * sy) / spread : 0;
  line.offset = (sy - line.slope * sx) / n;
  return line;
}

// Fitted again without what hangs below it or floats above it.
std::optional<Baseline> baseline_of(const std::vector<Box>& components) {
  std::vector<double> heights;
  for (const Box& box : components) {
    if (box.height() > 3) heights.push_back(box.height());
  }
  if (heights.size() < kFewest) return {};
  const double usual = percentile(heights, 0.5);
  std::vector<Box> letters;
  for (const Box& box : components) {
    if (box.height() > 0.6 * usual && box.height() < 2.5 * usual) letters.push_back(box);
  }
  Baseline line;
  for (const double allowed : {0.6, 0.3, 0.15}) {
    if (letters.size() < kFewest) return {};
    line = through_feet(letters);
    std::erase_if(letters, [&](const Box& box) {
      return std::abs(box.y1 - line.at(centre_x(box))) > allowed * usual;
    });
  }
  if (letters.size() < kFewest) return {};
  std::vector<double> standing;
  for (const Box& box : letters) standing.push_back(box.height());
  line.x_height = percentile(standing, 0.3);
  return line;
}

// Of a line of a few letters, or led astray: the feet of its letters, with slope and height of x as
// in the page's other lines.
std::optional<Baseline> short_baseline(const std::vector<Box>& components, const Baseline& usual) {
  std::vector<double> feet;
  for (const Box& box : components) {
    if (box.height() < 0.8 * usual.x_height || box.height() > 2.5 * usual.x_height) continue;
    feet.push_back(box.y1 - usual.slope * centre_x(box));
  }
  if (feet.empty()) return {};
  return Baseline{usual.slope, percentile(feet, 0.6), usual.x_height};
}

// Of the lines around one, itself with them: a page that was curled has other slopes at its foot
// than at its head.
std::optional<Baseline> usual_baseline(std::span<const std::optional<Baseline>> lines,
                                       std::size_t index) {
  constexpr std::size_t kAround = 5;
  std::vector<double> slopes;
  std::vector<double> heights;
  const std::size_t first = index - std::min(index, kAround);
  for (const auto& line :
       lines.subspan(first, std::min(lines.size(), index + kAround + 1) - first)) {
    if (!line) continue;
    slopes.push_back(line->slope);
    heights.push_back(line->x_height);
  }
  if (slopes.empty()) return {};
  return Baseline{percentile(slopes, 0.5), 0, percentile(heights, 0.5)};
}

// Lines close together run alike: one with another slope was led astray by its neighbour's letters.
bool agrees(const std::optional<Baseline>& line, const Baseline& usual) {
  constexpr double kMostTurned = 0.009;
  return line && std::abs(line->slope - usual.slope) <= kMostTurned;
}

}  // namespace

double centre_x(const Box& box) {
  return (box.x0 + box.x1) / 2.0;
}

std::vector<Box> own_letters(std::span<const Box> components, std::span<const Word* const> words) {
  std::vector<double> heights;
  for (const Word* word : words) heights.push_back(word->box.height());
  const double reach = kOwn * percentile(heights, 0.5);
  std::vector<Box> own;
  std::ranges::copy_if(components, std::back_inserter(own), [&](const Box& box) {
    const double x = centre_x(box);
    return std::abs(centre_y(box) - centre_y(nearest_word(words, x).box)) < reach;
  });
  return own;
}

std::vector<std::optional<Baseline>> baselines_of(std::span<const std::vector<Box>> letters) {
  std::vector<std::optional<Baseline>> lines;
  for (const std::vector<Box>& of_line : letters) lines.push_back(baseline_of(of_line));
  std::vector<std::optional<Baseline>> agreed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto usual = usual_baseline(lines, i);
    const bool astray = usual && !agrees(lines[i], *usual);
    agreed.push_back(astray ? short_baseline(letters[i], *usual) : lines[i]);
  }
  return agreed;
}

}  // namespace trichdan
