// The main job through the program: ingest, ask, ask again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace trichdan::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

// One archive for all tests of this file: the typeset sample report, whose text layer needs no OCR.
class Archive : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = new TemporaryFolder;
    db = (*folder / "archive.db").string();
    report = (*folder / "report.pdf").string();
    std::filesystem::copy_file(corpus("report/report.pdf"), report);
    ingested = run_program({"ingest", report, "--db", db, "--jobs", "2"});
  }
  static void TearDownTestSuite() {
    delete folder;
    folder = nullptr;
  }
  static Outcome ask(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--db", db});
    return run_program(arguments);
  }

  static inline TemporaryFolder* folder = nullptr;
  static inline std::string db;
  static inline std::string report;
  static inline Outcome ingested;
};

TEST_F(Archive, IngestSaysWhatItRead) {
  EXPECT_EQ(ingested.code, 0) << ingested.err;
  EXPECT_THAT(ingested.out, HasSubstr("21 pages read, 1 document new"));
}

TEST_F(Archive, TheSameAgainReadsNothing) {
  const Outcome again = ask({"ingest", report});
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("0 pages read, 0 documents new, 1 already in"));
}

TEST_F(Archive, ACopyUnderAnotherNameReadsNothing) {
  // The archive shows a document under the first of its names.
  std::filesystem::copy_file(report, *folder / "the-same.pdf");
  const Outcome copy = ask({"ingest", (*folder / "the-same.pdf").string()});
  EXPECT_EQ(copy.code, 0) << copy.err;
  EXPECT_THAT(copy.out, HasSubstr("0 pages read"));
}

TEST_F(Archive, CitesPrintsPageAndSentence) {
  const Outcome outcome = ask({"cites", "15-NQ/TU"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("report.pdf"));
  EXPECT_THAT(outcome.out, HasSubstr("p. 1 "));
  EXPECT_THAT(outcome.out, HasSubstr("Nghị quyết số 15-NQ/TU"));
}

TEST_F(Archive, CitesGoesByNameToo) {
  const struct {
    const char* asked;
    const char* said;
    const char* reason;
  } rows[] = {
      {"Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Trung ương 4", "one of several in brackets"},
      {"nghi quyet trung uong 4 khoa xii", "Nghị quyết Trung ương 4", "without marks"},
      {"Điều lệ Đảng", "Điều lệ Đảng", "the short name, which the patterns know"},
      {"Nghị quyết số 15-NQ/TU", "15-NQ/TU", "a whole citation"},
  };
  for (const auto& row : rows) {
    const Outcome outcome = ask({"cites", row.asked});
    EXPECT_EQ(outcome.code, 0) << row.asked << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("report.pdf")) << row.reason;
    EXPECT_THAT(outcome.out, HasSubstr(row.said)) << row.reason;
    EXPECT_THAT(outcome.out, HasSubstr(" in 1 document")) << row.reason;
  }
}

TEST_F(Archive, CitesOffersWhatIsNear) {
  const Outcome unknown = ask({"cites", "Nghị quyết Trung ương 4 khóa XIX"});
  EXPECT_EQ(unknown.code, 0) << unknown.err;
  EXPECT_THAT(unknown.out, HasSubstr("Nothing in the archive cites"));
  EXPECT_THAT(unknown.out, HasSubstr("Nghị quyết Trung ương 4 khóa XI"));
  const Outcome symbol = ask({"cites", "15-NQ/TUU"});
  EXPECT_THAT(symbol.out, HasSubstr("  15-NQ/TU\n"));
  const Outcome nothing = ask({"cites", "Luật Hàng hải quốc tế"});
  EXPECT_THAT(nothing.out, HasSubstr("trichdan works"));
}

TEST_F(Archive, EveryListingSpeaksJson) {
  for (const std::vector<std::string>& question : {std::vector<std::string>{"cites", "15-NQ/TU"},
                                                   {"cites", "Điều lệ Đảng"},
                                                   {"refs", "report.pdf"},
                                                   {"works"},
                                                   {"works", "--missing"},
                                                   {"units"},
                                                   {"search", "dien bien phu"},
                                                   {"status", "--all"}}) {
    std::vector<std::string> arguments = question;
    arguments.insert(arguments.end(), {"--format", "json"});
    const Outcome outcome = ask(arguments);
    EXPECT_EQ(outcome.code, 0) << question[0] << outcome.err;
    const json rows = json::parse(outcome.out);
    EXPECT_TRUE(rows.is_array()) << question[0];
    EXPECT_FALSE(rows.empty()) << question[0];
  }
}

TEST_F(Archive, SearchWorksWithAndWithoutMarks) {
  for (const char* query :
       {"dien bien phu", "Điện Biên Phủ", "DANG UY", "Đảng ủy", "\"15-NQ/TU\""}) {
    const Outcome outcome = ask({"search", query});
    EXPECT_EQ(outcome.code, 0) << query << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("report.pdf")) << query;
  }
}

TEST_F(Archive, ReindexChangesNothing) {
  const std::string before = ask({"export", "--format", "jsonl"}).out;
  const Outcome reindexed = ask({"reindex"});
  EXPECT_EQ(reindexed.code, 0) << reindexed.err;
  EXPECT_EQ(ask({"export", "--format", "jsonl"}).out, before);
}

TEST_F(Archive, ExportFollowsTheContract) {
  const json line = json::parse(ask({"export", "--format", "jsonl"}).out);
  for (const char* key : {"document", "references", "named_references", "figures", "units",
                          "tables", "findings", "page_states"}) {
    EXPECT_TRUE(line.contains(key)) << key;
  }
  EXPECT_EQ(line["document"]["pages"], 21);
  EXPECT_EQ(line["page_states"].size(), 21U);
  EXPECT_EQ(line["page_states"][0], (json{{"page", 1}, {"state", "sure"}, {"reason", nullptr}}));
  EXPECT_GE(line["references"].size(), 100U);
  for (const json& reference : line["references"]) {
    EXPECT_FALSE(reference["boxes"].empty()) << reference;
    EXPECT_EQ(reference["boxes"][0][0], reference["page"]) << reference;
  }
}

// The reader of a page's words is who it was read by: another second model, another reading.
TEST(SecondModel, CanBeChosenAndSwitchedOff) {
  const TemporaryFolder folder;
  const std::string db = (folder / "archive.db").string();
  std::filesystem::copy_file(corpus("sample-party/photocopy-scan.pdf"), folder / "scan.pdf");
  const std::vector<std::string> ingest{"ingest", folder.path().string(), "--db", db};
  const auto with = [&](const char* second) {
    auto arguments = ingest;
    arguments.insert(arguments.end(), {"--second", second});
    return run_program(arguments);
  };
  ASSERT_EQ(with("none").code, 0);
  EXPECT_THAT(with("none").out, HasSubstr("0 pages read")) << "the same reader has read it";
  const Outcome twice = run_program(ingest);
  ASSERT_EQ(twice.code, 0) << twice.err;
  if (twice.out.find("0 pages read") != std::string::npos) {
    GTEST_SKIP() << "the default second model is not installed";
  }
  EXPECT_THAT(twice.out, HasSubstr("2 pages read")) << twice.out;
  EXPECT_THAT(with("vie").out, HasSubstr("0 pages read")) << "the default one by its name";
}

TEST(ExportPictures, AFileThatIsGoneIsNamedAndStopsNoOther) {
  const TemporaryFolder folder;
  const std::string db = (folder / "archive.db").string();
  std::filesystem::copy_file(corpus("sample-party/typeset.pdf"), folder / "here.pdf");
  std::filesystem::copy_file(corpus("sample-state/typeset.pdf"), folder / "gone.pdf");
  ASSERT_EQ(run_program({"ingest", folder.path().string(), "--db", db}).code, 0);
  std::filesystem::remove(folder / "gone.pdf");
  const std::string out = (folder / "out").string();
  const std::vector<std::string> command{"export", "--format", "png", "--db", db};
  EXPECT_EQ(run_program(command).code, 2) << "pictures need a folder";
  auto all = command;
  all.insert(all.end(), {"--out", out});
  const Outcome outcome = run_program(all);
  EXPECT_EQ(outcome.code, 3) << outcome.out;
  EXPECT_THAT(outcome.err, HasSubstr("gone.pdf: there is no such file"));
  EXPECT_TRUE(std::filesystem::exists(folder / "out" / "here-p001.png"));
  EXPECT_TRUE(std::filesystem::exists(folder / "out" / "here-p002.png"));
  auto one = all;
  one.insert(one.end(), {"--document", "here.pdf"});
  EXPECT_EQ(run_program(one).code, 0);
}

TEST(BadInput, CostsItsDocumentAndIsNamed) {
  const TemporaryFolder folder;
  const std::string db = (folder / "archive.db").string();
  std::filesystem::copy_file(corpus("report/report.pdf"), folder / "good.pdf");
  write_file(folder / "empty.pdf", "");
  write_file(folder / "page.pdf", "<html><body>404</body></html>");
  const Outcome outcome = run_program({"ingest", folder.path().string(), "--db", db});
  EXPECT_EQ(outcome.code, 3) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("21 pages read"));
  EXPECT_THAT(outcome.err, HasSubstr("empty.pdf"));
  EXPECT_THAT(outcome.err, HasSubstr("page.pdf"));
  const Outcome failed = run_program({"status", "--failed", "--format", "json", "--db", db});
  EXPECT_EQ(json::parse(failed.out).size(), 2U) << failed.out;
}

}  // namespace
}  // namespace trichdan::test
