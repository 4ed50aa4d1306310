// Which citations of several documents are one work: what a citation knows of the document it
// stands in.
#include "resolve/citation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "resolve/names.h"

namespace trichdan {
namespace {

struct Cited {
  const char* symbol;
  const char* date;
  const char* issuer;
  const char* place;
  const char* not_after = "";
  bool central = false;
};

std::vector<Citation> citations_of(const std::vector<Cited>& cited) {
  std::vector<Citation> citations;
  for (const Cited& one : cited) {
    citations.push_back({.type = "kế hoạch",
                         .symbol = one.symbol,
                         .date = one.date,
                         .issuer = one.issuer,
                         .place = one.place,
                         .not_after = one.not_after,
                         .central = one.central});
  }
  return citations;
}

// Works numbered by first citation; -1: open.
std::vector<int> numbered(const std::vector<std::optional<WorkKey>>& keys) {
  std::vector<WorkKey> seen;
  std::vector<int> numbers;
  for (const auto& key : keys) {
    if (!key) {
      numbers.push_back(-1);
      continue;
    }
    const auto found = std::ranges::find(seen, *key);
    numbers.push_back(static_cast<int>(found - seen.begin()));
    if (found == seen.end()) seen.push_back(*key);
  }
  return numbers;
}

struct Row {
  std::vector<Cited> cited;
  std::vector<int> works;
  const char* reason;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> table{
      {{{"13-kh/tu", "2021-12-13", "tỉnh ủy", "điện biên"}, {"13-kh/tu", "", "", "điện biên"}},
       {0, 0},
       "a report of the same province means its own"},
      {{{"13-kh/tu", "2021-12-13", "tỉnh ủy", "điện biên"}, {"13-kh/tu", "", "", "sơn la"}},
       {0, 1},
       "TU is shared: another province's short citation is of another work"},
      {{{"13-kh/tu", "2021-12-13", "tỉnh ủy", "điện biên"},
        {"13-kh/tu", "2021-12-13", "tỉnh ủy", "sơn la"}},
       {0, 1},
       "one number, one day, two provinces"},
      {{{"13-kh/tu", "2021-12-13", "tỉnh ủy điện biên", "hà nội"},
        {"13-kh/tu", "2021-12-13", "tỉnh ủy", "điện biên"}},
       {0, 0},
       "named with its place elsewhere, without it at home"},
      {{{"47-kh/hu", "2021-12-18", "huyện ủy nậm pồ", "điện biên"},
        {"47-kh/hu", "2021-12-18", "huyện ủy mường ảng", "điện biên"}},
       {0, 1},
       "one number, one day, two districts"},
      {{{"47-kh/hu", "2021-12-18", "huyện ủy nậm pồ", "điện biên"},
        {"47-kh/hu", "2021-12-18", "huyện ủy mường ảng", "điện biên"},
        {"47-kh/hu", "2021-12-18", "", "điện biên"}},
       {0, 1, -1},
       "the date alone does not tell two districts apart: open"},
      {{{"20-ct/tw", "2012-11-15", "ban bí thư", "điện biên", "", true},
        {"20-ct/tw", "2018-01-18", "", "sơn la", "", true},
        {"20-ct/tw", "", "", "sơn la", "2015-06-30", true}},
       {0, 1, 0},
       "a document of 2015 cannot cite one of 2018"},
      {{{"20-ct/tw", "2012-11-15", "bộ chính trị", "điện biên", "", true},
        {"20-ct/tw", "2012-11-15", "ban bí thư", "sơn la", "", true}},
       {0, 0},
       "a central body's number of one day is one work, whoever is said to have issued it"},
      {{{"35-ct/tw", "2019-05-30", "", "", "", true}, {"35-ct/tw", "2019", "", "", "", true}},
       {0, 0},
       "a year belongs to the only date within it"},
      {{{"30/2020/nđ-cp", "2020-03-05", "", "", "", true},
        {"30/2020/nđ-cp", "2020-05-03", "", "", "", true},
        {"30/2020/nđ-cp", "", "", "", "", true}},
       {0, 0, 0},
       "a central normative symbol is a key by itself: the dates contradict, the work is one"},
      {{{"12/2020/qđ-ubnd", "2020-03-05", "ubnd tỉnh điện biên", ""},
        {"12/2020/qđ-ubnd", "2020-04-07", "ubnd tỉnh sơn la", ""}},
       {0, 1},
       "a province's normative symbol is not"},
      {{{"5-kh/hu", "", "huyện ủy nậm pồ", "điện biên"}, {"5-kh/hu", "", "huyện ủy mường chà", ""}},
       {0, 1},
       "no date at all: parted by issuer"},
      {{{"5-kh/tu", "", "", "điện biên"}, {"5-kh/tu", "", "", "sơn la"}, {"5-kh/tu", "", "", ""}},
       {0, 1, -1},
       "never cited in full: one for each province, and who says nothing is open"},
  };
  return table;
}

TEST(Decide, Rules) {
  for (const Row& row : rows()) {
    EXPECT_EQ(numbered(decide(citations_of(row.cited))), row.works) << row.reason;
  }
}

TEST(Decide, TheOrderOfCitationsDoesNotMatter) {
  for (const Row& row : rows()) {
    const std::vector<Citation> citations = citations_of(row.cited);
    const auto keys = decide(citations);
    std::vector<std::size_t> order(citations.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    while (std::next_permutation(order.begin(), order.end())) {
      std::vector<Citation> shuffled;
      for (const std::size_t i : order) shuffled.push_back(citations[i]);
      const auto shuffled_keys = decide(shuffled);
      for (std::size_t i = 0; i < order.size(); ++i) {
        ASSERT_EQ(shuffled_keys[i], keys[order[i]]) << row.reason;
      }
    }
  }
}

// Random citations of one symbol by many documents: whatever the order, the same works.
TEST(Decide, RandomArchivesInAnyOrder) {
  std::mt19937 random(20261124);
  const auto pick = [&](const std::vector<const char*>& from) {
    return from[random() % from.size()];
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<Cited> cited;
    for (int i = 0; i < 12; ++i) {
      cited.push_back({"47-kh/hu", pick({"", "", "2021-12-18", "2022-03-02", "2021-12", "2022"}),
                       pick({"", "huyện ủy", "huyện ủy nậm pồ", "huyện ủy mường ảng",
                             "ban thường vụ huyện ủy nậm pồ tỉnh điện biên"}),
                       pick({"", "điện biên", "sơn la"}), pick({"", "", "2022-01-01"})});
    }
    std::vector<Citation> citations = citations_of(cited);
    auto keys = decide(citations);
    std::vector<std::size_t> order(citations.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::shuffle(order, random);
    std::vector<Citation> shuffled;
    for (const std::size_t i : order) shuffled.push_back(citations[i]);
    const auto again = decide(shuffled);
    for (std::size_t i = 0; i < order.size(); ++i) ASSERT_EQ(again[i], keys[order[i]]) << round;
  }
}

TEST(Names, SpecificPart) {
  const std::pair<const char*, const char*> table[] = {
      {"tỉnh ủy", ""},
      {"ban chấp hành đảng bộ tỉnh", ""},
      {"ban thường vụ huyện ủy nậm pồ", "nậm pồ"},
      {"sở y tế tỉnh kiên giang", "y tế kiên giang"},
      {"ban bí thư", "bí thư"},
      {"", ""},
  };
  for (const auto& [name, part] : table) EXPECT_EQ(specific_part(name), part) << name;
}

}  // namespace
}  // namespace trichdan
