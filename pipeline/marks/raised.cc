#include "marks/raised.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string_view>

#include "marks/baseline.h"
#include "marks/parted_stop.h"
#include "ocr/lines/components.h"
#include "ocr/lines/runs.h"

namespace trichdan {
namespace {

// In heights of x. Figures of a footnote's number are set at 58 to 75 % of the type's size, so that
// they are about as tall as an x; quotation marks and degree signs are lower, letters stand on the
// line.
constexpr double kLeastHeight = 0.68;
constexpr double kMostHeight = 1.3;
constexpr double kLeastWidth = 0.12;
constexpr double kMostWidth = 1.0;
constexpr double kLeastRise = 0.3;   // of its foot above the line
constexpr double kMostRise = 2.4;    // of its head
constexpr double kApart = 0.45;      // between figures of one number
constexpr double kBroken = 0.16;     // between pieces of one figure, both ways
constexpr double kMostPieces = 2.2;  // width of figures that grew together
constexpr double kClear = 0.25;      // of letters, behind a number: it ends its word

struct TextLine {
  Box box;
  std::vector<const Word*> words;
};

std::vector<TextLine> lines_of(std::span<const Word> words) {
  std::vector<TextLine> lines;
  const Word* last = nullptr;
  for (const Word& word : words) {
    if (last == nullptr || last->block != word.block || last->line != word.line) {
      lines.emplace_back();
    }
    lines.back().box = united(lines.back().box, word.box);
    lines.back().words.push_back(&word);
    last = &word;
  }
  return lines;
}

// The ink components in a strip, in page pixels.
std::vector<Box> components_in(Pix& ink, const Box& strip) {
  std::vector<Box> boxes;
  ::Box* clip = boxCreate(strip.x0, strip.y0, strip.width(), strip.height());
  const PixPtr part(pixClipRectangle(&ink, clip, nullptr));
  boxDestroy(&clip);
  if (!part) return boxes;
  const int x0 = std::max(strip.x0, 0);
  const int y0 = std::max(strip.y0, 0);
  constexpr std::size_t kMostRuns = 200'000;  // of a line: more is grain
  const lines::Runs runs = lines::runs_of(*part, kMostRuns);
  for (const lines::Component& found : lines::components_of(runs).list) {
    const Box& box = found.box;
    boxes.push_back({x0 + box.x0, y0 + box.y0, x0 + box.x1, y0 + box.y1});
  }
  return boxes;
}

// The ink of a line, in page pixels.
std::vector<Box> components_near(Pix& ink, const TextLine& line) {
  // A number that was not read at all may stand before, behind or higher than the words.
  const int beside = line.box.height();
  const Box strip{line.box.x0 - beside, line.box.y0 - beside / 2, line.box.x1 + beside,
                  line.box.y1 + 1};
  std::vector<Box> components = components_in(ink, strip);
  // What is cut off at the top hangs down from the line above.
  std::erase_if(components, [&](const Box& box) { return box.y0 <= std::max(strip.y0, 0); });
  return components;
}

// In this line: what begins below its letters' feet is the next line's.
bool has_ink_below(const Box& box, const Baseline& line, const std::vector<Box>& components) {
  const double feet = line.at(centre_x(box));
  return std::ranges::any_of(components, [&](const Box& other) {
    const int common = std::min(box.x1, other.x1) - std::max(box.x0, other.x0);
    return other.y0 < feet && other.y1 > box.y1 + box.height() / 4 && common * 4 > box.width();
  });
}

// A letter close behind: the box is part of a word, a mark or a broken letter. Other raised figures
// and the full stop or comma behind a call may be close.
bool has_letter_behind(const Box& box, const Baseline& line, const std::vector<Box>& components) {
  const double x = line.x_height;
  return std::ranges::any_of(components, [&](const Box& other) {
    const double feet = line.at(centre_x(other));
    const bool stands = other.y1 > feet - 0.25 * x && other.y0 < feet - 0.6 * x;
    return stands && other.x1 > box.x1 && other.x0 < box.x1 + kClear * x;
  });
}

bool is_raised(const Box& box, const Baseline& line, const std::vector<Box>& components) {
  const double x = line.x_height;
  const double foot = line.at(centre_x(box)) - box.y1;
  return box.height() >= kLeastHeight * x && box.height() <= kMostHeight * x &&
         box.width() >= kLeastWidth * x && box.width() <= kMostPieces * x &&
         box.width() <= 1.8 * box.height() && foot >= kLeastRise * x &&
         foot + box.height() <= kMostRise * x && !has_ink_below(box, line, components) &&
         !has_letter_behind(box, line, components);
}

bool starts_with_letter(std::string_view text) {
  const auto c = static_cast<unsigned char>(text.empty() ? ' ' : text.front());
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC3 && c <= 0xC6) || c == 0xE1;
}

// The other circle of a percent sign: it stands on the line, right of the raised one.
bool has_lower_circle(const Box& box, const Baseline& line, const std::vector<Box>& components) {
  const double x = line.x_height;
  return std::ranges::any_of(components, [&](const Box& other) {
    const double foot = line.at(centre_x(other)) - other.y1;
    return other.height() > 0.4 * x && std::abs(foot) < 0.25 * x && centre_x(other) > box.x0 &&
           other.x0 < box.x1 + 1.2 * x;
  });
}

// The circles of a percent sign are raised too. What was read as one behind letters ("bộ1%") may be
// a number: then nothing stands on the line beside it.
bool in_percent_sign(const Box& box, const TextLine& line, const Baseline& base,
                     const std::vector<Box>& components) {
  return std::ranges::any_of(line.words, [&](const Word* word) {
    const bool here = box.x1 > word->box.x0 && box.x0 < word->box.x1;
    const bool sign =
        word->text.find('%') != std::string::npos || word->text.find("‰") != std::string::npos;
    return here && sign &&
           (!starts_with_letter(word->text) || has_lower_circle(box, base, components));
  });
}

bool may_be_raised(const Box& box, const Baseline& line) {
  const double foot = line.at(centre_x(box)) - box.y1;
  return foot >= kLeastRise * line.x_height && foot + box.height() <= kMostRise * line.x_height &&
         box.width() <= kMostWidth * line.x_height;
}

bool are_near(const Box& a, const Box& b, double gap) {
  return std::max(a.x0, b.x0) - std::min(a.x1, b.x1) <= gap &&
         std::max(a.y0, b.y0) - std::min(a.y1, b.y1) <= gap;
}

// Takes those of `pieces` that are close to pieces[at] out and unites them with it.
void gather(std::vector<Box>& pieces, std::size_t at, double x_height) {
  for (std::size_t i = at + 1; i < pieces.size();) {
    const Box both = united(pieces[at], pieces[i]);
    if (!are_near(pieces[at], pieces[i], kBroken * x_height) ||
        both.width() > kMostPieces * x_height || both.height() > kMostHeight * x_height) {
      ++i;
      continue;
    }
    pieces[at] = both;
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
    i = at + 1;
  }
}

// A figure that thin print or a bad copy broke is pieces close together, all of them raised and the
// first of them too low for a figure: they are joined. More pieces than a line has of letters are
// grain.
void join_broken(std::vector<Box>& components, const Baseline& line) {
  constexpr std::size_t kGrain = 300;
  const auto raised =
      std::ranges::partition(components, [&](const Box& box) { return !may_be_raised(box, line); });
  if (raised.size() > kGrain) return;
  std::vector<Box> pieces(raised.begin(), raised.end());
  components.erase(raised.begin(), raised.end());
  for (std::size_t at = 0; at < pieces.size(); ++at) gather(pieces, at, line.x_height);
  components.insert(components.end(), pieces.begin(), pieces.end());
}

void add_grouped(std::vector<Box> boxes, double apart, std::vector<Mark>& marks) {
  std::ranges::sort(boxes, {}, &Box::x0);
  const Box* last = nullptr;
  for (const Box& box : boxes) {
    if (last != nullptr && box.x0 - last->x1 <= apart) {
      marks.back().box = united(marks.back().box, box);
    } else {
      marks.push_back({Mark::Kind::raised, box});
    }
    last = &box;
  }
}

}  // namespace

std::vector<Mark> find_raised(Pix& ink, std::span<const Word> words) {
  const std::vector<TextLine> lines = lines_of(words);
  std::vector<std::vector<Box>> components;
  std::vector<std::vector<Box>> letters;  // of these, the line's own
  for (const TextLine& line : lines) {
    components.push_back(components_near(ink, line));
    letters.push_back(own_letters(components.back(), line.words));
  }
  const std::vector<std::optional<Baseline>> baselines = baselines_of(letters);
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!baselines[i]) continue;
    join_broken(components[i], *baselines[i]);
    std::vector<Box> raised;
    std::ranges::copy_if(components[i], std::back_inserter(raised), [&](const Box& box) {
      return is_raised(box, *baselines[i], components[i]) &&
             !in_percent_sign(box, lines[i], *baselines[i], components[i]);
    });
    for (const Box& box : before_parted_stops(components[i], *baselines[i], lines[i].words)) {
      const auto known = [&](const Box& other) { return other.x0 < box.x1 && box.x0 < other.x1; };
      if (std::ranges::none_of(raised, known)) raised.push_back(box);
    }
    add_grouped(std::move(raised), kApart * baselines[i]->x_height, marks);
  }
  return marks;
}

}  // namespace trichdan
