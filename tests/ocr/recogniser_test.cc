// Pages to words.
#include "ocr/recogniser.h"

#include <gmock/gmock.h>

#include "page.h"

namespace trichdan {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::Field;
using testing::Ge;
using testing::Le;

// Every engine keeps the same promises.
class RecogniserTest : public testing::TestWithParam<OcrEngine> {
 protected:
  static RecogniserOptions options() { return {RecogniserOptions().model, {}, GetParam()}; }
  static Recogniser& warm() {
    static Recogniser own({RecogniserOptions().model, {}, OcrEngine::own});
    static Recogniser tesseract({RecogniserOptions().model, {}, OcrEngine::tesseract});
    return GetParam() == OcrEngine::own ? own : tesseract;
  }
};

std::string text_of(const PageReading& reading) {
  std::string text;
  for (const Word& word : reading.words) text += word.text + " ";
  return text;
}

PixPtr blank(int width, int height, int depth) {
  PixPtr page(pixCreate(width, height, depth));
  if (depth > 1) pixSetAll(page.get());
  return page;
}

TEST_P(RecogniserTest, ReadsVietnameseWithBoxesOnThePage) {
  const PageImage image = corpus_page("sample-party/photocopy-scan.pdf", 1);
  const PageReading reading = warm().read(*image.pixels, image.dpi);
  const std::string text = text_of(reading);
  for (const char* expected : {"Số 87-BC/HU", "41-KH/HU", "2.914/3.052 đảng viên (95,5%)"}) {
    EXPECT_NE(text.find(expected), std::string::npos) << expected << " in:\n" << text;
  }
  EXPECT_EQ(reading.width, pixGetWidth(image.pixels.get()));
  EXPECT_EQ(reading.height, pixGetHeight(image.pixels.get()));
  EXPECT_EQ(reading.dpi, image.dpi);
  EXPECT_EQ(reading.model, kDefaultModel);
  EXPECT_THAT(reading.mean_confidence, AllOf(Ge(60), Le(100)));
  for (const Word& word : reading.words) {
    EXPECT_FALSE(word.text.empty());
    EXPECT_EQ(word.text.find(' '), std::string::npos) << word.text;
    EXPECT_FALSE(word.box.empty()) << word.text;
    EXPECT_GE(word.box.x0, 0);
    EXPECT_GE(word.box.y0, 0);
    EXPECT_LE(word.box.x1, reading.width);
    EXPECT_LE(word.box.y1, reading.height);
    EXPECT_THAT(word.confidence, AllOf(Ge(0), Le(100)));
  }
}

TEST_P(RecogniserTest, NumbersBlocksAndLinesWithoutGaps) {
  const PageImage image = corpus_page("sample-state/photocopy-scan.pdf", 1);
  const PageReading reading = warm().read(*image.pixels, image.dpi);
  ASSERT_FALSE(reading.words.empty());
  std::int32_t block = -1;
  std::int32_t line = -1;
  for (const Word& word : reading.words) {
    EXPECT_TRUE(word.block == block || word.block == block + 1) << word.text;
    EXPECT_TRUE(word.line == line || word.line == line + 1) << word.text;
    EXPECT_TRUE(word.block == block || word.line == line + 1) << "a block starts a line";
    block = word.block;
    line = word.line;
  }
  EXPECT_GT(block, 0) << "a letterhead has more than one block";
  EXPECT_GT(line, 20);
}

// Nothing of one page may colour the next: adaption and page dictionaries stay off between pages.
TEST_P(RecogniserTest, ReadsAPageTheSameWhateverCameBefore) {
  const PageImage first = corpus_page("sample-party/photocopy-scan.pdf", 2);
  const PageImage other = corpus_page("sample-state/photocopy-scan.pdf", 1);
  PageReading fresh = Recogniser(options()).read(*first.pixels, first.dpi);
  warm().read(*other.pixels, other.dpi);
  PageReading later = warm().read(*first.pixels, first.dpi);
  EXPECT_EQ(fresh.words, later.words);
}

TEST_P(RecogniserTest, LeavesTheImageAsItWas) {
  const PageImage image = corpus_page("sample-party/photocopy-scan.pdf", 2);
  const PixPtr before(pixCopy(nullptr, image.pixels.get()));
  warm().read(*image.pixels, image.dpi);
  l_int32 same = 0;
  pixEqual(before.get(), image.pixels.get(), &same);
  EXPECT_EQ(same, 1);
  EXPECT_EQ(pixGetRefcount(image.pixels.get()), 1) << "the page's memory is kept";
}

TEST_P(RecogniserTest, TakesPagesWithoutText) {
  const struct {
    int width, height, depth;
  } kCases[] = {{1654, 2339, 1}, {1654, 2339, 8}, {1654, 2339, 32}, {40, 40, 8}, {3000, 20, 1}};
  for (const auto& [width, height, depth] : kCases) {
    const PageReading reading = warm().read(*blank(width, height, depth), 200);
    EXPECT_TRUE(reading.words.empty()) << width << "x" << height << "x" << depth;
    EXPECT_EQ(reading.mean_confidence, 0);
  }
}

TEST_P(RecogniserTest, TakesAPageOfOnePixel) {
  EXPECT_NO_THROW(warm().read(*blank(1, 1, 8), 200));
}

// Black all over: a scan with the lid open.
TEST_P(RecogniserTest, TakesABlackPage) {
  PixPtr page(pixCreate(1654, 2339, 1));
  pixSetAll(page.get());
  EXPECT_NO_THROW(warm().read(*page, 200));
}

// Pages nobody should scan; each is done in a moment or the test's time is up.
TEST_P(RecogniserTest, TakesHostilePages) {
  const struct {
    int width, height, depth;
    bool black;
  } kCases[] = {{32'767, 1, 1, false}, {32'767, 1, 1, true}, {1, 32'767, 8, true},
                {32'767, 40, 1, true}, {2, 2, 32, true},     {40, 32'767, 1, true}};
  for (const auto& [width, height, depth, black] : kCases) {
    PixPtr page = blank(width, height, depth);
    if (black) depth == 1 ? pixSetAll(page.get()) : pixClearAll(page.get());
    EXPECT_NO_THROW(warm().read(*page, 200)) << width << "x" << height << "x" << depth << black;
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, RecogniserTest,
                         testing::Values(OcrEngine::own, OcrEngine::tesseract),
                         [](const auto& engine) { return std::string(name_of(engine.param)); });

}  // namespace
}  // namespace trichdan
