// extract: short names a document has for its units: those it introduces ("Bệnh viện đa khoa
// (BVĐK)", "sau đây gọi tắt là Ban Chỉ đạo") and the initials of their names ("BTC").
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/library.h"
#include "extract/mentions.h"
#include "text/stream.h"

namespace trichdan {

class AliasReader {
 public:
  explicit AliasReader(const Library& library);

  // `units` in the order of the text, resolved; mentions by short names are put between them, and
  // those that are read already mean what the document says they do.
  // `codes`: words in capitals outside of units, in the order of the text.
  void apply(const DocumentText& text, const std::vector<Span>& codes,
             std::vector<UnitMention>& units) const;

  struct Introduced {
    std::string name;       // empty: none
    std::uint32_t end = 0;  // of the words that introduce it
  };
  // The short name that is introduced directly after `end`.
  Introduced introduced(std::string_view text, std::uint32_t end) const;

 private:
  const PhraseTable& called_;
};

}  // namespace trichdan
