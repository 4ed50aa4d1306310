#include "layout/receipt.h"

#include <algorithm>
#include <span>

#include "layout/evidence.h"
#include "layout/piece.h"

namespace trichdan {
namespace {

// The words of the segment that say "CÔNG VĂN ĐẾN"; of "ĐẾN", all that it has. Empty if none do.
Box words_of_receipt(const PageRows& page, const Segment& segment) {
  constexpr std::size_t kWords = 3;
  const std::vector<std::uint32_t>& words = segment.words;
  for (std::size_t begin = 0; begin + kWords <= words.size(); ++begin) {
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
    const std::vector<std::uint32_t> run(first, first + kWords);
    if (is_receipt(page.text_of(run))) return page.box_of(run);
  }
  const std::string text = page.text_of(segment.words);
  return is_receipt(text) || text.starts_with("ĐẾN ") ? segment.box : Box();
}

// Frames are 45 to 65 mm wide and up to 35 mm high.
Box frame_around(const PageRows& page, const Box& words) {
  const int width = page.page->width;
  return {middle_x(words) - width * 16 / 100, words.y0 - width * 7 / 100,
          middle_x(words) + width * 16 / 100, words.y1 + width * 12 / 100};
}

}  // namespace

Receipt receipt_in(const PageRows& page, std::size_t begin, std::size_t end) {
  for (std::size_t row = begin; row < std::min(end, page.rows.size()); ++row) {
    for (const Segment& segment : page.rows[row].segments) {
      const Box words = words_of_receipt(page, segment);
      if (!words.empty()) return {words, frame_around(page, words)};
    }
  }
  return {};
}

bool is_in(const Box& box, const Box& frame) {
  const int x = middle_x(box);
  const int y = middle_y(box);
  return x >= frame.x0 && x < frame.x1 && y >= frame.y0 && y < frame.y1;
}

}  // namespace trichdan
