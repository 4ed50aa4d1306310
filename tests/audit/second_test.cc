// "OCR or author?": what a second reader read at the same place decides.
#include <gtest/gtest.h>

#include <algorithm>

#include "audited.h"

namespace trichdan {
namespace {

// A page of these words, each with what the second reader read; "=" is the same.
struct ReadTwice {
  const char* text;
  const char* other;
};

AuditResult audit_of(const std::vector<ReadTwice>& words) {
  PageReading page;
  page.kind = PageKind::scan;
  page.width = 2000;
  page.height = 3000;
  DocumentText text;
  Stream& stream = text.streams.emplace_back();
  stream.name = "body";
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = words[i].text;
    const std::string other = words[i].other == std::string("=") ? word : words[i].other;
    const auto begin = static_cast<std::uint32_t>(stream.text.size());
    stream.text += word;
    const auto end = static_cast<std::uint32_t>(stream.text.size());
    stream.origins.push_back({begin, end, 1, static_cast<std::uint32_t>(i), 90, other != word});
    stream.text += ' ';
    page.words.push_back({word, {}, 90, 0, 0, other});
  }
  const Mentions mentions = extractor().extract(text);
  const Resolution resolution = resolve(mentions);
  const std::vector<PageReading> pages{page};
  const std::vector<int> numbers{1};
  return Auditor(extractor().library()).audit({text, mentions, resolution, {1}, pages, numbers});
}

std::vector<ReadTwice> share(const char* percent, const char* other) {
  return {{"Có", "="},  {"76/129", "="}, {"đơn", "="},    {"vị", "="},
          {"cấp", "="}, {"xã", "="},     {percent, other}};
}

TEST(SecondReading, ThatMakesTheArithmeticRightIsWhatIsOffered) {
  const auto found = audit_of(share("(52,9%).", "(58,9%).")).findings;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, FindingKind::reading) << "2 and 8 do not look alike, but it was read so";
  EXPECT_EQ(found[0].repaired, "58,9 for 52,9: the second reading says so");
}

TEST(SecondReading, ThatIsTheSameLeavesTheFindingToTheReport) {
  const auto found = audit_of(share("(52,9%).", "=")).findings;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, FindingKind::report) << "both read it, and no one digit explains it";
  EXPECT_TRUE(found[0].repaired.empty());
}

TEST(SecondReading, ThatIsTheSameDoesNotRuleOutDigitsThatLookAlike) {
  const auto found = audit_of(share("(53,9%).", "=")).findings;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, FindingKind::reading);
  EXPECT_EQ(found[0].repaired, "58,9 for 53,9");
}

TEST(SecondReading, ThatDiffersButDoesNotHelpStillMakesItAReading) {
  const auto found = audit_of(share("(42,1%).", "(12,1%).")).findings;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, FindingKind::reading) << "one of the two misread it";
}

TEST(SecondReading, OfANumberOfSeveralInOneWordIsFoundByItsPlace) {
  auto words = share("(58,9%).", "=");
  words[1] = {"75/129", "76/129"};
  const auto found = audit_of(words).findings;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].repaired, "76 for 75: the second reading says so");
  words[1] = {"76/124", "76/129"};
  ASSERT_EQ(audit_of(words).findings.size(), 1U);
  EXPECT_EQ(audit_of(words).findings[0].repaired, "129 for 124: the second reading says so");
}

TEST(SecondReading, RightArithmeticConfirmsWhateverItSays) {
  const AuditResult result = audit_of(share("(58,9%).", "(53,9%)."));
  EXPECT_TRUE(result.findings.empty());
  EXPECT_FALSE(result.confirmed.empty());
}

TEST(SecondReading, OfADateSaysWhichOfTwoIsPrinted) {
  const std::vector<ReadTwice> words{
      {"Chỉ", "="},   {"thị", "="},       {"số", "="},    {"05-CT/TW,", "="},
      {"ngày", "="},  {"15/5/2015", "="}, {"của", "="},   {"Bộ", "="},
      {"Chính", "="}, {"trị;", "="},      {"Chỉ", "="},   {"thị", "="},
      {"số", "="},    {"05-CT/TW,", "="}, {"ngày", "="},  {"15/5/2016", "15/5/2015"},
      {"của", "="},   {"Bộ", "="},        {"Chính", "="}, {"trị.", "="}};
  const auto found = audit_of(words).findings;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rule, "two dates");
  EXPECT_EQ(found[0].kind, FindingKind::reading);
  EXPECT_NE(found[0].repaired.find("the second reading says"), std::string::npos)
      << found[0].repaired;
}

}  // namespace
}  // namespace trichdan
