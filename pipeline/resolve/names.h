// resolve: whether two names can stand for one issuing body (cơ quan ban hành).
//
// Pure functions on keys of resolve/key.h; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace trichdan {

// What of a body's name tells it from others of its kind: the name's words without those that every
// such body has. "ban thường vụ huyện ủy nậm pồ" is "nậm pồ", "sở y tế tỉnh kiên giang" is
// "y tế kiên giang", "tỉnh ủy" is "".
std::string specific_part(std::string_view name_key);

// Whether two specific parts do not contradict each other: one is empty, or one is the other's
// whole words ("y tế" and "y tế kiên giang").
bool compatible_parts(std::string_view a, std::string_view b);

}  // namespace trichdan
