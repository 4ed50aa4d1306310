// Figures, names, units, the header, and sums of several documents.
#include <gtest/gtest.h>

#include "evaluate/score.h"
#include "evaluate/scores.h"

namespace trichdan {
namespace {

std::string shown(const Score& s) {
  return std::to_string(s.found) + "/" + std::to_string(s.extracted) + "/" +
         std::to_string(s.expected);
}

std::pair<int, Figure> percent(int page, const char* value, State state = State::sure,
                               const char* kind = "percent") {
  Figure figure;
  figure.kind = kind;
  figure.value = value;
  figure.text = std::string(value) + "%";
  figure.state = state;
  return {page, figure};
}
std::pair<int, Figure> ratio(int page, const char* numerator, const char* denominator) {
  Figure figure;
  figure.kind = "ratio";
  figure.numerator = numerator;
  figure.denominator = denominator;
  return {page, figure};
}

NamedReference named(const char* text) {
  NamedReference reference;
  reference.text = text;
  return reference;
}
UnitMention unit(const char* text, const char* name) {
  UnitMention mention;
  mention.text = text;
  mention.name = name;
  return mention;
}

TEST(ScoreFigures, PercentagesByPageAndValue) {
  struct Case {
    std::vector<TruthFigure> truth;
    std::vector<std::pair<int, Figure>> found;
    const char* expected;  // found/extracted/expected
    const char* reason;
  };
  const Case cases[] = {
      {{{1, "đạt 99,2%", "99,2"}}, {percent(1, "99.2")}, "1/1/1", "comma and point"},
      {{{1, "", "99,2"}}, {percent(2, "99.2")}, "0/1/1", "another page"},
      {{{0, "", "99,2"}}, {percent(2, "99.2")}, "1/1/1", "a truth without page"},
      {{{1, "", "99,2"}}, {percent(1, "992")}, "0/1/1", "the comma was lost"},
      {{{1, "", "80,0"}}, {percent(1, "80")}, "0/1/1", "zeros at the end were printed"},
      {{{1, "", "05"}}, {percent(1, "5")}, "1/1/1", "zeros at the front say nothing"},
      {{{1, "", "1.234,5"}}, {percent(1, "1234.5")}, "1/1/1", "grouped"},
      {{{1, "", "5"}, {1, "", "5"}}, {percent(1, "5")}, "1/1/2", "printed twice, found once"},
      {{{1, "", "5"}}, {percent(1, "5", State::sure, "permille")}, "0/0/1", "per mille is another"},
      {{}, {percent(1, "5")}, "0/1/0", "nothing there"},
  };
  for (const Case& c : cases) {
    Extracted extracted;
    extracted.figures = c.found;
    SetScores scores;
    score_percentages(c.truth, extracted, scores);
    EXPECT_EQ(shown(scores.percentages), c.expected) << c.reason;
    EXPECT_TRUE(scores.ratios.empty()) << c.reason;
  }
}

TEST(ScoreFigures, RatiosByBothNumbers) {
  Extracted extracted;
  extracted.figures = {ratio(1, "05", "12"), ratio(1, "76", "129"), ratio(2, "3", "4"),
                       percent(1, "5")};
  SetScores scores;
  score_ratios({{1, "", "5/12"}, {1, "", "76/130"}, {2, "", "3/4"}}, extracted, scores);
  EXPECT_EQ(shown(scores.ratios), "2/3/3");
  ASSERT_EQ(scores.misses.size(), 2U);
  EXPECT_EQ(scores.misses[0].expected, "76/130");
  EXPECT_EQ(scores.misses[1].found, "76/129");
}

TEST(ScoreFigures, StatesAreCountedWithWhatIsRight) {
  Extracted extracted;
  extracted.figures = {percent(1, "1"), percent(1, "2", State::check), percent(1, "3"),
                       percent(1, "4", State::unreadable)};
  SetScores scores;
  score_percentages({{1, "", "1"}, {1, "", "2"}}, extracted, scores);
  EXPECT_EQ(scores.marked, 4);
  EXPECT_EQ(scores.sure.extracted, 2) << "1 and 3";
  EXPECT_EQ(scores.sure.found, 1) << "1";
}

TEST(ScoreNames, NamedReferencesMayGoOnAtAWord) {
  struct Case {
    const char* truth;
    const char* found;
    const char* expected;
    const char* reason;
  };
  const Case cases[] = {
      {"Nghị quyết Trung ương 4 (khóa XI)", "nghị quyết Trung ương 4, khóa XI", "1/1/1",
       "punctuation"},
      {"Nghị quyết Trung ương 4", "Nghị quyết Trung ương 4 khóa XI", "1/1/1", "goes on"},
      {"Nghị quyết Trung ương 4 khóa XI", "Nghị quyết Trung ương 4", "1/1/1", "stops earlier"},
      {"Nghị quyết Trung ương 4", "Nghị quyết Trung ương 41", "0/1/1", "not inside a word"},
      {"Đề án 06", "Đề án 06 của Chính phủ về phát triển ứng dụng dữ liệu dân cư", "0/1/1",
       "not beyond twice its length"},
  };
  for (const Case& c : cases) {
    Extracted extracted;
    extracted.named_references = {{1, named(c.found)}};
    SetScores scores;
    score_named_references({{1, c.truth, false}}, extracted, scores);
    EXPECT_EQ(shown(scores.named_references), c.expected) << c.reason;
  }
}

TEST(ScoreNames, BorderlineNamesAreNoGainAndNoLoss) {
  Extracted extracted;
  extracted.named_references = {{1, named("Đề án 06")}};
  SetScores scores;
  score_named_references({{1, "Đề án 06", true}, {1, "Chương trình 135", true}}, extracted, scores);
  EXPECT_EQ(shown(scores.named_references), "0/0/0");
}

TEST(ScoreNames, UnitsAreASet) {
  Extracted extracted;
  extracted.units = {{1, unit("Huyện ủy Nậm Pồ", "")},
                     {5, unit("HUYỆN ỦY NẬM PỒ", "")},
                     {2, unit("các huyện ủy Tủa Chùa", "Huyện ủy Tủa Chùa")},
                     {3, unit("Sở Y tế", "Sở Y tế")}};
  SetScores scores;
  score_units({"Huyện ủy Nậm Pồ", "Huyện ủy Tủa Chùa", "Thành ủy", "Thành ủy"}, extracted, scores);
  EXPECT_EQ(shown(scores.units), "2/3/3");
}

TEST(ScoreHeader, FieldByField) {
  struct Case {
    const char* field;
    std::string DocumentHeader::*value;
    const char* truth;
    const char* ours;
    bool right;
    const char* reason;
  };
  const Case cases[] = {
      {"type", &DocumentHeader::type, "Báo cáo", "BÁO CÁO", true, "case"},
      {"symbol", &DocumentHeader::symbol, "12/BC-SYT", "12 / BC – SYT", true, "spaces and dashes"},
      {"symbol", &DocumentHeader::symbol, "12/BC-SYT", "/BC-SYT", false, "printed, so all of it"},
      {"issuer", &DocumentHeader::issuer, "Sở Y tế", "Sở Nội vụ", false, "another body"},
      {"date", &DocumentHeader::date, "2017-12-05", "2017-12", false, "printed, so all of it"},
      {"subject", &DocumentHeader::subject, "V/v tổ chức hội nghị", "Tổ chức hội nghị.", true,
       "lead"},
      {"signer", &DocumentHeader::signer, "Võ Tuấn Kiệt", "", false, "not said"},
  };
  for (const Case& c : cases) {
    TruthHeader truth;
    truth.fields[c.field] = c.truth;
    DocumentHeader header;
    header.*c.value = c.ours;
    SetScores scores;
    score_header(truth, header, scores);
    ASSERT_FALSE(scores.header.empty()) << c.field;
    EXPECT_EQ(scores.header[0].first, c.field);
    EXPECT_EQ(scores.header[0].second.found, c.right ? 1 : 0) << c.field << ": " << c.reason;
    EXPECT_EQ(scores.header[0].second.expected, 1);
    EXPECT_EQ(scores.misses.size(), c.right ? 0U : 1U) << c.field << ": " << c.reason;
  }
}

TEST(ScoreHeader, FieldsTheTruthLacksAreNotScored) {
  DocumentHeader header;
  header.type = "Báo cáo";
  SetScores scores;
  score_header({}, header, scores);
  EXPECT_TRUE(scores.header.empty());
  EXPECT_TRUE(scores.misses.empty());
}

TEST(ScoreHeader, ALongerIssuerIsNotedAside) {
  TruthHeader truth;
  truth.fields["issuer"] = "Sở Y tế tỉnh Kiên Giang";
  DocumentHeader header;
  header.issuer = "Sở Y tế";
  SetScores scores;
  score_header(truth, header, scores);
  ASSERT_EQ(scores.header.size(), 2U);
  EXPECT_EQ(shown(scores.header[0].second), "0/1/1");
  EXPECT_EQ(scores.header[1].first, "issuer_contained");
  EXPECT_EQ(shown(scores.header[1].second), "1/1/1");
}

TEST(ScoreHeader, HandwrittenIsRightAsTheTruthItsPrintedPartOrNothing) {
  struct Case {
    const char* field;
    std::string DocumentHeader::*value;
    const char* truth;
    const char* ours;
    State state;
    bool right;
    const char* reason;
  };
  const auto number = &DocumentHeader::number;
  const auto symbol = &DocumentHeader::symbol;
  const auto date = &DocumentHeader::date;
  const Case cases[] = {
      {"number", number, "12", "12", State::check, true, "read"},
      {"number", number, "12", "", State::check, true, "left out"},
      {"number", number, "12", "13", State::check, false, "misread"},
      {"number", number, "12", "13", State::unreadable, true, "said to be unreadable"},
      {"symbol", symbol, "12/BC-SYT", "/BC-SYT", State::check, true, "the printed part"},
      {"symbol", symbol, "12/BC-SYT", "2/BC-SYT", State::check, false, "a digit lost"},
      {"date", date, "2017-12-05", "2017-12", State::check, true, "the printed part"},
      {"date", date, "2017-12-05", "2017-1", State::check, false, "no whole part"},
      {"date", date, "2017-12-05", "2017-12-06", State::check, false, "misread"},
  };
  for (const Case& c : cases) {
    TruthHeader truth;
    truth.fields[c.field] = c.truth;
    truth.number_handwritten = truth.date_handwritten = true;
    DocumentHeader header;
    header.*c.value = c.ours;
    header.state = c.state;
    SetScores scores;
    score_header(truth, header, scores);
    EXPECT_EQ(scores.handwritten.found, c.right ? 1 : 0) << c.field << ": " << c.reason;
    EXPECT_EQ(scores.handwritten.expected, 1);
    EXPECT_TRUE(scores.header.empty()) << "printed fields are counted apart";
  }
}

TEST(Sums, AddCountsAndNotRates) {
  SetScores a;
  a.documents = 1;
  a.pages_compared = 2;
  a.characters = 100;
  a.character_errors = 10;
  a.references = {1, 1, 4};
  a.header = {{"type", {1, 1, 1}}};
  a.sure = {3, 4, 0};
  a.marked = 5;
  a.misses.emplace_back();
  SetScores b;
  b.documents = 1;
  b.characters = 900;
  b.references = {9, 9, 9};
  b.header = {{"type", {0, 1, 1}}, {"date", {1, 1, 1}}};
  SetScores sum;
  add(sum, a);
  add(sum, b);
  EXPECT_EQ(sum.documents, 2);
  EXPECT_EQ(sum.pages_compared, 2);
  EXPECT_DOUBLE_EQ(sum.cer(), 0.01) << "10 of 1,000, not the mean of 10 % and 0 %";
  EXPECT_EQ(shown(sum.references), "10/10/13");
  ASSERT_EQ(sum.header.size(), 2U);
  EXPECT_EQ(shown(sum.header[0].second), "1/2/2");
  EXPECT_EQ(shown(sum.header[1].second), "1/1/1");
  EXPECT_EQ(shown(sum.sure), "3/4/0");
  EXPECT_EQ(sum.marked, 5);
  EXPECT_TRUE(sum.misses.empty()) << "they stay with their document";
}

}  // namespace
}  // namespace trichdan
