// extract, internal: the lines of a document's text that its head and signature are read from.
//
// Views of the text, which must outlive them. Bytes; half-open.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/stream.h"

namespace trichdan {

struct HeadLine {
  std::string_view text;
  const Stream* stream = nullptr;
  std::uint32_t begin = 0;
  bool by_hand = false;

  int page() const { return stream->page_at(begin); }

  // Of the least sure word in these bytes of the line; 100 for plain text.
  float confidence(std::pair<std::size_t, std::size_t> span) const;
};

std::vector<HeadLine> lines_with(const DocumentText& text, Role role);

// The lines of the first end of a document: what follows it is what was sent with it, signed by
// others.
std::vector<HeadLine> lines_of_first_page(const std::vector<HeadLine>& lines);

std::vector<std::string> texts_of(const std::vector<HeadLine>& lines);

}  // namespace trichdan
