// Roman numbers of terms and congresses, misread.
#include "repair/term_numbers.h"

#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

std::string repaired(const std::string& text, PageKind kind = PageKind::scan,
                     Repairs* done = nullptr) {
  PageReading page;
  page.kind = kind;
  PageLayout layout;
  layout.lines.push_back({});
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    layout.lines[0].words.push_back(static_cast<std::uint32_t>(page.words.size()));
    page.words.push_back({.text = word, .box = {0, 0, 10, 10}});
  }
  Repairs repairs;
  repair_term_numbers(page, layout, 2, repairs);
  if (done != nullptr) *done = repairs;
  std::string out;
  for (const Word& word : page.words) out += (out.empty() ? "" : " ") + word.text;
  return out;
}

TEST(TermNumbers, AreMadeOfTheirStrokes) {
  struct Row {
    const char* read;
    const char* printed;
    const char* reason;
  };
  const Row rows[] = {
      {"Đảng khóa XHI về", "Đảng khóa XIII về", "two strokes run together"},
      {"khoá XIlI, ngày", "khoá XIII, ngày", "the mark at its other place; a comma"},
      {"(khóa X1)", "(khóa XI)", "a stroke read for the figure"},
      {"lần thứ XHI của", "lần thứ XIII của", "of a congress"},
      {"khóa XII và", "khóa XII và", "well formed: never changed"},
      {"khóa 11 và", "khóa 11 và", "written in figures"},
      {"khóa H và", "khóa H và", "one letter may be anything"},
      {"Quý 11/2020", "Quý II/2020", "a year has four quarters"},
      {"quý 1V năm", "quý IV năm", "a stroke read for the figure"},
      {"quý IH, ngày", "quý III, ngày", "two strokes run together"},
      {"quý 1/2020", "quý 1/2020", "the first, in figures or not"},
      {"quý 12 bà", "quý 12 bà", "no Roman number"},
      {"quý vị 11", "quý vị 11", "another word"},
      {"mã XHI của", "mã XHI của", "nothing says that a number follows"},
      {"khóa XHH và", "khóa XIII và",
       "four strokes can only be three, as for names (roman_numeral)"},
      {"khóa VHX và", "khóa VHX và", "no number comes of it: VIIX"},
      {"khóa HĐND tỉnh", "khóa HĐND tỉnh", "an abbreviation"},
  };
  for (const Row& row : rows) EXPECT_EQ(repaired(row.read), row.printed) << row.reason;
}

TEST(TermNumbers, OfAListRise) {
  struct Row {
    std::vector<const char*> words;
    const char* alternative;  // of the last word
    const char* last;
    const char* reason;
  };
  const Row rows[] = {
      {{"(khóa", "XI,", "XI)"}, "XH)", "XII)", "two strokes run together, nearly read"},
      {{"khóa", "XI,", "khóa", "XII", "và", "khóa", "XII"}, "XIII", "XIII", "each with its word"},
      {{"khóa", "XI,", "XI)"}, "XX)", "XI)", "other strokes"},
      {{"khóa", "XII,", "XI)"}, "XII)", "XI)", "no greater than the one before"},
      {{"khóa", "XI,", "XII)"}, "XIII)", "XII)", "it rises"},
      {{"khóa", "XI", "của", "Ban", "XI"}, "XII", "XI", "another list"},
  };
  for (const Row& row : rows) {
    PageReading page;
    page.kind = PageKind::scan;
    PageLayout layout;
    layout.lines.push_back({});
    for (const char* word : row.words) {
      layout.lines[0].words.push_back(static_cast<std::uint32_t>(page.words.size()));
      page.words.push_back({.text = word, .box = {0, 0, 10, 10}, .confidence = 86});
    }
    page.words.back().alternatives = {{row.alternative, 78}};
    Repairs repairs;
    repair_term_numbers(page, layout, 1, repairs);
    EXPECT_EQ(page.words.back().text, row.last) << row.reason;
  }
}

TEST(TermNumbers, HardlyReadAreThoseOfMoreStrokes) {
  struct Row {
    const char* read;
    const char* other;
    float confidence;
    const char* printed;
    const char* reason;
  };
  const Row rows[] = {
      {"XII", "XIH", 51, "XIII", "the other reader has all strokes, two of them as a letter"},
      {"XI).", "XII),", 51, "XII).", "a bracket behind it"},
      {"XII", "XIH", 92, "XII", "well read: the other may be wrong"},
      {"XIII", "XII", 51, "XIII", "the other has fewer"},
      {"XI", "XV", 51, "XI", "another number, not more strokes"},
      {"XII", "XII", 51, "XII", "both read it so"},
      {"XII", "và", 51, "XII", "no number"},
  };
  for (const Row& row : rows) {
    PageReading page;
    PageLayout layout;
    layout.lines.push_back({});
    layout.lines[0].words = {0, 1};
    page.words.push_back({.text = "thứ", .box = {0, 0, 10, 10}});
    page.words.push_back({.text = row.read,
                          .box = {20, 0, 30, 10},
                          .confidence = row.confidence,
                          .other = row.other});
    Repairs repairs;
    repair_term_numbers(page, layout, 1, repairs);
    EXPECT_EQ(page.words[1].text, row.printed) << row.reason;
  }
}

TEST(TermNumbers, SayWhatTheyWere) {
  Repairs done;
  repaired("khóa XHI,", PageKind::scan, &done);
  ASSERT_EQ(done.size(), 1U);
  EXPECT_EQ(done[0].read, "XHI,");
  EXPECT_EQ(done[0].became, "XIII,");
  EXPECT_EQ(done[0].kind, "numeral");
}

TEST(TermNumbers, OfTextLayersStay) {
  EXPECT_EQ(repaired("khóa XHI", PageKind::text), "khóa XHI");
}

}  // namespace
}  // namespace trichdan
