#include <gtest/gtest.h>
#include <leptonica/allheaders.h>
#include <tiffio.h>

#include "making.h"
#include "source/source.h"

namespace trichdan {
namespace {

PageImage first_image(const std::filesystem::path& path) {
  return open_document(path)->image(1);
}

TEST(ImageFile, EveryFormatGivesItsPixels) {
  const TempFolder folder;
  struct Case {
    const char* name;
    int depth;
    int format;
    int expected_depth;
    double tolerance;  // mean grey levels: lossy formats differ a little
  };
  const Case cases[] = {
      {"bilevel.png", 1, IFF_PNG, 1, 0},        {"grey.png", 8, IFF_PNG, 8, 0},
      {"colour.png", 32, IFF_PNG, 32, 0},       {"grey.jpg", 8, IFF_JFIF_JPEG, 8, 2},
      {"colour.jpg", 32, IFF_JFIF_JPEG, 32, 2}, {"fax.tif", 1, IFF_TIFF_G4, 1, 0},
      {"lzw.tif", 8, IFF_TIFF_LZW, 8, 0},       {"zip.tif", 32, IFF_TIFF_ZIP, 32, 0},
      {"colour.webp", 32, IFF_WEBP, 32, 2},     {"colour.jp2", 32, IFF_JP2, 32, 3},
      {"grey.jp2", 8, IFF_JP2, 8, 3},
  };
  for (const Case& c : cases) {
    const PixPtr original = picture(400, 600, c.depth);
    // The ending lies on purpose: the content decides.
    const auto path = folder.file(std::string(c.name) + ".pdf", encoded(*original, c.format));
    const auto document = open_document(path);
    EXPECT_EQ(document->page_count(), 1) << c.name;
    EXPECT_EQ(document->classify(1).kind, PageKind::scan) << c.name;
    const PageImage image = document->image(1);
    EXPECT_EQ(pixGetDepth(image.pixels.get()), c.expected_depth) << c.name;
    EXPECT_LE(difference(*image.pixels, *original), c.tolerance) << c.name;
    EXPECT_TRUE(image.embedded) << c.name;
  }
}

TEST(ImageFile, AllPagesOfATiffAreRead) {
  const TempFolder folder;
  const auto path = folder / "many.tif";
  for (int page = 1; page <= 5; ++page) {
    const PixPtr image = picture(100 + page, 150, page % 2 == 0 ? 1 : 8);
    pixWriteTiff(path.c_str(), image.get(), page % 2 == 0 ? IFF_TIFF_G4 : IFF_TIFF_LZW,
                 page == 1 ? "w" : "a");
  }
  const auto document = open_document(path);
  ASSERT_EQ(document->page_count(), 5);
  for (const int page : {5, 1, 3}) {  // in any order
    EXPECT_EQ(pixGetWidth(document->image(page).pixels.get()), 100 + page);
  }
  EXPECT_EQ(error_of([&] { document->image(6); }).kind(), ErrorKind::damaged_page);
}

TEST(ImageFile, TiledTiffIsRead) {
  const TempFolder folder;
  const auto path = folder / "tiled.tif";
  constexpr int kSide = 64;
  TIFF* tiff = TIFFOpen(path.c_str(), "w");
  for (const auto& [tag, value] : {std::pair{TIFFTAG_IMAGEWIDTH, kSide},
                                   {TIFFTAG_IMAGELENGTH, kSide},
                                   {TIFFTAG_TILEWIDTH, kSide},
                                   {TIFFTAG_TILELENGTH, kSide},
                                   {TIFFTAG_BITSPERSAMPLE, 8},
                                   {TIFFTAG_SAMPLESPERPIXEL, 1},
                                   {TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK}}) {
    TIFFSetField(tiff, static_cast<std::uint32_t>(tag), value);
  }
  std::string tile(kSide * kSide, '\xff');
  tile[10 * kSide + 20] = '\0';
  TIFFWriteEncodedTile(tiff, 0, tile.data(), static_cast<tmsize_t>(tile.size()));
  TIFFClose(tiff);
  const PageImage image = first_image(path);
  const PixPtr grey(pixConvertTo8(image.pixels.get(), 0));
  l_uint32 dark = 255;
  l_uint32 light = 0;
  pixGetPixel(grey.get(), 20, 10, &dark);
  pixGetPixel(grey.get(), 10, 20, &light);
  EXPECT_EQ(dark, 0U);
  EXPECT_EQ(light, 255U);
}

TEST(ImageFile, ResolutionIsTheFilesOwnIfBelievable) {
  const TempFolder folder;
  struct Case {
    int width;
    int height;
    int said;
    int expected;
    const char* reason;
  };
  const Case cases[] = {
      {1654, 2339, 200, 200, "stated"},
      {2480, 3508, 0, 300, "A4 at 300 dpi, nothing stated"},
      {3508, 2480, 0, 300, "the same lying"},
      {3000, 4000, 72, 363, "a telephone's 72 dpi would make a page of 41 inches"},
      {827, 1169, 96, 96, "a small scan that says so"},
  };
  for (const Case& c : cases) {
    const PixPtr image = picture(c.width, c.height, 1);
    pixSetXRes(image.get(), c.said);  // pixSetResolution leaves 0 out
    pixSetYRes(image.get(), c.said);
    EXPECT_EQ(first_image(folder.file("r.png", encoded(*image, IFF_PNG))).dpi, c.expected)
        << c.reason;
  }
}

TEST(ImageFile, FaxPixelsAreMadeSquare) {
  const TempFolder folder;
  const PixPtr image = picture(1728, 1143, 1);
  pixSetResolution(image.get(), 204, 98);
  const PageImage read = first_image(folder.file("fax.tif", encoded(*image, IFF_TIFF_G4)));
  EXPECT_EQ(pixGetWidth(read.pixels.get()), 1728);
  EXPECT_NEAR(pixGetHeight(read.pixels.get()), 1143 * 204 / 98, 2);
  EXPECT_EQ(read.dpi, 204);
}

// A JPEG with an Exif note of its orientation, as telephones write it.
std::string with_orientation(const std::string& jpeg, char orientation) {
  using namespace std::string_literals;
  std::string tiff = "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s;
  tiff += orientation;
  tiff += "\0\0\0\0\0\0"s;
  const std::string body = "Exif\0\0"s + tiff;
  const std::size_t length = body.size() + 2;
  return jpeg.substr(0, 2) + "\xff\xe1" + static_cast<char>(length >> 8U) +
         static_cast<char>(length & 255U) + body + jpeg.substr(2);
}

TEST(ImageFile, PhotographsAreTurnedAsTheirNotesSay) {
  const TempFolder folder;
  const PixPtr expected = picture(300, 480, 8);
  // What a camera stores for each orientation number: the inverse of what makes it upright.
  const auto turned = [&](int times) { return PixPtr(pixRotateOrth(expected.get(), times)); };
  const auto mirrored = [](PixPtr image) { return PixPtr(pixFlipLR(nullptr, image.get())); };
  for (int orientation = 1; orientation <= 8; ++orientation) {
    PixPtr stored;
    switch (orientation) {
      case 1:
        stored = turned(0);
        break;
      case 2:
        stored = mirrored(turned(0));
        break;
      case 3:
        stored = turned(2);
        break;
      case 4:
        stored = mirrored(turned(2));
        break;
      case 5:
        stored = mirrored(turned(1));
        break;
      case 6:
        stored = turned(3);
        break;
      case 7:
        stored = mirrored(turned(3));
        break;
      default:
        stored = turned(1);
        break;
    }
    const auto path = folder.file("photo.jpg", with_orientation(encoded(*stored, IFF_JFIF_JPEG),
                                                                static_cast<char>(orientation)));
    EXPECT_LE(difference(*first_image(path).pixels, *expected), 2) << "orientation " << orientation;
  }
}

TEST(ImageFile, TransparentPartsArePaper) {
  const TempFolder folder;
  const PixPtr image(pixCreate(20, 20, 32));  // black, and all of it transparent
  pixSetSpp(image.get(), 4);
  const PageImage read = first_image(folder.file("t.png", encoded(*image, IFF_PNG)));
  const PixPtr paper(pixCreate(20, 20, 8));
  pixSetAll(paper.get());
  EXPECT_EQ(difference(*read.pixels, *paper), 0);
}

}  // namespace
}  // namespace trichdan
