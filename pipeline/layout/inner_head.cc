#include "layout/inner_head.h"

namespace trichdan {

PageLayout lay_out_inner_head(const PageReading& page) {
  PageLayout layout = lay_out(page, true);
  for (Line& line : layout.lines) {
    if (line.role != Role::header_left && line.role != Role::header_right &&
        line.role != Role::title) {
      continue;
    }
    line.role = Role::body;
    line.by_hand = false;
  }
  return layout;
}

void part_inner_head(const PageReading& page, HeadKind head, PageLayout& layout) {
  if (head != HeadKind::none) layout = lay_out_inner_head(page);
}

}  // namespace trichdan
