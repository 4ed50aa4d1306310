#include <algorithm>

#include "export/export.h"
#include "export/mention_json.h"
#include "export/row_json.h"
#include "extract/relations.h"
#include "store/findings.h"
#include "store/page_states.h"

namespace trichdan {
namespace {

using Json = nlohmann::ordered_json;

Json doubts_json(const std::vector<PartDoubt>& doubts) {
  Json all = Json::array();
  for (const PartDoubt& doubt : doubts) {
    all.push_back({{"page", doubt.page}, {"reason", doubt.reason}});
  }
  return all;
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
