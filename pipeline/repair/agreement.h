// repair: two readings of one word that are not equal and yet say the same where it matters. What
// one reader gets wrong steadily (strokes between figures, percent signs, marks on capitals) is no
// witness against what the other read.
//
// Pure functions; thread-safe.
#pragma once

#include <string_view>

namespace trichdan {

// The same letters and figures in the same order, whatever strokes and stops stand between letters:
// "15-NQ/TU," and "15:NQTU.". Figures that are parted in one reading must be in the other, by
// whatever sign: "13/12/2021" and "13/12:2021", not "18/2009" and "182009".
bool same_but_strokes(std::string_view a, std::string_view b);

// A number and a percent sign, of which the other reading has figures for the sign: "98%" and
// "9890", "99,3%" and "99,396".
bool same_but_percent_sign(std::string_view read, std::string_view other);

// The figures before a symbol's letters are the same: "62-KH/HU" and "62-KI1/HU". Not where either
// has none.
bool same_number(std::string_view symbol, std::string_view other);

// The same letters, marks aside, and no figures: "Chí" and "Chỉ".
bool same_but_marks(std::string_view a, std::string_view b);

}  // namespace trichdan
