#include "ocr/lstm/line_boxes.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace trichdan::lstm {
namespace {

struct BoxaDeleter {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

int middle_of(const Box& box) {
  return (box.x0 + box.x1) / 2;
}

// Shorter outlines are no characters: one pixel, or two side by side.
bool is_speck(const Box& box) {
  return box.width() + box.height() < 4;
}

// The columns of time steps [left, right), over the line's height.
Box columns(int left, int right, const LineGeometry& line) {
  const auto x0 = static_cast<int>(std::floor(static_cast<float>(left) * line.pixels_per_step));
  const auto x1 = static_cast<int>(std::ceil(static_cast<float>(right) * line.pixels_per_step));
  return {x0, 0, x1, line.height};
}

// Moves a box into another, where it keeps at least a column and a row.
Box moved_into(const Box& box, const Box& bounds) {
  return {
      std::clamp(box.x0, bounds.x0, bounds.x1 - 1), std::clamp(box.y0, bounds.y0, bounds.y1 - 1),
      std::clamp(box.x1, bounds.x0 + 1, bounds.x1), std::clamp(box.y1, bounds.y0 + 1, bounds.y1)};
}

// Hands the ink out, left to right.
class Placement {
 public:
  Placement(std::span<const ReadSymbol> symbols, const LineGeometry& line, std::span<const Box> ink,
            std::vector<Box>& boxes)
      : symbols_(symbols), line_(line), ink_(ink), boxes_(boxes) {}

  void place(const WordRange& word) {
    const Box bounds = columns(symbols_[word.begin].left, symbols_[word.end - 1].right, line_);
    for (std::size_t at = word.begin; at < word.end; ++at) {
      const int end = at + 1 == word.end ? bounds.x1 : boundary_after(at, bounds);
      Box box;
      for (; next_ < ink_.size() && middle_of(ink_[next_]) < end; ++next_) {
        box = united(box, moved_into(ink_[next_], bounds));
      }
      const Box own = columns(symbols_[at].left, symbols_[at].right, line_);
      boxes_[at] = within_line(box.empty() ? moved_into(own, bounds) : box);
    }
  }

 private:
  int boundary_after(std::size_t at, const Box& bounds) const {
    const int right = columns(symbols_[at].left, symbols_[at].right, line_).x1;
    const int left = columns(symbols_[at + 1].left, symbols_[at + 1].right, line_).x0;
    return std::clamp((left + right) / 2, bounds.x0, bounds.x1);
  }

  // The last time step may stand for columns beyond the image.
  Box within_line(const Box& box) const {
    const int x0 = std::min(box.x0, line_.width);
    return {x0, box.y0, std::clamp(box.x1, x0, line_.width), box.y1};
  }

  std::span<const ReadSymbol> symbols_;
  LineGeometry line_;
  std::span<const Box> ink_;
  std::vector<Box>& boxes_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<Box> ink_boxes(Pix* bilevel) {
  std::vector<Box> boxes;
  const std::unique_ptr<Boxa, BoxaDeleter> found(pixConnCompBB(bilevel, 8));
  const l_int32 count = found == nullptr ? 0 : boxaGetCount(found.get());
  for (l_int32 at = 0; at < count; ++at) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 width = 0;
    l_int32 height = 0;
    boxaGetBoxGeometry(found.get(), at, &x, &y, &width, &height);
    const Box box{x, y, x + width, y + height};
    if (!is_speck(box)) boxes.push_back(box);
  }
  sort_by_middle(boxes);
  return boxes;
}

void sort_by_middle(std::vector<Box>& ink) {
  std::ranges::stable_sort(ink, {}, middle_of);
}

std::vector<Box> place_characters(std::span<const ReadSymbol> symbols,
                                  std::span<const WordRange> words, const LineGeometry& line,
                                  std::span<const Box> ink) {
  std::vector<Box> boxes(symbols.size());
  Placement placement(symbols, line, ink, boxes);
  for (const WordRange& word : words) placement.place(word);
  return boxes;
}

}  // namespace trichdan::lstm
