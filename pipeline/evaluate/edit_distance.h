// Levenshtein distance, bit-parallel.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

// Insertions, deletions and substitutions that make one sequence of the other. Time grows with
// a.size() * b.size() / 64: two pages of 4,000 characters take well below a millisecond.
std::int64_t edit_distance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

// What is compared of a page: NFC (text/unicode.h), white space runs folded to one space, trimmed.
std::string comparable(std::string_view text);
std::vector<std::uint32_t> code_points(std::string_view comparable);

struct PageErrors {
  std::int64_t characters = 0, character_errors = 0;  // of the truth
  std::int64_t words = 0, word_errors = 0;
};
PageErrors compare_pages(std::string_view truth, std::string_view read);

}  // namespace trichdan
