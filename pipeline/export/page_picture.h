// export: one page with what was seen on it drawn on it: roles, mentions, tables, notes.
//
// Pure but for the canvas; thread-safe on canvases of their own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "export/canvas.h"
#include "extract/mentions.h"
#include "layout/layout.h"

namespace trichdan {

// What is drawn on one page; boxes are of its image.
struct PageDrawing {
  struct RoleLine {
    Role role = Role::body;
    Box box;
    std::string label;  // beside it; empty: none
  };
  struct Mention {
    std::optional<State> state;  // none: a unit, which has no state
    Box box;
  };
  struct NoteTie {
    Box call;
    std::optional<Box> note;  // the note's first line; none where the call is tied to none
  };
  std::vector<std::string> heading;  // lines above the page; other than ASCII is folded
  std::vector<RoleLine> lines;       // in reading order
  std::vector<Mention> mentions;
  std::vector<Box> tables;
  std::vector<Box> cells;
  std::vector<NoteTie> notes;
};

// Draws it, the legend last: only what is on the page is in it.
void draw(Canvas& canvas, const PageDrawing& page);

}  // namespace trichdan
