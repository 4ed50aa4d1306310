#include "store/document_works.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "resolve/key.h"
#include "store/archive.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// A row but for its ordinal and its work, as text, with what weighs in every group the document
// cites: its place and date. Rows that are equal before and after need no new decision.
using Row = std::vector<std::string>;
using Works = std::map<Row, std::string>;  // the work each row has; empty: open or undecided

Row row_of(const Work& work, bool own, const DocumentHeader& header) {
  return {group_key_of(work),
          work.type,
          work.symbol,
          work.number,
          work.year,
          work.date,
          work.issuer,
          work.subject,
          work.name,
          std::to_string(work.central ? 1 : 0),
          std::to_string(work.state == State::sure ? 0 : 1),
          std::to_string(work.citations),
          std::to_string(own ? 1 : 0),
          header.place,
          header.date};
}

Works works_before(const Database& database, DocumentId document) {
  Works works;
  Query query = database.query(
      "SELECT w.group_key, w.type, w.symbol, w.number, w.year, w.date, w.issuer, w.subject, "
      "w.name, w.central, w.doubtful, w.citations, w.ordinal = 0, d.place, d.date, w.work "
      "FROM document_works w JOIN documents d ON d.id = w.document WHERE w.document = ?1");
  query.with(document);
  while (query.next()) {
    Row row;
    for (int column = 0; column < 15; ++column) row.push_back(query.text(column));
    works[std::move(row)] = query.text(15);
  }
  return works;
}

constexpr RowTable kRows{
    "document_works",
    "ordinal, group_key, type, type_key, symbol, symbol_key, number, year, date, issuer, subject, "
    "name, central, doubtful, citations, work",
    1};

void add(RowSet& rows, int ordinal, const Work& work, const std::optional<std::string>& decided) {
  rows.add(ordinal, group_key_of(work), work.type, name_key(work.type), work.symbol,
           symbol_key(work.symbol), work.number, work.year, work.date, work.issuer, work.subject,
           work.name, work.central ? 1 : 0, work.state == State::sure ? 0 : 1, work.citations,
           decided);
}

void note_unsettled(const Database& database, const std::string& group) {
  database.query("INSERT OR REPLACE INTO unsettled_groups(group_key) VALUES(?1)").with(group).run();
}

// The document as a work, if its own number was read.
Work own_work(const DocumentHeader& header) {
  Work work;
  work.type = header.type;
  work.number = header.number;
  work.symbol = header.number.empty() ? std::string() : header.symbol;
  work.date = header.date;
  work.issuer = header.issuer;
  work.subject = header.subject;
  work.state = header.state;
  return work;
}

}  // namespace

std::string group_key_of(const Work& work) {
  return work.symbol.empty() ? "=" + fold_search(name_key(work.name)) : symbol_fold(work.symbol);
}

RowSet put_document_works(const Database& database, DocumentId document,
                          const Resolution& resolution, const DocumentHeader& header) {
  Works before = works_before(database, document);
  RowSet rows(database, document, kRows);
  const auto place = [&](const Work& work, int ordinal) {
    const auto same = before.extract(row_of(work, ordinal == 0, header));
    if (same.empty()) note_unsettled(database, group_key_of(work));
    std::optional<std::string> decided;
    if (!same.empty() && !same.mapped().empty()) decided = same.mapped();
    add(rows, ordinal, work, decided);
  };
  const Work own = own_work(header);
  if (!own.symbol.empty()) place(own, 0);
  for (std::size_t i = 0; i < resolution.works.size(); ++i) {
    place(resolution.works[i], document_work_of(static_cast<int>(i)));
  }
  for (const auto& [gone, work] : before) note_unsettled(database, gone.front());
  rows.put();
  return rows;
}

}  // namespace trichdan
