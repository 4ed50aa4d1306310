// Mentions as JSON: the entries of "references", "named_references", "figures" and "units"
// (docs/design.md), from the archive or from text without one.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "export/reference_json.h"
#include "store/queries.h"

namespace trichdan {

nlohmann::ordered_json reference_json(const Place& place, const Reference& reference,
                                      const ReferenceLinks& links);
// `works`: the ids of all works the name stands for.
nlohmann::ordered_json named_json(const Place& place, const NamedReference& r,
                                  const std::vector<std::string>& works);
nlohmann::ordered_json figure_json(const Place& place, const Figure& f);
nlohmann::ordered_json unit_json(const Place& place, const UnitMention& u);

}  // namespace trichdan
