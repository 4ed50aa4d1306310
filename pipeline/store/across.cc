// Reads what rules that compare documents look at, group by group, and keeps what they find.
#include "audit/across.h"

#include <map>

#include "audit/statements.h"
#include "store/archive.h"
#include "store/findings.h"
#include "store/pack.h"
#include "store/rows.h"

namespace trichdan {
namespace {

// A citation with where it stands.
struct Group {
  std::vector<audit::Citing> citations;
  std::vector<EvidencePlace> places;
};

constexpr const char* kCitingColumns =
    "SELECT r.document, d.date, r.type, r.symbol, r.date, r.state, r.page, s.name, r.text, "
    "r.boxes, "
    "r.subject "
    "FROM \"references\" r JOIN documents d ON d.id = r.document "
    "JOIN streams s ON s.document = r.document AND s.ordinal = r.stream ";

void take(Query& query, Group& group) {
  while (query.next()) {
    audit::Citing citing;
    citing.document = query.integer(0);
    citing.document_date = query.text(1);
    citing.name = query.text(2) + " " + query.text(3);
    citing.date = query.text(4);
    citing.sure = query.text(5) == "sure";
    citing.subject = query.text(10);
    group.citations.push_back(std::move(citing));
    group.places.push_back({query.integer(0), query.number(6), query.text(7), query.text(8),
                            boxes_from_json(query.text(9))});
  }
}

class Comparer {
 public:
  explicit Comparer(const Database& database) : database_(database) {}

  std::map<DocumentId, std::vector<FindingRow>> findings() {
    compare_dates();
    compare_subjects();
    compare_replaced();
    compare_issuers();
    return std::move(rows_);
  }

 private:
  void compare_dates() {
    Query groups = database_.query(
        "SELECT group_key FROM document_works WHERE central AND year <> '' AND length(date) = 10 "
        "GROUP BY group_key HAVING count(DISTINCT date) > 1 ORDER BY group_key");
    while (groups.next()) {
      Group group;
      Query query =
          database_.query(std::string(kCitingColumns) +
                          "WHERE r.symbol_fold = ?1 AND length(r.date) = 10 AND r.year <> '' "
                          "ORDER BY r.document, r.ordinal");
      query.with(groups.text(0));
      take(query, group);
      put(group, audit::dates_across(group.citations));
    }
  }

  // Of a work, the first subject of a document that was read for certain; of some dozens of
  // documents, which is enough to know what it is about.
  void compare_subjects() {
    Query groups = database_.query(
        "SELECT group_key FROM document_works WHERE central AND year <> '' AND subject <> '' "
        "GROUP BY group_key HAVING count(DISTINCT subject) > 1 AND count(*) > 2 ORDER BY "
        "group_key");
    while (groups.next()) {
      Group group;
      Query query = database_.query(
          std::string(kCitingColumns) +
          "WHERE r.symbol_fold = ?1 AND r.year <> '' AND r.subject <> '' AND r.state = 'sure' "
          "GROUP BY r.document ORDER BY r.document, r.ordinal LIMIT 60");
      query.with(groups.text(0));
      take(query, group);
      put(group, audit::subjects_across(group.citations));
    }
  }

  // Works that a dated document of the archive ends whole, in its own words.
  void compare_replaced() {
    Query ends = database_.query(
        "SELECT r.document, r.ordinal, l.kind, w.work FROM relations l "
        "JOIN \"references\" r ON r.document = l.document AND r.ordinal = l.cited "
        "JOIN document_works w ON w.document = r.document AND w.ordinal = r.document_work "
        "WHERE l.citing IS NULL AND l.kind IN ('thay thế', 'bãi bỏ') AND r.article = '' AND "
        "r.clause = '' AND w.work IS NOT NULL ORDER BY r.document, r.ordinal");
    while (ends.next()) {
      Group group;
      Query by =
          database_.query(std::string(kCitingColumns) + "WHERE r.document = ?1 AND r.ordinal = ?2");
      by.with(ends.integer(0), ends.number(1));
      take(by, group);
      Query query = database_.query(
          std::string(kCitingColumns) +
          "JOIN document_works w ON w.document = r.document AND w.ordinal = r.document_work "
          "WHERE w.work = ?1 AND r.document <> ?2 AND NOT EXISTS(SELECT 1 FROM relations l WHERE "
          "l.document = r.document AND l.cited = r.ordinal AND l.kind IN ('thay thế', 'bãi bỏ', "
          "'sửa đổi', 'bổ sung')) ORDER BY r.document, r.ordinal");
      query.with(ends.text(3), ends.integer(0));
      take(query, group);
      put(group, audit::replaced(group.citations, ends.text(2)));
    }
  }

  // Reports of one body after the other, so that only one body's figures are held.
  void compare_issuers() {
    Query reports = database_.query(
        "SELECT id, issuer, date FROM documents WHERE type = 'Báo cáo' AND issuer <> '' AND "
        "length(date) >= 7 ORDER BY issuer, date, id");
    std::string issuer;
    std::vector<audit::Stated> stated;
    Group group;
    const auto compare = [&] {
      if (!group.citations.empty() &&
          group.citations.front().document != group.citations.back().document)
        put(group, audit::compare_reports(stated));
      stated.clear();
      group = {};
    };
    while (reports.next()) {
      if (reports.text(1) != issuer) compare();
      issuer = reports.text(1);
      take_figures(reports.integer(0), reports.text(2), stated, group);
    }
    compare();
  }

  void take_figures(DocumentId id, const std::string& date, std::vector<audit::Stated>& stated,
                    Group& group) const {
    Query query = database_.query(
        "SELECT f.begin_byte, f.end_byte, f.value, f.state, f.page, s.name, f.text, f.boxes, "
        "s.text "
        "FROM figures f JOIN streams s ON s.document = f.document AND s.ordinal = f.stream "
        "WHERE f.document = ?1 AND f.kind IN ('count', 'percent', 'money') AND f.table_row = '' "
        "AND "
        "f.bound = '' ORDER BY f.ordinal");
    query.with(id);
    while (query.next()) {
      const std::string text = query.text(8);
      const auto begin = static_cast<std::size_t>(query.integer(0));
      const std::size_t digits = begin + digits_of(text, begin);
      const auto value = audit::decimal_from(std::string_view(text).substr(begin, digits - begin));
      if (!value) continue;
      audit::Stated one{id,
                        date,
                        audit::statement_key(text, begin, digits),
                        audit::running_key(text, begin, digits),
                        *value,
                        query.text(3) == "sure"};
      if (one.statement.empty() && one.running.empty()) continue;
      stated.push_back(std::move(one));
      group.citations.push_back({id, date, {}, {}, true});
      group.places.push_back(
          {id, query.number(4), query.text(5), query.text(6), boxes_from_json(query.text(7))});
    }
  }

  static std::size_t digits_of(const std::string& text, std::size_t begin) {
    std::size_t end = begin;
    const auto is_digit = [&](std::size_t at) {
      return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    while (is_digit(end) || (end > begin && end < text.size() &&
                             (text[end] == '.' || text[end] == ',') && is_digit(end + 1)))
      ++end;
    return end - begin;
  }

  void put(const Group& group, const std::vector<audit::AcrossFinding>& found) {
    for (const audit::AcrossFinding& one : found) {
      FindingRow row;
      row.document = group.citations[one.subject].document;
      row.across = true;
      row.finding = one.finding;
      row.places = {group.places[one.subject], group.places[one.other]};
      Query query = database_.query("SELECT sha256 FROM documents WHERE id = ?1");
      query.with(row.document).next();
      row.id = finding_id(query.text(0), row.finding, row.places, 0);
      rows_[row.document].push_back(std::move(row));
    }
  }

  const Database& database_;
  std::map<DocumentId, std::vector<FindingRow>> rows_;
};

// The ids that are kept and those found, in order: equal if nothing changed.
std::vector<std::string> kept(const Database& database) {
  std::vector<std::string> ids;
  Query query = database.query(
      "SELECT id || explanation FROM findings WHERE scope = 'archive' ORDER BY document, ordinal");
  while (query.next()) ids.push_back(query.text(0));
  return ids;
}

}  // namespace

bool audit_across(Store& store) {
  Database& database = store.implementation().database;
  const auto found = Comparer(database).findings();
  std::vector<std::string> ids;
  for (const auto& [document, rows] : found) {
    for (const FindingRow& row : rows) ids.push_back(row.id + row.finding.explanation);
  }
  if (ids == kept(database)) return false;
  Writing writing(database);
  database.query("DELETE FROM findings WHERE scope = 'archive'").run();
  for (const auto& [document, rows] : found) {
    int ordinal = 0;
    for (const FindingRow& row : rows) insert_finding(database, row, ordinal++);
  }
  writing.commit();
  return true;
}

}  // namespace trichdan
