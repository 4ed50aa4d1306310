#include <fmt/core.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "making.h"
#include "pdf_builder.h"
#include "source/source.h"

namespace trichdan {
namespace {

// The pictures have 400 x 600 pixels and fill a page of 144 x 216 points: 200 dpi.
constexpr const char* kWholePage = "144 0 0 216 0 0";

PixPtr turned(const Pix& image, bool flipped, int quarters) {
  auto* source = const_cast<Pix*>(&image);
  PixPtr result(flipped ? pixFlipTB(nullptr, source) : pixCopy(nullptr, source));
  return quarters == 0 ? std::move(result) : PixPtr(pixRotateOrth(result.get(), quarters));
}

PixPtr cut(Pix& image, int x, int y, int width, int height) {
  ::Box* box = boxCreate(x, y, width, height);
  PixPtr part(pixClipRectangle(&image, box, nullptr));
  boxDestroy(&box);
  return part;
}

// A stream of pixels without any compression: an image XObject of one bit a pixel, or a mask.
int add_raw_bits(PdfBuilder& pdf, Pix& bilevel, bool one_is_black, const char* extra) {
  std::string data;
  for (int y = 0; y < pixGetHeight(&bilevel); ++y) {
    unsigned byte = 0;
    for (int x = 0; x < pixGetWidth(&bilevel); ++x) {
      l_uint32 black = 0;
      pixGetPixel(&bilevel, x, y, &black);
      byte = byte << 1U | (black == (one_is_black ? 1U : 0U) ? 1U : 0U);
      if (x % 8 == 7) data += static_cast<char>(byte & 255U);
    }
  }
  return pdf.add_stream(fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} "
                                    "/BitsPerComponent 1 {}",
                                    pixGetWidth(&bilevel), pixGetHeight(&bilevel), extra),
                        data);
}

PageImage page_of(const std::string& pdf, int page = 1) {
  const TempFolder folder;
  return open_document(folder.file("a.pdf", pdf))->image(page);
}

PageImage image_page(PdfBuilder& pdf, int image, const char* matrix = kWholePage,
                     const char* extra = "") {
  pdf.add_image_page(144, 216, image, matrix, extra);
  return page_of(pdf.finished());
}

TEST(PdfImage, APageThatIsOneImageGivesItsPixels) {
  struct Case {
    const char* name;
    int depth;
    int encoding;
    double tolerance;  // mean grey levels: lossy encodings differ a little
  };
  const Case cases[] = {
      {"CCITT G4", 1, L_G4_ENCODE, 0},         {"bilevel Flate", 1, L_FLATE_ENCODE, 0},
      {"grey Flate", 8, L_FLATE_ENCODE, 0},    {"colour Flate", 32, L_FLATE_ENCODE, 0},
      {"grey JPEG", 8, L_JPEG_ENCODE, 2},      {"colour JPEG", 32, L_JPEG_ENCODE, 2},
      {"grey JPEG 2000", 8, L_JP2K_ENCODE, 3}, {"colour JPEG 2000", 32, L_JP2K_ENCODE, 3},
  };
  for (const Case& c : cases) {
    const PixPtr original = picture(400, 600, c.depth);
    PdfBuilder pdf;
    const PageImage image = image_page(pdf, pdf.add_image(*original, c.encoding));
    EXPECT_TRUE(image.embedded) << c.name;
    EXPECT_EQ(image.dpi, 200) << c.name;
    EXPECT_EQ(pixGetXRes(image.pixels.get()), 200) << c.name;
    EXPECT_EQ(pixGetDepth(image.pixels.get()), c.depth) << c.name;
    EXPECT_EQ(pixGetWidth(image.pixels.get()), 400) << c.name;
    EXPECT_LE(difference(*image.pixels, *original), c.tolerance) << c.name;
  }
}

TEST(PdfImage, AJpegIsDecodedOnceAndNotDrawnAnew) {
  const PixPtr original = picture(400, 600, 8);
  L_COMP_DATA* data = nullptr;
  pixGenerateCIData(original.get(), L_JPEG_ENCODE, 40, 0, &data);
  const PixPtr decoded(pixReadMem(data->datacomp, data->nbytescomp));
  PdfBuilder pdf;
  const int number = pdf.add_stream(
      "/Subtype /Image /Width 400 /Height 600 /BitsPerComponent 8 /ColorSpace /DeviceGray "
      "/Filter /DCTDecode",
      {reinterpret_cast<const char*>(data->datacomp), data->nbytescomp});
  l_CIDataDestroy(&data);
  const PageImage image = image_page(pdf, number);
  EXPECT_TRUE(image.embedded);
  EXPECT_EQ(difference(*image.pixels, *decoded), 0);
}

TEST(PdfImage, ResolutionComesFromPixelsAndPageSize) {
  struct Case {
    const char* matrix;
    double width;
    double height;
    int expected;
  };
  const Case cases[] = {
      {"144 0 0 216 0 0", 144, 216, 200},
      {"96 0 0 144 0 0", 96, 144, 300},
      {"288 0 0 432 0 0", 288, 432, 100},
      {"595.2 0 0 892.8 0 0", 595.2, 892.8, 48},
  };
  for (const Case& c : cases) {
    PdfBuilder pdf;
    const PixPtr original = picture(400, 600, 1);
    pdf.add_image_page(c.width, c.height, pdf.add_image(*original, L_G4_ENCODE), c.matrix);
    const PageImage image = page_of(pdf.finished());
    EXPECT_TRUE(image.embedded) << c.matrix;
    EXPECT_EQ(image.dpi, c.expected) << c.matrix;
  }
}

// The eight ways a matrix can turn an image, and what the page then shows.
struct Turn {
  const char* matrix;
  bool flipped;  // top to bottom, before
  int quarters;  // clockwise
};
constexpr Turn kTurns[] = {
    {"144 0 0 216 0 0", false, 0},       {"0 -144 216 0 0 144", false, 1},
    {"-144 0 0 -216 144 216", false, 2}, {"0 144 -216 0 216 0", false, 3},
    {"144 0 0 -216 0 216", true, 0},     {"0 -144 -216 0 216 144", true, 1},
    {"-144 0 0 216 144 0", true, 2},     {"0 144 216 0 0 0", true, 3},
};

TEST(PdfImage, TurnedImagesComeAsThePageShowsThem) {
  const PixPtr original = picture(400, 600, 8);
  for (const Turn& turn : kTurns) {
    for (const int rotate : {0, 90, 180, 270}) {
      PdfBuilder pdf;
      const bool lying = turn.quarters % 2 != 0;
      pdf.add_image_page(lying ? 216 : 144, lying ? 144 : 216,
                         pdf.add_image(*original, L_FLATE_ENCODE), turn.matrix,
                         fmt::format("/Rotate {}", rotate));
      const PageImage image = page_of(pdf.finished());
      const PixPtr expected = turned(*original, turn.flipped, (turn.quarters + rotate / 90) % 4);
      EXPECT_TRUE(image.embedded) << turn.matrix << ", rotated by " << rotate;
      EXPECT_EQ(image.dpi, 200) << turn.matrix << ", rotated by " << rotate;
      EXPECT_EQ(difference(*image.pixels, *expected), 0)
          << turn.matrix << ", rotated by " << rotate;
    }
  }
}

TEST(PdfImage, OnlyWhatLiesOnThePageIsGiven) {
  const PixPtr original = picture(400, 600, 8);
  struct Case {
    const char* name;
    const char* matrix;
    const char* extra;
    int x, y, width, height;
    int quarters;
  };
  const Case cases[] = {
      {"crop box", kWholePage, "/CropBox [36 54 108 162]", 100, 150, 200, 300, 0},
      {"crop box, off centre", kWholePage, "/CropBox [0 108 72 216]", 0, 0, 200, 300, 0},
      {"crop box, turned", kWholePage, "/CropBox [0 108 72 216] /Rotate 90", 0, 0, 200, 300, 1},
      {"over the edges", "288 0 0 432 -72 -108", "", 100, 150, 200, 300, 0},
      {"a point too large", "145 0 0 217 -0.5 -0.5", "", 0, 0, 400, 600, 0},
  };
  for (const Case& c : cases) {
    PdfBuilder pdf;
    const PageImage image =
        image_page(pdf, pdf.add_image(*original, L_FLATE_ENCODE), c.matrix, c.extra);
    const PixPtr expected = turned(*cut(*original, c.x, c.y, c.width, c.height), false, c.quarters);
    EXPECT_TRUE(image.embedded) << c.name;
    EXPECT_EQ(pixGetWidth(image.pixels.get()), pixGetWidth(expected.get())) << c.name;
    EXPECT_EQ(difference(*image.pixels, *expected), 0) << c.name;
  }
}

TEST(PdfImage, InvertedImagesAndMasksComeBlackOnWhite) {
  const PixPtr original = picture(400, 600, 1);
  struct Case {
    const char* name;
    bool one_is_black;
    const char* extra;
  };
  const Case cases[] = {
      {"grey", false, "/ColorSpace /DeviceGray"},
      {"grey, inverted", true, "/ColorSpace /DeviceGray /Decode [1 0]"},
      {"palette", false, "/ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>]"},
      {"palette, inverted", true, "/ColorSpace [/Indexed /DeviceRGB 1 <ffffff000000>]"},
      {"mask", false, "/ImageMask true"},
      {"mask, inverted", true, "/ImageMask true /Decode [1 0]"},
  };
  for (const Case& c : cases) {
    PdfBuilder pdf;
    const PageImage image = image_page(pdf, add_raw_bits(pdf, *original, c.one_is_black, c.extra));
    EXPECT_TRUE(image.embedded) << c.name;
    EXPECT_EQ(pixGetDepth(image.pixels.get()), 1) << c.name;
    EXPECT_EQ(difference(*image.pixels, *original), 0) << c.name;
  }
}

TEST(PdfImage, APaletteOfGreysAndOneOfColours) {
  const PixPtr original = picture(400, 600, 1);
  PdfBuilder greys;
  const PageImage grey = image_page(
      greys,
      add_raw_bits(greys, *original, false, "/ColorSpace [/Indexed /DeviceRGB 1 <404040c0c0c0>]"));
  EXPECT_EQ(pixGetDepth(grey.pixels.get()), 8);
  l_uint32 pixel = 0;
  pixGetPixel(grey.pixels.get(), 90, 300, &pixel);  // on the upright bar
  EXPECT_EQ(pixel, 0x40U);
  PdfBuilder colours;
  const PageImage colour =
      image_page(colours, add_raw_bits(colours, *original, false,
                                       "/ColorSpace [/Indexed /DeviceRGB 1 <a02010ffffff>]"));
  EXPECT_EQ(pixGetDepth(colour.pixels.get()), 32);
  pixGetPixel(colour.pixels.get(), 90, 300, &pixel);
  EXPECT_EQ(pixel >> 8U, 0xa02010U);
}

}  // namespace
}  // namespace trichdan
