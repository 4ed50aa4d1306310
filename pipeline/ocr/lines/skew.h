// ocr/lines, internal: how far lines of text fall to the right.
#pragma once

#include "ocr/lines/ink.h"

namespace trichdan::lines {

// Whether a component can be a letter that says where its line is: no mark, speck, or picture.
bool is_letter(const Component& component, int x_height);

// dy/dx of the page's lines, within 5 degrees: the slope along which the feet of letters fall
// together best (Postl's method, over components in place of pixels). 0 where there is little text.
double slope_of(const PageInk& page);

}  // namespace trichdan::lines
