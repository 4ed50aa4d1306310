// Footnotes: found by the rule above them, begun and called by raised numbers.
#include <gtest/gtest.h>

#include <algorithm>

#include "layout/layout.h"
#include "page_maker.h"

namespace trichdan {
namespace {

constexpr const char* kFull =
    "tình hình thực hiện nghị quyết của Ban Thường vụ Tỉnh ủy về tăng cường";

PageMaker body_of(int rows) {
  PageMaker maker;
  for (int i = 0; i < rows; ++i) maker.line(200, 300 + 45 * i, kFull);
  return maker;
}

std::string text_of(const PageReading& page, const Line& line) {
  std::string text;
  for (const std::uint32_t word : line.words) {
    if (!text.empty()) text += ' ';
    text += page.words[word].text;
  }
  return text;
}

std::size_t notes_of(const PageLayout& layout) {
  std::size_t notes = 0;
  for (const Line& line : layout.lines) notes += line.role == Role::footnote ? 1U : 0U;
  return notes;
}

TEST(Notes, AShortRuleAtTheMarginPartsThem) {
  const struct {
    Box rule;
    bool upright;
    std::size_t notes;
    const char* reason;
  } rows[] = {
      {{200, 760, 520, 763}, false, 2, "a rule of a third of the width at the left margin"},
      {{200, 760, 1380, 763}, false, 0, "a rule over the whole width parts something else"},
      {{640, 760, 960, 763}, false, 0, "a rule in the middle stands under a heading"},
      {{330, 760, 520, 763}, false, 2, "its beginning is broken away, and it lies free in a gap"},
      {{330, 748, 520, 751}, false, 2, "the same, a little higher"},
      {{330, 737, 520, 740}, false, 0, "close under a line it underlines"},
      {{200, 760, 520, 763}, true, 0, "a rule that meets an upright one is a table's"},
      {{200, 1200, 520, 1203}, false, 0, "nothing stands below it"},
      {{200, 160, 520, 163}, false, 0, "nothing stands above it"},
  };
  for (const auto& row : rows) {
    PageMaker maker = body_of(10);
    maker.line(200, 800, kFull).line(200, 845, kFull);
    maker.mark(Mark::Kind::rule_across, row.rule);
    if (row.upright) maker.mark(Mark::Kind::rule_upright, {200, 760, 203, 900});
    EXPECT_EQ(notes_of(lay_out(maker.page(), false)), row.notes) << row.reason;
  }
}

// The last body row ends with `word`, 15 pixels a letter, and a raised mark over its last letter.
Line called(const char* word, int letters, int raised_from, int raised_to, bool with_note = true) {
  PageMaker maker = body_of(9);
  maker.line(200, 705, word)
      .mark(Mark::Kind::raised, {200 + 15 * raised_from, 703, 200 + 15 * raised_to, 718});
  maker.line(200 + 15 * letters + 10, 705, "và các cơ quan đơn vị trong toàn tỉnh đã");
  if (with_note) maker.mark(Mark::Kind::rule_across, {200, 760, 520, 763}).line(200, 800, kFull);
  return lay_out(maker.page(), false).lines.at(9);
}

TEST(Notes, WhatWasReadForACallIsNoText) {
  const struct {
    const char* word;
    int letters;
    int from;
    int to;
    const char* dropped;
    const char* reason;
  } rows[] = {
      {"quyết2", 6, 5, 6, "2", "read as the figure it is"},
      {"dẫn'", 4, 3, 4, "'", "read as a quotation mark"},
      {"quyết?.", 7, 5, 6, "?", "the full stop behind it stays"},
      {"quyết12", 7, 5, 7, "12", "two figures"},
      {"dẫn", 3, 3, 4, "", "not read at all"},
      {"dẫn1chỉ", 7, 3, 4, "1", "two words read as one"},
      {"bộ1%", 4, 2, 4, "1%", "two figures read as a share"},
      {"đạt5%", 5, 4, 5, "5%", "where a mark stands, it is no share"},
  };
  for (const auto& row : rows) {
    const Line line = called(row.word, row.letters, row.from, row.to);
    ASSERT_EQ(line.note_marks.size(), 1U) << row.reason;
    const NoteMark& mark = line.note_marks.front();
    EXPECT_EQ(std::string_view(row.word).substr(mark.begin, mark.end - mark.begin), row.dropped)
        << row.reason;
  }
}

// Of a text layer: the raised 1 and the stop on the line are one word.
TEST(Notes, TheStopBehindACallThatStandsAloneStays) {
  PageMaker maker = body_of(9);
  maker.line(200, 705, "hằng năm 1. Các đảng bộ đã");
  const int x = 200 + 15 * 7 + 20;
  maker.mark(Mark::Kind::raised, {x, 703, x + 20, 728});
  maker.mark(Mark::Kind::rule_across, {200, 760, 520, 763}).line(200, 800, kFull);
  const PageReading& page = maker.page();
  EXPECT_EQ(text_of(page, lay_out(page, false).lines.at(9)), "hằng năm 1. Các đảng bộ đã")
      << "the word stays in the line";
  ASSERT_EQ(lay_out(page, false).lines.at(9).note_marks.size(), 1U);
  EXPECT_EQ(lay_out(page, false).lines.at(9).note_marks[0].end, 1U) << "of its bytes only the 1";
}

TEST(Notes, AWordThatWasReadWellIsNoNumber) {
  for (const float confidence : {95.0F, 60.0F}) {
    PageMaker maker = body_of(9);
    maker.line(200, 705, "hằng năm các đảng bộ đã");
    maker.mark(Mark::Kind::rule_across, {200, 760, 520, 763});
    maker.line(200, 800, "chuyên mục của các báo", {.confidence = confidence});
    const int x = 200 + 15 * 6 + 10;
    maker.mark(Mark::Kind::raised, {x, 798, x + 45, 823});  // all of "mục"
    const PageReading& page = maker.page();
    EXPECT_EQ(text_of(page, lay_out(page, false).lines.at(10)),
              confidence > 90 ? "chuyên mục của các báo" : "chuyên của các báo")
        << confidence;
  }
}

TEST(Notes, APageWithoutNotesHasNoCalls) {
  EXPECT_TRUE(called("quyết2", 6, 5, 6, false).note_marks.empty());
}

TEST(Notes, ARaisedSpeckInsideAWordIsNoCall) {
  EXPECT_TRUE(called("quyếtxđịnh", 10, 5, 6).note_marks.empty());
}

// A bad copy breaks figures: a piece of one stands high with nothing below it.
TEST(Notes, FiguresOfADateAreItsOwn) {
  const struct {
    const char* word;
    int from;
    const char* reason;
  } rows[] = {
      {"25/10/2018", 1, "before the slash"},
      {"22/10/2018", 4, "in the month"},
      {"18/11/2021", 9, "the last of the year"},
  };
  for (const auto& row : rows) {
    EXPECT_TRUE(called(row.word, 10, row.from, row.from + 1).note_marks.empty()) << row.reason;
  }
}

TEST(Notes, ARaisedNumberBeginsANote) {
  PageMaker maker = body_of(10);
  maker.mark(Mark::Kind::rule_across, {200, 760, 520, 763});
  maker.line(200, 800, kFull);
  maker.line(200, 845, "? 100% các huyện, thị, thành ủy xây dựng kế hoạch");
  maker.mark(Mark::Kind::raised, {200, 843, 212, 858});
  const PageReading& page = maker.page();
  const PageLayout layout = lay_out(page, false);
  ASSERT_EQ(layout.lines.size(), 12U);
  EXPECT_FALSE(layout.lines[10].starts_note) << "it goes on from the page before";
  EXPECT_TRUE(layout.lines[11].starts_note);
  EXPECT_EQ(text_of(page, layout.lines[11]), "100% các huyện, thị, thành ủy xây dựng kế hoạch");
}

// Each line stands under a rule and another note line; the question is whether it begins a note.
TEST(Notes, WhatBeginsANoteWhereNoNumberWasSeen) {
  const struct {
    const char* before;
    int x;
    int gap;
    const char* line;
    float confidence;  // of its first word
    bool starts;
    const char* reason;
  } rows[] = {
      {"của Ban Thường vụ Tỉnh ủy.", 200, 45, "5 Huyện ủy Nậm Na ban hành", 95, true,
       "a figure before it"},
      {"của Ban Thường vụ Tỉnh ủy.", 200, 45, "“ Huyện ủy Nậm Na ban hành", 95, true,
       "a quotation mark for the figure"},
      {"của Ban Thường vụ Tỉnh ủy.", 200, 45, "Ằ Huyện ủy Nậm Na ban hành", 40, true,
       "a letter that was hardly read"},
      {"của Ban Thường vụ Tỉnh ủy.", 222, 45, "Huyện ủy Nậm Na ban hành", 95, true,
       "nothing but the room a number takes"},
      {"của Ban Thường vụ Tỉnh ủy.", 200, 45, "Huyện ủy Nậm Na ban hành", 95, false,
       "a sentence of the same note"},
      {"của Ban Thường vụ Tỉnh ủy.", 200, 45, "- Huyện ủy Nậm Na ban hành", 95, false,
       "an item of a list"},
      {kFull, 200, 45, "04 di sản văn hoá của tỉnh", 95, false, "a number inside a sentence"},
      {kFull, 222, 45, "Huyện ủy Nậm Na ban hành", 95, false, "the sentence before has not ended"},
      {"của Ban Thường vụ Tỉnh ủy.", 222, 45, "hiệu quả của Huyện ủy Nậm Na", 95, false,
       "no sentence begins with a small letter"},
      {kFull, 222, 90, "Huyện ủy Nậm Na ban hành", 95, true, "its end was not read"},
  };
  for (const auto& row : rows) {
    PageMaker maker = body_of(10);
    maker.mark(Mark::Kind::rule_across, {200, 760, 520, 763});
    maker.line(200, 800, kFull).line(200, 845, kFull).line(200, 890, row.before);
    maker.line(row.x, 890 + row.gap, row.line);
    for (int i = 1; i < 4; ++i) maker.line(200, 890 + row.gap + 45 * i, kFull);
    PageReading page = maker.page();
    const std::string_view text = row.line;
    const auto first = std::ranges::find_if(page.words, [&](const Word& word) {
      return word.box.y0 == 890 + row.gap && text.starts_with(word.text);
    });
    first->confidence = row.confidence;
    EXPECT_EQ(lay_out(page, false).lines.at(13).starts_note, row.starts) << row.reason;
  }
}

// Two notes begin on the page; the body has what the row says.
TEST(Notes, CallsAreChosenByHowManyNotesBegin) {
  struct Call {
    const char* word;
    int letters;
    bool raised;  // a mark behind its last letter
  };
  const struct {
    std::vector<Call> calls;
    std::size_t found;
    const char* reason;
  } rows[] = {
      {{{"dẫn2", 4, true}, {"quyết3.", 7, true}}, 2, "as many as notes"},
      {{{"dẫn2", 4, true}, {"quyết", 5, true}, {"cấp3,", 5, true}}, 2, "a speck behind a word"},
      {{{"dẫn", 3, true}, {"quyết", 5, true}, {"cấp", 3, true}}, 3, "which is one too many?"},
      {{{"dẫn2", 4, true}, {"quyết3.", 7, false}}, 2, "a figure read where no mark was seen"},
      {{{"dẫn2", 4, true}, {"100m2", 5, false}}, 1, "a unit's figure"},
      {{{"dẫn2", 4, true}, {"QH15", 4, false}}, 1, "a symbol's figures"},
  };
  for (const auto& row : rows) {
    PageMaker maker = body_of(7);
    int y = 615;
    for (const Call& call : row.calls) {
      maker.line(200, y, call.word);
      maker.line(200 + 15 * call.letters + 10, y, "và các cơ quan đơn vị trong toàn tỉnh đã");
      const int end =
          200 + 15 * call.letters -
          (std::string_view(call.word).ends_with('.') || std::string_view(call.word).ends_with(',')
               ? 15
               : 0);
      if (call.raised) maker.mark(Mark::Kind::raised, {end - 15, y - 2, end, y + 13});
      y += 45;
    }
    maker.mark(Mark::Kind::rule_across, {200, 780, 520, 783});
    maker.line(200, 820, "2 Huyện ủy Nậm Na ban hành kế hoạch.");
    maker.line(200, 865, "3 Huyện ủy Nậm Pa ban hành kế hoạch.");
    std::size_t found = 0;
    for (const Line& line : lay_out(maker.page(), false).lines) {
      if (line.role == Role::body) found += line.note_marks.size();
    }
    EXPECT_EQ(found, row.found) << row.reason;
  }
}

TEST(Notes, ACallOnlyTheSecondReaderSaw) {
  const struct {
    const char* other;
    float confidence;
    std::size_t found;
    const char* reason;
  } rows[] = {
      {"đảng\"", 50, 1, "a quotation mark more"},
      {"đảng5", 50, 1, "a figure more"},
      {"đảng\"", 97, 0, "the first reader was sure of the word"},
      {"đáng\"", 50, 0, "another word"},
      {"đảng", 50, 0, "the same"},
      {"đảng123", 50, 0, "no call has three figures"},
  };
  for (const auto& row : rows) {
    PageMaker maker = body_of(9);
    maker.line(200, 705, "đảng (đạt mục tiêu đề ra) của các cấp");
    maker.mark(Mark::Kind::rule_across, {200, 760, 520, 763});
    maker.line(200, 800, "5 Huyện ủy Nậm Na ban hành kế hoạch.");
    PageReading page = maker.page();
    for (Word& word : page.words) {
      if (word.text != "đảng") continue;
      word.other = row.other;
      word.confidence = row.confidence;
    }
    const PageLayout layout = lay_out(page, false);
    EXPECT_EQ(layout.lines.at(9).note_marks.size(), row.found) << row.reason;
  }
}

// Broken letters are raised too; of two marks the one at which a reader saw something is the call.
TEST(Notes, TheSecondReaderDecidesBetweenTwoMarks) {
  PageMaker maker = body_of(8);
  maker.line(200, 660, "bài). Kế hoạch của các cấp");
  maker.line(200, 705, "579-CV/TU, của các cấp");
  maker.mark(Mark::Kind::raised, {242, 658, 257, 673});
  maker.mark(Mark::Kind::raised, {305, 703, 330, 718});
  maker.mark(Mark::Kind::rule_across, {200, 760, 520, 763});
  maker.line(200, 800, "5 Huyện ủy Nậm Na ban hành kế hoạch.");
  PageReading page = maker.page();
  for (Word& word : page.words) {
    if (word.text == "bài).") word.other = "bài)”.";
    if (word.text == "579-CV/TU,") word.other = "579-GV/TU,";
  }
  const PageLayout layout = lay_out(page, false);
  EXPECT_EQ(layout.lines.at(8).note_marks.size(), 1U);
  EXPECT_EQ(layout.lines.at(9).note_marks.size(), 0U);
}

// It was read as the stop it stands before.
TEST(Notes, ACallTheReaderLeftOpen) {
  const struct {
    const char* alternative;
    std::size_t found;
    const char* reason;
  } rows[] = {
      {"đảng2", 1, "a figure in place of the stop"},
      {"đảng,", 0, "another stop"},
      {"đáng2", 0, "another word"},
      {"đảng234", 0, "no call has three figures"},
  };
  for (const auto& row : rows) {
    PageMaker maker = body_of(9);
    maker.line(200, 705, "đảng. Đạt mục tiêu đề ra của các cấp");
    maker.mark(Mark::Kind::rule_across, {200, 760, 520, 763});
    maker.line(200, 800, "5 Huyện ủy Nậm Na ban hành kế hoạch.");
    PageReading page = maker.page();
    for (Word& word : page.words) {
      if (word.text == "đảng.") word.alternatives = {{row.alternative, 70}};
    }
    const PageLayout layout = lay_out(page, false);
    EXPECT_EQ(layout.lines.at(9).note_marks.size(), row.found) << row.reason;
  }
}

TEST(Notes, AnOpeningQuotationMarkIsNoCall) {
  EXPECT_TRUE(called("“Đảng", 5, 0, 1).note_marks.empty());
}

}  // namespace
}  // namespace trichdan
