// Whatever a page does to its worker costs that page and nothing else.
#include "fixture.h"

namespace trichdan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class FaultTest : public RunTest {
 protected:
  // One bad page in the middle of a document, with a good document on each side.
  IngestSummary run_with(const std::string& page, int jobs = 2) {
    write("a.pdf", prose_pages(4, 1));
    write("bad.pdf", {prose(1), prose(2), page, prose(3), prose(4)});
    write("z.pdf", prose_pages(4, 2));
    IngestOptions these = options(jobs);
    these.page_deadline_s = 2;
    these.worker_memory_mb = 512;
    return run(these);
  }
};

TEST_F(FaultTest, CostsItsPageAndIsNamed) {
  const struct {
    const char* page;
    ErrorKind kind;
    const char* message;
  } kCases[] = {
      {"!crash", ErrorKind::crash, "SIGABRT"},
      {"!exit", ErrorKind::crash, "code 1"},
      {"!hang", ErrorKind::deadline, "2 s"},
      {"!hog", ErrorKind::memory, "memory"},
      {"!error", ErrorKind::damaged_page, "cannot be drawn"},
  };
#ifdef __SANITIZE_ADDRESS__
  constexpr bool kHasMemoryLimit = false;  // see WorkerProcess
#else
  constexpr bool kHasMemoryLimit = true;
#endif
  for (const int jobs : {1, 3}) {
    for (const auto& [page, kind, message] : kCases) {
      if (kind == ErrorKind::memory && !kHasMemoryLimit) continue;
      std::filesystem::remove(database());
      const IngestSummary summary = run_with(page, jobs);
      EXPECT_EQ(summary.pages_read, 12) << page;
      ASSERT_THAT(named_failures(summary), ElementsAre(Named{"bad.pdf", 3, kind})) << page;
      EXPECT_THAT(summary.failed[0].second.message, HasSubstr(message)) << page;
      EXPECT_FALSE(summary.failed[0].second.advice.empty()) << page;
      const Store store(database());
      const DocumentRecord bad = store.find_documents("bad.pdf").at(0);
      EXPECT_EQ(bad.state, DocumentState::partial) << page;
      ASSERT_EQ(bad.failures.size(), 1U) << page;
      EXPECT_EQ(bad.failures[0].kind, kind) << page;
      EXPECT_EQ(store.find_documents("z.pdf").at(0).state, DocumentState::done) << page;
    }
  }
}

TEST_F(FaultTest, APageIsNotBlamedForWhatPagesBeforeItDid) {
  write("tired.pdf", {prose(1), "!tired", "!tired", prose(2), "!tired"});
  const IngestSummary summary = run(options(1));
  EXPECT_THAT(summary.failed, IsEmpty());
  EXPECT_EQ(summary.pages_read, 5);
}

TEST_F(FaultTest, ManyBadPagesInARowStopNothing) {
  std::vector<std::string> pages(20, "!crash");
  pages.push_back(prose(1));
  write("bad.pdf", pages);
  const IngestSummary summary = run(options(2));
  EXPECT_EQ(summary.failures, 20);
  EXPECT_EQ(summary.pages_read, 1);
}

TEST_F(FaultTest, ADocumentOfBadPagesOnlyHasFailed) {
  write("bad.pdf", {"!error", "!error"});
  run(options());
  EXPECT_EQ(Store(database()).find_documents("bad.pdf").at(0).state, DocumentState::failed);
}

TEST_F(FaultTest, FilesThatCannotBeOpenedAreNamed) {
  write("broken.pdf", {"!broken", prose(1)});
  write("crash.pdf", {"!crash at opening"});
  write("empty.pdf", {});
  write("good.pdf", {prose(1)});
  const IngestSummary summary = run(options());
  EXPECT_EQ(summary.pages_read, 1);
  EXPECT_THAT(named_failures(summary), ElementsAre(Named{"broken.pdf", 0, ErrorKind::truncated},
                                                   Named{"crash.pdf", 0, ErrorKind::crash},
                                                   Named{"empty.pdf", 0, ErrorKind::empty}));
}

TEST_F(FaultTest, FailuresAreToldAgainButNotTriedAgain) {
  const IngestSummary first = run_with("!crash");
  const std::string before = rows();
  const IngestSummary second = run(options());
  EXPECT_EQ(second.pages_read, 0);
  EXPECT_EQ(second.documents_known, 3);
  EXPECT_EQ(named_failures(second), named_failures(first));
  EXPECT_EQ(rows(), before);
}

TEST_F(FaultTest, ClearedFailuresAreTriedAgain) {
  // The document is told to fail by its worker, so that the same file can be read the second time.
  write("bad.pdf", {prose(1), "!meet 2", prose(2)});
  IngestOptions impatient = options(1);
  impatient.page_deadline_s = 1;
  EXPECT_THAT(named_failures(run(impatient)),
              ElementsAre(Named{"bad.pdf", 2, ErrorKind::deadline}));
  EXPECT_EQ(Store(database()).clear_failures(), 1);
  // The first worker's mark is still at the meeting place: the second is not alone any more.
  const IngestSummary again = run(impatient);
  EXPECT_THAT(again.failed, IsEmpty());
  EXPECT_EQ(again.pages_read, 1);
  EXPECT_EQ(Store(database()).documents().at(0).state, DocumentState::done);
}

TEST_F(FaultTest, WorkersThatCannotStartAreAnErrorNotALoop) {
  write("a.pdf", {prose(1)});
  for (const char* program : {"/bin/false", "/no/such/program"}) {
    IngestOptions these = options();
    these.program = program;
    try {
      run(these);
      FAIL() << program;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::engine) << program;
      EXPECT_THAT(error.what(), HasSubstr("as soon as they are started")) << program;
    }
  }
}

TEST_F(FaultTest, AMissingModelIsAnErrorBeforeAnythingIsRead) {
  write("a.pdf", {prose(1)});
  IngestOptions these = options();
  these.model = "no-such-model";
  try {
    run(these);
    FAIL() << "a model that does not exist was used";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::model_missing);
    EXPECT_THAT(error.advice(), HasSubstr("apt-get install"));
  }
  EXPECT_THAT(Store(database()).documents(), IsEmpty());
}

TEST_F(FaultTest, APathThatIsNotThereIsAnError) {
  IngestOptions these = options();
  these.paths = {documents() / "none"};
  EXPECT_THROW(run(these), Error);
}

}  // namespace
}  // namespace trichdan
