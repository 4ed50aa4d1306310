#include <fmt/format.h>

#include <algorithm>

#include "export/export.h"
#include "export/reference_json.h"
#include "extract/relations.h"
#include "store/findings.h"
#include "store/page_states.h"

namespace trichdan {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(int number) {
  return number > 0 ? Json(number) : Json(nullptr);
}

// The fields every mention starts with.
Json placed(const Place& place) {
  Json json;
  json["page"] = number_or_null(place.page);
  json["stream"] = place.stream;
  return json;
}

Json reference_json(const Place& place, const Reference& reference, const ReferenceLinks& links) {
  Json json = placed(place);
  add_reference_fields(json, reference, links);
  json["boxes"] = boxes_json(place.boxes);
  return json;
}

Json named_json(const Place& place, const NamedReference& r,
                const std::vector<std::string>& works) {
  Json json = placed(place);
  json["text"] = r.text;
  json["work"] = works.empty() ? Json(nullptr) : Json(works.front());
  json["state"] = name_of(r.state);
  json["works"] = works;
  return json;
}

Json figure_json(const Place& place, const Figure& f) {
  Json json = placed(place);
  json["kind"] = f.kind;
  json["value"] = or_null(f.value);
  json["numerator"] = or_null(f.numerator);
  json["denominator"] = or_null(f.denominator);
  json["unit"] = or_null(f.unit);
  json["bound"] = or_null(f.bound);
  json["verdict"] = or_null(f.verdict);
  json["subject_unit"] = or_null(f.subject_unit);
  json["change"] = or_null(f.change);
  json["period"] = or_null(f.period);
  json["row"] = or_null(f.row);
  json["column"] = or_null(f.column);
  json["text"] = f.text;
  json["state"] = name_of(f.state);
  json["boxes"] = boxes_json(place.boxes);
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

Json unit_json(const Place& place, const UnitMention& u) {
  Json json = placed(place);
  json["text"] = u.text;
  json["name"] = or_null(u.name);
  json["unit"] = or_null(u.unit);
  json["kind"] = or_null(u.kind);
  json["place"] = or_null(u.place);
  return json;
}

Json cells_json(const TableRow& table) {
  Json cells = Json::array();
  for (const auto& row : table.cells) {
    Json texts = Json::array();
    for (const TableCellRow& cell : row) texts.push_back(cell.text);
    cells.push_back(std::move(texts));
  }
  return cells;
}

Json table_json(const TableRow& table) {
  Json json;
  json["page"] = table.page;
  json["rows"] = table.cells.size();
  json["columns"] = table.cells.empty() ? 0 : table.cells.front().size();
  json["cells"] = cells_json(table);
  json["boxes"] = boxes_json(table.boxes);
  return json;
}

// All pages, also those that were not read yet.
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

// Pages that a reader saw, with whose lines each part in doubt was read; other parts are not
// listed.
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

Json note_json(const NoteCallRow& call) {
  Json json;
  json["page"] = call.page;
  json["note"] = call.note > 0 ? Json(fmt::format("footnote {}", call.note)) : Json(nullptr);
  json["position"] = call.position;
  json["boxes"] = boxes_json(call.boxes);
  return json;
}

Json doubts_json(const std::vector<PartDoubt>& doubts) {
  Json all = Json::array();
  for (const PartDoubt& doubt : doubts) {
    all.push_back({{"page", doubt.page}, {"reason", doubt.reason}});
  }
  return all;
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

Json document_fields(const DocumentRecord& d) {
  const DocumentHeader& h = d.header;
  Json json;
  json["id"] = d.id == 0 ? Json(nullptr) : Json(shown(d.id));
  json["path"] = or_null(d.path);
  json["sha256"] = or_null(d.sha256);
  json["pages"] = number_or_null(d.pages);
  json["first_page"] = d.pages > 0 ? Json(d.first_page) : Json(nullptr);
  json["last_page"] = d.pages > 0 ? Json(d.first_page + d.pages - 1) : Json(nullptr);
  json["type"] = or_null(h.type);
  json["number"] = or_null(h.number);
  json["symbol"] = or_null(h.symbol);
  json["issuer"] = or_null(h.issuer);
  json["place"] = or_null(h.place);
  json["date"] = or_null(h.date);
  json["subject"] = or_null(h.subject);
  json["signer"] = or_null(h.signer);
  json["signer_title"] = or_null(h.signer_title);
  json["parent"] = or_null(h.parent);
  json["recipients"] = h.recipients;
  json["state"] = d.id == 0 ? Json(nullptr) : Json(name_of(d.state));
  json["doubts"] = doubts_json(d.doubts);
  return json;
}

// All keys of a document's line, so that a reader meets every one of them, empty or not.
Json shape(Json document) {
  Json json;
  json["document"] = std::move(document);
  for (const char* key : {"references", "named_references", "figures", "units", "tables", "notes",
                          "repairs", "findings", "page_states", "regions"}) {
    json[key] = Json::array();
  }
  return json;
}

Place place_of(const DocumentText& text, const Span& span) {
  const Stream& stream = text.streams.at(span.stream);
  Place place;
  place.page = stream.page_at(span.begin);
  place.stream = stream.name;
  return place;
}

int last_page(const DocumentText& text) {
  int last = 0;
  for (const auto& stream : text.streams) {
    for (const auto& start : stream.page_starts) last = std::max(last, start.second);
  }
  return last;
}

std::string work_of(const Resolution& resolution, std::size_t reference) {
  if (reference >= resolution.of_reference.size()) return {};
  const int work = resolution.of_reference[reference];
  return work < 0 ? std::string() : resolution.works.at(static_cast<std::size_t>(work)).id;
}

std::vector<std::string> works_of_name(const Resolution& resolution, std::size_t name) {
  std::vector<std::string> works;
  if (name >= resolution.of_named.size()) return works;
  for (const int work : resolution.of_named[name]) {
    if (work >= 0) works.push_back(resolution.works.at(static_cast<std::size_t>(work)).id);
  }
  return works;
}

ReferenceLinks links_of(const Mentions& mentions, const Resolution& resolution,
                        std::size_t reference) {
  const Relation* relation =
      trichdan::relation_of(mentions.relations, static_cast<std::int32_t>(reference));
  ReferenceLinks links{.work = work_of(resolution, reference), .relation = {}, .relation_by = -1};
  if (relation == nullptr) return links;
  links.relation = relation->kind;
  links.relation_by = relation->citing;
  return links;
}

}  // namespace

Json document_json(const Store& store, const DocumentRecord& document) {
  Json json = shape(document_fields(document));
  for (const auto& row : references_of(store, document.id)) {
    json["references"].push_back(
        reference_json(row.place, row.reference, {row.work, row.relation, row.relation_by}));
  }
  for (const auto& row : named_references_of(store, document.id)) {
    json["named_references"].push_back(named_json(row.place, row.reference, row.works));
  }
  for (const auto& row : figures_of(store, document.id)) {
    json["figures"].push_back(figure_json(row.place, row.figure));
  }
  for (const auto& row : units_of(store, document.id)) {
    json["units"].push_back(unit_json(row.place, row.unit));
  }
  for (const TableRow& table : tables_of(store, document.id)) {
    json["tables"].push_back(table_json(table));
  }
  for (const NoteCallRow& call : note_calls_of(store, document.id)) {
    json["notes"].push_back(note_json(call));
  }
  for (const RepairRow& row : repairs_of(store, document.id)) {
    json["repairs"].push_back(repair_json(row));
  }
  for (const auto& row : findings_of(store, document.id)) {
    json["findings"].push_back(finding_json(row));
  }
  json["page_states"] = page_states_json(page_states_of(store, document.id), document);
  json["regions"] = regions_json(store.readings(document.id));
  return json;
}

Json mentions_json(const DocumentText& text, const Mentions& mentions,
                   const Resolution& resolution) {
  DocumentRecord document;
  document.header = mentions.header;
  document.pages = last_page(text);
  Json json = shape(document_fields(document));
  for (std::size_t i = 0; i < mentions.references.size(); ++i) {
    const Reference& r = mentions.references[i];
    json["references"].push_back(
        reference_json(place_of(text, r.span), r, links_of(mentions, resolution, i)));
  }
  for (std::size_t i = 0; i < mentions.named_references.size(); ++i) {
    const NamedReference& r = mentions.named_references[i];
    json["named_references"].push_back(
        named_json(place_of(text, r.span), r, works_of_name(resolution, i)));
  }
  for (const auto& f : mentions.figures) {
    json["figures"].push_back(figure_json(place_of(text, f.span), f));
  }
  for (const auto& u : mentions.units) {
    json["units"].push_back(unit_json(place_of(text, u.span), u));
  }
  return json;
}

std::string json_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace trichdan
