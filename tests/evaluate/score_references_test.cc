#include <gtest/gtest.h>

#include "evaluate/score.h"

namespace trichdan {
namespace {

TruthReference truth(int page, const char* symbol, const char* type = "", const char* date = "",
                     const char* issuer = "") {
  return {page, symbol, type, symbol, date, issuer};
}
TruthReference illegible(int page, const char* symbol, const char* date = "") {
  TruthReference entry = truth(page, symbol, "Kế hoạch", date);
  entry.legible = false;
  return entry;
}
TruthReference borderline(int page, const char* symbol) {
  TruthReference entry = truth(page, symbol);
  entry.borderline = true;
  return entry;
}

std::pair<int, Reference> found(int page, const char* symbol, State state = State::sure,
                                const char* type = "", const char* date = "",
                                const char* issuer = "") {
  Reference reference;
  reference.text = reference.symbol = symbol;
  reference.type = type;
  reference.date = date;
  reference.issuer = issuer;
  reference.state = state;
  return {page, reference};
}

SetScores scored(const std::vector<TruthReference>& expected,
                 const std::vector<std::pair<int, Reference>>& references) {
  Extracted extracted;
  extracted.references = references;
  SetScores scores;
  scores.name = "doc";
  score_references(expected, extracted, scores);
  return scores;
}

std::string shown(const Score& s) {
  return std::to_string(s.found) + "/" + std::to_string(s.extracted) + "/" +
         std::to_string(s.expected);
}

TEST(Score, RatesByHand) {
  struct Case {
    Score score;  // found, extracted, expected
    double precision, recall, f1;
  };
  const Case cases[] = {
      {{3, 4, 6}, 0.75, 0.5, 0.6},  // 2 * 0.75 * 0.5 / 1.25
      {{2, 2, 2}, 1, 1, 1},        {{0, 3, 2}, 0, 0, 0},
      {{0, 0, 2}, 1, 0, 0},  // nothing said, nothing wrong
      {{0, 3, 0}, 0, 1, 0},        {{0, 0, 0}, 1, 1, 1},
  };
  for (const Case& c : cases) {
    EXPECT_DOUBLE_EQ(c.score.precision(), c.precision) << shown(c.score);
    EXPECT_DOUBLE_EQ(c.score.recall(), c.recall) << shown(c.score);
    EXPECT_DOUBLE_EQ(c.score.f1(), c.f1) << shown(c.score);
  }
}

TEST(ScoreReferences, MatchIsByPageAndSymbol) {
  struct Case {
    std::vector<TruthReference> truth;
    std::vector<std::pair<int, Reference>> found;
    const char* expected;  // found/extracted/expected
    const char* reason;
  };
  const Case cases[] = {
      {{truth(1, "15-NQ/TU")}, {found(1, "15-NQ/TU")}, "1/1/1", "equal"},
      {{truth(1, "15-NQ/TU")}, {found(2, "15-NQ/TU")}, "0/1/1", "another page"},
      {{truth(0, "15-NQ/TU")}, {found(2, "15-NQ/TU")}, "1/1/1", "a truth without page"},
      {{truth(1, "15-NQ/TU")}, {found(1, "15 – NQ/TU")}, "1/1/1", "dash and spaces"},
      {{truth(1, "15-NQ/TU")}, {found(1, "15-NQ/TW")}, "0/1/1", "another symbol"},
      {{truth(1, "15-NQ/TU")}, {}, "0/0/1", "nothing found"},
      {{}, {found(1, "15-NQ/TU")}, "0/1/0", "nothing there"},
      {{truth(1, "1-A"), truth(1, "1-A")}, {found(1, "1-A")}, "1/1/2", "cited twice, found once"},
      {{truth(1, "1-A")}, {found(1, "1-A"), found(1, "1-A")}, "1/2/1", "cited once, found twice"},
      {{truth(1, "1-A"), truth(2, "1-A"), truth(3, "2-B")},
       {found(1, "1-A"), found(3, "1-A"), found(3, "2-B")},
       "2/3/3",
       "each on its own page"},
      {{borderline(1, "1-A"), truth(1, "2-B")},
       {found(1, "1-A"), found(1, "2-B")},
       "1/1/1",
       "a borderline one is no gain"},
      {{borderline(1, "1-A"), truth(1, "2-B")}, {found(1, "2-B")}, "1/1/1", "and no loss"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(shown(scored(c.truth, c.found).references), c.expected) << c.reason;
  }
}

TEST(ScoreReferences, ABareNumberIsItsSymbol) {
  auto bare = found(1, "");
  bare.second.number = "20";
  EXPECT_EQ(shown(scored({truth(1, "20")}, {bare}).references), "1/1/1");
}

TEST(ScoreReferences, FieldsCountOnMatchedOnesWhereTheTruthStatesThem) {
  const SetScores scores =
      scored({truth(1, "1-A", "Nghị quyết", "2021-11-18", "Tỉnh ủy"), truth(1, "2-B", "Kế hoạch"),
              truth(1, "3-C", "Công văn", "2020-01-02"), truth(1, "4-D", "Báo cáo", "2020-01-02")},
             {found(1, "1-A", State::sure, "NGHỊ QUYẾT", "2021-11-18", "Ban Thường vụ Tỉnh ủy"),
              found(1, "2-B", State::sure, "", "2022-05-06"),
              found(1, "3-C", State::check, "Chỉ thị", "2020-02-01"),
              found(1, "9-X", State::check, "Báo cáo", "2020-01-02")});
  EXPECT_EQ(shown(scores.references), "3/4/4");
  EXPECT_EQ(shown(scores.type), "1/2/3") << "right, said, expected: A right, B not said, C wrong";
  EXPECT_EQ(shown(scores.date), "1/2/2") << "B has none in the truth, D is not matched";
  EXPECT_EQ(shown(scores.issuer), "0/1/1");
  EXPECT_EQ(shown(scores.issuer_contained), "1/1/1");
}

TEST(ScoreReferences, OfSeveralCitationsThoseWithEqualFieldsGoTogether) {
  const SetScores scores =
      scored({truth(1, "1-A", "", "2020-01-01"), truth(1, "1-A", "", "2021-01-01")},
             {found(1, "1-A", State::sure, "", "2021-01-01"),
              found(1, "1-A", State::sure, "", "2020-01-01")});
  EXPECT_EQ(shown(scores.date), "2/2/2");
  EXPECT_TRUE(scores.misses.empty());
}

TEST(ScoreReferences, SureIsWrongWhereTypeOrDateIs) {
  struct Case {
    TruthReference truth;
    std::pair<int, Reference> found;
    const char* sure;  // right/sure of one marked
    const char* reason;
  };
  const Case cases[] = {
      {truth(1, "1-A", "Kế hoạch", "2020-01-02"),
       found(1, "1-A", State::sure, "Kế hoạch", "2020-01-02"), "1/1", "all right"},
      {truth(1, "1-A", "Kế hoạch"), found(1, "1-A", State::sure, "Báo cáo"), "0/1", "another type"},
      {truth(1, "1-A", "Kế hoạch"), found(1, "1-A"), "1/1", "no type is not a wrong one"},
      {truth(1, "1-A", "", "2020-01-02"), found(1, "1-A", State::sure, "", "2020-01-03"), "0/1",
       "another date"},
      {truth(1, "1-A", "", "2020-01-02"), found(1, "1-A"), "1/1", "no date is not a wrong one"},
      {truth(1, "1-A"), found(1, "1-A", State::sure, "", "2020-01-03"), "0/1",
       "a date out of nothing"},
      {truth(1, "1-A", "", "", "Tỉnh ủy"), found(1, "1-A", State::sure, "", "", "Huyện ủy"), "1/1",
       "the issuer has a score of its own"},
      {truth(1, "1-A"), found(1, "2-B"), "0/1", "a hit that is none"},
      {truth(1, "1-A"), found(1, "2-B", State::check), "0/0", "not sure of it"},
      {truth(1, "1-A"), found(1, "1-A", State::unreadable), "0/0", "right without knowing"},
  };
  for (const Case& c : cases) {
    const SetScores scores = scored({c.truth}, {c.found});
    EXPECT_EQ(std::to_string(scores.sure.found) + "/" + std::to_string(scores.sure.extracted),
              c.sure)
        << c.reason;
    EXPECT_EQ(scores.marked, 1) << c.reason;
  }
}

TEST(ScoreReferences, IllegibleOnesCountOnlyAgainstAWrongSure) {
  struct Case {
    std::vector<std::pair<int, Reference>> found;
    const char* references;  // found/extracted/expected
    const char* sure;        // right/sure/marked
    const char* reason;
  };
  const Case cases[] = {
      {{}, "0/0/0", "0/0/0", "left out: nothing is lost"},
      {{found(1, "17-KH/TU")}, "0/0/0", "1/1/1", "read right and sure"},
      {{found(1, "11-KH/TU")}, "0/0/0", "0/1/1", "misread and sure"},
      {{found(1, "11-KH/TU", State::check)}, "0/0/0", "0/0/1", "misread, not sure"},
      {{found(1, "11-KH/TU", State::unreadable)}, "0/0/0", "0/0/1", "said to be unreadable"},
      {{found(1, "99-QĐ/BTC", State::sure, "Kế hoạch", "2021-03-04")},
       "0/0/0",
       "0/1/1",
       "its type and date, another symbol"},
      {{found(1, "99-QĐ/BTC", State::sure, "Quyết định")}, "0/1/0", "0/1/1", "something else"},
      {{found(2, "17-KH/TU")}, "0/1/0", "0/1/1", "another page"},
  };
  for (const Case& c : cases) {
    const SetScores s = scored({illegible(1, "17-KH/TU", "2021-03-04")}, c.found);
    EXPECT_EQ(shown(s.references), c.references) << c.reason;
    EXPECT_EQ(std::to_string(s.sure.found) + "/" + std::to_string(s.sure.extracted) + "/" +
                  std::to_string(s.marked),
              c.sure)
        << c.reason;
  }
}

TEST(ScoreReferences, MissesSayWhatWasWrong) {
  const SetScores scores =
      scored({truth(1, "1-A", "Kế hoạch"), truth(2, "2-B"), illegible(3, "17-KH/TU")},
             {found(1, "1-A", State::sure, "Báo cáo"), found(3, "11-KH/TU"),
              found(4, "3-C", State::check)});
  ASSERT_EQ(scores.misses.size(), 4U);
  struct Expected {
    Miss::Kind kind;
    const char* what;
    int page;
    const char* expected;
    const char* found;
    bool sure;
  };
  const Expected all[] = {
      {Miss::Kind::wrong, "reference type", 1, "Kế hoạch", "Báo cáo", true},
      {Miss::Kind::missed, "reference", 2, "2-B", "", false},
      {Miss::Kind::wrong, "illegible reference", 3, "17-KH/TU", "11-KH/TU", true},
      {Miss::Kind::extra, "reference", 4, "", "3-C", false},
  };
  for (std::size_t i = 0; i < std::size(all); ++i) {
    const Miss& miss = scores.misses[i];
    EXPECT_EQ(miss.document, "doc");
    EXPECT_EQ(miss.kind, all[i].kind) << i;
    EXPECT_EQ(miss.what, all[i].what) << i;
    EXPECT_EQ(miss.page, all[i].page) << i;
    EXPECT_EQ(miss.expected, all[i].expected) << i;
    EXPECT_EQ(miss.found, all[i].found) << i;
    EXPECT_EQ(miss.sure, all[i].sure) << i;
  }
}

}  // namespace
}  // namespace trichdan
