#include "image/turn.h"

#include <leptonica/allheaders.h>

#include <algorithm>

#include "base/error.h"

namespace trichdan {
namespace {

using Profile = std::vector<std::uint32_t>;

// One line of text between two white gaps of a profile, [begin, end).
void weigh_line(const Profile& profile, std::size_t begin, std::size_t end,
                UprightEvidence& evidence) {
  constexpr std::uint32_t kLeastInk = 20;
  constexpr std::size_t kLeastHeight = 8;
  const std::uint32_t most = *std::max_element(profile.begin() + static_cast<std::ptrdiff_t>(begin),
                                               profile.begin() + static_cast<std::ptrdiff_t>(end));
  std::size_t top = begin;
  std::size_t bottom = end;
  while (top < end && profile[top] * 2 < most) ++top;
  while (bottom > top && profile[bottom - 1] * 2 < most) --bottom;
  const std::size_t height = end - begin;
  const std::size_t body = bottom - top;
  if (most <= kLeastInk || height < kLeastHeight || body * 4 < height || body == height) return;
  ++evidence.lines;
  for (std::size_t y = begin; y < top; ++y) evidence.above += profile[y] / double(most);
  for (std::size_t y = bottom; y < end; ++y) evidence.below += profile[y] / double(most);
}

void weigh_lines(const Profile& profile, UprightEvidence& evidence) {
  std::size_t y = 0;
  while (y < profile.size()) {
    std::size_t end = y;
    while (end < profile.size() && profile[end] > 0) ++end;
    if (end > y) weigh_line(profile, y, end, evidence);
    y = end + 1;
  }
}

PixPtr turned(const Pix& image, int quarters) {
  PixPtr result(pixRotateOrth(const_cast<Pix*>(&image), quarters));
  if (!result) throw Error(ErrorKind::memory, "no memory for turning the page");
  return result;
}

}  // namespace

bool UprightEvidence::suffices() const {
  constexpr int kLeastLines = 20;
  return lines >= kLeastLines;
}

bool UprightEvidence::is_upside_down() const {
  // Of 162 pages upright, none with so many lines comes below 1.1; upside down, one is above 0.9.
  constexpr double kMost = 0.9;
  return suffices() && above + 1 < kMost * (below + 1);
}

UprightEvidence upright_evidence(const InkMap& ink, const Skew& skew) {
  constexpr int kColumns = 6;
  UprightEvidence evidence;
  for (int column = 0; column < kColumns; ++column) {
    weigh_lines(text_profile(ink, skew.slope, ink.strips * column / kColumns,
                             ink.strips * (column + 1) / kColumns),
                evidence);
  }
  return evidence;
}

int turns_needed(const Pix& image, int below, const InkMap& ink, const Skew& skew) {
  // Pages whose lines run across have 3.7 and more, turned sideways mostly less than 3, and the
  // better way has at least twice the other's: asking costs most pages nothing.
  constexpr double kAcross = 4;
  constexpr double kBetter = 1.8;
  if (skew.evidence < kAcross) {
    const PixPtr sideways = turned(image, 1);
    const InkMap ink_sideways = ink_map(*sideways, below);
    const Skew skew_sideways = skew_of(ink_sideways);
    const UprightEvidence upright = upright_evidence(ink_sideways, skew_sideways);
    if (upright.suffices() && skew_sideways.evidence > kBetter * skew.evidence &&
        skew_sideways.evidence > kAcross) {
      return upright.is_upside_down() ? 3 : 1;
    }
  }
  return upright_evidence(ink, skew).is_upside_down() ? 2 : 0;
}

}  // namespace trichdan
