// A folder of fake documents and an archive made from it.
#pragma once

#include <gmock/gmock.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "run/ingest.h"

namespace trichdan {

class RunTest : public testing::Test {
 protected:
  RunTest();
  ~RunTest() override;

  // Writes documents/NAME, one page a line.
  std::filesystem::path write(const std::string& name, const std::vector<std::string>& pages) const;
  // A page of body text that names documents, different for each number.
  static std::string prose(int number);
  static std::vector<std::string> prose_pages(int count, int seed);

  std::filesystem::path documents() const { return folder_ / "documents"; }
  std::filesystem::path database(const std::string& name = "archive") const {
    return folder_ / (name + ".db");
  }
  // Fake workers over documents().
  IngestOptions options(int jobs = 2) const;
  IngestSummary run(const IngestOptions& options, const std::string& name = "archive",
                    const std::function<void(const IngestProgress&)>& progress = {});

  // Every row of every table, without what differs from run to run: times and the runs themselves.
  std::string rows(const std::string& name = "archive") const;
  std::string exported(const std::string& name = "archive") const;

  std::atomic<bool> stop_ = false;
  static const Extractor& extractor();
  std::filesystem::path folder_;
};

// (file name, page, kind) of each failure of a summary, sorted.
struct Named {
  std::string file;
  int page;
  ErrorKind kind;
  auto operator<=>(const Named&) const = default;
};
void PrintTo(const Named& named, std::ostream* out);
std::vector<Named> named_failures(const IngestSummary& summary);

}  // namespace trichdan
