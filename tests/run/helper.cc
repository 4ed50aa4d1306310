// run_helper worker                 a worker that reads fake pages
// run_helper ingest DB FOLDER JOBS  a coordinator over such workers; exits with 0, 3 or 4
#include <cstdio>
#include <cstring>

#include "extract/extractor.h"
#include "fake_reader.h"
#include "run/ingest.h"

namespace {

int ingest_folder(char** arguments) {
  using namespace trichdan;
  Store store(arguments[0]);
  const Extractor extractor(TRICHDAN_SOURCE_DIR "/patterns");
  IngestOptions options;
  options.paths = {arguments[1]};
  options.jobs = std::atoi(arguments[2]);
  const std::atomic<bool> stop = false;
  return ingest(store, extractor, options, {}, stop).failed.empty() ? 0 : 3;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "worker") == 0) {
    return trichdan::serve_jobs(trichdan::make_fake_reader);
  }
  try {
    if (argc == 5 && std::strcmp(argv[1], "ingest") == 0) return ingest_folder(argv + 2);
  } catch (const trichdan::Error& error) {
    std::fprintf(stderr, "%s\n", error.describe().c_str());
    return 4;
  }
  return 2;
}
