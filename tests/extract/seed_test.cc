// The seed report's own text against its truth: every reference with type, date and issuer, every
// name, percentage and ratio. The text is flat: the one footnote that runs over a page is broken in
// it, so one date cannot be found here (the streams of the text stage join it).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "extract_cases.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Counts = std::map<std::string, int>;

// What `expected` holds more often than `found`.
std::vector<std::string> missing(const Counts& expected, const Counts& found) {
  std::vector<std::string> names;
  for (const auto& [name, count] : expected) {
    const auto there = found.find(name);
    for (int i = there == found.end() ? 0 : there->second; i < count; ++i) names.push_back(name);
  }
  return names;
}

std::string text_of(const nlohmann::json& value) {
  return value.is_null() ? "" : value.get<std::string>();
}

class Seed : public testing::Test {
 protected:
  void SetUp() override {
    const std::filesystem::path folder = std::filesystem::path(TRICHDAN_SHARED_DIR) / "seed";
    if (!std::filesystem::exists(folder / "gold.json"))
      GTEST_SKIP() << "no seed report beside the project";
    std::ifstream(folder / "gold.json") >> gold_;
    std::ostringstream markdown;
    markdown << std::ifstream(folder / "report.md").rdbuf();
    const std::regex marks(R"(<sup>\d+</sup>|\*|#)");
    mentions_ = read(normalise(std::regex_replace(markdown.str(), marks, "")));
  }

  nlohmann::json gold_;
  Mentions mentions_;
};

TEST_F(Seed, ReferencesWithTypeAndDate) {
  Counts expected, found, dated, dated_found;
  for (const auto& each : gold_["references"]) {
    ++expected[each["symbol"]];
    ++dated[text_of(each["type"]) + " " + text_of(each["symbol"]) + " " + text_of(each["date"])];
  }
  for (const Reference& each : mentions_.references) {
    ++found[each.symbol];
    ++dated_found[each.type + " " + each.symbol + " " + each.date];
  }
  EXPECT_THAT(missing(expected, found), testing::IsEmpty());
  EXPECT_THAT(missing(found, expected), testing::IsEmpty());
  EXPECT_THAT(missing(dated, dated_found), testing::ElementsAre("Quy định 05-QĐ/TU 2022-03-30"));
}

TEST_F(Seed, IssuersWhereTheyAreStated) {
  Counts expected, found;
  for (const auto& each : gold_["references"]) {
    if (each["issuer"].is_null()) continue;
    ++expected[text_of(each["symbol"]) + " " + fold_tone(text_of(each["issuer"]))];
  }
  for (const Reference& each : mentions_.references)
    ++found[each.symbol + " " + fold_tone(each.issuer)];
  EXPECT_THAT(missing(expected, found), testing::SizeIs(testing::Le(1)));
}

TEST_F(Seed, NamesPercentagesAndRatios) {
  Counts names, names_found, shares, shares_found;
  for (const auto& each : gold_["named_references"]) ++names[each["text"]];
  for (const auto& each : mentions_.named_references) ++names_found[each.text];
  for (const auto& each : gold_["percentages"]) {
    std::string value = each["value"];
    std::ranges::replace(value, ',', '.');
    ++shares[value];
  }
  for (const auto& each : gold_["ratios"]) ++shares[text_of(each["k"]) + "/" + text_of(each["n"])];
  for (const Figure& each : mentions_.figures) {
    if (each.kind == "percent") ++shares_found[each.value];
    if (each.kind == "ratio") ++shares_found[each.numerator + "/" + each.denominator];
  }
  EXPECT_EQ(names_found, names);
  EXPECT_EQ(shares_found, shares);
}

}  // namespace
}  // namespace trichdan
