// store: how far each page of a document was read.
#pragma once

#include <string>
#include <vector>

#include "repair/page_state.h"
#include "store/database.h"
#include "store/store.h"

namespace trichdan {

struct PageStateRow {
  DocumentId document = 0;
  int page = 0;
  PageCondition condition;
};

// Makes the document's states those of this understanding. Call inside a Writing.
void replace_page_states(const Database& database, DocumentId document, const Understanding& all);

// By page; a page that failed is unreadable, for the failure's reason. Pages that were not read yet
// are missing, and so are those last understood by a program without states.
std::vector<PageStateRow> page_states_of(const Store& store, DocumentId document);
// Of the whole archive, by document's path and page: those to check and the unreadable ones.
std::vector<PageStateRow> doubtful_pages(const Store& store);

struct PageStateCounts {
  int sure = 0;
  int check = 0;
  int unreadable = 0;  // failed pages included
  int blank = 0;
};
PageStateCounts count_page_states(const Store& store);

}  // namespace trichdan
