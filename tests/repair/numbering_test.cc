// Numbers of paragraphs put right by their series.
#include "repair/numbering.h"

#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

// "I./1." was read "I." and leaves "1." open; "I.|1." was read "1." by a second reader.
Word word_of(const std::string& text) {
  const std::size_t at = text.find_first_of("/|");
  Word word{.text = text.substr(0, at), .box = {0, 0, 10, 10}};
  if (at == std::string::npos) return word;
  if (text[at] == '|') {
    word.other = text.substr(at + 1);
  } else {
    word.alternatives.push_back({text.substr(at + 1), 20});
  }
  return word;
}

struct Row {
  std::string read;  // the first words of paragraphs, in order
  std::string repaired;
  std::string reason;
};

std::string repaired(const std::string& read, PageKind kind = PageKind::scan,
                     Repairs* done = nullptr) {
  PageReading page;
  page.kind = kind;
  PageLayout layout;
  std::istringstream in(read);
  for (std::string word; in >> word;) {
    Line line;
    line.words = {static_cast<std::uint32_t>(page.words.size())};
    line.starts_paragraph = true;
    layout.lines.push_back(line);
    page.words.push_back(word_of(word));
  }
  Repairs repairs;
  const std::vector<int> numbers{4};
  repair_numbering({&page, 1}, {&layout, 1}, numbers, repairs);
  if (done != nullptr) *done = repairs;
  std::string text;
  for (const Word& word : page.words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

TEST(Numbering, GoesByTheSeries) {
  const Row rows[] = {
      {"I./1. 2. 3.", "1. 2. 3.", "what follows is 2."},
      {"I.|1. 2. 3.", "1. 2. 3.", "the second reader's reading will do"},
      {"I./1. II. III.", "I. II. III.", "what follows is II."},
      {"I./1. 1. 2. II.", "I. 1. 2. II.", "its first part is numbered 1."},
      {"I. I./1. 2. II. I./1. 2.", "I. 1. 2. II. 1. 2.", "numbers within parts"},
      {"I./1. I./1. 2. II.", "I. 1. 2. II.", "both in doubt"},
      {"I. 1./I. 2. II.", "I. 1. 2. II.", "read rightly, though I. was possible"},
      {"l./1. 2.", "1. 2.", "what was read is no number"},
      {"1. 2. 8./3. 4.", "1. 2. 3. 4.", "between two of its series"},
      {"1. 2. 8./3.", "1. 2. 3.", "behind one of its series"},
      {"I. 2. 3.", "I. 2. 3.", "read with certainty: a slip that is printed stays"},
      {"I./1.", "I.", "alone: nothing decides"},
      {"1) 2) I./1. 2) 3)", "1) 2) I. 2) 3)", "another sign is another series"},
      {"Căn/1. 2.", "Căn 2.", "a word is not read for a number and its full stop"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(repaired(row.read), row.repaired) << row.reason;
  }
}

TEST(Numbering, SaysWhatItDid) {
  Repairs done;
  repaired("I./1. 2.", PageKind::scan, &done);
  ASSERT_EQ(done.size(), 1U);
  EXPECT_EQ(done[0].page, 4);
  EXPECT_EQ(done[0].kind, "numbering");
  EXPECT_EQ(done[0].read, "I.");
  EXPECT_EQ(done[0].became, "1.");
}

TEST(Numbering, LeavesTextLayersAlone) {
  EXPECT_EQ(repaired("I./1. 2.", PageKind::text), "I. 2.");
}

TEST(Numbering, TellsNumbersFromWords) {
  EXPECT_EQ(paragraph_number("XIV."), (ParagraphNumber{true, 14, '.'}));
  EXPECT_EQ(paragraph_number("12)"), (ParagraphNumber{false, 12, ')'}));
  for (const char* word : {"", ".", "IIII.", "01.", "100.", "1", "a)", "1.1.", "-1."}) {
    EXPECT_FALSE(paragraph_number(word)) << word;
  }
}

}  // namespace
}  // namespace trichdan
