// cli: running the main job and telling what came of it; shared by ingest and retry.
#pragma once

#include "cli/command.h"
#include "run/ingest.h"

namespace trichdan::cli {

// Reads, shows progress, prints the summary, and returns the exit code.
int run_ingest(Store& store, const IngestOptions& options, const Context& context,
               bool watch_folders);
void print_summary(const IngestSummary& summary, const Context& context);

}  // namespace trichdan::cli
