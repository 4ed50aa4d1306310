// extract: the drafting units a document's last line of recipients names: "Lưu: VT, KHTC."
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/library.h"
#include "extract/tokens.h"

namespace trichdan {

class FilingNoteReader {
 public:
  explicit FilingNoteReader(const Library& library);

  bool may_start(const Token& token) const;
  // The bytes of each unit's short name; empty if no filing note begins with this token.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> read(std::string_view text,
                                                            const Token& first) const;

 private:
  const PhraseTable& filed_at_;
};

}  // namespace trichdan
