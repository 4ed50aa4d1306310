// A scanned folder through the program: two reports of the corpus in one PDF.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "program.h"

namespace trichdan::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class Folder : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = new TemporaryFolder;
    db = (*folder / "archive.db").string();
    file = (*folder / "folder.pdf").string();
    const std::string join = "pdfunite '" + corpus("sample-party/typeset.pdf").string() + "' '" +
                             corpus("sample-state/typeset.pdf").string() + "' '" + file +
                             "' 2>/dev/null";
    joined = std::system(join.c_str()) == 0;
    if (joined) ingested = run_program({"ingest", file, "--db", db, "--jobs", "1"});
  }
  static void TearDownTestSuite() {
    delete folder;
    folder = nullptr;
  }
  void SetUp() override {
    if (!joined) GTEST_SKIP() << "pdfunite (poppler-utils) is not there";
    ASSERT_EQ(ingested.code, 0) << ingested.err;
  }
  static Outcome ask(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--db", db});
    return run_program(arguments);
  }

  static inline TemporaryFolder* folder = nullptr;
  static inline std::string db;
  static inline std::string file;
  static inline bool joined = false;
  static inline Outcome ingested;
};

TEST_F(Folder, StatusListsEachDocument) {
  const json rows = json::parse(ask({"status", "--all", "--format", "json"}).out);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0]["symbol"], "87-BC/HU");
  EXPECT_EQ(rows[1]["symbol"], "214/BC-SNV");
  EXPECT_EQ(rows[1]["first_page"], 3);
  EXPECT_EQ(rows[1]["path"], file);
  EXPECT_THAT(ask({"status", "--all"}).out, HasSubstr("folder.pdf, pages 3-4"));
  EXPECT_THAT(ask({"status"}).out, HasSubstr("2 documents, 4 pages"));
}

TEST_F(Folder, QuestionsNameThePart) {
  EXPECT_THAT(ask({"cites", "05-CT/TW"}).out, HasSubstr("folder.pdf, pages 1-2"));
  EXPECT_THAT(ask({"refs", "folder.pdf, pages 3-4"}).out, HasSubstr("214/BC-SNV"));
  EXPECT_THAT(ask({"search", "huyện ủy mường lâm"}).out, HasSubstr("folder.pdf, pages 1-2"));
  const Outcome both = ask({"refs", "folder.pdf"});
  EXPECT_EQ(both.code, 2);
  EXPECT_THAT(both.err, HasSubstr("folder.pdf, pages 3-4"));
}

TEST_F(Folder, ExportHasALineForEachDocument) {
  const Outcome outcome = ask({"export", "--format", "jsonl"});
  const std::string first = outcome.out.substr(0, outcome.out.find('\n'));
  const std::string second = outcome.out.substr(first.size() + 1);
  const json state = json::parse(second);
  EXPECT_EQ(state["document"]["first_page"], 3);
  EXPECT_EQ(state["document"]["last_page"], 4);
  EXPECT_EQ(state["document"]["pages"], 2);
  EXPECT_EQ(state["document"]["path"], file);
  EXPECT_EQ(state["document"]["sha256"], json::parse(first)["document"]["sha256"]);
  for (const json& reference : state["references"]) {
    EXPECT_GE(reference["page"], 3);
    for (const json& box : reference["boxes"]) EXPECT_GE(box[0], 3);
  }
  const std::string text = ask({"export", "--format", "txt"}).out;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\f'), 2) << "a form feed between two pages";
  const std::string out = (*folder / "out").string();
  EXPECT_EQ(ask({"export", "--format", "txt", "--out", out}).code, 0);
  EXPECT_TRUE(std::filesystem::exists(*folder / "out/folder-p003-004.txt"));
}

TEST_F(Folder, AgainNothingIsReadAndNothingChanges) {
  const std::string before = ask({"export", "--format", "jsonl"}).out;
  EXPECT_THAT(ask({"ingest", file}).out, HasSubstr("0 pages read"));
  EXPECT_EQ(ask({"reindex"}).code, 0);
  EXPECT_EQ(ask({"export", "--format", "jsonl"}).out, before);
}

}  // namespace
}  // namespace trichdan::test
