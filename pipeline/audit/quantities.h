// audit: the numbers of a running text with what the words around them say of them: counts of a
// noun, percentages, or labels that count nothing (years, dates, numbers of documents).
//
// Pure; thread-safe. Views point into the Prose's text, which must outlive them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/prose.h"

namespace trichdan::audit {

struct Quantity {
  Number number;
  std::size_t begin = 0;  // its digits in the plain text
  std::size_t end = 0;
  bool percent = false;   // "%" follows
  bool label = false;     // it names or dates something
  std::string_view noun;  // the words behind it, up to a sign or a digit
};

// All of a stream, in order; numbers that are none (too long, "1.2.3") are left out.
std::vector<Quantity> quantities_of(const Prose& prose);

// Where the number that begins at `begin` ends, without a full stop or comma behind it.
std::size_t digits_end(std::string_view text, std::size_t begin);

// Whether both may count one thing: the same first word, or words for people ("đồng chí", "em"),
// as the list "people" has them. A part often leaves its noun out: an empty `part` is alike.
bool nouns_alike(const Context& context, std::string_view total, std::string_view part);

// Whether the words between two numbers say that these do not belong together as part and whole:
// "kế hoạch", "tăng"; but not "đã xây dựng kế hoạch".
bool parts_numbers(const Prose& prose, std::string_view between);
// The words without those that part no numbers: "giám sát" is no "giảm".
std::string without_objects(const Context& context, std::string_view words);
// "mỗi", which is not "mới": without marks they are one.
bool says_each(const Prose& prose, std::string_view part);

// The words before a quantity that say what it is: back to a sign, a digit or 60 characters.
std::string_view lead_of(const Prose& prose, const Quantity& quantity);

}  // namespace trichdan::audit
