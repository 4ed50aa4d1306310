#include "ocr/lines/walls.h"

#include <limits>

namespace trichdan::lines {

Walls walls_of(const Page& page, const Box& box) {
  constexpr std::int32_t kFar = std::numeric_limits<std::int32_t>::max() / 2;
  Walls walls{-kFar, kFar};
  const std::int32_t middle = (box.x0 + box.x1) / 2;
  for (const Box& rule : page.ink->upright) {
    if (rule.y0 > box.y0 || rule.y1 < box.y1) continue;
    const std::int32_t x = (rule.x0 + rule.x1) / 2;
    if (x < middle) {
      walls.left = std::max(walls.left, x);
    } else {
      walls.right = std::min(walls.right, x);
    }
  }
  return walls;
}

}  // namespace trichdan::lines
