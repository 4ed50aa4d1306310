// The program itself as worker, on pages of the corpus: real PDFs, real OCR.
#include <atomic>
#include <thread>

#include "fixture.h"
#include "processes.h"

namespace trichdan {
namespace {

class RealTest : public RunTest {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(TRICHDAN_BINARY)) GTEST_SKIP() << "the program is not built";
  }
  IngestOptions real_options(const std::string& file) const {
    IngestOptions these;
    these.program = TRICHDAN_BINARY;
    these.paths = {std::string(TRICHDAN_SOURCE_DIR) + "/corpus/" + file};
    these.jobs = 2;
    return these;
  }
};

TEST_F(RealTest, ReadsAScanOnOneThreadAWorker) {
  std::atomic<bool> done = false;
  int most_threads = 0;
  std::size_t most_workers = 0;
  std::thread watcher([&] {
    while (!done) {
      const std::vector<pid_t> workers = children_of(getpid());
      most_workers = std::max(most_workers, workers.size());
      for (const pid_t worker : workers) most_threads = std::max(most_threads, threads_of(worker));
      std::this_thread::yield();
    }
  });
  const IngestSummary summary = run(real_options("sample-party/photocopy-scan.pdf"));
  done = true;
  watcher.join();
  EXPECT_THAT(summary.failed, testing::IsEmpty());
  EXPECT_EQ(summary.pages_read, 2);
  EXPECT_EQ(most_workers, 2U);
  EXPECT_EQ(most_threads, 1);
  EXPECT_THAT(exported(), testing::HasSubstr("41-KH/HU"));
}

TEST_F(RealTest, ABornDigitalDocumentNeedsNoRecogniser) {
  const IngestSummary summary = run(real_options("sample-party/typeset.pdf"));
  EXPECT_THAT(summary.failed, testing::IsEmpty());
  Store store(database());
  const auto pages = store.readings(store.documents().at(0).id);
  ASSERT_EQ(pages.size(), 2U);
  for (const auto& page : pages) {
    EXPECT_EQ(page.reading.kind, PageKind::text);
    EXPECT_FALSE(page.reading.reason.empty());
  }
}

}  // namespace
}  // namespace trichdan
