// audit: a change with what it was before and is now, told by their roles in the sentence.
//
// Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "audit/quantities.h"

namespace trichdan::audit {

struct StatedChange {
  Number before, now, change;
  std::string_view way;  // "tang", "giam"
  bool percent = false;  // the change is in percent
  bool shares = false;   // before and now are percentages
  Span text;
};

// Of quantity `i` of the stream; nothing if it is no change, or the sentence does not say of what.
std::optional<StatedChange> stated_change(const Context& context, const Prose& prose,
                                          const std::vector<Quantity>& all, std::size_t i);

}  // namespace trichdan::audit
