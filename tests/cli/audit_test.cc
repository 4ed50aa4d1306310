// What an inspector does: look, decide, look again, print.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace trichdan::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class Audit : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = new TemporaryFolder;
    db = (*folder / "archive.db").string();
    std::filesystem::copy_file(corpus("report/report.pdf"), *folder / "report.pdf");
    run_program({"ingest", (*folder / "report.pdf").string(), "--db", db, "--jobs", "2"});
  }
  static void TearDownTestSuite() {
    delete folder;
    folder = nullptr;
  }
  static Outcome ask(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--db", db});
    return run_program(arguments);
  }
  static json findings() { return json::parse(ask({"audit", "--format", "json", "--all"}).out); }

  static inline TemporaryFolder* folder = nullptr;
  static inline std::string db;
};

TEST_F(Audit, PrintsEachFindingInTwoLinesWithPageAndEvidence) {
  const Outcome outcome = ask({"audit"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("report.pdf"));
  EXPECT_THAT(outcome.out, HasSubstr("Chỉ thị 05-CT/TW is dated 15/05/2016 and 15/05/2015"));
  EXPECT_THAT(outcome.out, HasSubstr("p. 3: Chỉ thị số 05-CT/TW, ngày 15/5/2015"));
}

TEST_F(Audit, AgainItSaysTheSame) {
  const json first = findings();
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(findings(), first);
}

TEST_F(Audit, AVerdictStaysOverReindex) {
  const std::string id = findings()[0]["id"];
  EXPECT_EQ(ask({"audit", "--dismiss", id}).code, 0);
  EXPECT_THAT(ask({"audit"}).out, Not(HasSubstr(id)));
  EXPECT_EQ(ask({"reindex"}).code, 0);
  EXPECT_THAT(ask({"audit"}).out, Not(HasSubstr(id)));
  EXPECT_THAT(ask({"audit", "--all"}).out, HasSubstr(id));
  EXPECT_EQ(ask({"audit", "--reopen", id}).code, 0);
  EXPECT_THAT(ask({"audit"}).out, HasSubstr(id));
  EXPECT_EQ(ask({"audit", "--confirm", id}).code, 0);
  EXPECT_THAT(ask({"audit"}).out, HasSubstr("confirmed"));
  EXPECT_EQ(ask({"audit", "--reopen", id}).code, 0);
}

TEST_F(Audit, OfOneRule) {
  const Outcome outcome = ask({"audit", "--rule", "two symbols"});
  EXPECT_THAT(outcome.out, HasSubstr("15-NQ/ThU"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("05-CT/TW is dated")));
  EXPECT_EQ(ask({"audit", "--rule", "no such rule"}).code, 2);
  EXPECT_EQ(ask({"audit", "--confirm", "ffffffffffff"}).code, 2);
}

TEST_F(Audit, JsonLinesHaveTheFindings) {
  const json line = json::parse(ask({"export", "--format", "jsonl"}).out);
  ASSERT_FALSE(line["findings"].empty());
  for (const json& finding : line["findings"]) {
    for (const char* key :
         {"rule", "severity", "explanation", "evidence", "id", "kind", "verdict"}) {
      EXPECT_TRUE(finding.contains(key)) << key;
    }
    EXPECT_FALSE(finding["evidence"].empty());
    EXPECT_FALSE(finding["evidence"][0]["boxes"].empty());
  }
}

TEST_F(Audit, OnePageToPrint) {
  const Outcome outcome = ask({"export", "--format", "html"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("<!DOCTYPE html>"));
  EXPECT_THAT(outcome.out, HasSubstr("data:image/jpeg;base64,"));
  EXPECT_THAT(outcome.out, HasSubstr("15-NQ/ThU"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("<script")));
  EXPECT_THAT(outcome.out, Not(HasSubstr("src=\"http")));
}

}  // namespace
}  // namespace trichdan::test
