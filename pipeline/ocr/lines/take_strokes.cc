#include "ocr/lines/take_strokes.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <utility>

#include "ocr/lines/pixels.h"
#include "ocr/lines/rings.h"
#include "ocr/lines/strokes.h"

namespace trichdan::lines {
namespace {

// Paper where strokes were: of an image in grey their edges too, which are lighter.
void paint_out(PageInk& page, const std::vector<StrokePiece>& strokes) {
  if (pixGetDepth(page.image.get()) != 8) return;
  page.image.reset(pixCopy(nullptr, page.image.get()));
  constexpr std::int32_t kEdge = 1;
  for (const StrokePiece& piece : strokes) {
    const std::int32_t last = std::min(page.runs.height - 1, piece.y + kEdge);
    for (std::int32_t y = std::max(0, piece.y - kEdge); y <= last; ++y) {
      l_uint32* const row = row_of(*page.image, y);
      const std::int32_t end = std::min(page.runs.width, piece.run.x1 + kEdge);
      for (std::int32_t x = std::max(0, piece.run.x0 - kEdge); x < end; ++x)
        SET_DATA_BYTE(row, x, page.paper);
    }
  }
}

// Which components stand beside what was taken out of the ink.
std::vector<bool> touched_by(const PageInk& page, const std::vector<StrokePiece>& strokes) {
  std::vector<bool> touched(page.components.list.size());
  const auto touch = [&](std::int32_t y, std::int32_t x) {
    if (y < 0 || y >= page.runs.height) return;
    const auto begin = page.runs.runs.begin() + page.runs.begin(y);
    const auto end = page.runs.runs.begin() + page.runs.end(y);
    const auto run = std::partition_point(begin, end, [&](const Run& r) { return r.x1 <= x; });
    if (run == end || run->x0 > x) return;
    touched[page.components.of_run[static_cast<std::size_t>(run - page.runs.runs.begin())]] = true;
  };
  for (const StrokePiece& piece : strokes) {
    for (const std::int32_t y : {piece.y - 1, piece.y, piece.y + 1}) {
      touch(y, piece.run.x0 - 1);
      touch(y, piece.run.x1);
    }
  }
  return touched;
}

// As large and as full as letters are, or a syllable that a rim's letter joins.
bool may_be_print(const Component& component, int x_height) {
  const Box& box = component.box;
  const double x = x_height;
  return box.height() >= 0.7 * x && box.height() <= 5 * x && box.width() >= 0.2 * x &&
         box.width() <= 5 * x && component.area * 5 >= box.width() * box.height();
}

bool overlap(const Box& a, const Box& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

// Puts a box among others that lie apart: those it reaches become one with it.
void add_apart(std::vector<Box>& boxes, Box box) {
  for (auto at = boxes.begin(); at != boxes.end();) {
    if (!overlap(*at, box)) {
      ++at;
      continue;
    }
    box = united(box, *at);
    boxes.erase(at);
    at = boxes.begin();
  }
  boxes.push_back(box);
}

// Boxes around the pieces, with as much around each as letters are high.
std::vector<Box> boxes_around(const PageInk& page, const std::vector<StrokePiece>& pieces) {
  std::vector<Box> boxes;
  const std::int32_t around = page.x_height;
  for (const StrokePiece& piece : pieces) {
    const Box box{piece.run.x0 - around, piece.y - around, piece.run.x1 + around, piece.y + around};
    const auto inside = [&](const Box& known) {
      return known.x0 <= box.x0 && known.x1 >= box.x1 && known.y0 <= box.y0 && known.y1 >= box.y1;
    };
    if (std::none_of(boxes.begin(), boxes.end(), inside)) add_apart(boxes, box);
  }
  return boxes;
}

}  // namespace

void take_strokes_out(PageInk& page, Pix& ink) {
  SealRings seals = take_seal_rings(page, ink);
  page.seals = std::move(seals.rings);
  std::vector<StrokePiece> strokes = std::move(seals.pieces);
  std::vector<StrokePiece> all;
  for (int round = 0; round < 2; ++round) {
    const std::vector<StrokePiece> more = long_strokes(page);
    strokes.insert(strokes.end(), more.begin(), more.end());
    if (strokes.empty()) break;
    paint_out(page, strokes);
    for (const StrokePiece& piece : strokes) clear(ink, piece.y, piece.run.x0, piece.run.x1);
    find_components(page, ink);
    all.insert(all.end(), strokes.begin(), strokes.end());
    strokes.clear();
  }
  page.strokes = boxes_around(page, all);
  const std::vector<bool> touched = touched_by(page, all);
  for (std::size_t i = 0; i < touched.size(); ++i) {
    Component& component = page.components.list[i];
    if (touched[i] && !may_be_print(component, page.x_height)) component = {};
  }
}

}  // namespace trichdan::lines
