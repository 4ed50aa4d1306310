// export: the archive in other forms. docs/design.md describes every field and file.
//
// Every function reads document by document: memory does not grow with the number of documents.
// Equal archives give equal bytes. Errors: trichdan::Error of the store's kinds; of kind disk_full
// or unreadable where the output cannot be written.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "store/queries.h"

namespace trichdan {

enum class ExportFormat { jsonl, csv, md, txt, graphml, html, png };
// Throws Error(usage) naming the formats there are.
ExportFormat export_format_from(std::string_view name);

// One document as the JSON lines contract has it (docs/design.md); keys in a fixed order.
nlohmann::ordered_json document_json(const Store& store, const DocumentRecord& document);

// The same shape for text without a database (`extract`): id, path, sha256 and state are null,
// boxes are empty.
nlohmann::ordered_json mentions_json(const DocumentText& text, const Mentions& mentions,
                                     const Resolution& resolution);

// JSON on one line, UTF-8 as it is; bytes that are no UTF-8 (a file name may hold them) become
// U+FFFD.
std::string json_line(const nlohmann::ordered_json& json);

// The text of pages 1 to `pages` (more where a stream says so), as it stands on the page: header,
// title, body, tables, recipients, signature, footnotes, page number, anything else. A page without
// text is empty.
std::vector<std::string> page_texts(const std::vector<StoredStream>& streams, int pages);

// Streams with the numbers of footnotes where they stand on paper: behind the word that calls one,
// "tỉnh13", and before the note. They are counted through the document, as offices print them; a
// call not tied to a note stays without one.
std::vector<StoredStream> with_note_numbers(std::vector<StoredStream> streams,
                                            std::vector<NoteCallRow> calls);
// Those of a document in the archive.
std::vector<StoredStream> printed_streams(const Store& store, DocumentId document);

// Everything, or the documents named, as one stream. For csv: all references, one a line; for
// graphml: the citation graph, also where export_folder is asked for it (citations.graphml); for
// html: the page of findings, likewise (findings.html). Throws Error(usage) for png, which is files
// only.
void export_stream(const Store& store, ExportFormat format,
                   const std::vector<DocumentRecord>& documents, std::ostream& out);
// One file a document (jsonl, md, txt), or one file a kind of row (csv) in a folder that is made;
// for csv and md also one file a table of a page, in its subfolder "tables".
// For png one file a page (export/pictures.h). A file appears under its name only when it is
// complete; one of the same name is replaced. Returns what could not be exported, each with the
// next thing to try.
std::vector<Error> export_folder(const Store& store, ExportFormat format,
                                 const std::vector<DocumentRecord>& documents,
                                 const std::filesystem::path& folder);

// The file name, without ending, that export_folder gives each document: from the document's own
// file name, made safe for Linux, Windows and macOS; names that would be equal, case aside, get the
// id.
std::vector<std::string> export_names(const std::vector<DocumentRecord>& documents);

}  // namespace trichdan
