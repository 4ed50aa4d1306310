// Two readings of one page, as words with what the other reader read beside them.
#include "repair/second_reading.h"

#include <gtest/gtest.h>

#include <sstream>

#include "extract/extractor.h"
#include "layout/layout.h"

namespace trichdan {
namespace {

// One line of words; "15-NQ/FU|15-NQ/TU" is a word with two readings, others were read alike.
PageReading page_of(const std::string& line) {
  PageReading page;
  page.width = 1654;
  page.height = 2339;
  std::istringstream in(line);
  int x = 100;
  for (std::string word; in >> word; x += 100) {
    const std::size_t bar = word.find('|');
    const std::string first = word.substr(0, bar);
    const std::string second = bar == std::string::npos ? first : word.substr(bar + 1);
    page.words.push_back({first, {x, 100, x + 90, 130}, 90, 0, 0, second});
  }
  return page;
}

DocumentText text_of(const PageReading& page) {
  PageLayout layout;
  layout.lines.push_back({});
  for (std::uint32_t i = 0; i < page.words.size(); ++i) layout.lines[0].words.push_back(i);
  const std::vector<int> numbers{1};
  return build_text(std::vector{page}, std::vector{layout}, numbers);
}

Mentions compared(const std::string& line) {
  static const Extractor extractor(std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns");
  const PageReading page = page_of(line);
  const DocumentText first = text_of(page);
  const DocumentText second = text_of(as_read_second(page));
  Mentions mentions = extractor.extract(first);
  compare_readings(mentions, first, extractor.extract(second), second);
  return mentions;
}

TEST(SecondReading, DecidesReferences) {
  const struct {
    const char* line;
    const char* symbol;
    const char* date;
    State state;
    const char* reason;
  } rows[] = {
      {"Nghị quyết số 15-NQ/TU, ngày 18/11/2021 của", "15-NQ/TU", "2021-11-18", State::sure,
       "both read the same"},
      {"Nghị quyết số 15-NQ/TU, ngày 18/11/2021|18/11/2021. của", "15-NQ/TU", "2021-11-18",
       State::sure, "punctuation is no other reading"},
      {"Nghị quyết số 15-NQ/TU, ngày 18/11/2021|18/11/2024 của", "15-NQ/TU", "2021-11-18",
       State::check, "two dates: the first stays, to be looked at"},
      {"Nghị quyết số 15-NQ/TU|16-NQ/TU, ngày 18/11/2021 của", "15-NQ/TU", "2021-11-18",
       State::check, "two numbers"},
      {"Chỉ thị số 05-C17TW|05-CT/TW, ngày 15/5/2016 của", "05-CT/TW", "2016-05-15", State::check,
       "only the second is well formed"},
      {"Kết luận số 01-KL/TW, ngày 18/5/2021|L8/5/2O21 của", "01-KL/TW", "2021-05-18", State::check,
       "the second reader lost the date"},
      {"Chỉ thị số 05-C17TW|05-CT/TW, ngày 15/5/2016|L5/5/2O16 của", "05-CT/TW", "2016-05-15",
       State::check, "only the second symbol is well formed, but only the first date was read"},
      {"Kết luận số 01-KL/TW, ngày 13/12/2021|13/12:2021 của", "01-KL/TW", "2021-12-13",
       State::sure, "another stroke between the same figures"},
      {"Nghị quyết số 15-NQ/TU|15:NQTU, ngày 18/11/2021 của", "15-NQ/TU", "2021-11-18", State::sure,
       "strokes beside letters say nothing"},
      {"Thông tư số 18/2009/TT-BYT|182009/TT-BYT ngày 14/10/2009 của", "18/2009/TT-BYT",
       "2009-10-14", State::check, "strokes between figures do"},
      {"Kế hoạch số 62-KH/HU|62-KI1/HU, ngày 06/10/2022 của", "62-KH/HU", "2022-10-06", State::sure,
       "the same number, and only the first is well formed"},
      {"Kế hoạch số 62-KH/HU|67-KI1/HU, ngày 06/10/2022 của", "62-KH/HU", "2022-10-06",
       State::check, "another number"},
      {"Kế hoạch số 62-KH/HU|62-KH/TU, ngày 06/10/2022 của", "62-KH/HU", "2022-10-06", State::check,
       "both are well formed: two bodies"},
      {"Công văn số 1881/KCB-QLCL|1881/KCB-OLC1 ngày 06/10/2022 của", "1881/KCB-QLCL", "2022-10-06",
       State::check, "departments are an open set: what is well formed may be so by chance"},
      {"Quy định số 08|08- QĐ/TW, ngày 25/10/2018 của", "08-QĐ/TW", "2018-10-25", State::sure,
       "what the grammar makes of the first reading is what the second read"},
      {"Chí|Chỉ thị số 05-CT/TW, ngày 15/5/2016 của", "05-CT/TW", "2016-05-15", State::sure,
       "the second has the type word as it is spelt, and both agree in the rest"},
  };
  for (const auto& row : rows) {
    const Mentions mentions = compared(row.line);
    ASSERT_EQ(mentions.references.size(), 1U) << row.reason;
    EXPECT_EQ(mentions.references[0].symbol, row.symbol) << row.reason;
    EXPECT_EQ(mentions.references[0].date, row.date) << row.reason;
    EXPECT_EQ(mentions.references[0].state, row.state) << row.reason;
  }
}

TEST(SecondReading, DecidesFigures) {
  const struct {
    const char* line;
    const char* value;
    State state;
    const char* reason;
  } rows[] = {
      {"đạt 98,8% kế hoạch", "98.8", State::sure, "both read the same"},
      {"đạt 95,8%|98,8% kế hoạch", "95.8", State::check, "two values"},
      {"đạt 98,8%|98,896 kế hoạch", "98.8", State::sure, "figures for the sign"},
      {"đạt 98,8%|988% kế hoạch", "98.8", State::check, "a comma makes another number"},
      {"đạt 76/129|76:129 đơn vị", "", State::check, "a ratio, or a number of thousands"},
      {"đạt SS,B|95,8% kế hoạch", "95.8", State::check, "only the second reads a percentage"},
  };
  for (const auto& row : rows) {
    const Mentions mentions = compared(row.line);
    ASSERT_EQ(mentions.figures.size(), 1U) << row.reason;
    EXPECT_EQ(mentions.figures[0].value, row.value) << row.reason;
    EXPECT_EQ(mentions.figures[0].state, row.state) << row.reason;
  }
}

TEST(SecondReading, DropsFiguresThatAreNone) {
  const struct {
    const char* line;
    std::size_t figures;
    const char* reason;
  } rows[] = {
      {"tại bộ1%,|bộ'?. thực hiện", 0, "a footnote's call, and the second reads no figure"},
      {"tại bộ1%, thực hiện", 1, "both read it: printed without its space"},
      {"đạt 91%|SS kế hoạch", 1, "stands alone: kept, to be looked at"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(compared(row.line).figures.size(), row.figures) << row.reason;
  }
}

TEST(SecondReading, AnAddedReferenceStandsInTheFirstText) {
  const Mentions mentions =
      compared("thực hiện Nghị quyết số 15-NQ/TU và Chí|Chỉ thí|thị sổ|số O5-C1/1W|05-CT/TW đã");
  ASSERT_EQ(mentions.references.size(), 2U);
  EXPECT_EQ(mentions.references[1].symbol, "05-CT/TW");
  EXPECT_EQ(mentions.references[1].text, "Chí thí sổ O5-C1/1W");
  EXPECT_LT(mentions.references[0].span.begin, mentions.references[1].span.begin);
}

TEST(SecondReading, SyllablesThatCannotBeAreTakenFromTheOther) {
  const struct {
    const char* word;
    const char* expected;
    const char* reason;
  } rows[] = {
      {"tôt|tốt", "tốt", "a stop final without its tone"},
      {"tố|tổ", "tố", "both are syllables: context would have to tell"},
      {"tốt|tôt", "tốt", "the first is one"},
      {"TÔT|TỐT", "TÔT", "capitals: names and abbreviations"},
      {"15-NQ/TU|15-NQ/FU", "15-NQ/TU", "no syllables"},
      {"thưc,|thực", "thực", "punctuation beside it"},
  };
  for (const auto& row : rows) {
    PageReading page = page_of(row.word);
    const std::string read = page.words[0].text;
    Repairs repairs;
    repair_syllables(page, 3, repairs);
    EXPECT_EQ(page.words[0].text, row.expected) << row.reason;
    if (read == row.expected) {
      EXPECT_TRUE(repairs.empty()) << row.reason;
    } else {
      ASSERT_EQ(repairs.size(), 1U) << row.reason;
      EXPECT_EQ(repairs[0].page, 3);
      EXPECT_EQ(repairs[0].read, read);
      EXPECT_EQ(repairs[0].became, row.expected);
    }
  }
}

}  // namespace
}  // namespace trichdan
