#include "source/raised_words.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

// A line of type 40 pixels high from y = 100 on, and behind it one word.
TEST(RaisedWords, AreSmallHighAndNumbers) {
  const struct {
    const char* text;
    int y0;
    int y1;
    std::int32_t line;
    bool raised;
    const char* reason;
  } rows[] = {
      {"2", 96, 126, 0, true, "three quarters of the size, raised by a third"},
      {"12", 98, 124, 0, true, "two figures"},
      {"*", 98, 124, 0, true, "a star"},
      {"2", 100, 140, 0, false, "a number of the text"},
      {"2", 114, 140, 0, false, "small, but on the line: an index"},
      {"th", 96, 126, 0, false, "no number"},
      {"2", 96, 126, 1, false, "a line of its own: nothing to be higher than"},
  };
  for (const auto& row : rows) {
    const std::vector<Word> words{{"Nghị", {0, 100, 80, 140}, 100, 0, 0, {}},
                                  {"quyết", {90, 100, 180, 140}, 100, 0, 0, {}},
                                  {row.text, {181, row.y0, 195, row.y1}, 100, 0, row.line, {}}};
    const std::vector<Mark> marks = raised_words(words);
    ASSERT_EQ(marks.size(), row.raised ? 1U : 0U) << row.reason;
    if (row.raised) {
      EXPECT_EQ(marks[0].box, words[2].box) << row.reason;
    }
  }
}

}  // namespace
}  // namespace trichdan
