// ocr/lines: a page image to lines of text, each cut out as a strip for the line recogniser.
//
// Built for office documents: connected components of the ink, their usual height, the slope at
// which their feet stand together, a sweep from left to right that chains letters to rows, and then
// the rest given to rows by nearness: marks stacked above capitals and dots below, raised numbers,
// dashes. Rules and frames are taken out before, and their upright ones part the cells of tables;
// gaps as wide as between columns part lines. Specks belong to no line.
//
// Threads: values; a PageLines belongs to one thread. Nothing is kept between pages.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "base/geometry.h"
#include "base/pix.h"

namespace trichdan::lines {

struct TextLine {
  Box box;           // around its ink, pixels of the page
  int x_height = 0;  // of its usual letter, pixels of the page; of capitals where it has no others
  // Lines of one row stand side by side; rows count from the top.
  std::int32_t row = 0;
  // Lines of one block stand below each other without a gap; blocks are in reading order.
  std::int32_t block = 0;
};

// One line cut out.
struct Strip {
  PixPtr image;          // 1 or 8 bits, straightened, with a little paper around
  std::vector<Box> ink;  // around its connected pieces, pixels of `image`
};

// What becomes of rings of seals and strokes of pens that cross letters. Taken out, the letters are
// pieces of their own again, but not all that is taken for a stroke is one.
enum class Strokes { take_out, leave };

// The ring of a round seal, pixels of the page.
struct Seal {
  double x = 0;
  double y = 0;
  double radius = 0;
};

class PageLines {
 public:
  // Finds the lines. `page`: 1, 8 or 32 bits; it is referred to, so it must outlive this. Never
  // throws for what is on the page: one without text, or that is no text, has no lines.
  // Seals are found where strokes are taken out; where they are left, `known` names them.
  explicit PageLines(const Pix& page, Strokes strokes = Strokes::take_out,
                     std::vector<Seal> known = {});
  ~PageLines();
  PageLines(PageLines&&) noexcept;
  PageLines& operator=(PageLines&&) noexcept;

  // Row by row, left to right within a row.
  const std::vector<TextLine>& lines() const;

  // The strip of one line, other lines' ink and rules left out.
  Strip strip(std::size_t line) const;

  // All ink that stands at a line's height from x0 to x1, pixels of the page. Letters that a stroke
  // joins to others belong to no line, or to another one. Its `ink` is empty.
  Strip band(std::size_t line, int x0, int x1) const;

  // Where on the page something in a strip stands; `box` in pixels of strip(line).image. Inside the
  // page.
  Box on_page(std::size_t line, const Box& box) const;

  // Where strokes were taken out, pixels of the page; apart from each other.
  std::vector<Box> strokes() const;

  std::vector<Seal> seals() const;

  // How far lines fall to the right, dy/dx.
  double slope() const;

 private:
  struct Found;
  std::unique_ptr<Found> found_;
};

}  // namespace trichdan::lines
