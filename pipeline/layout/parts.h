// layout: which pages of a file are a document: a scanned folder is one file of many.
//
// Documents are parted where a page begins with a whole header block and the document before it has
// ended. Whatever else looks like a beginning is a doubt: nothing is parted, and the doubt is told.
// Pure; thread-safe.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "layout/page_signs.h"

namespace trichdan {

struct PageRange {
  int first = 1;
  int last = 0;  // inclusive
  bool operator==(const PageRange&) const = default;
};

// A page that may begin a document but was left with the one before it.
struct PartDoubt {
  int page = 0;
  std::string reason;  // English, part of a sentence
  bool operator==(const PartDoubt&) const = default;
};

struct FileParts {
  // In order. Pages in none of them are blank, or covers and registers of the folder.
  std::vector<PageRange> documents;
  std::vector<PartDoubt> doubts;
};

// `pages`: all pages of the file, in order; failed ones have `read` = false. A file of one document
// is one range of all its pages, whatever covers and blank pages it has.
FileParts find_parts(std::span<const PageSigns> pages);

// The page whose top is searched for the head of the document in `pages`: the first that is neither
// blank nor a cover, if the one before it is not one that failed.
int head_page(std::span<const PageSigns> pages);

}  // namespace trichdan
