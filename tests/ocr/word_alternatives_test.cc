#include "ocr/word_alternatives.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace trichdan {
namespace {

lstm::LineCharacter character(const char* text, float probability,
                              std::vector<lstm::Alternative> alternatives = {}) {
  lstm::LineCharacter out;
  out.text = text;
  out.probability = probability;
  out.alternatives = std::move(alternatives);
  return out;
}

std::vector<std::string> texts(const std::vector<WordAlternative>& alternatives) {
  std::vector<std::string> out;
  for (const WordAlternative& alternative : alternatives) out.push_back(alternative.text);
  return out;
}

TEST(WordAlternatives, MostProbableFirstAlsoOfTwoCharacters) {
  lstm::LineWord word;
  word.characters = {character("D", 0.6F, {{"Đ", 0.3F}}), character("á", 0.5F, {{"ả", 0.4F}}),
                     character("n", 0.99F), character("g", 0.99F)};
  const auto alternatives = alternatives_of(word);
  EXPECT_THAT(texts(alternatives), testing::ElementsAre("Dảng", "Đáng", "Đảng"));
  EXPECT_NEAR(alternatives[0].cost * 0.05, 0.22, 0.03) << "ln(0.5 / 0.4)";
  EXPECT_NEAR(alternatives[2].cost * 0.05, 0.92, 0.03) << "both";
}

TEST(WordAlternatives, NoneWhereTheReaderWasCertain) {
  lstm::LineWord word;
  word.characters = {character("1", 0.999F), character("5", 0.999F, {{"S", 0.0005F}})};
  EXPECT_TRUE(alternatives_of(word).empty()) << "less than a thousandth as probable";
}

TEST(WordAlternatives, SpacesAreNoCharacters) {
  lstm::LineWord word;
  word.characters = {character(" ", 0.9F, {{"a", 0.1F}}), character("v", 0.6F, {{" ", 0.3F}}),
                     character("à", 0.6F, {{"á", 0.3F}})};
  EXPECT_THAT(texts(alternatives_of(word)), testing::ElementsAre("vá"));
}

TEST(WordAlternatives, OneMoreProbableThanWhatWasReadCostsNothing) {
  lstm::LineWord word;
  word.characters = {character("O", 0.3F, {{"Q", 0.6F}})};
  ASSERT_EQ(alternatives_of(word).size(), 1U);
  EXPECT_EQ(alternatives_of(word)[0].cost, 0);
}

TEST(WordAlternatives, AFewAtMost) {
  lstm::LineWord word;
  for (int i = 0; i < 8; ++i) {
    word.characters.push_back(character("a", 0.5F, {{"b", 0.3F}, {"c", 0.2F}}));
  }
  EXPECT_EQ(alternatives_of(word).size(), 6U);
}

TEST(WordAlternatives, OfSyllablesTwiceAsMany) {
  lstm::LineWord word;
  word.characters = {
      character("d", 0.5F, {{"đ", 0.4F}}),
      character("â", 0.3F, {{"ấ", 0.2F}, {"ầ", 0.15F}, {"ã", 0.1F}, {"ẵ", 0.09F}, {"ẩ", 0.08F}}),
      character("y", 0.9F)};
  const auto alternatives = alternatives_of(word);
  EXPECT_THAT(texts(alternatives),
              testing::ElementsAre("đây", "dấy", "đấy", "dầy", "đầy", "dãy", "đãy", "dẩy", "đẩy"))
      << "six of all, then none that is no syllable (dẵy)";
}

}  // namespace
}  // namespace trichdan
