// The project's own report: its known mistakes are found, and what only looks like one is not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "audited.h"

namespace trichdan {
namespace {

using testing::Contains;
using testing::HasSubstr;

// The exact text of its pages.
const Audited& report() {
  static const Audited kReport = [] {
    std::string text;
    for (int page = 1; page <= 21; ++page) {
      char name[32];
      std::snprintf(name, sizeof name, "/truth-%02d.txt", page);
      std::ifstream in(std::string(TRICHDAN_SOURCE_DIR) + "/corpus/report" + name);
      if (page > 1) text += '\f';
      text += std::string(std::istreambuf_iterator<char>(in), {});
    }
    return audited(text);
  }();
  return kReport;
}

std::vector<std::string> told(const std::string& rule) {
  std::vector<std::string> lines;
  for (const Finding& finding : report().of(rule)) {
    std::string line = finding.explanation;
    for (const Evidence& evidence : finding.evidence) line += " | " + evidence.text;
    lines.push_back(line);
  }
  return lines;
}

TEST(Report, ItsMistakesAreFound) {
  EXPECT_THAT(told("two dates"), Contains(HasSubstr("05-CT/TW")));
  EXPECT_THAT(told("two symbols"), Contains(HasSubstr("15-NQ/ThU")));
  EXPECT_THAT(told("earlier than what it carries out"),
              Contains(HasSubstr("10-NQ/HU of 18/10/2021")));
  EXPECT_THAT(told("earlier than what it carries out"),
              Contains(HasSubstr("08-NQ/HU of 25/12/2020")));
  EXPECT_THAT(told("below the bound"), Contains(HasSubstr("85 %")));
  EXPECT_THAT(told("below the bound"), Contains(HasSubstr("Mường Ảng has 98 %")));
  EXPECT_THAT(told("below the bound"), Contains(HasSubstr("Mường Nhé has 90 %")));
  EXPECT_THAT(told("unknown place"), Contains(HasSubstr("Tòa Chùa")));
  EXPECT_THAT(told("unknown place"), Contains(HasSubstr("Toà Tĩnh")));
}

TEST(Report, WhatIsNoMistakeIsNotTold) {
  for (const char* rule : {"share", "parts", "complement", "part over whole", "change",
                           "later than itself", "impossible day"}) {
    EXPECT_TRUE(told(rule).empty()) << rule << ": " << told(rule).front();
  }
  for (const std::string& line : told("two dates")) {
    for (const char* symbol : {"20-CT/TW", "47-KH/HU", "10-NQ/HU"})
      EXPECT_THAT(line, testing::Not(HasSubstr(symbol)));
  }
}

TEST(Report, ItsPartsAreConfirmed) {
  int held = 0;
  for (const audit::Claim& claim : report().claims)
    held += claim.holds && claim.finding.rule == "parts" ? 1 : 0;
  EXPECT_GE(held, 2) << "211 = 29 + 182, 57 = 6 + 51";
}

}  // namespace
}  // namespace trichdan
