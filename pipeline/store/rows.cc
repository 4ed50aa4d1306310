#include "store/rows.h"

#include "resolve/key.h"
#include "store/archive.h"
#include "store/pack.h"

namespace trichdan {
namespace {

// Columns of place_of: 0 to 6. What follows begins at 7.
#define TRICHDAN_PLACE_COLUMNS \
  "m.document, m.ordinal, m.stream, m.begin_byte, m.end_byte, m.page, m.boxes, m.text"

Span span_of(const Query& row) {
  return {static_cast<std::uint32_t>(row.integer(2)), static_cast<std::uint32_t>(row.integer(3)),
          static_cast<std::uint32_t>(row.integer(4))};
}

}  // namespace

const char* const kReferenceColumns = TRICHDAN_PLACE_COLUMNS
    ", m.state, m.type, m.number, m.symbol, m.symbol_read, m.year, m.date, m.issuer, "
    "m.issuer_from, m.subject, (SELECT w.work FROM document_works w WHERE w.document = m.document "
    "AND "
    "w.ordinal = m.document_work), m.article, m.clause, m.point, "
    "(SELECT r.kind FROM relations r WHERE r.document = m.document AND r.cited = m.ordinal "
    "ORDER BY r.citing, r.kind LIMIT 1), "
    "(SELECT r.citing FROM relations r WHERE r.document = m.document AND r.cited = m.ordinal "
    "ORDER BY r.citing, r.kind LIMIT 1)";
const char* const kNamedReferenceColumns = TRICHDAN_PLACE_COLUMNS ", m.state";
const char* const kFigureColumns = TRICHDAN_PLACE_COLUMNS
    ", m.state, m.kind, m.value, m.numerator, m.denominator, m.unit, m.bound, m.verdict, "
    "m.subject_unit, m.change, m.period, m.table_row, m.table_column";
const char* const kUnitColumns = TRICHDAN_PLACE_COLUMNS ", m.name, m.unit, m.kind, m.place";

const RowTable kReferenceRows{
    "\"references\"",
    "ordinal, stream, begin_byte, end_byte, page, boxes, text, state, type, number, symbol, "
    "symbol_read, symbol_key, symbol_fold, year, date, issuer, issuer_from, subject, "
    "document_work, article, clause, point",
    1};
const RowTable kNamedReferenceRows{
    "named_references", "ordinal, stream, begin_byte, end_byte, page, boxes, text, state", 1};
const RowTable kFigureRows{
    "figures",
    "ordinal, stream, begin_byte, end_byte, page, boxes, text, state, kind, value, numerator, "
    "denominator, unit, bound, verdict, subject_unit, change, period, table_row, table_column",
    1};
const RowTable kUnitRows{
    "unit_mentions",
    "ordinal, stream, begin_byte, end_byte, page, boxes, text, name, unit, kind, place", 1};

void add(RowSet& rows, const MentionPlace& place, const Reference& reference,
         const std::optional<int>& document_work) {
  rows.add(place.ordinal, place.span.stream, place.span.begin, place.span.end, place.page,
           to_json(place.boxes), reference.text, name_of(reference.state), reference.type,
           reference.number, reference.symbol, reference.symbol_read, symbol_key(reference.symbol),
           symbol_fold(reference.symbol), reference.year, reference.date, reference.issuer,
           reference.issuer_from, reference.subject, document_work, reference.article,
           reference.clause, reference.point);
}

void add(RowSet& rows, const MentionPlace& place, const NamedReference& reference) {
  rows.add(place.ordinal, place.span.stream, place.span.begin, place.span.end, place.page,
           to_json(place.boxes), reference.text, name_of(reference.state));
}

void add(RowSet& rows, const MentionPlace& place, const Figure& figure) {
  rows.add(place.ordinal, place.span.stream, place.span.begin, place.span.end, place.page,
           to_json(place.boxes), figure.text, name_of(figure.state), figure.kind, figure.value,
           figure.numerator, figure.denominator, figure.unit, figure.bound, figure.verdict,
           figure.subject_unit, figure.change, figure.period, figure.row, figure.column);
}

void add(RowSet& rows, const MentionPlace& place, const UnitMention& unit) {
  rows.add(place.ordinal, place.span.stream, place.span.begin, place.span.end, place.page,
           to_json(place.boxes), unit.text, unit.name, unit.unit, unit.kind, unit.place);
}

MentionPlace place_of(const Query& row) {
  return {row.integer(0), row.number(1), span_of(row), row.number(5), boxes_from_json(row.text(6))};
}

Reference reference_of(const Query& row) {
  return {.span = span_of(row),
          .text = row.text(7),
          .type = row.text(9),
          .number = row.text(10),
          .symbol = row.text(11),
          .symbol_read = row.text(12),
          .year = row.text(13),
          .date = row.text(14),
          .issuer = row.text(15),
          .issuer_from = row.text(16),
          .subject = row.text(17),
          .article = row.text(19),
          .clause = row.text(20),
          .point = row.text(21),
          .state = state_from(row.text(8))};
}

std::string work_of(const Query& row) {
  return row.text(18);
}

std::string relation_of(const Query& row) {
  return row.text(22);
}

int relation_by_of(const Query& row) {
  return row.null(23) ? -1 : row.number(23);
}

NamedReference named_reference_of(const Query& row) {
  return {.span = span_of(row), .text = row.text(7), .works = {}, .state = state_from(row.text(8))};
}

Figure figure_of(const Query& row) {
  return {.span = span_of(row),
          .text = row.text(7),
          .kind = row.text(9),
          .value = row.text(10),
          .numerator = row.text(11),
          .denominator = row.text(12),
          .unit = row.text(13),
          .bound = row.text(14),
          .verdict = row.text(15),
          .subject_unit = row.text(16),
          .change = row.text(17),
          .period = row.text(18),
          .row = row.text(19),
          .column = row.text(20),
          .state = state_from(row.text(8))};
}

UnitMention unit_of(const Query& row) {
  return {.span = span_of(row),
          .text = row.text(7),
          .name = row.text(8),
          .unit = row.text(9),
          .kind = row.text(10),
          .place = row.text(11)};
}

}  // namespace trichdan
