// The writers of each format, one document at a time, and what they share.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "store/queries.h"

namespace trichdan {

void write_markdown(const Store& store, const DocumentRecord& document, std::ostream& out);
// `named`: a line "# path" before the text.
void write_plain(const Store& store, const DocumentRecord& document, bool named, std::ostream& out);

// The citation graph of the documents given: http://graphml.graphdrawing.org (GraphML 1.0).
void write_graphml(const Store& store, const std::vector<DocumentRecord>& documents,
                   std::ostream& out);

// White space runs, line breaks included, to one space each; none at the ends.
std::string one_line(std::string_view text);

}  // namespace trichdan
