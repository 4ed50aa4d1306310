// audit: the parts listed behind a total: "211 người (cấp tỉnh 29, cấp huyện 182)".
//
// Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "audit/bond.h"
#include "audit/quantities.h"

namespace trichdan::audit {

// A part: its number, and the words before and behind it in its item.
struct Part {
  Number number;
  std::vector<std::string_view> before;
  std::vector<std::string_view> behind;
};

// What opens a list says whether it is of all parts.
enum class Opening {
  bracket,  // "(a, b)"
  all,      // "gồm", "chia ra", a colon
  among,    // "trong đó"
  next,     // nothing but a comma or semicolon
};

struct PartList {
  Opening opening = Opening::next;
  std::size_t begin = 0;    // of the first item, in the plain text
  std::size_t end = 0;      // of the last
  std::vector<Part> parts;  // two at least
  bool shares = false;      // percentages stand with them
};

// The list that begins within 90 characters behind quantity `i`; nothing if there is none, or if an
// item has anything but one count and its percentage.
std::optional<PartList> list_behind(const Prose& prose, const std::vector<Quantity>& all,
                                    std::size_t i);

// How surely the list is complete and its parts do not overlap.
Bond bond_of(const Context& context, const Prose& prose, const PartList& list,
             const Quantity& total);

}  // namespace trichdan::audit
