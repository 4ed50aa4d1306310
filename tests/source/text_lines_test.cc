#include "source/text_lines.h"

#include <gtest/gtest.h>

#include <string>

namespace trichdan {
namespace {

// Words of 12 points height and 6 points a letter, a space apart, from (x, y).
void put(std::vector<PlacedWord>& words, double x, double y, const std::string& text,
         int rotation = 0) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    const double width = 6.0 * static_cast<double>(word.size());
    PlacedWord placed{
        .text = word, .x0 = x, .y0 = y, .x1 = x + width, .y1 = y + 12, .rotation = rotation};
    if (rotation == 3) placed = {word, y, x - width, y + 12, x, 3, true};
    words.push_back(placed);
    x += rotation == 3 ? -(width + 3) : width + 3;
    at = end + 1;
  }
}

// Lines parted by "|", blocks by "#".
std::string shown(const std::vector<Word>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words[i].block != words[i - 1].block) {
      text += " # ";
    } else if (i > 0) {
      text += words[i].line != words[i - 1].line ? " | " : " ";
    }
    text += words[i].text;
  }
  return text;
}

TEST(TextLines, WordsOfALineComeInOrderWhateverOrderTheyHad) {
  std::vector<PlacedWord> words;
  put(words, 50, 120, "second line");
  put(words, 50, 104, "one two three");
  std::swap(words[0], words[3]);
  EXPECT_EQ(shown(in_lines(words, 1)), "one two three | second line");
}

TEST(TextLines, HeadColumnsAreBlocks) {
  std::vector<PlacedWord> words;
  put(words, 50, 50, "UY BAN NHAN DAN");
  put(words, 250, 50, "CONG HOA XA HOI");
  put(words, 60, 64, "TINH A");
  put(words, 260, 65, "Doc lap - Tu do");
  put(words, 60, 84, "So: 12/BC-UBND");
  put(words, 240, 85, "Noi A, ngay 3");
  put(words, 150, 130, "BAO CAO");
  put(words, 50, 160, "mot hai ba bon nam sau bay tam chin muoi");
  put(words, 50, 175, "mot hai ba");
  EXPECT_EQ(shown(in_lines(words, 1)),
            "UY BAN NHAN DAN | TINH A | So: 12/BC-UBND # CONG HOA XA HOI | Doc lap - Tu do | Noi "
            "A, ngay 3 # "
            "BAO CAO # mot hai ba bon nam sau bay tam chin muoi | mot hai ba");
}

TEST(TextLines, ColumnsUnderAFullLineDoNotJoinIt) {
  std::vector<PlacedWord> words;
  put(words, 50, 100, "mot dong chu dai het ca trang giay nay va con nua");
  put(words, 50, 114, "Noi nhan:");
  put(words, 250, 116, "TM. UY BAN");
  put(words, 50, 128, "- Nhu tren;");
  put(words, 250, 130, "CHU TICH");
  EXPECT_EQ(shown(in_lines(words, 1)),
            "mot dong chu dai het ca trang giay nay va con nua # Noi nhan: | - Nhu tren; # TM. UY "
            "BAN | CHU TICH");
}

TEST(TextLines, RoomForANumberIsNoColumn) {
  std::vector<PlacedWord> words;
  put(words, 50, 50, "Số:");
  put(words, 110, 50, "/QĐ-UBND");
  put(words, 300, 50, "ngày");
  put(words, 350, 50, "tháng");
  put(words, 410, 50, "năm 2026");
  EXPECT_EQ(shown(in_lines(words, 1)), "Số: /QĐ-UBND # ngày tháng năm 2026");
}

TEST(TextLines, PartsOfAWordInTwoFontsAreOneWord) {
  std::vector<PlacedWord> words{{"15-NQ/", 50, 50, 86, 62, 0, false},
                                {"TU", 86, 50, 98, 62, 0, true}};
  const std::vector<Word> lines = in_lines(words, 2);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].text, "15-NQ/TU");
  EXPECT_EQ(lines[0].box, (Box{100, 100, 196, 124}));
}

TEST(TextLines, LettersSetWideAreStillOneWord) {
  // A heading of 9 points with 1.3 points between letters, and its middle letter in another font.
  std::vector<PlacedWord> words = {{"T", 208.7, 118.7, 215.4, 127.6, 0, false},
                                   {"Ư", 216.6, 118.7, 223.8, 127.6, 0, false},
                                   {"ỚNG", 225.1, 118.7, 250.3, 127.6, 0, true},
                                   {"CHÍNH", 255.1, 118.7, 293.9, 127.6, 0, true}};
  EXPECT_EQ(shown(in_lines(words, 1)), "TƯỚNG CHÍNH");
}

TEST(TextLines, ARaisedNumberStaysOnItsLineAsAWordOfItsOwn) {
  std::vector<PlacedWord> words{{"Tỉnh", 50, 50, 74, 62, 0, false}, {"1", 74, 48, 77, 55, 0, true}};
  put(words, 83, 50, "ban hành");
  put(words, 50, 64, "dòng sau");
  EXPECT_EQ(shown(in_lines(words, 1)), "Tỉnh 1 ban hành | dòng sau");
}

TEST(TextLines, TurnedTextIsReadInItsOwnDirection) {
  std::vector<PlacedWord> words;
  put(words, 400, 20, "lề giấy", 3);  // runs upwards
  put(words, 50, 50, "dòng đầu");
  EXPECT_EQ(shown(in_lines(words, 1)), "dòng đầu # lề giấy");
}

TEST(TextLines, NothingGivesNothing) {
  EXPECT_TRUE(in_lines({}, 1).empty());
}

}  // namespace
}  // namespace trichdan
