// Dictionaries: graphs of words, and what they allow together.
#include "ocr/lstm/lexicon.h"

#include <gmock/gmock.h>

#include "base/error.h"
#include "model_bytes.h"
#include "ocr/lstm/dawg.h"

namespace trichdan::lstm {
namespace {

constexpr int kUnichars = 9;  // as in the charset below

UnicharWord letters(std::string_view text) {
  constexpr std::string_view kLetters = "abc1.(";
  UnicharWord word;
  for (const char letter : text) {
    word.push_back(letter == ' ' ? 0 : 3 + static_cast<int>(kLetters.find(letter)));
  }
  return word;
}

std::vector<std::byte> dawg_of(const std::vector<std::string>& texts) {
  std::vector<UnicharWord> words;
  for (const std::string& text : texts) words.push_back(letters(text));
  return WordTree(words).bytes(kUnichars);
}

TEST(Dawg, HasTheWordsItWasMadeOf) {
  const Dawg dawg = Dawg::read(dawg_of({"ab", "abc", "b"}), "dictionary", kUnichars);
  const int a = dawg.edge(Dawg::kRoot, 3);
  ASSERT_NE(a, Dawg::kNone);
  EXPECT_FALSE(dawg.ends_word(a));
  const int b = dawg.edge(dawg.next(a), 4);
  ASSERT_NE(b, Dawg::kNone);
  EXPECT_TRUE(dawg.ends_word(b));
  const int c = dawg.edge(dawg.next(b), 5);
  ASSERT_NE(c, Dawg::kNone);
  EXPECT_TRUE(dawg.ends_word(c));
  EXPECT_EQ(dawg.next(c), Dawg::kNone) << "no word goes on";
  EXPECT_EQ(dawg.edge(Dawg::kRoot, 5), Dawg::kNone) << "no word begins with c";
  EXPECT_EQ(dawg.next(dawg.edge(Dawg::kRoot, 4)), Dawg::kNone);
}

TEST(Dawg, LettersOfANodeMayBeInAnyOrder) {
  const auto bytes = dawg_bytes({{3, 1, 1}, {8, 4, 0}, {5, 4, 0}, {6, 5, 0}}, kUnichars);
  const Dawg dawg = Dawg::read(bytes, "dictionary", kUnichars);
  const int node = dawg.next(dawg.edge(Dawg::kRoot, 3));
  for (const int letter : {8, 5, 6}) EXPECT_NE(dawg.edge(node, letter), Dawg::kNone) << letter;
  EXPECT_EQ(dawg.edge(node, 7), Dawg::kNone);
}

TEST(Dawg, DamagedOnesAreRefused) {
  std::vector<std::byte> cut = dawg_of({"ab"});
  cut.pop_back();
  std::vector<std::byte> other_kind = dawg_of({"ab"});
  other_kind[0] = std::byte{7};
  const struct {
    std::vector<std::byte> bytes;
    const char* reason;
  } rows[] = {
      {{}, "no bytes"},
      {cut, "cut off"},
      {other_kind, "no magic number"},
      {dawg_bytes({}, kUnichars), "no edges"},
      {dawg_bytes({{3, 5, 0}}, 8), "another number of unichars"},
      {Bytes().add(std::int16_t{42}).add(std::int32_t{9}).add(std::int32_t{1 << 30}).get(),
       "more edges than bytes"},
      {dawg_bytes({{3, 5, 7}}, kUnichars), "an edge beyond the end"},
      {dawg_bytes({{3, 5, 2}, {4, 0, 0}, {5, 5, 0}}, kUnichars), "an edge into a node's midst"},
      {dawg_bytes({{9, 5, 0}}, kUnichars), "a letter that is no unichar"},
      {dawg_bytes({{3, 4, 0}}, kUnichars), "a node without an end"},
      {dawg_bytes({{3, 7, 0}}, kUnichars), "an edge backwards"},
      {dawg_bytes({{3, 4, 0}, {3, 5, 0}}, kUnichars), "a letter twice in a node"},
  };
  for (const auto& row : rows) {
    EXPECT_THROW(Dawg::read(row.bytes, "dictionary", kUnichars), Error) << row.reason;
  }
}

class LexiconTest : public testing::Test {
 protected:
  LexiconTest()
      : charset_(Charset::read(text_bytes(unicharset_text("abc1.(")),
                               recoder_bytes(codes_for("abc1.(")), 7)) {}

  Lexicon lexicon_of(const std::vector<std::string>& punctuation,
                     const std::vector<std::string>& words,
                     const std::vector<std::string>& numbers) const {
    std::map<Part, std::vector<std::byte>> parts;
    if (!punctuation.empty()) parts[Part::punctuation_dawg] = dawg_of(punctuation);
    if (!words.empty()) parts[Part::word_dawg] = dawg_of(words);
    if (!numbers.empty()) parts[Part::number_dawg] = dawg_of(numbers);
    return Lexicon::read(TrainedData::from_bytes(container_bytes(parts)), charset_);
  }

  // Where the text leads: permuter none if no word goes like this.
  static LexiconStates::Step walk(LexiconStates& states, std::string_view text) {
    LexiconStates::Step step{.state = LexiconStates::kStart};
    for (const int letter : letters(text)) {
      step = states.step(step.state, letter);
      if (step.permuter == Permuter::none) break;
    }
    return step;
  }

  Charset charset_;
};

TEST_F(LexiconTest, WordsStandInPunctuation) {
  // In punctuation a space is a word; in numbers a space is a digit.
  const Lexicon lexicon = lexicon_of({" ", " .", "( ", ".."}, {"ab", "abc"}, {" ", " . "});
  LexiconStates states(lexicon);
  const struct {
    const char* text;
    Permuter permuter;
    bool ends_word;
    const char* reason;
  } rows[] = {
      {"a", Permuter::word, false, "a beginning"},
      {"ab", Permuter::word, true, "a word"},
      {"abc", Permuter::word, true, "a longer one"},
      {"ab.", Permuter::word, true, "a stop after it"},
      {"ab..", Permuter::none, false, "two stops are not in the punctuation"},
      {"(ab", Permuter::word, true, "a bracket before it"},
      {"(", Permuter::punctuation, false, "only a bracket"},
      {"..", Permuter::punctuation, true, "punctuation alone"},
      {"1", Permuter::number, true, "a digit by its pattern"},
      {"1.1", Permuter::number, true, "a number"},
      {"11", Permuter::none, false, "no pattern of two digits"},
      {"b", Permuter::none, false, "no word begins so"},
      {"ab(", Permuter::none, false, "no bracket closes a word here"},
  };
  for (const auto& row : rows) {
    const LexiconStates::Step step = walk(states, row.text);
    EXPECT_EQ(step.permuter, row.permuter) << row.text << ": " << row.reason;
    EXPECT_EQ(step.ends_word, row.ends_word) << row.text << ": " << row.reason;
  }
}

TEST_F(LexiconTest, MissingGraphsLeaveTheOthers) {
  const Lexicon words = lexicon_of({}, {"ab"}, {});
  LexiconStates only_words(words);
  EXPECT_TRUE(walk(only_words, "ab").ends_word) << "no punctuation graph: words stand alone";
  EXPECT_EQ(walk(only_words, "ab.").permuter, Permuter::none);

  const Lexicon marks = lexicon_of({".."}, {"ab"}, {});
  LexiconStates bare(marks);
  EXPECT_TRUE(walk(bare, "ab").ends_word) << "punctuation that knows no word alone";
  EXPECT_TRUE(walk(bare, "..").ends_word);

  EXPECT_TRUE(lexicon_of({}, {}, {}).empty());
  EXPECT_FALSE(words.empty());
}

TEST_F(LexiconTest, StepsAreTheSameWhenAskedAgain) {
  const Lexicon lexicon = lexicon_of({" ", " ."}, {"ab", "abc"}, {" "});
  LexiconStates states(lexicon);
  const LexiconStates::Step first = walk(states, "abc.");
  const LexiconStates::Step second = walk(states, "abc.");
  EXPECT_EQ(first.state, second.state);
  EXPECT_EQ(first.permuter, second.permuter);
  states.trim();
  EXPECT_EQ(walk(states, "abc.").permuter, first.permuter) << "trimming loses nothing";
}

TEST_F(LexiconTest, NoWordHasASpace) {
  const Lexicon lexicon = lexicon_of({" ", " ."}, {"ab"}, {" "});
  LexiconStates states(lexicon);
  EXPECT_EQ(states.step(LexiconStates::kStart, Charset::kSpace).permuter, Permuter::none)
      << "although the pattern's letter is the space's";
}

// More steps than the first table has room for.
TEST_F(LexiconTest, ManyStatesAreKeptApart) {
  std::vector<std::string> words;
  for (int number = 0; number < 4096; ++number) {
    std::string word;
    for (int digit = number; word.size() < 6; digit /= 4) word += "abc."[digit % 4];
    words.push_back(word);
  }
  const Lexicon lexicon = lexicon_of({" "}, words, {});
  LexiconStates states(lexicon);
  for (const std::string& word : words) {
    EXPECT_TRUE(walk(states, word).ends_word) << word;
    EXPECT_EQ(walk(states, word + "a").permuter, Permuter::none) << word;
  }
}

}  // namespace
}  // namespace trichdan::lstm
