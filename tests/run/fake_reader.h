// A stand-in for source and ocr in worker processes under test: documents are text files, one page
// a line, and a page may misbehave as no library can be made to on order. Everything it does is
// real: the process does abort, does hang, does run out of memory.
//
//   words                    a page with these words
//   !crash                   abort()
//   !exit                    exit(1), as libraries do that cannot go on
//   !hang                    never ends
//   !hog                     allocates until it may not
//   !error                   throws Error(damaged_page)
//   !tired                   aborts unless it is this process's first page
//   !meet N                  waits until N processes are on such a page at once
// On the first line of a document that is not a page: "!broken" throws Error(truncated) when the
// file is opened, "!crash" aborts then.
#pragma once

#include <memory>

#include "run/worker.h"

namespace trichdan {

std::unique_ptr<PageReader> make_fake_reader(const WorkerSetup& setup);

}  // namespace trichdan
