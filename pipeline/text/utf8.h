// UTF-8 by code point. Pure; thread-safe.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace trichdan {

struct Decoded {
  char32_t point = 0;    // U+FFFD for bytes that are not UTF-8
  std::size_t size = 0;  // bytes taken, at least 1
};

// The code point at `at`; `at` must lie inside the text.
inline Decoded decode_at(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t next = at;
  UChar32 point = 0;
  U8_NEXT_OR_FFFD(bytes, next, text.size(), point);
  return {static_cast<char32_t>(point), next - at};
}

// All code points of the text, U+FFFD for bytes that are not UTF-8.
inline std::u32string points_of(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    points += decoded.point;
    at += decoded.size;
  }
  return points;
}

inline void append_utf8(std::string& out, char32_t point) {
  char bytes[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(point));
  out.append(bytes, size);
}

}  // namespace trichdan
