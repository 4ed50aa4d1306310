// extract: the tables of patterns/ that are not expressions, for library.cc.
#pragma once

#include "extract/library.h"

namespace trichdan {

// The row with its examples, for `patterns check`. Throws Error(usage) if it has no near misses.
TableEntry table_entry(const TomlEntry& entry, std::string kind, std::string name);

// Each reads its own kind of entry of the file, if there is any. They throw Error(usage).
void load_types(const TomlFile& file, Library& library);
void load_issuers(const TomlFile& file, Library& library);
void load_unit_words(const TomlFile& file, Library& library);
void load_places(const TomlFile& file, Library& library);
void load_relations(const TomlFile& file, Library& library);
void load_works(const TomlFile& file, Library& library);

// Once all files are loaded: the codes of bodies as heads of names.
void add_codes_of_bodies(Library& library);

}  // namespace trichdan
