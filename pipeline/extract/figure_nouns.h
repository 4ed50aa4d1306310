// extract: what a number counts: "cán bộ, đảng viên", "đơn vị cấp xã", "ngày làm việc".
//
// Immutable; may be used by several threads.
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/library.h"

namespace trichdan {

class NounReader {
 public:
  explicit NounReader(const Library& library);

  // The byte after the counted noun that starts with `first`, with what describes it and further
  // nouns after commas; 0 if no noun of the table starts there.
  std::size_t end_of(std::string_view text, const Token& first) const;

 private:
  std::size_t described(std::string_view text, std::size_t end) const;
  std::size_t next_in_list(std::string_view text, std::size_t end) const;

  const PhraseTable& nouns_;
  const PhraseTable& describing_;
  const PhraseTable& alone_;  // measures and times: no list of them has a common number
};

}  // namespace trichdan
