// layout: what a page says about where documents begin and end: a scanned folder is one file of
// many documents (layout/parts.h decides).
//
// Pure functions; thread-safe.
#pragma once

#include "base/reading.h"
#include "layout/layout.h"

namespace trichdan {

// The header block at the top of a page: the national, Party or Union header, beside it the issuing
// body, below them number, place and date.
enum class HeadKind {
  none,  // there is none at the top
  attached,  // it says that the page was sent or issued with another: "(Kèm theo Quyết định ...)",
             // "Phụ lục", "Mẫu số 01", "Dự thảo"
  form,        // to be filled in: dots, "(1)", "TÊN CƠ QUAN"
  incomplete,  // the line of the number, or that of the date with its year, is not there
  unfilled,    // neither a number nor a day stands in them: a draft, or written by hand and lost
  whole,
};
std::string_view name_of(HeadKind kind);

struct PageSigns {
  int page = 0;        // in the file, from 1
  bool read = true;    // false: the page failed, nothing is known of it
  bool blank = false;  // the back of a sheet: no words, or what shines through
  bool cover = false;  // a folder's: "HỒ SƠ", "MỤC LỤC"
  HeadKind head = HeadKind::none;
  bool ends = false;        // recipients, a signature, or the "./." behind the last sentence
  bool ends_early = false;  // the lower third is empty
  int number = 0;           // printed in the middle of the first or last line; 0: none
  int columns = 0;          // of its widest table
  bool operator==(const PageSigns&) const = default;
};

// `layout`: of the page as one that is no document's first, lay_out(page, false).
PageSigns signs_of(int page, const PageReading& reading, const PageLayout& layout);

}  // namespace trichdan
