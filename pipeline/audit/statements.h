// audit: what a figure is stated of, as the words around it say, for comparing reports.
//
// Pure; thread-safe. Looks at no more than a paragraph's few hundred bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trichdan::audit {

// Sixteen words before the figure in its paragraph and three behind it; empty if there are fewer.
std::string statement_key(std::string_view text, std::size_t begin, std::size_t end);

// Of a count of the year so far ("lũy kế"): the first words of its paragraph and what it counts;
// empty for other figures.
std::string running_key(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace trichdan::audit
