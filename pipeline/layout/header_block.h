// The head of a document's first page: two columns, the issuing body and number on the left, the
// national, Party or Union header, place and date on the right.
#pragma once

#include <optional>

#include "layout/piece.h"

namespace trichdan {

struct HeaderBlock {
  // Reading order as Nghị định 30/2020/NĐ-CP numbers the boxes of the head: body, national header,
  // number and subject, place and date. Before them what stands above (stamps, notes).
  Pieces pieces;
  std::size_t end = 0;  // the first row that is not part of it
};

// Among the rows [begin, end).
std::optional<HeaderBlock> find_header(const PageRows& page, std::size_t begin, std::size_t end);

}  // namespace trichdan
