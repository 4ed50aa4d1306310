#include "cli/rows.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/terminal.h"
#include "export/reference_json.h"

namespace trichdan::cli {
namespace {

using Json = nlohmann::ordered_json;

Json place_json(const Place& place) {
  return {{"document", shown(place.document)},
          {"path", place.path},
          {"first_page", place.first_page},
          {"page", place.page},
          {"stream", place.stream},
          {"sentence", place.sentence},
          {"boxes", boxes_json(place.boxes)}};
}

Json row_json(const ReferenceRow& row) {
  Json json = place_json(row.place);
  add_reference_fields(json, row.reference, {row.work, row.relation, row.relation_by});
  json["name"] = or_null(row.name);
  return json;
}

Json row_json(const WorkRow& row) {
  Json held = Json::array();
  for (const DocumentId id : row.held) held.push_back(shown(id));
  const Work& work = row.work;
  return {{"work", work.id},
          {"type", or_null(work.type)},
          {"symbol", or_null(work.symbol)},
          {"number", or_null(work.number)},
          {"year", or_null(work.year)},
          {"date", or_null(work.date)},
          {"issuer", or_null(work.issuer)},
          {"subject", or_null(work.subject)},
          {"name", or_null(work.name)},
          {"similar", row.similar},
          {"citations", row.citations},
          {"citing_documents", row.citing_documents},
          {"held", held}};
}

Json row_json(const UnitCount& row) {
  return {{"unit", row.name}, {"mentions", row.mentions}, {"documents", row.documents}};
}

Json row_json(const SearchHit& row) {
  std::string snippet = row.snippet;
  std::erase_if(snippet, [](char c) { return c == '\x02' || c == '\x03'; });
  Json json = place_json(row.place);
  json["snippet"] = snippet;
  return json;
}

template <typename Row>
int print_rows(const std::vector<Row>& rows) {
  Json out = Json::array();
  for (const Row& row : rows) out.push_back(row_json(row));
  fmt::print("{}\n", out.dump(2, ' ', false, Json::error_handler_t::replace));
  return kDone;
}

}  // namespace

int print_json(const std::vector<ReferenceRow>& rows) {
  return print_rows(rows);
}
int print_json(const std::vector<WorkRow>& rows) {
  return print_rows(rows);
}
int print_json(const std::vector<UnitCount>& rows) {
  return print_rows(rows);
}
int print_json(const std::vector<SearchHit>& rows) {
  return print_rows(rows);
}

std::string header_line(const DocumentHeader& header) {
  std::string line;
  const std::string name = header.type.empty() || header.symbol.empty()
                               ? header.type + header.symbol
                               : header.type + " " + header.symbol;
  for (const std::string& part : {name, header.date, header.issuer}) {
    if (!part.empty()) line += (line.empty() ? "" : ", ") + part;
  }
  return line.empty() ? "(its own number, date and issuer could not be read)" : line;
}

std::string shown_name(const Work& work) {
  if (work.symbol.empty()) return work.name;
  return work.type.empty() ? work.symbol : work.type + " " + work.symbol;
}

std::string emphasised(std::string_view text, std::string_view part) {
  const std::size_t at = part.empty() ? std::string_view::npos : text.find(part);
  if (at == std::string_view::npos) return std::string(text);
  return std::string(text.substr(0, at)) + bold(part) + std::string(text.substr(at + part.size()));
}

}  // namespace trichdan::cli
