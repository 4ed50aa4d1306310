// store: the gazetteer imported into an archive: provinces, districts and communes of one or both
// ages, for the names of places in units.
//
// Threads, durability and errors as Store.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extract/gazetteer.h"
#include "store/store.h"

namespace trichdan {

struct GazetteerFile {
  std::string age;                     // "before 2025-07-01", "after 2025-07-01"
  std::vector<GazetteerPlace> places;  // in the order of the file, each after the place above it
};

// A JSON array of provinces: {"FullName", "District": [{"FullName", "Ward": [{"FullName"}]}]} for
// the age before 1 July 2025, {"FullName", "Wards": [{"FullName"}]} for the age after. Other keys
// are passed over. Throws Error(not_found, unreadable, empty) and, naming line and column or the
// place in the list, Error(unsupported).
GazetteerFile read_gazetteer(const std::filesystem::path& path);

// Replaces what the archive holds of this age.
void save_gazetteer(Store& store, const GazetteerFile& file);

// The communes of all ages, in the order of age and file: what an Extractor takes.
std::vector<GazetteerPlace> communes_of(const Store& store);
// Places of this name, whatever its marks and case; all of them if it is empty.
std::vector<GazetteerPlace> places_named(const Store& store, std::string_view name);

}  // namespace trichdan
