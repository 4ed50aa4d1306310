// The contract of the command line: commands, exit codes, messages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace trichdan::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class EveryCommand : public testing::TestWithParam<const char*> {};

TEST_P(EveryCommand, HelpEndsWithAnExample) {
  std::vector<std::string> arguments;
  std::istringstream words(GetParam());
  for (std::string word; words >> word;) arguments.push_back(word);
  arguments.emplace_back("--help");
  const Outcome outcome = run_program(arguments);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Example:\n  "));
  EXPECT_THAT(outcome.out, HasSubstr("trichdan "));
}

INSTANTIATE_TEST_SUITE_P(Help, EveryCommand,
                         testing::Values("ingest", "retry", "reindex", "status", "search", "cites",
                                         "refs", "works", "units", "extract", "export", "evaluate",
                                         "patterns check", "patterns list"));

struct ExitRow {
  std::vector<std::string> arguments;
  int code;
  const char* message;
  const char* why;
};

TEST(Contract, ExitCodesAndMessages) {
  const TemporaryFolder folder;
  const std::string none = (folder / "none.db").string();
  write_file(folder / "garbage.db", std::string(8192, 'x'));
  const std::string garbage = (folder / "garbage.db").string();
  const ExitRow rows[] = {
      {{}, 2, "subcommand", "no command at all"},
      {{"frobnicate"}, 2, "frobnicate", "an unknown command is named"},
      {{"ingest"}, 2, "PATH", "a required argument is named"},
      {{"ingest", "x", "--jobs", "-3"}, 2, "--jobs", "a value out of range"},
      {{"ingest", "/no/such/folder", "--db", none},
       2,
       "/no/such/folder",
       "a missing path is named"},
      {{"works", "--db", none}, 4, "trichdan ingest", "no archive: the next command is named"},
      {{"works", "--db", garbage}, 4, "garbage.db", "not an archive: the file is named"},
      {{"extract", "/no/such.txt"}, 2, "/no/such.txt", "a missing text is named"},
      {{"export", "--format", "docx", "--db", none},
       2,
       "jsonl",
       "the formats there are are listed"},
      {{"ingest", folder.path().string(), "--db", none, "--model", "nosuch"},
       4,
       "nosuch",
       "a missing model is found before anything is read"},
      {{"ingest", folder.path().string(), "--db", none, "--second", "nosuch"},
       4,
       "nosuch",
       "a second model that was asked for must be there"},
      {{"ingest", folder.path().string(), "--db", none, "--second", "vie_doc"},
       2,
       "--second none",
       "the first model itself reads nothing again"},
      {{"ingest", folder.path().string(), "--db", none, "--second", "vie", "--engine", "tesseract"},
       2,
       "--second none",
       "libtesseract reads once"},
  };
  for (const ExitRow& row : rows) {
    const Outcome outcome = run_program(row.arguments);
    EXPECT_EQ(outcome.code, row.code) << row.why << "\n" << outcome.out << outcome.err;
    EXPECT_THAT(outcome.out + outcome.err, HasSubstr(row.message)) << row.why;
    EXPECT_THAT(outcome.err, Not(HasSubstr("terminate"))) << row.why;
  }
}

TEST(Contract, ExtractReadsStandardInputWithoutAnArchive) {
  const Outcome outcome =
      run_program({"extract", "-"},
                  "Thực hiện Kế hoạch số 13-KH/BTGTU, ngày 13/12/2021 của Ban Tuyên giáo Tỉnh ủy; "
                  "có 99,2% cán bộ, đảng viên tham gia.\fHuyện ủy Nậm Pồ\n");
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  ASSERT_EQ(json["references"].size(), 1U);
  EXPECT_EQ(json["references"][0]["symbol"], "13-KH/BTGTU");
  EXPECT_EQ(json["references"][0]["type"], "Kế hoạch");
  EXPECT_EQ(json["references"][0]["date"], "2021-12-13");
  EXPECT_EQ(json["references"][0]["issuer"], "Ban Tuyên giáo Tỉnh ủy");
  ASSERT_EQ(json["figures"].size(), 1U);
  EXPECT_EQ(json["figures"][0]["value"], "99.2");
  EXPECT_EQ(json["units"].back()["text"], "Huyện ủy Nậm Pồ");
  EXPECT_EQ(json["units"].back()["page"], 2) << "a form feed starts a page";
}

TEST(Contract, PatternsOfTheProjectPassTheirOwnCheck) {
  const Outcome outcome = run_program({"patterns", "check"});
  EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
}

}  // namespace
}  // namespace trichdan::test
