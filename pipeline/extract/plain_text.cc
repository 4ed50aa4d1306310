#include "extract/plain_text.h"

#include <algorithm>

#include "extract/letters.h"

namespace trichdan {
namespace {

char plain_sign(std::string_view sign) {
  if (sign == "–" || sign == "—" || sign == "−" || sign == "‑") return '-';
  if (sign == "⁄") return '/';
  if (sign == "“" || sign == "”" || sign == "„") return '"';
  return '?';
}

char plain_of(std::string_view text, std::size_t at, const Sign& sign) {
  const char byte = text[at];
  if (sign.letter.plain != 0) return sign.letter.plain;
  if (byte == '\n') return at + 1 < text.size() && text[at + 1] == '\n' ? '\n' : ' ';
  if (is_blank(byte)) return ' ';
  return sign.size == 1 ? byte : plain_sign(text.substr(at, sign.size));
}

}  // namespace

std::size_t PlainText::position(std::uint32_t offset) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(offsets, offset) - offsets.begin());
}

PlainText plain_text_of(std::string_view original) {
  PlainText plain;
  plain.text.reserve(original.size());
  plain.offsets.reserve(original.size() + 1);
  for (std::size_t at = 0; at < original.size();) {
    const Sign sign = sign_at(original, at);
    plain.text += plain_of(original, at, sign);
    plain.offsets.push_back(static_cast<std::uint32_t>(at));
    at += sign.size;
  }
  plain.offsets.push_back(static_cast<std::uint32_t>(original.size()));
  return plain;
}

}  // namespace trichdan
