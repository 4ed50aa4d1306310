// extract: printed numbers and the clause around them.
//
// Pure; thread-safe. Offsets are bytes into the text given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace trichdan {

// "99,2" as "99.2", "31.576" as "31576", "1.234,50" as "1234.50": "." groups thousands, "," is the
// decimal mark; a "." that does not group three digits is taken for a decimal mark.
std::string decimal_of(std::string_view printed);
// Whether it is one number: grouped in threes or not at all, one decimal mark at most.
bool is_amount(std::string_view printed);
// Its digits alone; what does not fit in 64 bits wraps.
std::uint64_t whole_of(std::string_view printed);

// Where the number (with its grouping) begins that ends before `end`; `end` if there is none.
std::size_t number_start(std::string_view text, std::size_t end);
// Where the number that begins at `begin` ends, without a full stop or comma behind it.
std::size_t number_end(std::string_view text, std::size_t begin);
// "70-80%", "từ 70 đến 80": where the lower bound before an upper one at `begin` starts; `begin` if
// there is none.
std::size_t lower_start(std::string_view text, std::size_t begin);
// Over two blanks at most.
std::size_t skip_left(std::string_view text, std::size_t at);

// A clause ends at a semicolon, a full stop or a paragraph; a sentence not at a semicolon. Both
// reach no further than 240 and 400 bytes.
std::size_t clause_start(std::string_view text, std::size_t at);
std::size_t clause_end(std::string_view text, std::size_t at);
std::size_t sentence_start(std::string_view text, std::size_t at);
std::size_t sentence_end(std::string_view text, std::size_t at);

}  // namespace trichdan
