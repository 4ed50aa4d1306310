// Ctrl-C: `stop` ends a run within a second and keeps what was read.
#include <sys/wait.h>

#include <cerrno>
#include <chrono>

#include "fixture.h"

namespace trichdan {
namespace {

class InterruptTest : public RunTest {
 protected:
  // Runs until `pages` are read, then stops. Returns how long it took to stop.
  std::chrono::steady_clock::duration run_until(const IngestOptions& these, int pages,
                                                IngestSummary& summary) {
    std::chrono::steady_clock::time_point asked;
    summary = run(these, "archive", [&](const IngestProgress& progress) {
      if (progress.pages_done < pages || stop_) return;
      asked = std::chrono::steady_clock::now();
      stop_ = true;
    });
    const auto took = std::chrono::steady_clock::now() - asked;
    stop_ = false;
    return took;
  }
};

TEST_F(InterruptTest, EndsInTimeWithWorkersAtWorkAndLeavesNoProcess) {
  write("a.pdf", {prose(1), prose(2), "!hang", "!hang", "!hang", prose(3)});
  IngestSummary summary;
  const auto took = run_until(options(2), 2, summary);
  EXPECT_TRUE(summary.interrupted);
  EXPECT_LT(took, std::chrono::seconds(1));
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1);
  EXPECT_EQ(errno, ECHILD) << "a worker is still there";
  EXPECT_THAT(summary.failed, testing::IsEmpty()) << "pages under way are not failures";
}

TEST_F(InterruptTest, KeepsWhatWasReadAndGoesOnFromThere) {
  for (int i = 0; i < 8; ++i) write("d" + std::to_string(i) + ".pdf", prose_pages(6, i));
  run(options(), "undisturbed");
  int read = 0;
  for (int stop_after = 1; stop_after < 12; ++stop_after) {
    IngestSummary summary;
    run_until(options(2), stop_after, summary);
    read += summary.pages_read;
  }
  const IngestSummary last = run(options());
  EXPECT_EQ(read + last.pages_read, 48) << "a page was read twice or lost";
  EXPECT_GT(read, 0);
  EXPECT_EQ(rows(), rows("undisturbed"));
}

TEST_F(InterruptTest, StoppedBeforeItBeganDoesNothing) {
  write("a.pdf", {prose(1)});
  stop_ = true;
  const IngestSummary summary = run(options());
  EXPECT_TRUE(summary.interrupted);
  EXPECT_EQ(summary.pages_read, 0);
}

// Read to the last page, but stopped before it was understood.
TEST_F(InterruptTest, ADocumentReadButNotUnderstoodIsUnderstoodLater) {
  write("a.pdf", {prose(1)});
  run(options(), "undisturbed");
  Store store(database());
  IngestSummary summary = ingest(
      store, extractor(), options(), [&](const IngestProgress&) {}, stop_);
  const DocumentId id = store.documents().at(0).id;
  ASSERT_EQ(summary.pages_read, 1);
  // The state such a run leaves: readings without understanding.
  store.fail_page(id, "another reader", {1, ErrorKind::crash, "", ""});
  store.clear_failures(id);
  ASSERT_EQ(store.document(id)->state, DocumentState::reading);
  summary = ingest(
      store, extractor(), options(), [&](const IngestProgress&) {}, stop_);
  EXPECT_EQ(summary.pages_read, 0);
  EXPECT_EQ(store.document(id)->state, DocumentState::done);
  EXPECT_EQ(rows(), rows("undisturbed"));
}

}  // namespace
}  // namespace trichdan
