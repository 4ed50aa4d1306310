// layout: a head inside a document: that of a paper sent with it, of an annex or of a form to fill
// in.
//
// Pure; thread-safe.
#pragma once

#include "base/reading.h"
#include "layout/layout.h"
#include "layout/page_signs.h"

namespace trichdan {

// The layout of a page that is no document's first and has such a head: its columns are parted as a
// first page's are, but all of it is running text of the document (Role::body).
PageLayout lay_out_inner_head(const PageReading& page);

// `layout`: lay_out(page, false); replaced where `head` says that there is a head.
void part_inner_head(const PageReading& page, HeadKind head, PageLayout& layout);

}  // namespace trichdan
