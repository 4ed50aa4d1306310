#include "resolve/resolve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace trichdan {
namespace {

struct Cited {
  const char* type;
  const char* symbol;
  const char* date;
  const char* issuer;
  const char* year = "";
};

Mentions mentions_of(const std::vector<Cited>& cited) {
  Mentions mentions;
  for (const Cited& one : cited) {
    Reference reference;
    reference.type = one.type;
    reference.symbol = one.symbol;
    reference.number = reference.symbol.substr(0, reference.symbol.find_first_of("-/"));
    reference.date = one.date;
    reference.issuer = one.issuer;
    reference.year = one.year;
    mentions.references.push_back(reference);
  }
  return mentions;
}

struct Row {
  std::vector<Cited> cited;
  std::vector<int> works;  // the work of each, numbered by first mention; -1: open
  const char* reason;
};

const std::vector<Row>& rows() {
  static const char* const nq = "Nghị quyết";
  static const char* const kh = "Kế hoạch";
  static const char* const ct = "Chỉ thị";
  static const std::vector<Row> table{
      {{}, {}, "a document that cites nothing"},
      {{{nq, "15-NQ/TU", "2022-06-16", "Tỉnh ủy"}, {nq, "15-NQ/TU", "", ""}},
       {0, 0},
       "a short citation takes the only full one"},
      {{{nq, "15-NQ/TU", "", ""}, {nq, "15-NQ/TU", "2022-06-16", ""}},
       {0, 0},
       "also before it: a summary cites short what the body cites in full"},
      {{{ct, "20-CT/TW", "2012-11-15", "Ban Bí thư"}, {ct, "20-CT/TW", "2018-01-18", "Ban Bí thư"}},
       {0, 1},
       "Party numbers restart each term: two dates are two works"},
      {{{ct, "20-CT/TW", "2012-11-15", ""},
        {ct, "20-CT/TW", "2018-01-18", ""},
        {ct, "20-CT/TW", "", ""}},
       {0, 1, -1},
       "two candidates: the short one stays open"},
      {{{kh, "47-KH/HU", "2021-12-18", "Huyện ủy Nậm Pồ"},
        {kh, "47-KH/HU", "2022-03-02", "Huyện ủy Mường Ảng"},
        {kh, "47-KH/HU", "", "Huyện ủy Mường Ảng"},
        {kh, "47-KH/HU", "", "Huyện ủy Nậm Pồ"},
        {kh, "47-KH/HU", "", ""}},
       {0, 1, 1, 0, -1},
       "HU is shared nationwide: the issuer tells the undated ones apart"},
      {{{kh, "47-KH/HU", "", "Huyện ủy Nậm Pồ"},
        {kh, "47-KH/HU", "", "Huyện ủy Mường Ảng"},
        {kh, "47-KH/HU", "", ""}},
       {0, 1, -1},
       "two issuers and no date: two works by issuer"},
      {{{kh, "47-KH/HU", "2021-12-18", "Huyện ủy Nậm Pồ"},
        {kh, "47-KH/HU", "", "Huyện ủy Tủa Chùa"},
        {kh, "47-KH/HU", "", ""}},
       {0, 1, -1},
       "an issuer that contradicts the dated one's makes its own work"},
      {{{nq, "15-NQ/TU", "2022-06-16", ""}, {nq, "15-NQ/TU", "2022-06-16", "Tỉnh ủy Điện Biên"}},
       {0, 0},
       "date only, and the same with date and issuer, are one"},
      {{{nq, "15-NQ/TU", "2022-06-16", "Tỉnh ủy"},
        {nq, "15-NQ/TU", "2022-06-16", "Ban Chấp hành Đảng bộ tỉnh"}},
       {0, 0},
       "one day, one number: one body named in two ways"},
      {{{nq, "15-NQ/TU", "2022-06-16", ""}, {nq, "15-NQ/TU", "", "Tỉnh ủy"}},
       {0, 0},
       "issuer only, where the only dated one states none"},
      {{{nq, "15-NQ/TU", "", "Tỉnh ủy"},
        {nq, "15-NQ/TU", "", "Tỉnh ủy Điện Biên"},
        {nq, "15-NQ/TU", "", ""}},
       {0, 0, 0},
       "one issuer, once with its place and once without"},
      {{{nq, "15-NQ/TU", "", "Tỉnh ủy"},
        {nq, "15-NQ/TU", "", "Tỉnh ủy Điện Biên"},
        {nq, "15-NQ/TU", "", "Tỉnh ủy Sơn La"}},
       {-1, 0, 1},
       "a name without place, beside two places, is open"},
      {{{nq, "15-NQ/TU", "", ""}, {nq, "15-NQ/TU", "", ""}, {nq, "15 – NQ/TU", "", ""}},
       {0, 0, 0},
       "never cited in full: a work by type and symbol"},
      {{{"Quyết định", "05-QĐ/TU", "", ""}, {"Quy định", "05-QĐ/TU", "2022-03-30", ""}},
       {0, 1},
       "QĐ is Quyết định and Quy định: the type word decides"},
      {{{"", "16-NQ/TU", "", ""}, {nq, "16-NQ/TU", "2022-06-16", ""}},
       {0, 0},
       "without a type word, where the symbol has one type only"},
      {{{"", "05-QĐ/TU", "", ""},
        {"Quyết định", "05-QĐ/TU", "", ""},
        {"Quy định", "05-QĐ/TU", "", ""}},
       {0, 1, 2},
       "without a type word, where it has two: a work of its own"},
      {{{ct, "35-CT/TW", "2019-05-30", ""},
        {ct, "35-CT/TW", "2024-06-14", ""},
        {ct, "35-CT/TW", "", "", "2019"}},
       {0, 1, 0},
       "the year tells two terms apart"},
      {{{ct, "35-CT/TW", "2024-06-14", ""}, {ct, "35-CT/TW", "", "", "2019"}},
       {0, 1},
       "a year that contradicts the only full date is another work"},
      {{{kh, "13-KH/TU", "2021-12-13", ""}, {kh, "13-KH/TU", "2021-12", ""}},
       {0, 0},
       "a month belongs to the only date within it"},
      {{{kh, "13-KH/TU", "2021-12-13", ""},
        {kh, "13-KH/TU", "2021-12-31", ""},
        {kh, "13-KH/TU", "2021-12", ""}},
       {0, 1, -1},
       "a month with two dates in it is open"},
      {{{"Nghị định", "30/2020/NĐ-CP", "2020-03-05", "", "2020"},
        {"Nghị định", "30/2020/NĐ-CP", "", "", "2020"}},
       {0, 0},
       "the year inside a normative symbol is no date"},
      {{{"Nghị định", "30/2020/NĐ-CP", "2021-03-05", "", "2020"},
        {"Nghị định", "30/2020/NĐ-CP", "", "", "2020"}},
       {0, 0},
       "even where the date is misprinted"},
      {{{nq, "", "2022-06-16", ""}}, {-1}, "no symbol and no number"},
  };
  return table;
}

TEST(Resolve, Rules) {
  for (const Row& row : rows()) {
    EXPECT_EQ(resolve(mentions_of(row.cited)).of_reference, row.works) << row.reason;
  }
}

// The id each citation gets, by its position in the unshuffled row.
std::vector<std::string> ids_in_order(const std::vector<Cited>& cited,
                                      const std::vector<std::size_t>& order) {
  std::vector<Cited> shuffled;
  for (const std::size_t i : order) shuffled.push_back(cited[i]);
  const Resolution resolution = resolve(mentions_of(shuffled));
  std::vector<std::string> ids(cited.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const int work = resolution.of_reference[i];
    ids[order[i]] = work < 0 ? "" : resolution.works[static_cast<std::size_t>(work)].id;
  }
  return ids;
}

TEST(Resolve, IdsDoNotDependOnTheOrderOfReferences) {
  for (const Row& row : rows()) {
    std::vector<std::size_t> order(row.cited.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const std::vector<std::string> ids = ids_in_order(row.cited, order);
    while (std::next_permutation(order.begin(), order.end())) {
      ASSERT_EQ(ids_in_order(row.cited, order), ids) << row.reason;
    }
  }
}

TEST(Resolve, ManyShortMentionsOfOneWork) {
  std::vector<Cited> cited(22, Cited{"Nghị quyết", "15-NQ/TU", "", ""});
  cited.insert(cited.begin() + 3, Cited{"Nghị quyết", "15-NQ/TU", "2022-06-16", "Tỉnh ủy"});
  const Resolution resolution = resolve(mentions_of(cited));
  ASSERT_EQ(resolution.works.size(), 1U);
  EXPECT_THAT(resolution.of_reference, testing::Each(0));
  EXPECT_EQ(resolution.works[0].date, "2022-06-16");
  EXPECT_EQ(resolution.works[0].issuer, "Tỉnh ủy");
  EXPECT_EQ(resolution.works[0].number, "15");
}

TEST(Resolve, FieldsComeFromTheFirstMentionThatHasThem) {
  Mentions mentions = mentions_of(
      {{"Kế hoạch", "13-KH/TU", "2021-12", ""}, {"Kế hoạch", "13-KH/TU", "2021-12-13", "Tỉnh ủy"}});
  mentions.references[1].subject = "về chuyển đổi số";
  const Resolution resolution = resolve(mentions);
  ASSERT_EQ(resolution.works.size(), 1U);
  EXPECT_EQ(resolution.works[0].date, "2021-12-13");
  EXPECT_EQ(resolution.works[0].subject, "về chuyển đổi số");
}

TEST(Resolve, IdIsTheSameInEveryDocumentThatStatesTheDate) {
  const Resolution one =
      resolve(mentions_of({{"Nghị quyết", "15-NQ/TU", "2022-06-16", "Tỉnh ủy"}}));
  const Resolution two = resolve(mentions_of({{"nghị quyết", "15 - NQ/TU", "2022-06-16", ""}}));
  ASSERT_EQ(one.works.size(), 1U);
  ASSERT_EQ(two.works.size(), 1U);
  EXPECT_EQ(one.works[0].id, two.works[0].id);
  EXPECT_EQ(one.works[0].id.size(), 16U);
  EXPECT_EQ(one.works[0].id, id_of(one.works[0].key));
}

}  // namespace
}  // namespace trichdan
