#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "export/formats.h"
#include "export/markdown_table.h"
#include "store/parts.h"

namespace trichdan {
namespace {

// Rows that say the same, said once, with the pages they stand on.
struct Group {
  std::set<int> pages;
  int times = 0;
  State worst = State::sure;

  void add(int page, State state) {
    if (page > 0) pages.insert(page);
    ++times;
    worst = std::max(worst, state);
  }
};

// Groups in the order of their first row.
template <class Value>
class Groups {
 public:
  Group& of(const std::string& key, const Value& value) {
    const auto [place, fresh] = index_.try_emplace(key, rows_.size());
    if (fresh) rows_.emplace_back(value, Group{});
    return rows_[place->second].second;
  }
  const std::vector<std::pair<Value, Group>>& rows() const { return rows_; }

 private:
  std::map<std::string, std::size_t> index_;
  std::vector<std::pair<Value, Group>> rows_;
};

std::string pages_of(const Group& group) {
  return fmt::format("{}", fmt::join(group.pages, ", "));
}

std::string times_of(const Group& group) {
  return fmt::format("{}", group.times);
}

std::string title_of(const DocumentRecord& d) {
  const std::string name = std::filesystem::path(d.path).filename().string();
  if (d.header.symbol.empty()) return d.header.type.empty() ? name : d.header.type + ": " + name;
  return (d.header.type.empty() ? "" : d.header.type + " ") + d.header.symbol;
}

void write_header(const DocumentRecord& d, std::ostream& out) {
  const DocumentHeader& h = d.header;
  out << "# " << markdown_cell(title_of(d)) << "\n\n";
  table_head(out, {"Document", shown(d.id)});
  const std::vector<std::pair<const char*, std::string>> rows = {
      {"File", shown_name(d)}, {"Pages", d.pages > 0 ? std::to_string(d.pages) : ""},
      {"Type", h.type},        {"Symbol", h.symbol},
      {"Issuer", h.issuer},    {"Place", h.place},
      {"Date", h.date},        {"Subject", h.subject},
      {"Signer", h.signer},    {"State", std::string(name_of(d.state))}};
  for (const auto& [name, value] : rows) {
    if (!value.empty()) table_row(out, {name, markdown_cell(value)});
  }
  for (const auto& failure : d.failures) {
    const std::string where = failure.page > 0 ? fmt::format("Page {}", failure.page) : "File";
    table_row(out, {where + " failed", markdown_cell(failure.message)});
  }
}

void write_type(const std::string& type, const Groups<Reference>& references, std::ostream& out) {
  out << "\n### " << (type.empty() ? "Type not stated" : markdown_cell(type)) << "\n\n";
  table_head(out, {"Symbol", "Date", "Issuer", "Subject", "Times", "Pages", "State"});
  for (const auto& [r, group] : references.rows()) {
    table_row(out,
              {markdown_cell(r.symbol.empty() ? r.number : r.symbol),
               r.date.empty() ? r.year : r.date, markdown_cell(r.issuer), markdown_cell(r.subject),
               times_of(group), pages_of(group), std::string(name_of(group.worst))});
  }
}

void write_references(const std::vector<ReferenceRow>& rows, std::ostream& out) {
  if (rows.empty()) return;
  out << fmt::format("\n## References ({})\n", rows.size());
  std::map<std::string, Groups<Reference>> types;
  for (const ReferenceRow& row : rows) {
    const Reference& r = row.reference;
    const std::string key = fmt::format("{}\n{}\n{}\n{}", r.symbol.empty() ? r.number : r.symbol,
                                        r.year, r.date, one_line(r.issuer));
    types[r.type].of(key, r).add(row.place.page, r.state);
  }
  for (const auto& [type, references] : types) write_type(type, references, out);
}

void write_named(const std::vector<NamedReferenceRow>& rows, std::ostream& out) {
  if (rows.empty()) return;
  out << fmt::format("\n## Named without a number ({})\n\n", rows.size());
  Groups<std::string> names;
  for (const NamedReferenceRow& row : rows) {
    const NamedReference& r = row.reference;
    names.of(one_line(r.text), r.text).add(row.place.page, r.state);
  }
  table_head(out, {"Name", "Times", "Pages", "State"});
  for (const auto& [name, group] : names.rows()) {
    table_row(out, {markdown_cell(name), times_of(group), pages_of(group),
                    std::string(name_of(group.worst))});
  }
}

void write_figures(const std::vector<FigureRow>& rows, std::ostream& out) {
  if (rows.empty()) return;
  out << fmt::format("\n## Figures ({})\n\n", rows.size());
  table_head(out, {"Page", "Kind", "Figure", "Of", "Verdict", "State", "Sentence"});
  for (const auto& [place, f] : rows) {
    table_row(out, {place.page > 0 ? std::to_string(place.page) : "", f.kind, markdown_cell(f.text),
                    markdown_cell(f.subject_unit), markdown_cell(f.verdict),
                    std::string(name_of(f.state)), markdown_cell(place.sentence)});
  }
}

void write_units(const std::vector<UnitRow>& rows, std::ostream& out) {
  if (rows.empty()) return;
  Groups<std::string> names;
  for (const auto& [place, u] : rows) {
    const std::string name = one_line(u.name.empty() ? u.text : u.name);
    names.of(name, name).add(place.page, State::sure);
  }
  out << fmt::format("\n## Units ({})\n\n", names.rows().size());
  table_head(out, {"Unit", "Times", "Pages"});
  for (const auto& [name, group] : names.rows()) {
    table_row(out, {markdown_cell(name), times_of(group), pages_of(group)});
  }
}

void write_tables(const std::vector<TableRow>& tables, std::ostream& out) {
  if (tables.empty()) return;
  out << fmt::format("\n## Tables ({})\n", tables.size());
  for (const TableRow& table : tables) {
    out << fmt::format("\n### Page {}\n\n", table.page);
    write_markdown_table(table, out);
  }
}

}  // namespace

void write_markdown(const Store& store, const DocumentRecord& document, std::ostream& out) {
  write_header(document, out);
  write_references(references_of(store, document.id), out);
  write_named(named_references_of(store, document.id), out);
  write_figures(figures_of(store, document.id), out);
  write_units(units_of(store, document.id), out);
  write_tables(tables_of(store, document.id), out);
  out << '\n';
}

}  // namespace trichdan
