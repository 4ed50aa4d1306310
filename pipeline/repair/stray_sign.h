// repair: grain of a page's margin that was read as a sign between "số" and the symbol in the next
// line: "Nghị quyết số 7 / 72/VBHN-BGTVT".
//
// Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace trichdan {

struct StraySign {
  std::size_t begin = 0;  // bytes of `before`, half-open; up to its end
  std::size_t end = 0;
};

// The sign that parts a symbol from its "số": `before` is the text before the symbol. Nothing where
// none does.
std::optional<StraySign> stray_sign(std::string_view before);

}  // namespace trichdan
