// extract: a text without marks and case, one byte for each character, with the way back: what
// patterns are matched against that must also take text whose marks OCR got wrong ("chiêm" for
// "chiếm").
//
// Pure; thread-safe. Linear.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

// Letters are small Latin letters without any mark, every blank is ' ', the end of a paragraph is
// '\n', every dash '-', fraction slashes '/', quotes '"'; other signs beyond ASCII are '?'.
struct PlainText {
  std::string text;
  std::vector<std::uint32_t> offsets;  // of each byte in the original; one more for the end

  std::uint32_t original(std::size_t at) const { return offsets[at]; }
  // The byte of `text` that stands for the original's byte `offset`, or the next one.
  std::size_t position(std::uint32_t offset) const;
};

PlainText plain_text_of(std::string_view original);
inline std::string plain(std::string_view original) {
  return plain_text_of(original).text;
}

}  // namespace trichdan
