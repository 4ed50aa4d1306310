// store: values in the form columns keep them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/parts.h"
#include "text/stream.h"

namespace trichdan {

// Zstandard. unpacked throws Error(database) on bytes that packed did not make.
std::string packed(std::string_view bytes);
std::string unpacked(std::string_view bytes);

// "[[page,x0,y0,x1,y1],...]" and back.
std::string to_json(const std::vector<PageBox>& boxes);
std::vector<PageBox> boxes_from_json(std::string_view json);

// ["...", ...] and back.
std::string to_json(const std::vector<std::string>& texts);
std::vector<std::string> texts_from_json(std::string_view json);

// "[[page,"reason"],...]" and back.
std::string to_json(const std::vector<PartDoubt>& doubts);
std::vector<PartDoubt> doubts_from_json(std::string_view json);

// "[[byte,page],...]" and back.
using PageStarts = std::vector<std::pair<std::uint32_t, int>>;
std::string to_json(const PageStarts& starts);
PageStarts page_starts_from_json(std::string_view json);

// A stream's origins and lines, for boxes of any span of it later: differences as variable-length
// integers, packed. Roles and confidences of lines are not kept: understanding makes them again.
std::string pack_origins(const Stream& stream);
void unpack_origins(std::string_view bytes, Stream& stream);

}  // namespace trichdan
