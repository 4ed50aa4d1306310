#include "source/sniff.h"

#include <gtest/gtest.h>

#include "source/source.h"

namespace trichdan {
namespace {

using namespace std::string_view_literals;

TEST(Sniff, KnowsFilesByTheirFirstBytes) {
  struct Case {
    std::string head;
    FileKind expected;
    const char* reason;
  };
  const Case cases[] = {
      {"%PDF-1.4\n", FileKind::pdf, "plain"},
      {std::string(900, '\n') + "%PDF-1.4\n", FileKind::pdf,
       "other bytes before the header are allowed"},
      {std::string(2000, '\n') + "%PDF-1.4\n", FileKind::unknown,
       "but not beyond the first kilobyte"},
      {std::string("II*\0rest"sv), FileKind::tiff, "little-endian"},
      {std::string("MM\0*rest"sv), FileKind::tiff, "big-endian"},
      {std::string("MM\0+rest"sv), FileKind::tiff, "BigTIFF"},
      {"\x89PNG\r\n\x1a\nrest", FileKind::png, ""},
      {"\xff\xd8\xff\xe0", FileKind::jpeg, ""},
      {std::string("RIFF\x10\0\0\0WEBPVP8 "sv), FileKind::webp, ""},
      {std::string("RIFF\x10\0\0\0WAVEfmt "sv), FileKind::unknown, "a sound, not an image"},
      {std::string("\0\0\0\x0cjP  \r\n\x87\n"sv), FileKind::jpeg2000, "boxed"},
      {"\xff\x4f\xff\x51", FileKind::jpeg2000, "bare codestream"},
      {"<html>%PDF</html>", FileKind::unknown, "the word alone is not a header"},
      {"", FileKind::unknown, ""},
  };
  for (const Case& c : cases) EXPECT_EQ(sniff(c.head), c.expected) << c.reason;
}

TEST(Sniff, SaysWhatElseItLooksLike) {
  struct Case {
    std::string head;
    const char* expected;
  };
  const Case cases[] = {
      {"\n<!DOCTYPE HTML><title>404</title>", "web page"},
      {"<HTML><BODY>", "web page"},
      {"PK\x03\x04....word/", "ZIP"},
      {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"},
      {"{\\rtf1\\ansi", "Rich Text"},
      {"Kính gửi: các đơn vị\n", "plain text"},
      {std::string(64, '\0'), "zero bytes"},
      {std::string("\0\0\0\x18"
                   "ftypheic....."sv),
       "HEIC"},
      {std::string("\x01\x02\0\x03", 4), "no kind of file"},
  };
  for (const Case& c : cases) {
    EXPECT_NE(looks_like(c.head).find(c.expected), std::string::npos) << looks_like(c.head);
  }
}

TEST(Sniff, EndingsAreKnownInEitherCase) {
  for (const char* name :
       {"a.pdf", "A.PDF", "b.Tif", "c.tiff", "d.jpeg", "e.JPG", "f.webp", "g.jp2", "h.png"}) {
    EXPECT_TRUE(has_document_ending(name)) << name;
  }
  for (const char* name : {"a.txt", "pdf", "b.docx", "c", "d.pdf.bak"}) {
    EXPECT_FALSE(has_document_ending(name)) << name;
  }
}

}  // namespace
}  // namespace trichdan
