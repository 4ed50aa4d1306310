// What makes two values the same for scoring. docs/benchmarks.md states each rule.
#pragma once

#include <string>
#include <string_view>

namespace trichdan::scoring {

// NFC, one place for tone marks, one kind of dash, no white space; case as printed: "15-NQ/TU".
std::string symbol_key(std::string_view symbol);
// NFC, one place for tone marks, one kind of dash, lower case, white space folded.
std::string words_key(std::string_view text);
// words_key of letters and digits only: "nghị quyết trung ương 4 khóa xi xii".
std::string name_key(std::string_view text);
// A number as printed, where "." groups thousands and "," marks decimals: "99,2" is "99.2", "1.234"
// is "1234", "05" is "5". Zeros at the end count.
std::string printed_number_key(std::string_view number);
// The same of a number as stored, a decimal string with a point.
std::string stored_number_key(std::string_view number);
// Two printed numbers around a slash.
std::string ratio_key(std::string_view numerator, std::string_view denominator);
// words_key without a leading "V/v" or "về việc" and without punctuation at the end.
std::string subject_key(std::string_view subject);
// Whether one of two keys is the longer form of the other; an empty one is none.
bool contains_either(const std::string& a, const std::string& b);

}  // namespace trichdan::scoring
