// cli: progress of a long job on standard error: a bar that redraws itself on a terminal, a plain
// line now and then elsewhere.
#pragma once

#include <string>

#include "run/ingest.h"

namespace trichdan::cli {

class ProgressPrinter {
 public:
  ProgressPrinter();
  void show(const IngestProgress& progress);
  // Clears the bar, so that what follows starts on a clean line.
  void finish();

 private:
  bool terminal_;
  bool drawn_ = false;
  double last_shown_ = -1e9;
};

// "41 of 105 pages, 1.6 pages/s, 40 s left, 1 failed": what both forms say.
std::string progress_text(const IngestProgress& progress);

}  // namespace trichdan::cli
