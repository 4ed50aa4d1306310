#include "marks/parted_stop.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace trichdan {
namespace {

// In heights of x.
constexpr double kStopHeight = 0.6;  // of a comma, at most
constexpr double kStopWidth = 0.4;
constexpr double kLeastGap = 0.6;  // between letter and stop; what is usual is a third of it
constexpr double kMostGap = 2.2;
constexpr double kLeastInk = 0.22;  // height of what is left of the number
constexpr double kLeastRise = 0.3;
constexpr double kMostRise = 2.4;

double middle_x(const Box& box) {
  return (box.x0 + box.x1) / 2.0;
}

// "thuộc." and "Đảng,": a letter or bracket, and one stop.
bool ends_with_stop(std::string_view text) {
  if (text.size() < 3 || (text.back() != '.' && text.back() != ',' && text.back() != ';')) {
    return false;
  }
  const auto before = static_cast<unsigned char>(text[text.size() - 2]);
  const bool quote = text.substr(0, text.size() - 1).ends_with("”") ||
                     text.substr(0, text.size() - 1).ends_with("’");
  return !quote && (before >= 0x80 || before == ')' || (before >= 'a' && before <= 'z') ||
                    (before >= 'A' && before <= 'Z'));
}

class Gap {
 public:
  Gap(std::span<const Box> components, const Baseline& line)
      : components_(components), line_(line), x_(line.x_height) {}

  bool is_stop(const Box& box) const {
    const double under = box.y1 - line_.at(middle_x(box));
    return box.height() <= kStopHeight * x_ && box.width() <= kStopWidth * x_ &&
           box.height() >= 2 && under > -0.15 * x_ && under < 0.4 * x_;
  }

  // What is left of the number before this stop.
  std::optional<Box> before(const Box& stop) const {
    const Box* letter = nullptr;
    for (const Box& box : components_) {
      if (!stands(box) || box.x0 >= stop.x0 || &box == &stop) continue;
      if (letter == nullptr || box.x1 > letter->x1) letter = &box;
    }
    if (letter == nullptr) return {};
    const double gap = stop.x0 - letter->x1;
    if (gap < kLeastGap * x_ || gap > kMostGap * x_) return {};
    Box number;
    for (const Box& box : components_) {
      const bool between = box.x0 > letter->x1 - 0.2 * x_ && box.x1 < stop.x0 + 0.2 * x_;
      if (between && is_high(box)) number = united(number, box);
    }
    return number.height() >= kLeastInk * x_ ? std::optional(number) : std::nullopt;
  }

 private:
  // On the line: a letter, a stop or a speck.
  bool stands(const Box& box) const {
    return std::abs(box.y1 - line_.at(middle_x(box))) < 0.5 * x_ || box.height() > 1.3 * x_;
  }

  bool is_high(const Box& box) const {
    const double foot = line_.at(middle_x(box)) - box.y1;
    return box.height() >= 2 && foot >= kLeastRise * x_ && foot + box.height() <= kMostRise * x_;
  }

  std::span<const Box> components_;
  const Baseline& line_;
  double x_;
};

}  // namespace

std::vector<Box> before_parted_stops(std::span<const Box> components, const Baseline& line,
                                     std::span<const Word* const> words) {
  const Gap gap(components, line);
  std::vector<Box> numbers;
  for (const Word* word : words) {
    if (!ends_with_stop(word->text)) continue;
    const Box* stop = nullptr;  // the last one in the word
    for (const Box& box : components) {
      const bool here = middle_x(box) > word->box.x0 && middle_x(box) < word->box.x1 + 2;
      if (here && gap.is_stop(box) && (stop == nullptr || box.x0 > stop->x0)) stop = &box;
    }
    if (stop == nullptr) continue;
    if (const auto number = gap.before(*stop)) numbers.push_back(*number);
  }
  return numbers;
}

}  // namespace trichdan
