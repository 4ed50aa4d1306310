// The search over tiny hand-made outputs of a network, where the right reading can be worked out.
#include "ocr/lstm/beam.h"

#include <gmock/gmock.h>

#include <cmath>

#include "model_bytes.h"
#include "ocr/lstm/line_words.h"

namespace trichdan::lstm {
namespace {

constexpr std::string_view kLetters = "abc.";
constexpr char kNull = '_';

int code_of(char letter) {
  if (letter == ' ') return 0;
  if (letter == kNull) return static_cast<int>(kLetters.size()) + 1;
  return 1 + static_cast<int>(kLetters.find(letter));
}

// One time step: the probabilities of some codes; the others share what is left.
struct Step {
  std::vector<std::pair<char, float>> outputs;
};

Step sure(char letter) {
  return {{{letter, 0.995F}}};
}

Activations activations_of(const std::vector<Step>& steps) {
  const std::size_t codes = kLetters.size() + 2;
  Activations made;
  made.codes = static_cast<int>(codes);
  made.steps = static_cast<int>(steps.size());
  for (const Step& step : steps) {
    float left = 1;
    for (const auto& [letter, probability] : step.outputs) left -= probability;
    std::vector<float> outputs(codes);
    // Not quite alike, so that the best two are always plain.
    for (std::size_t code = 0; code < codes; ++code) {
      outputs[code] = left / static_cast<float>(codes) * (1 + static_cast<float>(code) / 100);
    }
    for (const auto& [letter, probability] : step.outputs) {
      outputs[static_cast<std::size_t>(code_of(letter))] = probability;
    }
    made.values.insert(made.values.end(), outputs.begin(), outputs.end());
  }
  return made;
}

std::vector<Step> sure_steps(std::string_view letters) {
  std::vector<Step> steps;
  for (const char letter : letters) steps.push_back(sure(letter));
  return steps;
}

class BeamTest : public testing::Test {
 protected:
  BeamTest()
      : charset_(Charset::read(text_bytes(unicharset_text(kLetters)),
                               recoder_bytes(codes_for(kLetters)), code_of(kNull))) {}

  // Words of letters 'a' to 'c', in punctuation that allows a stop behind.
  Lexicon words(const std::vector<UnicharWord>& words) const {
    const std::vector<UnicharWord> punctuation = {{0}, {0, 6}};
    return Lexicon::read(
        TrainedData::from_bytes(
            container_bytes({{Part::punctuation_dawg, WordTree(punctuation).bytes(charset_.size())},
                             {Part::word_dawg, WordTree(words).bytes(charset_.size())}})),
        charset_);
  }

  std::string text_of(std::span<const ReadSymbol> symbols) const {
    std::string text;
    for (const ReadSymbol& symbol : symbols) text += charset_.text(symbol.unichar);
    return text;
  }

  std::string read(const std::vector<Step>& steps, const Lexicon& lexicon = {}) const {
    BeamSearch search(charset_, lexicon);
    return text_of(search.read(activations_of(steps)));
  }

  Charset charset_;
};

TEST_F(BeamTest, RepeatedCodesAreOneCharacterUnlessANullParts) {
  const struct {
    const char* steps;
    const char* text;
    const char* reason;
  } rows[] = {
      {"", "", "no time steps"},
      {"___", "", "nulls alone"},
      {"a", "a", "a single step"},
      {"aa_", "a", "two steps of one character"},
      {"a_a", "aa", "a null between: two characters"},
      {"ab", "ab", "another code needs no null"},
      {"_aab__b_", "abb", "all of it"},
      {"a b", "a b", "a space is a character"},
  };
  for (const auto& row : rows) EXPECT_EQ(read(sure_steps(row.steps)), row.text) << row.reason;
}

// Where two codes share a step between their own, the step is of either: their sum counts, so that
// the doubt there does not make the characters uncertain.
TEST_F(BeamTest, StepsBetweenCharactersAreSummed) {
  BeamSearch search(charset_, {});
  const auto symbols = search.read(activations_of({
      {{{'a', 0.01F}, {kNull, 0.985F}}},
      {{{'a', 0.55F}, {kNull, 0.44F}}},
      {{{'a', 0.98F}, {kNull, 0.01F}}},
      {{{'a', 0.42F}, {kNull, 0.57F}}},
      {{{'a', 0.01F}, {kNull, 0.985F}}},
      {{{'b', 0.97F}, {kNull, 0.02F}}},
      {{{'b', 0.59F}, {'a', 0.40F}}},
      {{{'a', 0.95F}, {'b', 0.04F}}},
  }));
  EXPECT_EQ(text_of(symbols), "aba");
  for (const ReadSymbol& symbol : symbols) {
    EXPECT_GE(symbol.certainty, (std::log(0.95) - 0.085) * 2.25 - 1e-3)
        << "not that of the .42, .55 or .59";
  }
}

TEST_F(BeamTest, DictionaryWordsWinByTheirRatio) {
  const Lexicon lexicon = words({{3, 4}});  // ab
  const auto ab_or_ac = [](float b, float c) {
    return std::vector<Step>{sure('a'), {{{'b', b}, {'c', c}}}, sure(kNull)};
  };
  const struct {
    std::vector<Step> steps;
    const char* plain;
    const char* with_words;
    const char* reason;
  } rows[] = {
      {ab_or_ac(0.40F, 0.59F), "ac", "ab", "2.25 times log .59 costs more than log .40"},
      {ab_or_ac(0.25F, 0.74F), "ac", "ac", "2.25 times log .74 costs less than log .25"},
      {ab_or_ac(0.02F, 0.975F), "ac", "ac", "too uncertain for a word: below -25/7"},
      {ab_or_ac(0.60F, 0.39F), "ab", "ab", "the better one is the word as well"},
      {{sure('a'), sure('c')}, "ac", "ac", "a word that is not in the dictionary is read"},
      {{sure('a'), sure('b'), sure('c')}, "abc", "abc", "so is one that begins with a word"},
      {sure_steps("ab. ab"), "ab. ab", "ab. ab", "punctuation and a second word"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(read(row.steps), row.plain) << row.reason;
    EXPECT_EQ(read(row.steps, lexicon), row.with_words) << row.reason;
  }
}

TEST_F(BeamTest, APathInAWordEndsOnlyWhereTheWordMay) {
  const Lexicon lexicon = words({{3, 4, 5}});  // abc
  EXPECT_EQ(read({sure('a'), {{{'b', 0.40F}, {'c', 0.59F}}}}, lexicon), "ac") << "ab is no word";
}

TEST_F(BeamTest, PermutersSayWhereWordsCameFrom) {
  const Lexicon lexicon = words({{3, 4}});
  BeamSearch search(charset_, lexicon);
  const auto symbols = search.read(activations_of(sure_steps("ab ca")));
  ASSERT_EQ(text_of(symbols), "ab ca");
  EXPECT_EQ(symbols[1].permuter, Permuter::word);
  EXPECT_TRUE(symbols[0].starts_word);
  EXPECT_FALSE(symbols[1].starts_word);
  EXPECT_EQ(symbols[4].permuter, Permuter::top_choice);
}

TEST_F(BeamTest, CharactersHaveTheirTimeSteps) {
  BeamSearch search(charset_, {});
  const auto symbols = search.read(activations_of(sure_steps("__aa____b_")));
  ASSERT_EQ(text_of(symbols), "ab");
  const struct {
    int first, end, left, right;
    const char* reason;
  } rows[] = {{2, 4, 0, 6, "from the beginning to the middle between both"},
              {8, 9, 6, 10, "from there to the end"}};
  for (std::size_t at = 0; at < 2; ++at) {
    EXPECT_EQ(symbols[at].first_step, rows[at].first) << rows[at].reason;
    EXPECT_EQ(symbols[at].end_step, rows[at].end) << rows[at].reason;
    EXPECT_EQ(symbols[at].left, rows[at].left) << rows[at].reason;
    EXPECT_EQ(symbols[at].right, rows[at].right) << rows[at].reason;
  }
}

// Nothing of one line may colour the next.
TEST_F(BeamTest, LinesAreReadTheSameWhateverCameBefore) {
  const Lexicon lexicon = words({{3, 4}});
  BeamSearch search(charset_, lexicon);
  const Activations line =
      activations_of({sure('a'), {{{'b', 0.40F}, {'c', 0.59F}}}, sure(' '), sure('c')});
  const std::string first = text_of(search.read(line));
  search.read(activations_of(sure_steps("_ccc. b_ac_")));
  EXPECT_EQ(text_of(search.read(line)), first);
  EXPECT_TRUE(search.read(Activations{}).empty());
}

TEST(TopCodesTest, TheBestTwoAndTheNull) {
  const Charset charset =
      Charset::read(text_bytes(unicharset_text(kLetters)), recoder_bytes(codes_for(kLetters)), 5);
  TopCodes top(charset, 0);
  const struct {
    std::vector<float> outputs;  // space a b c . null
    int best, second;
    std::vector<int> codes;
    const char* reason;
  } rows[] = {
      {{.1F, .5F, .2F, .05F, .05F, .1F}, 1, 2, {5, 1, 2}, "the null comes before letters"},
      {{.1F, .3F, .02F, .03F, .05F, .5F}, 5, 1, {5, 1}, "the null is one of them"},
      {{.4F, .3F, .02F, .03F, .15F, .1F}, 0, 1, {0, 5, 1}, "the space before the null"},
      {{.02F, .03F, .3F, .05F, .5F, .1F}, 4, 2, {5, 2, 4}, "by rank, not by probability"},
      {{.0F, .0F, .0F, .0F, .0F, 1.F}, 5, 2, {5, 2}, "of equal ones the last a heap gives up"},
      {{.2F, .3F, .3F, .1F, .0F, .1F}, 1, 2, {5, 1, 2}, "two equal ones need no order"},
  };
  for (const auto& row : rows) {
    top.find(row.outputs);
    EXPECT_EQ(std::minmax({top.best(), top.second()}), std::minmax({row.best, row.second}))
        << row.reason;
    std::vector<int> codes;
    for (const CodeScore& code : top.codes()) codes.push_back(code.code);
    EXPECT_EQ(codes, row.codes) << row.reason;
  }
}

TEST(SmallHeapTest, KeepsTheLargestAndGivesThemUpFromBelow) {
  struct Entry {
    float value = 0;
    int name = 0;
    float key() const { return value; }
  };
  SmallHeap<Entry, 3> heap;
  for (int name = 0; name < 8; ++name) {
    const float value = static_cast<float>((name * 5) % 8);  // 0 5 2 7 4 1 6 3
    if (heap.admits(value)) heap.push({value, name});
  }
  EXPECT_EQ(heap.size(), 3U);
  EXPECT_FALSE(heap.admits(5)) << "as good as the worst kept is not enough";
  for (std::size_t at = 0; at < heap.size(); ++at) {
    if (heap[at].value == 7) {
      heap.replace(at, {4.5F, 9});
      break;
    }
  }
  std::vector<float> values;
  for (; heap.size() > 0; heap.pop()) values.push_back(heap[0].value);
  EXPECT_THAT(values, testing::ElementsAre(4.5F, 5.F, 6.F));
}

class WordsTest : public testing::Test {
 protected:
  // 'a' to 'c' as unichars 3 to 5, each with a certainty of its own.
  static std::vector<ReadSymbol> symbols(std::string_view text,
                                         const std::vector<float>& certainties) {
    std::vector<ReadSymbol> made;
    for (std::size_t at = 0; at < text.size(); ++at) {
      ReadSymbol symbol;
      symbol.unichar = text[at] == ' ' ? Charset::kSpace : text[at] - 'a' + 3;
      symbol.certainty = certainties[at];
      made.push_back(symbol);
    }
    return made;
  }
};

TEST_F(WordsTest, EndAtSpaces) {
  const struct {
    const char* text;
    std::vector<std::pair<std::size_t, std::size_t>> words;
    const char* reason;
  } rows[] = {
      {"", {}, "nothing"},
      {"ab", {{0, 2}}, "one word"},
      {"ab c", {{0, 2}, {3, 4}}, "two"},
      {" ab", {{0, 3}}, "a space the line begins with stays, as in libtesseract"},
      {"ab  c", {{0, 2}, {3, 5}}, "so does the second of two"},
      {"a   ", {{0, 1}}, "words of spaces are none"},
      {"  ", {}, "nor is a line of spaces"},
  };
  for (const auto& row : rows) {
    std::vector<WordRange> words;
    cut_words(symbols(row.text, std::vector<float>(9, -0.1F)), words);
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const WordRange& word : words) found.emplace_back(word.begin, word.end);
    EXPECT_EQ(found, row.words) << '"' << row.text << "\": " << row.reason;
  }
}

TEST_F(WordsTest, ADictionaryWordBeginsAWord) {
  std::vector<ReadSymbol> line = symbols(" ab", {-0.1F, -0.1F, -0.1F});
  line[1].starts_word = true;
  std::vector<WordRange> words;
  cut_words(line, words);
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].begin, 1U) << "the space before it is a word of its own, and none";
}

TEST_F(WordsTest, AreAsSureAsTheirWorstCharacterOrTheSpacesBesideThem) {
  std::vector<WordRange> words;
  cut_words(symbols("ab ca bc", {-0.1F, -0.5F, -0.9F, -0.2F, -0.3F, -0.1F, -2.0F, -3.0F}), words);
  ASSERT_EQ(words.size(), 3U);
  EXPECT_FLOAT_EQ(words[0].certainty, -0.9F * 7) << "the space after it";
  EXPECT_FLOAT_EQ(words[1].certainty, -0.9F * 7) << "the space before it";
  EXPECT_FLOAT_EQ(words[2].certainty, -3.0F * 7) << "its own character";
  EXPECT_FLOAT_EQ(confidence_of(words[0].certainty), 100 - 5 * 6.3F);
  EXPECT_EQ(confidence_of(words[2].certainty), 0) << "never below 0";
  EXPECT_EQ(confidence_of(0.5F), 100) << "never above 100";
}

}  // namespace
}  // namespace trichdan::lstm
