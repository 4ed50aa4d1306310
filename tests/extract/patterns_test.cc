#include "extract/patterns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/error.h"
#include "extract/library.h"

namespace trichdan {
namespace {

const std::filesystem::path kPatterns = std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns";

TEST(Patterns, EveryPatternTakesItsExamplesAndNoNearMiss) {
  const PatternReport report = check_patterns(kPatterns);
  for (const PatternProblem& problem : report.problems) {
    ADD_FAILURE() << problem.file << ":" << problem.line << ": " << problem.name << ": "
                  << problem.message;
  }
  EXPECT_GT(report.patterns.size(), 70U);
}

TEST(Patterns, EveryPatternHasCommentExamplesAndNearMisses) {
  for (const PatternInfo& info : list_patterns(kPatterns)) {
    EXPECT_FALSE(info.comment.empty()) << info.name;
    EXPECT_GT(info.examples, 0) << info.name;
    EXPECT_GT(info.near_misses, 0) << info.name;
  }
}

// Every code of the two families (Nghị định 30/2020/NĐ-CP, appendix III; Thông tư 01/2011/TT-BNV;
// the Party's list) is known, so that leaving one out of the table fails.
TEST(Patterns, EveryTypeCodeIsKnown) {
  const Library library = load_library(kPatterns);
  for (const char* code :
       {"NQ",  "QĐ",  "CT", "QC", "QyĐ", "TC",   "TB",  "HD",  "CTr", "KH",  "PA",
        "ĐA",  "DA",  "BC", "BB", "TTr", "HĐ",   "CĐ",  "BGN", "BTT", "GUQ", "GM",
        "GGT", "GNP", "PG", "PC", "PB",  "SY",   "TrS", "SL",  "GN",  "TTh", "UQ",
        "NP",  "CN",  "ĐĐ", "NĐ", "TT",  "TTLT", "L",   "VBHN"}) {
    EXPECT_TRUE(library.state_codes.contains(code)) << code;
  }
  for (const char* code : {"NQ", "QĐ", "QĐi", "CT", "KL", "QC", "TT",  "HD", "TB", "TC", "BC",
                           "KH", "QH", "CTr", "ĐA", "PA", "DA", "TTr", "CV", "BB", "BS"}) {
    EXPECT_TRUE(library.party_codes.contains(code)) << code;
  }
}

TEST(Patterns, EveryIssuerCodeOfTheSpecificationIsKnown) {
  const Library library = load_library(kPatterns);
  for (const char* code :
       {"TW",    "TU",     "HU",     "QU",     "ThU",   "ĐU",    "ĐUK",    "ĐUCA",
        "ĐUQS",  "ĐUBP",   "QUTW",   "CB",     "ĐB",    "ĐH",    "VPTW",   "VPTU",
        "VPHU",  "UBKTTW", "UBKTTU", "UBKTHU", "BTCTW", "BTCTU", "BTCHU",  "BTGTW",
        "BTGTU", "BTGHU",  "BDVTW",  "BDVTU",  "BDVHU", "BNCTW", "BNCTU",  "BTGDVTU",
        "BCSĐ",  "BCĐ",    "HĐ",     "MTTQ",   "MTTW",  "BTT",   "TWĐTN",  "ĐTN",
        "UBND",  "HĐND",   "CP",     "TTg",    "CTN",   "QH",    "UBTVQH", "VPCP",
        "BNV",   "BYT",    "BTC",    "BGDĐT",  "BCA",   "SYT",   "SNV",    "STC"}) {
    EXPECT_TRUE(library.issuers.contains(std::string_view(code))) << code;
  }
}

// A copy of the pattern set in which one file is changed.
class ChangedPatterns : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::remove_all(folder_);
    std::filesystem::copy(kPatterns, folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void append(const char* file, const char* text) const {
    std::ofstream(folder_ / file, std::ios::app) << text;
  }

  std::string message() const {
    try {
      load_library(folder_);
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::usage);
      return error.what();
    }
    return {};
  }

  std::filesystem::path folder_;
};

constexpr const char* kRule = R"(
[[rule]]
name = "mine"
reader = "date"
comment = "for a test"
)";

TEST_F(ChangedPatterns, AnErrorNamesFileLineAndRule) {
  append("dates.toml", kRule);
  append("dates.toml", "pattern = '(open'\nexamples = [{ text = 'a' }]\nnear_misses = ['b']\n");
  const std::string text = message();
  EXPECT_NE(text.find("patterns/dates.toml, line "), std::string::npos) << text;
  EXPECT_NE(text.find("mine"), std::string::npos) << text;
}

TEST_F(ChangedPatterns, UnknownKeysMissingKeysAndWrongKindsAreRefused) {
  struct Case {
    const char* rest;
    const char* expected;
  };
  const Case cases[] = {
      {"pattern = 'a'\nexample = []\n", "unknown key \"example\""},
      {"examples = [{ text = 'a' }]\nnear_misses = ['b']\n", "\"pattern\" is missing"},
      {"pattern = 'a'\nnear_misses = ['b']\n", "no examples"},
      {"pattern = 'a'\nexamples = [{ text = 'a' }]\n", "no near misses"},
      {"pattern = 'a'\nexamples = ['a']\nnear_misses = ['b']\n", "an example must be"},
      {"pattern = 7\nexamples = [{ text = 'a' }]\nnear_misses = ['b']\n", "must be a string"},
      {"pattern = '<<nothing>>'\nexamples = [{ text = 'a' }]\nnear_misses = ['b']\n", "<<macros>>"},
      {"pattern = 'a'\nalone = 1\nexamples = [{ text = 'a' }]\nnear_misses = ['b']\n",
       "true or false"},
  };
  for (const Case& each : cases) {
    std::filesystem::copy_file(kPatterns / "dates.toml", folder_ / "dates.toml",
                               std::filesystem::copy_options::overwrite_existing);
    append("dates.toml", kRule);
    append("dates.toml", each.rest);
    EXPECT_NE(message().find(each.expected), std::string::npos) << each.rest << "\n" << message();
  }
}

TEST_F(ChangedPatterns, BrokenTomlAndMissingFilesAreNamed) {
  append("types.toml", "\n[[type\n");
  EXPECT_NE(message().find("patterns/types.toml, line "), std::string::npos);
  std::filesystem::remove(folder_ / "types.toml");
  const PatternReport report = check_patterns(folder_);
  ASSERT_EQ(report.problems.size(), 1U);
  EXPECT_NE(report.problems[0].message.find("patterns/types.toml is missing"), std::string::npos);
}

TEST_F(ChangedPatterns, AWrongExampleAndANearMissThatIsHitAreProblems) {
  append("dates.toml", kRule);
  append("dates.toml",
         "pattern = 'x(?P<day>y)'\nexamples = [{ text = 'a xy', found = 'xy', day = 'z' }, "
         "{ text = 'none' }]\nnear_misses = ['of xy']\n");
  const PatternReport report = check_patterns(folder_);
  ASSERT_EQ(report.problems.size(), 3U) << report.problems[0].message;
  EXPECT_NE(report.problems[0].message.find("day is \"y\", not \"z\""), std::string::npos);
  EXPECT_NE(report.problems[1].message.find("nothing"), std::string::npos);
  EXPECT_NE(report.problems[2].message.find("near miss"), std::string::npos);
  for (const PatternProblem& problem : report.problems) EXPECT_EQ(problem.name, "mine");
}

}  // namespace
}  // namespace trichdan
