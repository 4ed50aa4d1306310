// Sentences of reports with numbers drawn so that they hold: what shapes_bench plants mistakes in.
//
// Pure; thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/decimal.h"

namespace trichdan {

// One number of a sentence: where its digits stand.
struct DrawnNumber {
  std::size_t begin = 0;
  std::size_t end = 0;
  audit::Decimal value;
};

struct DrawnSentence {
  std::string text;
  std::vector<DrawnNumber> numbers;  // in the order of the text
  // Whether what the sentence states holds for these values, in the order of `numbers`.
  std::function<bool(std::span<const audit::Decimal>)> holds;
};

// "share | Có {k}/{n} hộ, đạt {p}%." with numbers drawn; the kinds stand in shapes/known.txt.
// Throws std::runtime_error for a kind that is not known.
DrawnSentence draw_sentence(std::string_view line, std::mt19937& random);

}  // namespace trichdan
