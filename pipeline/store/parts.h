// store: the documents of a file that holds several: a scanned folder.
//
// The row of the file stays in `documents`, with its readings and failures; it is listed no more.
// Each of its documents has a row, whose id is made of the file's content and the page it begins
// on: the same in every archive, and the same when its end moves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/store.h"

namespace trichdan {

struct UnderstoodPart {
  int first_page = 1;  // in the file
  int last_page = 0;
  Understanding understanding;
};

struct UnderstoodFile {
  std::vector<UnderstoodPart> parts;  // in order, at least one; a single one is the file itself
  // The text of pages that belong to no document (covers of the folder), so that it is found by a
  // search; without mentions.
  Understanding rest;
};

// Replaces all that was stored of the file's documents; those it no longer has are removed with
// nothing left behind.
void save_file(Store& store, DocumentId file, const UnderstoodFile& all);

// What stands in documents.sha256 of a document that begins on this page of a file.
std::string part_digest(std::string_view sha256, int first_page);

// The documents of a file, by page: the parts of a folder, or the file itself. Empty if it is not
// in the archive.
std::vector<DocumentRecord> documents_of_file(const Store& store, DocumentId file);

// "folder.pdf, pages 4-7", "folder.pdf, page 4"; of a whole file its path.
std::string shown_name(const DocumentRecord& document);

}  // namespace trichdan
