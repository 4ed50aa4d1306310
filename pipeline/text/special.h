// Characters this project treats in its own way, for the files of this folder.
#pragma once

namespace trichdan {

constexpr char32_t kDropped = 0x110000;  // no character: beyond Unicode

constexpr bool has_no_width(char32_t point) {
  return point == 0xAD || (point >= 0x200B && point <= 0x200F) ||
         (point >= 0x202A && point <= 0x202E) || point == 0x2060 ||
         (point >= 0x2066 && point <= 0x2069) || point == 0xFEFF;
}

constexpr bool is_no_break_space(char32_t point) {
  return point == 0xA0 || point == 0x2007 || point == 0x202F;
}

// Hyphens, dashes and the minus sign, all of which are typed for "-" in symbols.
constexpr bool is_dash(char32_t point) {
  return point == '-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212;
}

// What normalise puts in a character's place before composing: itself for nearly all.
constexpr char32_t replacement_of(char32_t point) {
  if (point < 0x80) return point;
  if (point == 0xD0) return 0x110;  // eth is what Tesseract reads for Đ
  if (point == 0xF0) return 0x111;
  if (has_no_width(point)) return kDropped;
  return is_no_break_space(point) ? char32_t{' '} : point;
}

}  // namespace trichdan
