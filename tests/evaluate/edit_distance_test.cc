#include "evaluate/edit_distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace trichdan {
namespace {

std::int64_t distance_of(std::string_view a, std::string_view b) {
  return edit_distance(code_points(a), code_points(b));
}

TEST(EditDistance, CountsByHand) {
  const std::string as(64, 'a');
  struct Case {
    std::string a, b;
    std::int64_t expected;
    const char* reason;
  };
  const Case cases[] = {
      {"", "", 0, "nothing"},
      {"abc", "", 3, "all to be put in"},
      {"abc", "abc", 0, "equal"},
      {"kitten", "sitting", 3, "two exchanged, one put in"},
      {"saturday", "sunday", 3, "two taken out, one exchanged"},
      {"flaw", "lawn", 2, "one out at the front, one in at the end"},
      {"ab", "ba", 2, "a swap is two"},
      {"số", "so", 1, "a marked letter is one character"},
      {as, as.substr(1), 1, "64 is one block of bits"},
      {as + "b", "b" + as, 2, "65 is two blocks"},
      {as + as, std::string(128, 'b'), 128, "nothing in common over whole blocks"},
      {as + as + "c", as + "x" + as + "c", 1, "one put in at the border of blocks"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(distance_of(c.a, c.b), c.expected) << c.reason;
    EXPECT_EQ(distance_of(c.b, c.a), c.expected) << c.reason << ", the other way round";
  }
}

// The table of the textbook, row by row.
std::int64_t slow_distance(const std::vector<std::uint32_t>& a,
                           const std::vector<std::uint32_t>& b) {
  std::vector<std::int64_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<std::int64_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::int64_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::int64_t exchanged = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({exchanged, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

TEST(EditDistance, IsTheTextbooks) {
  std::mt19937 random(1);
  for (int round = 0; round < 400; ++round) {
    std::vector<std::uint32_t> a(random() % 200);
    std::vector<std::uint32_t> b(random() % 200);
    for (auto* sequence : {&a, &b}) {
      for (std::uint32_t& symbol : *sequence) symbol = static_cast<std::uint32_t>(random() % 3);
    }
    EXPECT_EQ(edit_distance(a, b), slow_distance(a, b)) << a.size() << " and " << b.size();
  }
}

TEST(ComparePages, CountsCharactersAndWordsOfTheTruth) {
  struct Case {
    const char* truth;
    const char* read;
    PageErrors expected;  // characters, their errors, words, their errors
    const char* reason;
  };
  const Case cases[] = {
      {"Nghị quyết số 15", "Nghị quyết số 15", {16, 0, 4, 0}, "equal"},
      {"Nghị quyết số 15", "Nghi quyết số 15", {16, 1, 4, 1}, "one mark lost"},
      {"Nghị quyết số 15", "", {16, 16, 4, 4}, "nothing read"},
      {"", "ba chữ số", {0, 9, 0, 3}, "read where nothing is"},
      {"", "", {0, 0, 0, 0}, "an empty page"},
      {"quyết định", "quyết đ ịnh", {10, 1, 2, 2}, "a word split: one character, two words"},
      {"một hai ba", "một ba", {10, 4, 3, 1}, "a word and its space lost"},
      {"a b c", "  a\n\n b\t\fc \n", {5, 0, 3, 0}, "white space is folded and cut at the ends"},
      {"số ế", "so\u0302\u0301 e\u0302\u0301", {4, 0, 2, 0}, "marks apart are the same letters"},
      {"số ế", "so\u0302 e\u0302\u0301", {4, 1, 2, 1}, "but a mark less is an error"},
      {"15-NQ/TU", "15–NQ/TU", {8, 1, 1, 1}, "dashes differ: what is printed counts"},
  };
  for (const Case& c : cases) {
    const PageErrors found = compare_pages(c.truth, c.read);
    EXPECT_EQ(found.characters, c.expected.characters) << c.reason;
    EXPECT_EQ(found.character_errors, c.expected.character_errors) << c.reason;
    EXPECT_EQ(found.words, c.expected.words) << c.reason;
    EXPECT_EQ(found.word_errors, c.expected.word_errors) << c.reason;
  }
}

}  // namespace
}  // namespace trichdan
