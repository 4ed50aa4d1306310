// The main job over fake pages: what is read, what is not read again, and the same rows every time.
#include <sys/stat.h>

#include <fstream>

#include "fixture.h"
#include "processes.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::SizeIs;

class IngestTest : public RunTest {
 protected:
  void write_some() const {
    for (int i = 0; i < 12; ++i) write("doc" + std::to_string(i) + ".pdf", prose_pages(i + 1, i));
  }
};

TEST_F(IngestTest, ReadsAndUnderstands) {
  write("a.pdf", {prose(15), prose(16)});
  const IngestSummary summary = run(options());
  EXPECT_EQ(summary.documents_new, 1);
  EXPECT_EQ(summary.pages_read, 2);
  EXPECT_FALSE(summary.interrupted);
  const Store store(database());
  const DocumentRecord document = store.documents().at(0);
  EXPECT_EQ(document.pages, 2);
  EXPECT_EQ(document.state, DocumentState::done);
  EXPECT_NE(exported().find("\"15-NQ/TU\""), std::string::npos) << exported();
  EXPECT_NE(exported().find("\"16-NQ/TU\""), std::string::npos);
}

TEST_F(IngestTest, SameRowsWhateverTheNumberOfWorkers) {
  write_some();
  write("odd.pdf", {prose(1), "!crash", prose(2), "!error", prose(3)});
  run(options(1), "one");
  for (const int jobs : {2, 4, 7}) {
    const std::string name = "jobs" + std::to_string(jobs);
    run(options(jobs), name);
    EXPECT_EQ(rows("one"), rows(name)) << jobs;
    EXPECT_EQ(exported("one"), exported(name)) << jobs;
  }
  EXPECT_THAT(exported("one"), testing::HasSubstr("-NQ/TU"));
}

TEST_F(IngestTest, SecondRunReadsNothingAndStartsNoWorker) {
  write_some();
  run(options());
  const std::string before = rows();
  IngestOptions without_workers = options();
  without_workers.program = "/bin/false";
  const IngestSummary again = run(without_workers);
  EXPECT_EQ(again.pages_read, 0);
  EXPECT_EQ(again.documents_new, 0);
  EXPECT_EQ(again.documents_known, 12);
  EXPECT_EQ(rows(), before);
}

TEST_F(IngestTest, CopiesRenamesAndOldDatesCostNothing) {
  const fs::path first = write("a.pdf", prose_pages(5, 1));
  fs::copy_file(first, documents() / "copy.pdf");
  IngestSummary summary = run(options());
  EXPECT_EQ(summary.pages_read, 5) << "the same content under two names in one run";
  fs::rename(first, documents() / "moved.pdf");
  fs::last_write_time(documents() / "copy.pdf", fs::file_time_type::clock::now());
  summary = run(options());
  EXPECT_EQ(summary.pages_read, 0);
  EXPECT_THAT(Store(database()).documents(), SizeIs(1));
}

TEST_F(IngestTest, NewPagesOfAnArchiveAreAdded) {
  write("a.pdf", prose_pages(2, 1));
  run(options());
  write("b.pdf", prose_pages(3, 2));
  const IngestSummary summary = run(options());
  EXPECT_EQ(summary.pages_read, 3);
  EXPECT_EQ(summary.documents_known, 1);
}

TEST_F(IngestTest, AChangedFileIsAnotherDocument) {
  write("a.pdf", {prose(1)});
  run(options());
  write("a.pdf", {prose(2), prose(3)});
  EXPECT_EQ(run(options()).pages_read, 2);
}

// Each page waits until four workers are on such a page at the same time: with fewer, the deadline
// would make failures of them.
TEST_F(IngestTest, OneLongDocumentFillsAllWorkers) {
  std::vector<std::string> pages = prose_pages(500, 3);
  for (std::size_t i = 0; i < pages.size(); i += 100) pages[i] = "!meet 4";
  pages[1] = pages[2] = pages[3] = "!meet 4";
  write("long.pdf", pages);
  IngestOptions these = options(4);
  these.page_deadline_s = 30;
  const IngestSummary summary = run(these);
  EXPECT_THAT(summary.failed, IsEmpty());
  EXPECT_EQ(summary.pages_read, 500);
}

TEST_F(IngestTest, ManyShortDocumentsFillAllWorkers) {
  for (int i = 0; i < 10; ++i) write("d" + std::to_string(i) + ".pdf", {prose(i)});
  const fs::path meeting = documents() / "meeting.pdf";
  write("meeting.pdf", {"!meet 3", "!meet 3", "!meet 3"});
  IngestOptions these = options(3);
  these.page_deadline_s = 30;
  EXPECT_THAT(run(these).failed, IsEmpty());
}

TEST_F(IngestTest, AFileThatCannotBeReadIsNamedAndTheRestIsRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const fs::path secret = write("secret.pdf", {prose(1)});
  write("open.pdf", {prose(2)});
  fs::permissions(secret, fs::perms::none);
  const IngestSummary summary = run(options());
  EXPECT_THAT(named_failures(summary),
              testing::ElementsAre(Named{"secret.pdf", 0, ErrorKind::unreadable}));
  EXPECT_EQ(summary.pages_read, 1);
}

TEST_F(IngestTest, ProgressAddsUp) {
  write_some();
  std::vector<IngestProgress> shown;
  const IngestSummary summary =
      run(options(), "archive", [&](const IngestProgress& progress) { shown.push_back(progress); });
  ASSERT_FALSE(shown.empty());
  EXPECT_EQ(shown.back().pages_done, 78);
  EXPECT_EQ(shown.back().pages_left, 0);
  EXPECT_TRUE(shown.back().pages_known);
  EXPECT_EQ(summary.pages_read, 78);
  for (std::size_t i = 1; i < shown.size(); ++i) {
    EXPECT_GE(shown[i].pages_done, shown[i - 1].pages_done);
    EXPECT_LE(shown[i].pages_done + shown[i].pages_left, 78);
  }
}

TEST_F(IngestTest, ReindexGivesTheSameRowsWithoutReading) {
  write_some();
  run(options());
  const std::string read = exported();
  fs::remove_all(documents());
  Store store(database());
  // The first one takes the snapshot of the archive's own words (run/context.h).
  EXPECT_EQ(reindex(store, extractor(), {}, stop_), 12);
  EXPECT_EQ(exported(), read);
  const std::string before = rows();
  int shown = 0;
  EXPECT_EQ(reindex(
                store, extractor(), [&](int done, int all) { shown = done * 100 + all; }, stop_),
            12);
  EXPECT_EQ(shown, 1212);
  EXPECT_EQ(rows(), before);
}

TEST_F(IngestTest, ReindexGivesTheSameRowsInWhateverOrderDocumentsCame) {
  write_some();
  run(options(), "one");
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(documents())) files.push_back(entry.path());
  std::ranges::sort(files, std::greater());
  for (const fs::path& file : files) {
    IngestOptions alone = options();
    alone.paths = {file};
    run(alone, "two");
  }
  for (const char* name : {"one", "two"}) {
    Store store(database(name));
    reindex(store, extractor(), {}, stop_);
  }
  EXPECT_EQ(rows("one"), rows("two"));
}

TEST_F(IngestTest, CoordinatorMemoryIsFlatInTheNumberOfPages) {
  const auto peak = [&](const std::string& name, int documents_wanted) {
    fs::remove_all(documents());
    fs::create_directories(documents());
    for (int i = 0; i < documents_wanted; ++i) {
      write("d" + std::to_string(i) + ".pdf", prose_pages(40, i));
    }
    const Ended ended = wait_for(start({RUN_HELPER, "ingest", database(name), documents(), "2"}));
    EXPECT_EQ(ended.status, 0);
    return ended.most_kilobytes;
  };
  const long few = peak("few", 5);
  const long many = peak("many", 75);
  EXPECT_LT(many - few, 8 * 1024) << few << " kB for 200 pages, " << many << " kB for 3000";
}

}  // namespace
}  // namespace trichdan
