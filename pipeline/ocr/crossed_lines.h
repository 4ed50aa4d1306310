// ocr, internal: lines that a seal's ring or a pen's stroke crosses, read with and without it.
//
// Pure functions.
#pragma once

#include <span>
#include <vector>

#include "ocr/read_line.h"

namespace trichdan {

// Whether a stroke's box reaches into the line.
bool is_crossed(const Box& line, const Box& stroke);

// `lines` as read with all ink, in each of which that is crossed what was read of it without
// strokes (`bare`) takes its place if that is more credible; a line that only `bare` has is added
// where it is plainly text, since without their rings the letters of a seal's rim look like lines.
// Row by row.
std::vector<ReadLine> with_bare_lines(std::vector<ReadLine> lines, std::vector<ReadLine> bare);

}  // namespace trichdan
