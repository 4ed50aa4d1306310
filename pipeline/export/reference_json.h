// A reference's fields as JSON, written in one place for every listing and export.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "store/queries.h"

namespace trichdan {

// null where the text is empty.
nlohmann::ordered_json or_null(const std::string& text);
// null where a number, counted from 1, is not known.
nlohmann::ordered_json number_or_null(int number);
// [[page,x0,y0,x1,y1],...]
nlohmann::ordered_json boxes_json(const std::vector<PageBox>& boxes);

// What is done to a reference, and by which: ReferenceRow's fields of these names.
struct ReferenceLinks {
  std::string work;
  std::string relation;
  int relation_by = -1;
};

// Adds the fields behind a mention's place, from "text" to "relation_by" (docs/design.md).
void add_reference_fields(nlohmann::ordered_json& json, const Reference& reference,
                          const ReferenceLinks& links);

}  // namespace trichdan
