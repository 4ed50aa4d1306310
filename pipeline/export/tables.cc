#include "export/tables.h"

#include <algorithm>

#include "export/formats.h"

namespace trichdan {
namespace {

using Cells = std::vector<std::string>;

std::string number_or_empty(int number) {
  return number > 0 ? std::to_string(number) : "";
}

// The columns every mention starts with.
Cells place_cells(const Place& place) {
  return {shown(place.document), place.path, number_or_empty(place.page), place.stream};
}

void write(CsvWriter& out, Cells cells, const Cells& rest) {
  cells.insert(cells.end(), rest.begin(), rest.end());
  out.row(cells);
}

// Ids, with spaces between.
std::string joined(const std::vector<std::string>& ids) {
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : " ") + id;
  return all;
}

void document_rows(const Store&, const DocumentRecord& d, CsvWriter& out) {
  const DocumentHeader& h = d.header;
  out.row({shown(d.id), d.path, d.sha256, number_or_empty(d.pages),
           number_or_empty(d.pages > 0 ? d.first_page : 0), h.type, h.number, h.symbol, h.issuer,
           h.place, h.date, one_line(h.subject), h.signer, std::string(name_of(d.state)),
           std::to_string(d.failures.size())});
}

void reference_rows(const Store& store, const DocumentRecord& d, CsvWriter& out) {
  for (const ReferenceRow& row : references_of(store, d.id)) {
    const Place& place = row.place;
    const Reference& r = row.reference;
    write(out, place_cells(place),
          {r.type, r.symbol, r.number, r.year, r.date, one_line(r.issuer), r.issuer_from,
           one_line(r.subject), r.article, r.clause, r.point, row.work, row.relation,
           std::string(name_of(r.state)), one_line(r.symbol_read), one_line(r.text),
           one_line(place.sentence)});
  }
}

void named_rows(const Store& store, const DocumentRecord& d, CsvWriter& out) {
  for (const auto& [place, r, works] : named_references_of(store, d.id)) {
    write(
        out, place_cells(place),
        {joined(works), std::string(name_of(r.state)), one_line(r.text), one_line(place.sentence)});
  }
}

void figure_rows(const Store& store, const DocumentRecord& d, CsvWriter& out) {
  for (const auto& [place, f] : figures_of(store, d.id)) {
    write(out, place_cells(place),
          {f.kind, f.value, f.numerator, f.denominator, one_line(f.unit), one_line(f.bound),
           one_line(f.verdict), one_line(f.subject_unit), one_line(f.change), one_line(f.period),
           one_line(f.row), one_line(f.column), std::string(name_of(f.state)), one_line(f.text),
           one_line(place.sentence)});
  }
}

void unit_rows(const Store& store, const DocumentRecord& d, CsvWriter& out) {
  for (const auto& [place, u] : units_of(store, d.id)) {
    write(out, place_cells(place),
          {one_line(u.name), one_line(u.unit), one_line(u.kind), one_line(u.place),
           one_line(u.text), one_line(place.sentence)});
  }
}

Cells with_place(const Cells& columns) {
  Cells all = {"document", "path", "page", "stream"};
  all.insert(all.end(), columns.begin(), columns.end());
  return all;
}

}  // namespace

const std::vector<CsvTable>& csv_tables() {
  static const std::vector<CsvTable> kTables = {
      {"documents",
       {"document", "path", "sha256", "pages", "first_page", "type", "number", "symbol", "issuer",
        "place", "date", "subject", "signer", "state", "failures"},
       document_rows},
      {"references",
       with_place({"type", "symbol", "number", "year", "date", "issuer", "issuer_from", "subject",
                   "article", "clause", "point", "work", "relation", "state", "symbol_read", "text",
                   "sentence"}),
       reference_rows},
      {"named_references", with_place({"works", "state", "text", "sentence"}), named_rows},
      {"figures",
       with_place({"kind", "value", "numerator", "denominator", "unit", "bound", "verdict",
                   "subject_unit", "change", "period", "row", "column", "state", "text",
                   "sentence"}),
       figure_rows},
      {"units", with_place({"name", "unit", "kind", "place", "text", "sentence"}), unit_rows}};
  return kTables;
}

const CsvTable& references_table() {
  return *std::ranges::find(csv_tables(), "references", &CsvTable::name);
}

}  // namespace trichdan
