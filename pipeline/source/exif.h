// The orientation a camera or telephone notes in a JPEG file.
#pragma once

#include <string_view>

namespace trichdan {

// 1 to 8 as Exif has it (1: upright); 1 if the file says nothing.
int exif_orientation(std::string_view jpeg);

}  // namespace trichdan
