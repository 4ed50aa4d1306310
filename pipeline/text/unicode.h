// text: Vietnamese text as Unicode. What is stored and shown is the printed text in NFC; folding is
// for comparison only.
//
// Pure functions on UTF-8; thread-safe. Malformed UTF-8 becomes U+FFFD, never an error. Each
// function gives valid UTF-8 and, applied to its own result, the same again.
#pragma once

#include <string>
#include <string_view>

namespace trichdan {

// NFC, eth (U+00D0, U+00F0) to Đ (U+0110, U+0111), characters without width (soft hyphen, joiners,
// byte order mark, direction marks) dropped, no-break spaces to spaces. Text that is clean already
// is copied after one pass of table look-ups, without ICU.
std::string normalise(std::string_view text);

// For comparing what is printed in two correct ways: tone marks at one place ("hoà" as "hòa", "uỷ"
// as "ủy"; "hoàn" and "quý" have one way only), dashes to "-", case kept. Input must be normalised.
std::string fold_tone(std::string_view text);

// For searching: lower case, no marks, đ as d, dashes to "-": "Điện Biên Phủ" as "dien bien phu".
// Input may be any UTF-8; characters without width are dropped.
std::string fold_search(std::string_view text);

std::string to_lower(std::string_view text);  // character by character, marks kept
std::string to_title(std::string_view text);  // first letter of each word upper, others lower

bool has_letter_or_digit(std::string_view text);
double share_of_capitals(std::string_view text);  // of its letters; 0 where they are fewer than two
// At least two letters, and four of five of them capitals: OCR takes some for small ones.
bool is_capitals(std::string_view text);

}  // namespace trichdan
