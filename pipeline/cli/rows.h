// cli: rows of the archive as JSON and as lines for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/queries.h"

namespace trichdan::cli {

// Prints one JSON array; returns kDone.
int print_json(const std::vector<ReferenceRow>& rows);
int print_json(const std::vector<WorkRow>& rows);
int print_json(const std::vector<UnitCount>& rows);
int print_json(const std::vector<SearchHit>& rows);

// "Báo cáo 1983/BC-SYT, 2017-10-17, Sở Y tế tỉnh Kiên Giang"; says so where nothing was read.
std::string header_line(const DocumentHeader& header);

// "Nghị quyết 15-NQ/TU", or the name of a work that has no number.
std::string shown_name(const Work& work);

// The text with the first occurrence of `part` in bold on a terminal.
std::string emphasised(std::string_view text, std::string_view part);

}  // namespace trichdan::cli
