#include "repair/years.h"

#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

// The last word has these alternatives ("2030@0.7 2930@2.5") and this other reading.
struct Row {
  const char* line;
  const char* alternatives;
  const char* other;
  const char* expected;  // the last word
  const char* reason;
};

PageReading page_of(const Row& row, PageLayout& layout) {
  PageReading page;
  layout.lines.push_back({});
  std::istringstream in(row.line);
  for (std::string text; in >> text;) {
    Word word;
    word.text = text;
    layout.lines[0].words.push_back(static_cast<std::uint32_t>(page.words.size()));
    page.words.push_back(word);
  }
  std::istringstream open(row.alternatives);
  for (std::string text; open >> text;) {
    const std::size_t at = text.find('@');
    page.words.back().alternatives.push_back(
        {text.substr(0, at),
         static_cast<std::uint8_t>(std::stod(text.substr(at + 1)) / 0.05 + 0.5)});
  }
  page.words.back().other = row.other;
  return page;
}

TEST(Years, Table) {
  const std::vector<Row> rows = {
      {"giai đoạn 2026 - 2830,", "2030,@0.7 2930,@2.5", "", "2030,", "the end of a span"},
      {"tháng 10 năm 209", "200@1.7", "2009", "2009", "a second reader has a year"},
      {"tháng 10 năm 209", "200@1.7", "", "209", "nobody has"},
      {"giai đoạn 2026 - 2016", "2036@1", "", "2036", "an end before the beginning"},
      {"giai đoạn 2026 - 2016", "2036@1 2046@1.5", "", "2016", "two years are as probable"},
      {"giai đoạn 2026 - 2016", "2036@3.5", "", "2016", "hardly probable"},
      {"trong năm 2024", "2021@0.5", "2021", "2024", "a year that can be"},
      {"trong 5 năm 36", "2036@0.1", "", "36", "no year's length: an article's number, a count"},
      {"điện thoại 0203 - 2830", "2030@0.7", "", "2830", "no span of years"},
  };
  for (const Row& row : rows) {
    PageLayout layout;
    PageReading page = page_of(row, layout);
    const std::string read = page.words.back().text;
    Repairs repairs;
    repair_years(page, layout, 3, repairs);
    EXPECT_EQ(page.words.back().text, row.expected) << row.reason;
    EXPECT_EQ(repairs.size(), read == row.expected ? 0U : 1U) << row.reason;
    if (!repairs.empty()) {
      EXPECT_EQ(repairs[0].kind, "year");
      EXPECT_EQ(repairs[0].page, 3);
    }
  }
}

TEST(Years, OfATextLayerAreAsTheyArePrinted) {
  PageLayout layout;
  PageReading page = page_of({"năm 2830", "2030@0.1", "", "", ""}, layout);
  page.kind = PageKind::text;
  Repairs repairs;
  repair_years(page, layout, 1, repairs);
  EXPECT_TRUE(repairs.empty());
}

}  // namespace
}  // namespace trichdan
