#include "source/sniff.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace trichdan {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  FileKind kind;
};

constexpr std::array kMagic{
    Magic{"\x89PNG\r\n\x1a\n"sv, FileKind::png},
    Magic{"\xff\xd8\xff"sv, FileKind::jpeg},
    Magic{"II*\0"sv, FileKind::tiff},
    Magic{"MM\0*"sv, FileKind::tiff},
    Magic{"II+\0"sv, FileKind::tiff},
    Magic{"MM\0+"sv, FileKind::tiff},
    Magic{"\0\0\0\x0cjP  \r\n\x87\n"sv, FileKind::jpeg2000},
    Magic{"\xff\x4f\xff\x51"sv, FileKind::jpeg2000},
};

struct Likeness {
  std::string_view bytes;
  std::string_view name;
};

constexpr std::array kLikenesses{
    Likeness{"PK\x03\x04"sv, "a ZIP archive, or a Word, Excel or OpenDocument file"},
    Likeness{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "an old Word or Excel file"},
    Likeness{"{\\rtf"sv, "a Rich Text (RTF) file"},
    Likeness{"%!PS"sv, "a PostScript file"},
    Likeness{"GIF8"sv, "a GIF image"},
    Likeness{"BM"sv, "a BMP image"},
    Likeness{"Rar!"sv, "a RAR archive"},
    Likeness{"7z\xbc\xaf\x27\x1c"sv, "a 7-Zip archive"},
    Likeness{"\x1f\x8b"sv, "a gzip archive"},
    Likeness{"AT&TFORM"sv, "a DjVu document"},
};

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) { return std::tolower(c); });
  return result;
}

bool is_text(std::string_view head) {
  return std::ranges::none_of(head, [](unsigned char c) {
    return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
}

bool is_heif(std::string_view head) {
  return head.size() > 12 && head.substr(4, 4) == "ftyp" &&
         (head.substr(8, 3) == "hei" || head.substr(8, 3) == "mif" || head.substr(8, 4) == "avif");
}

}  // namespace

FileKind sniff(std::string_view head) {
  for (const auto& [bytes, kind] : kMagic) {
    if (head.starts_with(bytes)) return kind;
  }
  if (head.starts_with("RIFF") && head.size() >= 12 && head.substr(8, 4) == "WEBP") {
    return FileKind::webp;
  }
  // The PDF standard lets other bytes stand before the header; readers look through the first
  // kilobyte.
  if (head.substr(0, kSniffBytes).find("%PDF-") != std::string_view::npos) return FileKind::pdf;
  return FileKind::unknown;
}

std::string_view shown(FileKind kind) {
  switch (kind) {
    case FileKind::pdf:
      return "PDF";
    case FileKind::tiff:
      return "TIFF";
    case FileKind::png:
      return "PNG";
    case FileKind::jpeg:
      return "JPEG";
    case FileKind::webp:
      return "WebP";
    case FileKind::jpeg2000:
      return "JPEG 2000";
    case FileKind::unknown:
      break;
  }
  return "unknown";
}

std::string looks_like(std::string_view head) {
  for (const auto& [bytes, name] : kLikenesses) {
    if (head.starts_with(bytes)) return std::string(name);
  }
  if (is_heif(head)) return "a HEIC or AVIF photograph";
  if (std::ranges::all_of(head, [](char c) { return c == '\0'; })) {
    return "nothing but zero bytes, as a broken-off copy leaves them";
  }
  const std::string start = lower(head);
  for (const std::string_view mark : {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv}) {
    if (start.find(mark) != std::string::npos) return "a web page (HTML)";
  }
  if (start.starts_with("<?xml")) return "an XML file";
  if (is_text(head)) return "plain text";
  return "no kind of file this program knows";
}

}  // namespace trichdan
