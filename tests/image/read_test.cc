// Pages that came badly, prepared and read.
#include <gmock/gmock.h>

#include <cmath>

#include "image/prepare.h"
#include "ocr/recogniser.h"
#include "pages.h"

namespace trichdan {
namespace {

PageReading read(const Pix& page, int dpi) {
  static Recogniser recogniser({});
  const PreparedPage prepared = prepare(page, dpi);
  PageReading reading;
  if (!prepared.blank) reading = recogniser.read(*prepared.pixels, prepared.dpi);
  bring_back(reading, prepared, page, dpi);
  return reading;
}

const Word* find(const PageReading& reading, const std::string& text) {
  for (const Word& word : reading.words) {
    if (word.text == text) return &word;
  }
  return nullptr;
}

std::string text_of(const PageReading& reading) {
  std::string text;
  for (const Word& word : reading.words) text += word.text + " ";
  return text;
}

void expect_near(const Box& a, const Box& b, int pixels) {
  EXPECT_NEAR(a.x0, b.x0, pixels);
  EXPECT_NEAR(a.y0, b.y0, pixels);
  EXPECT_NEAR(a.x1, b.x1, pixels);
  EXPECT_NEAR(a.y1, b.y1, pixels);
}

TEST(ReadTest, APageUpsideDownOrSidewaysLeadsBackToItsPlace) {
  const PageImage image = corpus_page("sample-party/photocopy-scan.pdf", 2);
  const PageReading upright = read(*image.pixels, image.dpi);
  const char* const kWord = "41-KH/HU";
  const Word* const expected = find(upright, kWord);
  ASSERT_NE(expected, nullptr) << text_of(upright);
  for (const int quarters : {1, 2}) {
    const PixPtr page = turned_pixels(*image.pixels, quarters);
    const PageReading reading = read(*page, image.dpi);
    EXPECT_EQ(reading.turn, 4 - quarters);
    EXPECT_EQ(reading.width, pixGetWidth(page.get()));
    const Word* const word = find(reading, kWord);
    ASSERT_NE(word, nullptr) << text_of(reading);
    expect_near(word->box, turned(expected->box, quarters, upright.width, upright.height), 6);
  }
}

TEST(ReadTest, BadPagesAreRead) {
  const PageImage image = corpus_page("sample-party/typeset.pdf", 1, 200);
  const PixPtr grey(pixConvertTo8(image.pixels.get(), 0));
  const int width = pixGetWidth(grey.get());
  const int height = pixGetHeight(grey.get());
  Box half{0, 0, width, height / 2};
  const PixPtr upper(pixCreate(half.width(), half.height(), 8));
  pixRasterop(upper.get(), 0, 0, half.width(), half.height(), PIX_SRC, grey.get(), 0, 0);
  const PixPtr bits = bits_of(*grey);
  const PixPtr huge(pixExpandReplicate(bits.get(), 6));
  const PixPtr crooked = askew(*grey, 3);
  const struct {
    const Pix* page;
    int dpi;
    const char* what;
  } kCases[] = {{crooked.get(), 200, "three degrees askew"},
                {upper.get(), 200, "half a page"},
                {huge.get(), 1200, "1200 dpi"}};
  for (const auto& [page, dpi, what] : kCases) {
    const PageReading reading = read(*page, dpi);
    EXPECT_THAT(text_of(reading), testing::HasSubstr("41-KH/HU")) << what;
    for (const Word& word : reading.words) {
      EXPECT_LE(word.box.x1, pixGetWidth(page)) << what;
      EXPECT_LE(word.box.y1, pixGetHeight(page)) << what;
    }
  }
}

// Taken with a telephone: from an angle, darker towards one corner.
TEST(ReadTest, APhotographedPageIsRead) {
  const PageImage image = corpus_page("sample-party/typeset.pdf", 1, 200);
  const PixPtr grey(pixConvertTo8(image.pixels.get(), 0));
  const int width = pixGetWidth(grey.get());
  const int height = pixGetHeight(grey.get());
  const PixPtr photo(pixCreate(width, height, 8));
  for (int y = 0; y < height; ++y) {
    const double narrow = 1 - 0.05 * (height - y) / height;
    for (int x = 0; x < width; ++x) {
      const int from_x = static_cast<int>((x - width / 2.0) / narrow + width / 2.0);
      l_uint32 level = 255;
      if (from_x >= 0 && from_x < width) pixGetPixel(grey.get(), from_x, y, &level);
      const double light = 0.9 - 0.45 * x / width * y / height;
      pixSetPixel(photo.get(), x, y, static_cast<l_uint32>(level * light));
    }
  }
  const PageReading reading = read(*photo, 200);
  EXPECT_THAT(reading.reason, testing::HasSubstr("paper whitened"));
  EXPECT_THAT(text_of(reading), testing::HasSubstr("41-KH/HU"));
}

TEST(ReadTest, ABlankPageIsNotReadAndSaysSo) {
  const PixPtr page(pixCreate(1654, 2339, 1));
  const PageReading reading = read(*page, 200);
  EXPECT_TRUE(reading.words.empty());
  EXPECT_THAT(reading.reason, testing::HasSubstr("nothing on it"));
  EXPECT_EQ(reading.width, 1654);
}

}  // namespace
}  // namespace trichdan
