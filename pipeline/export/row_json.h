// What the archive has of a document beside its mentions as JSON: the entries of "tables", "notes",
// "repairs" and "findings", and all of "page_states" and "regions" (docs/design.md).
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "store/findings.h"
#include "store/page_states.h"
#include "store/queries.h"

namespace trichdan {

nlohmann::ordered_json table_json(const TableRow& table);
nlohmann::ordered_json note_json(const NoteCallRow& call);
nlohmann::ordered_json repair_json(const RepairRow& row);
nlohmann::ordered_json finding_json(const FindingRow& row);

// All pages of the document, also those that were not read yet.
nlohmann::ordered_json page_states_json(const std::vector<PageStateRow>& states,
                                        const DocumentRecord& document);

// Of pages that a reader saw: with whose lines each part in doubt was read; other parts are not
// listed.
nlohmann::ordered_json regions_json(const std::vector<Store::StoredPage>& pages);

}  // namespace trichdan
