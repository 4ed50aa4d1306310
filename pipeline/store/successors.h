// store: what became of the communes on 1 July 2025: the mapping from old to new ones, imported
// into an archive beside the gazetteer.
//
// Threads, durability and errors as Store.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/gazetteer.h"

namespace trichdan {

// A commune of the age before 1 July 2025, or a district without communes, and the one it went to;
// of a divided commune there are several.
struct Succession {
  GazetteerPlace old;      // with parent and province
  GazetteerPlace present;  // with province; its parent is the province
};

// CSV (RFC 4180) with the columns province, district, ward, newProvince and newWard; others are
// passed over. Throws Error(not_found, unreadable, empty) and, naming the line, Error(unsupported).
std::vector<Succession> read_successions(const std::filesystem::path& path);

// Replaces what the archive holds.
void save_successions(Store& store, const std::vector<Succession>& successions);

// The places an old place went to, in the order of the file; none where that is not known, and for
// a place of the present age.
std::vector<GazetteerPlace> successors_of(const Store& store, const GazetteerPlace& place);

}  // namespace trichdan
