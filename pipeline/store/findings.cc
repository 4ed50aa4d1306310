#include "store/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "store/archive.h"
#include "store/pack.h"
#include "store/row_set.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kIdDigits = 12;

constexpr RowTable kRows{"findings",
                         "scope, ordinal, id, rule, severity, kind, explanation, arithmetic, "
                         "repaired, evidence",
                         2, "scope = 'document'"};

std::string evidence_json(const std::vector<EvidencePlace>& places) {
  Json all = Json::array();
  for (const EvidencePlace& place : places) {
    all.push_back({{"document", shown(place.document)},
                   {"page", place.page},
                   {"stream", place.stream},
                   {"text", place.text},
                   {"boxes", Json::parse(to_json(place.boxes))}});
  }
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<EvidencePlace> evidence_from(const std::string& json) {
  std::vector<EvidencePlace> places;
  for (const Json& one : Json::parse(json)) {
    places.push_back(
        {static_cast<DocumentId>(std::stoll(one.at("document").get<std::string>(), nullptr, 16)),
         one.at("page").get<int>(), one.at("stream").get<std::string>(),
         one.at("text").get<std::string>(), boxes_from_json(one.at("boxes").dump())});
  }
  return places;
}

EvidencePlace place_of(DocumentId id, const Understanding& all, const Evidence& evidence) {
  const Stream& stream = all.text.streams.at(evidence.span.stream);
  return {id, stream.page_at(evidence.span.begin), stream.name, evidence.text,
          boxes_of(stream, evidence.span.begin, evidence.span.end, all.pages, all.page_numbers)};
}

Severity severity_from(std::string_view name) {
  for (const Severity severity : {Severity::error, Severity::warning}) {
    if (name_of(severity) == name) return severity;
  }
  return Severity::note;
}

FindingVerdict verdict_from(std::string_view name) {
  if (name == "confirmed") return FindingVerdict::confirmed;
  return name == "dismissed" ? FindingVerdict::dismissed : FindingVerdict::open;
}

FindingRow row_of(const Query& query) {
  FindingRow row;
  row.id = query.text(0);
  row.document = query.integer(1);
  row.across = query.text(2) == "archive";
  row.finding.rule = query.text(3);
  row.finding.severity = severity_from(query.text(4));
  row.finding.kind = query.text(5) == "reading" ? FindingKind::reading : FindingKind::report;
  row.finding.explanation = query.text(6);
  row.finding.arithmetic = query.text(7);
  row.finding.repaired = query.text(8);
  row.places = evidence_from(query.text(9));
  for (const EvidencePlace& place : row.places) row.finding.evidence.push_back({{}, place.text});
  row.verdict = verdict_from(query.text(10));
  return row;
}

std::string sha256_of_document(const Database& database, DocumentId id) {
  Query query = database.query("SELECT sha256 FROM documents WHERE id = ?1");
  return query.with(id).next() ? query.text(0) : std::string();
}

// What was found of one document, each with its id.
std::vector<FindingRow> rows_of(const Database& database, DocumentId id, const Understanding& all) {
  const std::string sha256 = sha256_of_document(database, id);
  std::map<std::string, int> repeats;
  std::vector<FindingRow> rows;
  for (const Finding& finding : all.findings) {
    FindingRow row;
    row.document = id;
    row.finding = finding;
    for (const Evidence& evidence : finding.evidence)
      row.places.push_back(place_of(id, all, evidence));
    const int repeat = repeats[finding_id(sha256, finding, row.places, 0)]++;
    row.id = finding_id(sha256, finding, row.places, repeat);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::string_view name_of(FindingVerdict verdict) {
  switch (verdict) {
    case FindingVerdict::confirmed:
      return "confirmed";
    case FindingVerdict::dismissed:
      return "dismissed";
    case FindingVerdict::open:
      break;
  }
  return "open";
}

std::string finding_id(std::string_view sha256, const Finding& finding,
                       const std::vector<EvidencePlace>& places, int repeat) {
  std::string content = std::string(sha256) + '\n' + finding.rule + '\n';
  for (const EvidencePlace& place : places) {
    content += shown(place.document) + ' ' + std::to_string(place.page) + ' ' +
               fold_search(place.text) + '\n';
  }
  if (repeat > 0) content += std::to_string(repeat);
  return sha256_of(content).substr(0, kIdDigits);
}

void insert_finding(const Database& database, const FindingRow& row, int ordinal) {
  const Finding& finding = row.finding;
  database
      .query(
          "INSERT INTO findings(document, scope, ordinal, id, rule, severity, kind, explanation, "
          "arithmetic, repaired, evidence) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
      .with(row.document, row.across ? "archive" : "document", ordinal, row.id, finding.rule,
            name_of(finding.severity), name_of(finding.kind), finding.explanation,
            finding.arithmetic, finding.repaired, evidence_json(row.places))
      .run();
}

void replace_findings(const Store::Implementation& archive, DocumentId id,
                      const Understanding& all) {
  const Database& database = archive.database;
  RowSet rows(database, id, kRows);
  int ordinal = 0;
  for (const FindingRow& row : rows_of(database, id, all)) {
    const Finding& finding = row.finding;
    rows.add("document", ordinal++, row.id, finding.rule, name_of(finding.severity),
             name_of(finding.kind), finding.explanation, finding.arithmetic, finding.repaired,
             evidence_json(row.places));
  }
  rows.put();
  rows.drop();
}

std::vector<FindingRow> findings_of(const Store& store, DocumentId document) {
  std::vector<FindingRow> rows;
  Query query = store.implementation().database.query(
      "SELECT f.id, f.document, f.scope, f.rule, f.severity, f.kind, f.explanation, f.arithmetic, "
      "f.repaired, f.evidence, v.verdict FROM findings f LEFT JOIN verdicts v ON v.id = f.id "
      "WHERE f.document = ?1 ORDER BY f.scope = 'archive', f.ordinal");
  query.with(document);
  while (query.next()) rows.push_back(row_of(query));
  std::ranges::stable_sort(rows, {}, [](const FindingRow& row) { return row.finding.severity; });
  return rows;
}

std::string decide(Store& store, std::string_view id, FindingVerdict verdict) {
  Database& database = store.implementation().database;
  std::string prefix(id);
  std::erase_if(prefix,
                [](char byte) { return (byte < '0' || byte > '9') && (byte < 'a' || byte > 'f'); });
  std::vector<std::string> found;
  Query query = database.query("SELECT DISTINCT id FROM findings WHERE id GLOB ?1 || '*' LIMIT 2");
  if (prefix.size() == id.size() && !prefix.empty()) query.with(prefix);
  while (prefix.size() == id.size() && !prefix.empty() && query.next())
    found.push_back(query.text(0));
  if (found.size() != 1) {
    throw Error(
        ErrorKind::usage,
        fmt::format("{} finding has the id '{}'", found.empty() ? "no" : "more than one", id),
        "The ids are in front of the findings of: trichdan audit --all");
  }
  Writing writing(database);
  if (verdict == FindingVerdict::open) {
    database.query("DELETE FROM verdicts WHERE id = ?1").with(found[0]).run();
  } else {
    database
        .query(
            "INSERT OR REPLACE INTO verdicts(id, verdict, decided) "
            "VALUES(?1, ?2, strftime('%Y-%m-%dT%H:%M:%SZ'))")
        .with(found[0], name_of(verdict))
        .run();
  }
  writing.commit();
  return found[0];
}

std::vector<DocumentId> unaudited(const Store& store, std::string_view version) {
  std::vector<DocumentId> ids;
  Query query = store.implementation().database.query(
      "SELECT DISTINCT coalesce(file, id) FROM documents "
      "WHERE audited <> ?1 AND parts = 0 AND state IN ('done', 'partial') ORDER BY 1");
  query.with(version);
  while (query.next()) ids.push_back(query.integer(0));
  return ids;
}

}  // namespace trichdan
