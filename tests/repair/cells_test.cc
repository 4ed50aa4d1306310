// Words that stand alone in cells, put right by their columns.
#include "repair/cells.h"

#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

// "I/1" was read "I" and leaves "1" open; "I&1" was read "1" by a second reader; "5?" was hardly
// read.
Word word_of(const std::string& text) {
  const std::size_t at = text.find_first_of("/&?");
  Word word{.text = text.substr(0, at), .box = {0, 0, 10, 10}};
  if (at == std::string::npos) return word;
  if (text[at] == '?') word.confidence = 60;
  if (text[at] == '&') word.other = text.substr(at + 1);
  if (text[at] == '/') word.alternatives.push_back({text.substr(at + 1), 20});
  return word;
}

// A table of two or five columns, of which `column` has these cells and the others, from the second
// row on, a word each; "-": an empty cell; "=II": a row that has a title beside it and nothing
// else.
struct Made {
  PageReading page;
  PageLayout layout;
};

Made made(const std::string& cells, std::size_t column) {
  Made made;
  TableGrid grid;
  grid.columns = 5;
  std::istringstream in(cells);
  for (std::string text; in >> text;) {
    std::vector<TableCell> row(grid.columns);
    const bool title = text.starts_with('=');
    if (title) text.erase(0, 1);
    for (std::size_t at = 0; at < row.size(); ++at) {
      if ((at == column && text == "-") || (title && at > 1)) continue;
      row[at].words = {static_cast<std::uint32_t>(made.page.words.size())};
      made.page.words.push_back(at == column ? word_of(text) : Word{.text = "xa", .box = {}});
    }
    grid.rows.push_back(std::move(row));
  }
  made.layout.tables.push_back(std::move(grid));
  return made;
}

std::string text_of(const Made& made, std::size_t column) {
  std::string text;
  for (const auto& row : made.layout.tables[0].rows) {
    if (!text.empty()) text += ' ';
    const auto& words = row[column].words;
    text += words.empty() ? "-" : made.page.words[words[0]].text;
  }
  return text;
}

std::string repaired(const std::string& cells, std::size_t column, Repairs* done = nullptr,
                     PageKind kind = PageKind::scan) {
  Made table = made(cells, column);
  table.page.kind = kind;
  Repairs repairs;
  const std::vector<int> numbers{3};
  repair_cells({&table.page, 1}, {&table.layout, 1}, numbers, repairs);
  if (done != nullptr) *done = repairs;
  return text_of(table, column);
}

struct Row {
  std::string read;
  std::string repaired;
  std::string reason;
};

TEST(Cells, RowsCountOn) {
  const Row rows[] = {
      {"STT I 2 3", "STT 1 2 3", "the stroke of 1 is that of I"},
      {"TT l 2", "TT 1 2", "a heading says that rows are numbered"},
      {"TT | 2 3", "TT 1 2 3", "and that of a bar"},
      {"I 2 3", "1 2 3", "a part of a table without its heading"},
      {"TT 1 2 3 8 9 10 TI 12", "TT 1 2 3 8 9 10 11 12", "11 between 10 and 12"},
      {"TT 8 9 Tổ 11", "TT 8 9 10 11", "O for 0"},
      {"TT 9 10 I 12", "TT 9 10 11 12", "a stroke of 11 was lost"},
      {"TT 9 10 I1", "TT 9 10 11", "two above will do"},
      {"TT I. 2. 3.", "TT 1. 2. 3.", "with its stop"},
      {"TT I 2. 3.", "TT 1. 2. 3.", "or the stop of the others"},
      {"TT 1 2 5/3 4", "TT 1 2 3 4", "another figure the reader held possible"},
      {"TT 1 2 5? 4", "TT 1 2 3 4", "or did not read well"},
      {"TT 1 2 T&3 4", "TT 1 2 3 4", "the second reader's will do"},
      {"TT 1. 2. 3. 4. 5 6. 7.", "TT 1. 2. 3. 4. 5. 6. 7.", "one stop of many was not read"},
      {"TT =I I 2 3 =II I 2 3", "TT I 1 2 3 II 1 2 3", "parts have numbers of their own"},
      {"TT 1 2 - - I1 I2", "TT 1 2 - - I1 I2", "rows without numbers: nothing is known"},
      {"TT 1 2 5 4", "TT 1 2 5 4", "read with certainty: it may be printed so"},
      {"TT 1 2 A 4", "TT 1 2 A 4", "no figure looks like A"},
      {"TT 1 2 2? 4 5", "TT 1 2 3 4 5", "hardly read between two that are sure"},
      {"TT I II III", "TT I II III", "Roman numbers"},
      {"TT 3 4 I 1 2", "TT 3 4 I 1 2", "a part begins"},
      {"TT 1 2 3 I 2 3", "TT 1 2 3 1 2 3", "numbered anew"},
      {"TT 1 2 3 II 4 5", "TT 1 2 3 II 4 5", "a part whose rows count on"},
      {"Nam 2016 2017 2018", "Nam 2016 2017 2018", "years"},
      {"Ten I xa xa", "Ten I xa xa", "nothing counts here"},
  };
  for (const Row& row : rows) EXPECT_EQ(repaired(row.read, 0), row.repaired) << row.reason;
}

TEST(Cells, ColumnsOfFiguresHaveNoLetters) {
  const Row rows[] = {
      {"So 12 I 7 30", "So 12 1 7 30", "a lone stroke"},
      {"So 12 1l 7 30", "So 12 11 7 30", "two"},
      {"So 12 O 7 30", "So 12 0 7 30", "nothing at all"},
      {"So 12 S&5 7 30", "So 12 5 7 30", "what the second reader saw"},
      {"So 12 S 7 30", "So 12 S 7 30", "no reader saw 5"},
      {"So 45,1 53.91 7,2 30", "So 45,1 53,91 7,2 30", "decimals have a comma here"},
      {"So 45.1 53.91 7.2 30 4 5 6", "So 45.1 53.91 7.2 30 4 5 6", "and a stop here"},
      {"So 45.1/45,1 53 7 30", "So 45,1 53 7 30", "the reader held a comma possible"},
      {"So 1.234 53 7,5 30", "So 1.234 53 7,5 30", "thousands"},
      {"So 54. 53 7 30", "So 54 53 7 30", "a speck behind a figure"},
      {"Quy I II III IV", "Quy I II III IV", "Roman numbers of quarters"},
      {"Ten xa I xa 3", "Ten xa I xa 3", "no column of figures"},
      {"So 12 - I 30 7", "So 12 - 1 30 7", "empty cells say nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(repaired(row.read, 2), row.repaired) << row.reason;
}

TEST(Cells, SayWhatTheyDid) {
  Repairs done;
  repaired("STT I 2 3", 0, &done);
  ASSERT_EQ(done.size(), 1U);
  EXPECT_EQ(done[0].page, 3);
  EXPECT_EQ(done[0].kind, "cell");
  EXPECT_EQ(done[0].read, "I");
  EXPECT_EQ(done[0].became, "1");
  EXPECT_FALSE(done[0].evidence.empty());
  EXPECT_EQ(repaired("STT I 2 3", 0, &done, PageKind::text), "STT I 2 3") << "typed, not read";
  EXPECT_TRUE(done.empty());
}

TEST(Cells, FiguresThatLettersLookLike) {
  const Row rows[] = {
      {"I1", "11", "strokes"}, {"Tổ", "10", "marks aside"}, {"7", "7", "a figure is itself"},
      {"xã", "", "no figure"}, {"", "", "nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(look_alike_figures(row.read), row.repaired) << row.reason;
}

}  // namespace
}  // namespace trichdan
