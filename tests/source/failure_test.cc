#include <fmt/core.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>
#include <unistd.h>

#include <filesystem>

#include "making.h"
#include "pdf_builder.h"
#include "source/source.h"

namespace trichdan {
namespace {

using namespace std::string_view_literals;

Error opening(const std::filesystem::path& path, const SourceLimits& limits = {}) {
  return error_of([&] { open_document(path, limits); });
}

// Opens, classifies and draws every page.
Error reading(const std::filesystem::path& path, const SourceLimits& limits = {}) {
  return error_of([&] {
    const auto document = open_document(path, limits);
    for (int page = 1; page <= document->page_count(); ++page) {
      document->classify(page);
      document->image(page);
    }
  });
}

void expect(const Error& error, ErrorKind kind, std::string_view words, std::string_view name) {
  EXPECT_EQ(name_of(error.kind()), name_of(kind)) << name << ": " << error.describe();
  EXPECT_NE(error.describe().find(words), std::string::npos) << name << ": " << error.describe();
  EXPECT_FALSE(error.file().empty()) << name;
}

std::string scanned_pdf() {
  PdfBuilder pdf;
  const PixPtr image = picture(400, 600, 1);
  for (int i = 0; i < 3; ++i) {
    pdf.add_image_page(144, 216, pdf.add_image(*image, L_G4_ENCODE), "144 0 0 216 0 0");
  }
  return pdf.finished();
}

TEST(Failure, EachBadFileHasItsOwn) {
  const TempFolder folder;
  struct Case {
    const char* name;
    std::string bytes;
    ErrorKind kind;
    const char* words;
  };
  PdfBuilder no_pages;
  const std::string pdf = scanned_pdf();
  const Case cases[] = {
      {"empty.pdf", "", ErrorKind::empty, "0 bytes"},
      {"page.pdf", "<html><body>404 Not Found</body></html>", ErrorKind::unsupported,
       "web page (HTML)"},
      {"text.pdf", "Kính gửi các đơn vị", ErrorKind::unsupported, "plain text"},
      {"word.pdf", "PK\x03\x04 word/document.xml", ErrorKind::unsupported, "Word"},
      {"zeros.pdf", std::string(5000, '\0'), ErrorKind::unsupported, "zero bytes"},
      {"header.pdf", "%PDF-1.7\n", ErrorKind::truncated, "cut short or damaged"},
      {"third.pdf", pdf.substr(0, pdf.size() / 3), ErrorKind::truncated, "cut short or damaged"},
      {"noise.pdf", "%PDF-1.7\n" + std::string(3000, 'x'), ErrorKind::truncated,
       "cut short or damaged"},
      {"no_pages.pdf", no_pages.finished(), ErrorKind::no_pages, "no page"},
      {"start.png", "\x89PNG\r\n\x1a\n", ErrorKind::truncated, "PNG"},
      {"start.jpg", "\xff\xd8\xff\xe0", ErrorKind::truncated, "JPEG"},
      {"start.tif", std::string("II*\0\x08\0\0\0"sv), ErrorKind::truncated, "TIFF"},
      {"start.jp2", std::string("\0\0\0\x0cjP  \r\n\x87\n"sv), ErrorKind::truncated, "JPEG 2000"},
      {"start.webp", std::string("RIFF\x10\0\0\0WEBPVP8 "sv), ErrorKind::truncated, "WebP"},
  };
  for (const Case& c : cases) {
    const Error error = opening(folder.file(c.name, c.bytes));
    expect(error, c.kind, c.words, c.name);
    EXPECT_FALSE(error.advice().empty()) << c.name;
  }
}

TEST(Failure, WhatIsNoReadableFile) {
  const TempFolder folder;
  expect(opening(folder / "missing.pdf"), ErrorKind::not_found, "no such file", "missing");
  expect(opening(folder / ""), ErrorKind::unsupported, "folder", "folder");
  const auto file = folder.file("a.pdf", scanned_pdf());
  expect(opening(file / "b.pdf"), ErrorKind::unreadable, "refuses", "a file taken for a folder");
  if (geteuid() == 0) return;  // root may read everything
  std::filesystem::permissions(file, std::filesystem::perms::none);
  expect(opening(file), ErrorKind::unreadable, "Permission denied", "permissions");
}

TEST(Failure, PasswordsAreAskedForOnlyWhereNeeded) {
  const std::filesystem::path data =
      std::filesystem::path(TRICHDAN_SOURCE_DIR) / "tests/source/data";
  const Error error = opening(data / "user-password.pdf");
  expect(error, ErrorKind::encrypted, "password", "user password");
  EXPECT_NE(error.advice().find("qpdf"), std::string::npos);
  const auto document = open_document(data / "owner-password.pdf");
  EXPECT_EQ(document->page_count(), 1) << "an owner's password only forbids changes";
  EXPECT_EQ(document->classify(1).kind, PageKind::text);
}

TEST(Failure, APdfWithoutItsTailIsReadAsFarAsItGoes) {
  const TempFolder folder;
  std::string pdf = scanned_pdf();
  pdf.resize(pdf.rfind("xref\n0 "));
  // Catalog and page tree stand at the beginning; only the table is lost.
  pdf += "trailer << /Root 1 0 R >>\n";
  const auto document = open_document(folder.file("tail.pdf", pdf));
  EXPECT_EQ(document->page_count(), 3);
  EXPECT_TRUE(document->image(3).embedded);
}

TEST(Failure, ALostPageIsNamedAndTheOthersAreRead) {
  const TempFolder folder;
  PdfBuilder pdf;
  const PixPtr image = picture(400, 600, 8);
  const int number = pdf.add_image(*image, L_JPEG_ENCODE);
  pdf.add_image_page(144, 216, number, "144 0 0 216 0 0");
  pdf.add_image_page(144, 216, number, "144 0 0 216 0 0");
  std::string bytes = pdf.finished();
  // The page tree names two pages; the second is made an object that is not there.
  const std::size_t kids = bytes.find("/Kids [");
  const std::size_t second = bytes.find(" 0 R ", kids) + 5;
  bytes[second] = '9';
  const auto document = open_document(folder.file("lost.pdf", bytes));
  EXPECT_NO_THROW(document->image(1));
  if (document->page_count() < 2) return;  // Poppler counted what is there: nothing is promised
  const Error error = error_of([&] { document->image(2); });
  EXPECT_EQ(error.kind(), ErrorKind::damaged_page);
  EXPECT_EQ(error.page(), 2);
}

TEST(Failure, HugeImagesAreRefusedBeforeTheyAreDecoded) {
  const TempFolder folder;
  const PixPtr wide(pixCreate(30'000, 8, 1));
  const PixPtr wide_grey(pixCreate(30'000, 8, 8));
  const SourceLimits small{.max_side = 300};
  const PixPtr page = picture(400, 600, 32);
  expect(opening(folder.file("a.png", encoded(*wide, IFF_PNG))), ErrorKind::too_large, "30000 x 8",
         "PNG");
  expect(opening(folder.file("a.jpg", encoded(*wide_grey, IFF_JFIF_JPEG))), ErrorKind::too_large,
         "30000", "JPEG");
  expect(opening(folder.file("a.tif", encoded(*wide, IFF_TIFF_G4))), ErrorKind::too_large, "30000",
         "TIFF");
  expect(opening(folder.file("a.webp", encoded(*page, IFF_WEBP)), small), ErrorKind::too_large,
         "600", "WebP");
  expect(opening(folder.file("a.jp2", encoded(*page, IFF_JP2)), small), ErrorKind::too_large, "600",
         "JPEG 2000");
}

TEST(Failure, HugePdfPagesAreRefusedBeforeTheyAreDrawn) {
  const TempFolder folder;
  PdfBuilder image;
  // 30,000 x 30,000 pixels are claimed and none is there.
  const int number = image.add_stream(
      "/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 8 /ColorSpace "
      "/DeviceGray",
      "");
  image.add_image_page(595, 842, number, "595 0 0 842 0 0");
  expect(reading(folder.file("image.pdf", image.finished())), ErrorKind::too_large, "30000 x 30000",
         "image");
  PdfBuilder page;
  page.add_page(14'400, 14'400, "", "0 0 m 100 100 l S");
  expect(reading(folder.file("page.pdf", page.finished())), ErrorKind::too_large, "60000 x 60000",
         "page");
}

TEST(Failure, BrokenOffImagesAreNamed) {
  const TempFolder folder;
  // Noise, so that every format needs bytes for every row.
  const PixPtr image(pixCreate(400, 600, 8));
  unsigned state = 1;
  for (int y = 0; y < 600; ++y) {
    for (int x = 0; x < 400; ++x) {
      state = state * 1664525U + 1013904223U;
      pixSetPixel(image.get(), x, y, state >> 24U);
    }
  }
  const PixPtr bilevel(pixThresholdToBinary(image.get(), 128));
  struct Case {
    const char* name;
    int format;
    Pix* image;
  };
  const Case cases[] = {
      {"half.png", IFF_PNG, image.get()},      {"half.jpg", IFF_JFIF_JPEG, image.get()},
      {"half.webp", IFF_WEBP, image.get()},    {"half.jp2", IFF_JP2, image.get()},
      {"half.tif", IFF_TIFF_LZW, image.get()}, {"fax.tif", IFF_TIFF_G4, bilevel.get()},
  };
  for (const Case& c : cases) {
    const std::string whole = encoded(*c.image, c.format);
    const Error error = reading(folder.file(c.name, whole.substr(0, whole.size() / 2)));
    EXPECT_TRUE(error.kind() == ErrorKind::truncated || error.kind() == ErrorKind::damaged_page)
        << c.name << ": " << error.describe();
    EXPECT_EQ(reading(folder.file(c.name, whole)).describe(), "no error") << c.name;
  }
}

TEST(Failure, ATiffPageThatLostItsPixelsIsNamed) {
  const TempFolder folder;
  const PixPtr image = picture(400, 600, 8);
  std::string tiff = encoded(*image, IFF_TIFF);
  // The directory of this file stands behind its pixels; point the pixels beyond the end.
  const std::size_t tag = tiff.find(std::string_view("\x11\x01\x04\x00", 4));
  ASSERT_NE(tag, std::string::npos);
  tiff[tag + 10] = '\x7f';
  expect(reading(folder.file("lost.tif", tiff)), ErrorKind::damaged_page, "page 1",
         "strips beyond the end");
}

TEST(Failure, APdfImageThatBreaksOffIsNamed) {
  const TempFolder folder;
  for (const int encoding : {L_G4_ENCODE, L_FLATE_ENCODE}) {
    const PixPtr image = picture(400, 600, 1);
    L_COMP_DATA* data = nullptr;
    pixGenerateCIData(image.get(), encoding, 90, 0, &data);
    PdfBuilder pdf;
    const std::string filter = encoding == L_G4_ENCODE
                                   ? "/CCITTFaxDecode /DecodeParms << /K -1 /Columns 400 >>"
                                   : "/FlateDecode";
    const int number = pdf.add_stream(
        "/Subtype /Image /Width 400 /Height 6000 /BitsPerComponent 1 /ColorSpace /DeviceGray "
        "/Filter " +
            filter,
        {reinterpret_cast<const char*>(data->datacomp), data->nbytescomp});
    l_CIDataDestroy(&data);
    pdf.add_image_page(144, 2160, number, "144 0 0 2160 0 0");
    expect(reading(folder.file("short.pdf", pdf.finished())), ErrorKind::damaged_page,
           "of its 6000 rows", "image shorter than it says");
  }
}

TEST(Failure, NothingIsWrittenToStandardError) {
  const TempFolder folder;
  const std::string pdf = scanned_pdf();
  testing::internal::CaptureStderr();
  for (std::size_t part = 1; part <= 8; ++part) {
    reading(folder.file("cut.pdf", pdf.substr(0, pdf.size() * part / 9)));
  }
  const PixPtr image = picture(400, 600, 8);
  for (const int format : {IFF_PNG, IFF_JFIF_JPEG, IFF_TIFF_LZW, IFF_WEBP, IFF_JP2}) {
    const std::string whole = encoded(*image, format);
    reading(folder.file("cut", whole.substr(0, whole.size() / 2)));
    reading(folder.file("cut", whole.substr(0, 60)));
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Failure, NoBrokenFileBringsTheReaderDown) {
  const TempFolder folder;
  const PixPtr image = picture(60, 90, 8);
  std::string whole[] = {scanned_pdf(),
                         encoded(*image, IFF_PNG),
                         encoded(*image, IFF_JFIF_JPEG),
                         encoded(*image, IFF_TIFF_LZW),
                         encoded(*image, IFF_WEBP),
                         encoded(*image, IFF_JP2)};
  unsigned state = 7;
  for (const std::string& good : whole) {
    for (int round = 0; round < 60; ++round) {
      std::string bad = good;
      for (int i = 0; i < 4; ++i) {
        state = state * 1664525U + 1013904223U;
        bad[(state >> 8U) % bad.size()] = static_cast<char>(state >> 24U);
      }
      // Whatever comes of it, it is a document or an Error, never a crash or another exception.
      EXPECT_NO_THROW(reading(folder.file("bad", bad), {.max_side = 2000}));
    }
  }
}

}  // namespace
}  // namespace trichdan
