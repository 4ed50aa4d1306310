#include "extract/search.h"

#include <array>
#include <cstring>

namespace trichdan {
namespace {

// How often a byte stands in Vietnamese text, roughly; more is oftener.
constexpr std::array<unsigned char, 256> kCommon = [] {
  std::array<unsigned char, 256> common{};
  for (int byte = 'a'; byte <= 'z'; ++byte) common[byte] = 4;
  for (int byte = 0x80; byte < 0xC0; ++byte) common[byte] = 2;
  for (const char byte : {'n', 'h', 't', 'i', 'g', 'c', 'o', 'a', 'u', ' '}) common[byte] = 6;
  for (const int byte : {0x91, 0x87, 0xA0, 0xA1, 0xB0}) common[byte] = 3;  // ố đ, ệ, à, á ạ, ư
  for (const int byte : {0xE1, 0xBB, 0xBA, 0xC3, 0xC4, 0xC6}) common[byte] = 7;
  return common;
}();

std::size_t rarest(std::string_view needle) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < needle.size(); ++i) {
    if (kCommon[static_cast<unsigned char>(needle[i])] <
        kCommon[static_cast<unsigned char>(needle[best])])
      best = i;
  }
  return best;
}

}  // namespace

std::size_t find_from(std::string_view text, std::string_view needle, std::size_t from) {
  const std::size_t offset = rarest(needle);
  for (std::size_t at = from + offset; at < text.size(); ++at) {
    const void* found = std::memchr(text.data() + at, needle[offset], text.size() - at);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    if (text.substr(at - offset, needle.size()) == needle) return at - offset;
  }
  return std::string_view::npos;
}

}  // namespace trichdan
