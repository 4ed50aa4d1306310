// store: the questions people ask of an archive. Read only; all rows in a stable order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/store.h"

namespace trichdan {

// A row of any kind of mention with its place.
struct Place {
  DocumentId document = 0;
  std::string path;    // of the file
  std::string name;    // as people are shown it: the path, and of a part of a file its pages
  int first_page = 1;  // of the document, in the file
  int page = 0;        // in the file
  std::string stream;
  std::string sentence;  // the sentence of the stream the mention stands in, white space folded
  std::vector<PageBox> boxes;
};

struct ReferenceRow {
  Place place;
  Reference reference;   // span refers to the stored stream
  std::string work;      // id, or empty while open
  std::string relation;  // what the citing document or reference does to it; or empty
  int relation_by = -1;  // the index of that reference in the document's; -1: the document itself
  // Of a mention by name ("Luật Đất đai năm 2013"), as the work is known by; `reference` then has
  // no more than span, text, symbol_read (the text) and state.
  std::string name;
};
struct NamedReferenceRow {
  Place place;
  NamedReference reference;        // without its works
  std::vector<std::string> works;  // ids
};
struct FigureRow {
  Place place;
  Figure figure;
};
struct UnitRow {
  Place place;
  UnitMention unit;
};

struct TableCellRow {
  std::string text;  // as printed, lines of the cell joined by spaces; empty cells have none
  std::vector<PageBox> boxes;
};
struct TableRow {
  int ordinal = 0;  // in the document, from 0
  int page = 0;
  std::vector<PageBox> boxes;                    // around all cells, one for each page
  std::vector<std::vector<TableCellRow>> cells;  // headings first; all rows have as many cells
};

// A raised number in the text that calls a footnote.
struct NoteCallRow {
  std::string stream;          // "body"
  std::uint32_t position = 0;  // byte of its text
  int note = 0;                // of the stream "footnote N"; 0: not known
  int page = 0;
  std::vector<PageBox> boxes;
};

// What repair put right.
struct RepairRow {
  Repair repair;
  std::vector<PageBox> boxes;
};

struct WorkRow {
  Work work;          // every field as most citations state it
  int citations = 0;  // references to it
  int citing_documents = 0;
  std::vector<DocumentId> held;  // documents of the archive that are this work
  std::vector<std::string>
      similar;  // ids of works with the same type, number and date but another symbol
};

// An edge of the citation graph: a document cites a work, or a cited work does something to
// another.
struct CitationEdge {
  DocumentId document = 0;
  std::string citing;  // work; empty: the document itself
  std::string cited;   // work
  std::string kind;    // of the relation; empty: cited only
  int count = 0;
};

struct UnitCount {
  std::string name;
  int mentions = 0;
  int documents = 0;
};

struct SearchHit {
  Place place;
  std::string snippet;  // with the hits between U+0002 and U+0003
  double rank = 0;
};

std::vector<ReferenceRow> references_of(const Store& store, DocumentId document);
std::vector<NamedReferenceRow> named_references_of(const Store& store, DocumentId document);
std::vector<FigureRow> figures_of(const Store& store, DocumentId document);
std::vector<UnitRow> units_of(const Store& store, DocumentId document);
// By page, top to bottom.
std::vector<TableRow> tables_of(const Store& store, DocumentId document);
// In the order of the text.
std::vector<NoteCallRow> note_calls_of(const Store& store, DocumentId document);
// By page and word.
std::vector<RepairRow> repairs_of(const Store& store, DocumentId document);
struct StoredStream {
  std::string name;
  std::string text;
  std::vector<std::pair<std::uint32_t, int>> page_starts;
};
std::vector<StoredStream> streams_of(const Store& store, DocumentId document);

// Who cites this symbol: compared after folding (spaces, dashes, case of letters kept; "15-NQ/TU").
// Names are counted in that stand for a work of this symbol. By path and place; `limit` 0: all.
std::vector<ReferenceRow> citing(const Store& store, std::string_view symbol, int limit = 0);
struct CitationCount {
  int citations = 0;
  int documents = 0;
};
CitationCount count_citing(const Store& store, std::string_view symbol);
// The same for works, by id, whether a mention gives their symbol or their name.
std::vector<ReferenceRow> citing_works(const Store& store, const std::vector<std::string>& works,
                                       int limit = 0);
CitationCount count_citing_works(const Store& store, const std::vector<std::string>& works);
// The works of a name, compared without marks, case, punctuation and the words that are as often
// left out ("Luật Đất đai 2013" is "Luật Đất đai năm 2013"); most cited first.
std::vector<WorkRow> works_named(const Store& store, std::string_view name);
// The works the archive has of what patterns/named.toml knows: by symbol and date or, without a
// symbol, by name.
std::vector<WorkRow> works_of(const Store& store, const NamedWork& work);
// Names and symbols of cited works that `what` may have been meant for, nearest first.
std::vector<std::string> near_names(const Store& store, std::string_view what, std::size_t limit);
// Most cited first; `limit` 0: all.
std::vector<WorkRow> works(const Store& store, bool missing_only, int limit = 0);
int count_works(const Store& store, bool missing_only);
// The works an open reference may mean: those its document or the archive knows under its symbol.
std::vector<WorkRow> candidates(const Store& store, const Reference& reference);
// By document, citing, cited, kind.
std::vector<CitationEdge> citation_edges(const Store& store);
std::vector<UnitCount> unit_counts(const Store& store);  // most named first
// Words are all required, "quoted phrases" kept together; marks, case and đ/d do not matter.
std::vector<SearchHit> search(const Store& store, std::string_view query, int limit = 50);

}  // namespace trichdan
