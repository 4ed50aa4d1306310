// The issuing body (cơ quan ban hành) and the one above it, from the left column of a document's
// head.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "extract/header_names.h"

namespace trichdan {

struct IssuingBody {
  std::string issuer;  // as complete as the head says: "Sở Y tế tỉnh Kiên Giang"
  std::string parent;  // "Ủy ban nhân dân tỉnh Kiên Giang"; empty if none is named
  // The place the parent or the issuer names without its level: "Kiên Giang"; empty if none.
  std::string place;
};

// The lines above the number, top to bottom: the body itself is the last one named, the bodies
// above it say whose it is. "UBND TỈNH KIÊN GIANG", "SỞ Y TẾ" give "Sở Y tế tỉnh Kiên Giang".
// Bodies that issue together, joined by "-" at a line's end or beginning, are one issuer: "Ban Tổ
// chức Tỉnh ủy - Sở Nội vụ". `place` is the one of the date line.
IssuingBody issuing_body(std::span<const std::string> lines, std::string_view place,
                         const HeaderNames& names);

}  // namespace trichdan
