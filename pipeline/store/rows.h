// store: rows of mentions, written and read in one place so that columns cannot drift apart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/queries.h"
#include "store/row_set.h"

namespace trichdan {

// What every kind of mention has, as kept.
struct MentionPlace {
  DocumentId document = 0;
  int ordinal = 0;
  Span span;
  int page = 0;
  std::vector<PageBox> boxes;
};

// Their tables, and the rows of them that are to be stored.
extern const RowTable kReferenceRows;
extern const RowTable kNamedReferenceRows;
extern const RowTable kFigureRows;
extern const RowTable kUnitRows;

void add(RowSet& rows, const MentionPlace& place, const Reference& reference,
         const std::optional<int>& document_work);
void add(RowSet& rows, const MentionPlace& place, const NamedReference& reference);
void add(RowSet& rows, const MentionPlace& place, const Figure& figure);
void add(RowSet& rows, const MentionPlace& place, const UnitMention& unit);

// Column lists for SELECT from tables aliased m, beginning with the columns of MentionPlace.
extern const char* const kReferenceColumns;
extern const char* const kNamedReferenceColumns;
extern const char* const kFigureColumns;
extern const char* const kUnitColumns;

// The row a query of those columns stands on.
MentionPlace place_of(const Query& row);
Reference reference_of(const Query& row);
std::string work_of(const Query& row);      // of kReferenceColumns; empty while open
std::string relation_of(const Query& row);  // of kReferenceColumns
int relation_by_of(const Query& row);       // of kReferenceColumns
NamedReference named_reference_of(const Query& row);
Figure figure_of(const Query& row);
UnitMention unit_of(const Query& row);

}  // namespace trichdan
