// resolve: the forms in which symbols and names of bodies are compared. Never shown.
//
// Pure functions; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace trichdan {

// A symbol as it is compared: NFC, eth as Đ, tone marks at one place, every dash "-", no white
// space; the case of letters is kept, because it tells codes apart ("TTr" tờ trình, "TTR" nothing).
// "15 – NQ/TU" and "15-NQ/TU" have one key.
std::string symbol_key(std::string_view symbol);

// A name (type of document, issuing body) as it is compared: tone marks at one place, lower case,
// runs of white space one space.
std::string name_key(std::string_view name);

// Whether two keys of names can stand for one body: one is the other's whole words ("tỉnh ủy" and
// "ban thường vụ tỉnh ủy"). An empty name is compatible with nothing.
bool compatible_names(std::string_view a, std::string_view b);

}  // namespace trichdan
