#include "store/findings.h"

#include <gtest/gtest.h>

#include "samples.h"

namespace trichdan {
namespace {

const Sample kSample{"/a.pdf", {"Có 73.119/74.000 người, đạt 95,8%."}, {}, {}, {}, {}};

Understanding audited(const Sample& sample, const std::string& explanation = "wrong") {
  Understanding all = understanding_of(sample);
  const auto end = static_cast<std::uint32_t>(all.text.streams[0].text.size());
  Finding finding;
  finding.rule = "share";
  finding.explanation = explanation;
  finding.evidence = {{{0, 0, end}, "Có 73.119/74.000 người, đạt 95,8%."}};
  all.findings = {finding, finding};
  all.audited = "1";
  return all;
}

TEST(Findings, AreKeptWithTheirEvidence) {
  const TemporaryFolder folder;
  Store store(folder.archive());
  const DocumentId id = save(store, kSample);
  store.save_understanding(id, audited(kSample));
  const auto rows = findings_of(store, id);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].finding.rule, "share");
  EXPECT_EQ(rows[0].places[0].page, 1);
  EXPECT_EQ(rows[0].places[0].document, id);
  EXPECT_FALSE(rows[0].places[0].boxes.empty());
  EXPECT_NE(rows[0].id, rows[1].id) << "equal ones are told apart";
}

TEST(Findings, AVerdictSurvivesWhateverIsUnderstoodAgain) {
  const TemporaryFolder folder;
  Store store(folder.archive());
  const DocumentId id = save(store, kSample);
  store.save_understanding(id, audited(kSample));
  const std::string finding = findings_of(store, id)[0].id;
  EXPECT_EQ(decide(store, finding.substr(0, 8), FindingVerdict::dismissed), finding)
      << "an id may be cut short";
  store.save_understanding(id, audited(kSample, "worded in another way"));
  ASSERT_EQ(findings_of(store, id).size(), 2U);
  EXPECT_EQ(findings_of(store, id)[0].id, finding)
      << "made of rule and evidence, not of rows or words about them";
  EXPECT_EQ(findings_of(store, id)[0].verdict, FindingVerdict::dismissed);
  store.save_understanding(id, understanding_of(kSample));
  EXPECT_TRUE(findings_of(store, id).empty());
  store.save_understanding(id, audited(kSample));
  EXPECT_EQ(findings_of(store, id)[0].verdict, FindingVerdict::dismissed)
      << "also when it was gone in between";
  decide(store, finding, FindingVerdict::open);
  EXPECT_EQ(findings_of(store, id)[0].verdict, FindingVerdict::open);
}

TEST(Findings, AnUnknownIdIsRefused) {
  const TemporaryFolder folder;
  Store store(folder.archive());
  store.save_understanding(save(store, kSample), audited(kSample));
  for (const char* id : {"", "ffffffffffff", "%", "'; DROP TABLE findings"}) {
    EXPECT_THROW(decide(store, id, FindingVerdict::confirmed), Error) << id;
  }
}

TEST(Findings, OnlyWhatAnotherVersionAuditedIsDoneAgain) {
  const TemporaryFolder folder;
  Store store(folder.archive());
  const DocumentId id = save(store, kSample);
  EXPECT_EQ(unaudited(store, "1"), std::vector{id});
  store.save_understanding(id, audited(kSample));
  EXPECT_TRUE(unaudited(store, "1").empty());
  EXPECT_EQ(unaudited(store, "2"), std::vector{id});
}

Sample citing(int i, const std::string& date, const std::string& printed) {
  const std::string text = "Nghị định số 30/2020/NĐ-CP ngày " + printed;
  Reference reference = reference_to(text, "Nghị định", "30/2020/NĐ-CP", date);
  reference.year = "2020";
  reference.number = "30";
  reference.central = true;
  return {
      "/" + std::to_string(i) + ".pdf", {text + " " + std::to_string(i)}, {reference}, {}, {}, {}};
}

TEST(Findings, ComparingDocumentsAgainChangesNothing) {
  const TemporaryFolder folder;
  Store store(folder.archive());
  for (int i = 0; i < 3; ++i) save(store, citing(i, "2020-03-05", "05/3/2020"));
  const DocumentId odd = save(store, citing(3, "2020-03-15", "15/3/2020"));
  store.settle_works();
  EXPECT_TRUE(audit_across(store));
  const auto rows = findings_of(store, odd);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_TRUE(rows[0].across);
  ASSERT_EQ(rows[0].places.size(), 2U);
  EXPECT_NE(rows[0].places[1].document, odd);
  EXPECT_FALSE(audit_across(store)) << "nothing changed, nothing is written";
  EXPECT_EQ(findings_of(store, odd)[0].id, rows[0].id);
}

}  // namespace
}  // namespace trichdan
