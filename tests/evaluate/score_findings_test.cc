#include <gtest/gtest.h>

#include "evaluate/score.h"

namespace trichdan {
namespace {

SetScores scored(const std::vector<TruthFinding>& truth,
                 const std::vector<std::pair<int, std::string>>& found) {
  Extracted extracted;
  extracted.findings = found;
  SetScores scores;
  score_findings(truth, extracted, scores);
  return scores;
}

TEST(Findings, AreMatchedByTheValuesInThem) {
  const TruthFinding dates{
      0, "Chỉ thị số 05-CT/TW: ngày 15/5/2015 in the body, ngày 15/5/2016 elsewhere", true};
  EXPECT_EQ(scored({dates}, {{3, "Chỉ thị 05-CT/TW is dated 15/05/2016 and 15/05/2015"}}).findings,
            (Score{1, 1, 1}));
  EXPECT_EQ(scored({dates}, {{3, "Chỉ thị 05-CT/TW is later than the document"}}).findings,
            (Score{0, 0, 1}))
      << "the symbol alone is not the mistake";
  EXPECT_EQ(scored({dates}, {}).misses.size(), 1U);
}

TEST(Findings, OneMistakeMayBeToldByTwoFindings) {
  const TruthFinding below{0, "99,2% trở lên; Mường Ảng 98%, Mường Nhé 90%", true};
  EXPECT_EQ(scored({below}, {{6, "98 % below 99,2 %"}, {6, "90 % below 99,2 %"}}).findings.found,
            1);
  EXPECT_EQ(scored({below}, {{6, "98 % below 99,2 %"}}).findings.found, 0)
      << "the other one is missed";
}

TEST(Findings, NamesAreComparedWhereThereAreNoNumbers) {
  const TruthFinding places{0, "Tòa Chùa (Tủa Chùa), Toà Tĩnh (Tỏa Tình)", true};
  EXPECT_EQ(
      scored({places}, {{3, "there is no Tòa Chùa"}, {7, "there is no Toà Tĩnh"}}).findings.found,
      1);
  EXPECT_EQ(scored({places}, {{3, "there is no Tòa Chùa"}}).findings.found, 0);
}

TEST(Findings, WhatIsNoMistakeMustNotBeTold) {
  const TruthFinding terms{0, "20-CT/TW of 15/11/2012 and of 18/01/2018; 211 người = 29 + 182",
                           false};
  EXPECT_EQ(scored({terms}, {{1, "20-CT/TW is dated 15/11/2012 and 18/01/2018"}}).findings,
            (Score{0, 1, 0}));
  EXPECT_EQ(scored({terms}, {{1, "29 + 182 is not 211"}}).findings, (Score{0, 1, 0}));
  EXPECT_EQ(scored({terms}, {{1, "20-CT/TW and 29/11/2021"}}).findings, (Score{0, 0, 0}))
      << "of two statements";
}

TEST(Findings, ArithmeticIsLookedForOnItsPage) {
  const TruthFinding claim{2, "lũy kế có 1.510 ca; cumulative: 1418 + 90 = 1508, printed 1.510",
                           true};
  EXPECT_EQ(scored({claim}, {{2, "1.418 and 90 are 1508, not 1.510"}}).findings.found, 1);
  EXPECT_EQ(scored({claim}, {{3, "1.418 and 90 are 1508, not 1.510"}}).findings.found, 0);
}

}  // namespace
}  // namespace trichdan
