// Posts (chức vụ) that stand above a signature, as printed there.
#pragma once

#include <span>
#include <string_view>

namespace trichdan {

// In capitals, without PHÓ, QUYỀN and what they are post of: "GIÁM ĐỐC". Longer ones come before
// those they begin with.
std::span<const std::string_view> signing_posts();

}  // namespace trichdan
