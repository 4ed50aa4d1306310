// Counts of words and their neighbours, and how they are kept.
#include "repair/ngrams.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.h"
#include "repair/context_words.h"

namespace trichdan {
namespace {

std::vector<ContextToken> tokens(std::initializer_list<const char*> words) {
  std::vector<ContextToken> out;
  for (const char* word : words) append_tokens(word, out);
  return out;
}

ContextToken token(const char* core) {
  return token_of_core(core);
}

TEST(Ngrams, TokensFoldWhatIsTheSameWord) {
  EXPECT_EQ(token("Đảng"), token("đảng"));
  EXPECT_EQ(tokens({"hoà"}), tokens({"hòa"})) << "tone marks at one place";
  EXPECT_NE(token("tố"), token("tổ"));
  EXPECT_EQ(token("98,2%"), kNumber);
  EXPECT_EQ(token("QĐ-UBND"), kOther);
  EXPECT_EQ(token(""), kBreak);
}

TEST(Ngrams, PunctuationParts) {
  EXPECT_EQ(tokens({"“đổi", "mới”,"}),
            (std::vector<ContextToken>{kBreak, token("đổi"), token("mới"), kBreak}));
}

TEST(Ngrams, KeepsWhatIsFrequentInSeveralDocuments) {
  NgramCounter counter;
  for (int i = 0; i < 3; ++i) counter.add(tokens({"tư", "tưởng", "chính", "trị"}));
  counter.add(tokens({"tư", "tướng", "tư", "tướng", "tư", "tướng"}));
  const NgramModel model = NgramModel::decode(counter.encoded(3, 3));
  EXPECT_NEAR(model.count(token("tưởng")), 3, 0.2);
  EXPECT_NEAR(model.count(token("tư"), token("tưởng")), 3, 0.2);
  EXPECT_NEAR(model.count(token("tư"), token("tưởng"), token("chính")), 3, 0.2);
  EXPECT_EQ(model.count(token("tướng")), 0) << "thrice, but in one document";
  EXPECT_EQ(model.count(token("trị"), token("tư")), 0) << "documents are not one text";
  EXPECT_EQ(model.words(), 18);
}

TEST(Ngrams, TheSameDocumentsInAnyOrderGiveTheSameModel) {
  std::vector<std::vector<ContextToken>> documents{tokens({"kế", "hoạch", "năm", "2021"}),
                                                   tokens({"kế", "hoạch,", "kế", "toán"}),
                                                   tokens({"kế", "hoạch", "năm"})};
  NgramCounter forward;
  for (const auto& document : documents) forward.add(document);
  NgramCounter backward;
  std::ranges::reverse(documents);
  for (const auto& document : documents) backward.add(document);
  EXPECT_EQ(forward.encoded(2, 2), backward.encoded(2, 2));
}

TEST(Ngrams, DamagedBytesAreRefused) {
  NgramCounter counter;
  counter.add(tokens({"một", "hai", "ba"}));
  const std::string bytes = counter.encoded(1, 1);
  EXPECT_THROW(NgramModel::decode(""), Error);
  EXPECT_THROW(NgramModel::decode("TDCTX1\n"), Error);
  for (std::size_t size = 8; size < bytes.size(); ++size) {
    EXPECT_THROW(NgramModel::decode(std::string_view(bytes).substr(0, size)), Error) << size;
  }
  EXPECT_NO_THROW(NgramModel::decode(bytes));
}

TEST(Ngrams, OnlyWhatTwoReadersAgreeOnIsCertain) {
  PageReading page;
  const auto word = [](const char* text, float confidence, const char* other,
                       std::vector<WordAlternative> alternatives) {
    return Word{text, {}, confidence, 0, 0, other, std::move(alternatives)};
  };
  EXPECT_TRUE(is_certain(page, word("tưởng", 96, "tưởng", {})));
  EXPECT_FALSE(is_certain(page, word("tưởng", 96, "", {}))) << "read once";
  EXPECT_FALSE(is_certain(page, word("tưởng", 96, "tướng", {})));
  EXPECT_FALSE(is_certain(page, word("tưởng", 60, "tưởng", {})));
  EXPECT_FALSE(is_certain(page, word("tưởng", 96, "tưởng", {{"tướng", 20}})));
  page.kind = PageKind::text;
  EXPECT_TRUE(is_certain(page, word("tưởng", 100, "", {}))) << "a text layer";
}

}  // namespace
}  // namespace trichdan
