#include "layout/receipt.h"

#include <algorithm>

#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "layout/piece.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Words = std::vector<std::uint32_t>;

struct Run {
  std::size_t begin = 0;
  std::size_t size = 0;  // 0: none
};

// The words that say "CÔNG VĂN ĐẾN", one letter misread or apart ("Đ N").
Run receipt_among(const PageRows& page, const Words& words) {
  for (std::size_t size : {3U, 4U}) {
    for (std::size_t begin = 0; begin + size <= words.size(); ++begin) {
      const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto last = first + static_cast<std::ptrdiff_t>(size);
      // "CÔNG VĂN ĐỀ NGHỊ" is a title.
      const std::string last_word = search_key(page.page->words[*(last - 1)].text);
      const bool goes_on =
          last != words.end() && last_word != "den" && is_capitals(page.page->words[*last].text);
      if (!goes_on && is_receipt(page.text_of(Words(first, last)))) return {begin, size};
    }
  }
  return {};
}

// Of "ĐẾN", all that its segment has. Empty if none is there.
Box words_of_receipt(const PageRows& page, const Segment& segment) {
  const Run run = receipt_among(page, segment.words);
  if (run.size > 0) {
    const auto first = segment.words.begin() + static_cast<std::ptrdiff_t>(run.begin);
    return page.box_of(Words(first, first + static_cast<std::ptrdiff_t>(run.size)));
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

Words without_receipt(const PageRows& page, Words words) {
  const Run run = receipt_among(page, words);
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(run.begin);
  words.erase(first, first + static_cast<std::ptrdiff_t>(run.size));
  return words;
}

bool is_in(const Box& box, const Box& frame) {
  const int x = middle_x(box);
  const int y = middle_y(box);
  return x >= frame.x0 && x < frame.x1 && y >= frame.y0 && y < frame.y1;
}

}  // namespace trichdan
