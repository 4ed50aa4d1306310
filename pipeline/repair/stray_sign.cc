#include "repair/stray_sign.h"

#include <re2/re2.h>

namespace trichdan {

std::optional<StraySign> stray_sign(std::string_view before) {
  static const RE2 kStray(R"((?i:số):?[ \n]{1,2}([^\s\pL]{1,2}|\pL)[ \n]{1,2}$)");
  re2::StringPiece sign;
  if (!RE2::PartialMatch({before.data(), before.size()}, kStray, &sign)) return {};
  return StraySign{static_cast<std::size_t>(sign.data() - before.data()), before.size()};
}

}  // namespace trichdan
