#include "export/row_json.h"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

#include "export/reference_json.h"

namespace trichdan {
namespace {

using Json = nlohmann::ordered_json;

Json cells_json(const TableRow& table) {
  Json cells = Json::array();
  for (const auto& row : table.cells) {
    Json texts = Json::array();
    for (const TableCellRow& cell : row) texts.push_back(cell.text);
    cells.push_back(std::move(texts));
  }
  return cells;
}

}  // namespace

Json table_json(const TableRow& table) {
  Json json;
  json["page"] = table.page;
  json["rows"] = table.cells.size();
  json["columns"] = table.cells.empty() ? 0 : table.cells.front().size();
  json["cells"] = cells_json(table);
  json["boxes"] = boxes_json(table.boxes);
  return json;
}

Json note_json(const NoteCallRow& call) {
  Json json;
  json["page"] = call.page;
  json["note"] = call.note > 0 ? Json(fmt::format("footnote {}", call.note)) : Json(nullptr);
  json["position"] = call.position;
  json["boxes"] = boxes_json(call.boxes);
  return json;
}

Json repair_json(const RepairRow& row) {
  Json json;
  json["page"] = row.repair.page;
  json["kind"] = row.repair.kind;
  json["read"] = row.repair.read;
  json["became"] = row.repair.became;
  json["evidence"] = row.repair.evidence;
  json["boxes"] = boxes_json(row.boxes);
  return json;
}

Json finding_json(const FindingRow& row) {
  Json json;
  json["rule"] = row.finding.rule;
  json["severity"] = name_of(row.finding.severity);
  json["explanation"] = row.finding.explanation;
  json["evidence"] = Json::array();
  for (const EvidencePlace& place : row.places) {
    Json one;
    one["page"] = number_or_null(place.page);
    one["text"] = place.text;
    one["boxes"] = boxes_json(place.boxes);
    one["document"] = shown(place.document);
    json["evidence"].push_back(std::move(one));
  }
  json["id"] = row.id;
  json["kind"] = name_of(row.finding.kind);
  json["arithmetic"] = or_null(row.finding.arithmetic);
  json["repaired"] = or_null(row.finding.repaired);
  json["verdict"] = name_of(row.verdict);
  return json;
}

Json page_states_json(const std::vector<PageStateRow>& states, const DocumentRecord& document) {
  Json json = Json::array();
  const int first = document.first_page;
  for (int page = first; page < first + document.pages; ++page) {
    json.push_back({{"page", page}, {"state", nullptr}, {"reason", nullptr}});
  }
  for (const PageStateRow& row : states) {
    if (row.page < first || row.page >= first + document.pages) continue;
    Json& one = json[static_cast<std::size_t>(row.page - first)];
    one["state"] = name_of(row.condition.state);
    one["reason"] = or_null(row.condition.reason);
  }
  return json;
}

Json regions_json(const std::vector<Store::StoredPage>& pages) {
  Json json = Json::array();
  for (const auto& [number, reading] : pages) {
    for (const ReadRegion& region : reading.regions) {
      Json one;
      one["page"] = number;
      one["lines"] = region.lines == ReadRegion::Lines::own ? "own" : "layout analysis";
      one["confidence"] = region.confidence;
      one["other_confidence"] = region.other;
      one["boxes"] = boxes_json({{number, region.box}});
      json.push_back(std::move(one));
    }
  }
  return json;
}

}  // namespace trichdan
