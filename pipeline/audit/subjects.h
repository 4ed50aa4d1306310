// audit: whether two subjects ("về ...") cannot be of one document.
//
// Pure; thread-safe.
#pragma once

#include <string_view>

namespace trichdan::audit {

// Both begin with "về", are long, and share next to no words: not one shortened, quoted otherwise,
// cut off elsewhere or misread in some letters. Subjects that speak of other documents ("sửa đổi
// ...") and those in two languages are never told apart.
bool plainly_different(std::string_view a, std::string_view b);

}  // namespace trichdan::audit
