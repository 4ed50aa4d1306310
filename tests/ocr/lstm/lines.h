// Line images for the tests: a page cut at its white rows. No line finder: what is wanted is
// pictures of text, whole or not.
#pragma once

#include <string>
#include <vector>

#include "base/pix.h"

namespace trichdan::lstm {

// Images of `page` in its own depth, at most `most` of them, 12 pixels high or more.
std::vector<PixPtr> cut_lines(Pix* page, std::size_t most);

// Lines of pages of the corpus: colour, bilevel and poor scans.
std::vector<PixPtr> corpus_lines(std::size_t most_a_page);

// The path of Debian's model of that name, or an empty one.
std::string model_file(const std::string& name);

}  // namespace trichdan::lstm
