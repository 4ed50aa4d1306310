#include "source/image_file.h"

#include <fmt/core.h>
#include <leptonica/allheaders.h>
#include <tiffio.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include "base/error.h"
#include "source/exif.h"
#include "source/pixels.h"
#include "source/quiet.h"

namespace trichdan {
namespace {

constexpr std::string_view kGetAnother = "Scan the page again or take another copy of the file";

Error damaged(std::string_view what, ErrorKind kind = ErrorKind::damaged_page) {
  return {kind, std::string(what), std::string(kGetAnother)};
}

void check_size(std::int64_t width, std::int64_t height, const SourceLimits& limits) {
  if (width <= limits.max_side && height <= limits.max_side) return;
  throw Error(ErrorKind::too_large,
              fmt::format("the image has {} x {} pixels, and the limit is {} on a side", width,
                          height, limits.max_side),
              "Make it smaller: 300 dpi is enough for reading");
}

// What every image file has in common: all its pages are scans.
class ImageDocument : public Document {
 public:
  ImageDocument(std::filesystem::path path, FileKind kind, const SourceLimits& limits)
      : path_(std::move(path)), kind_(kind), limits_(limits) {}

  PageVerdict classify(int page) override {
    check_page(page);
    return {PageKind::scan, fmt::format("a {} image", shown(kind_))};
  }
  PageReading read_text(int page) override {
    throw Error(ErrorKind::damaged_page, "an image file has no text layer", "Read it by OCR")
        .at(path_.string(), page);
  }
  PageImage image(int page) override {
    check_page(page);
    try {
      return finished(decode(page));
    } catch (Error& error) {
      throw error.at(path_.string(), page);
    }
  }

 protected:
  // Throws Error without file and page.
  virtual PixPtr decode(int page) = 0;

  const std::filesystem::path& path() const { return path_; }
  const SourceLimits& limits() const { return limits_; }
  FileKind kind() const { return kind_; }

 private:
  void check_page(int page) {
    if (page >= 1 && page <= page_count()) return;
    throw Error(ErrorKind::damaged_page, fmt::format("there are only {} pages", page_count()))
        .at(path_.string(), page);
  }
  static PageImage finished(PixPtr pixels) {
    pixels = plain(std::move(pixels));
    if (pixels) pixels = with_square_pixels(std::move(pixels));
    if (!pixels) throw Error(ErrorKind::memory, "there is no memory for this image");
    const int dpi = believable_dpi(pixGetXRes(pixels.get()), pixGetWidth(pixels.get()),
                                   pixGetHeight(pixels.get()));
    pixSetResolution(pixels.get(), dpi, dpi);
    return {std::move(pixels), dpi, true};
  }

  std::filesystem::path path_;
  FileKind kind_;
  SourceLimits limits_;
};

// --- PNG, JPEG, WebP, JPEG 2000: one page, the file kept in memory
// ----------------------------------

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (file.bad() || bytes.bad())
    throw Error(ErrorKind::unreadable, "reading it failed", "Check the disk");
  return std::move(bytes).str();
}

struct Size {
  l_int32 width = 0;
  l_int32 height = 0;
};

bool read_size(FileKind kind, const l_uint8* data, std::size_t size, Size& out) {
  const QuietErrorStream quiet;
  l_int32 samples = 0;  // Leptonica wants to tell it for WebP
  switch (kind) {
    case FileKind::png:
      return readHeaderMemPng(data, size, &out.width, &out.height, nullptr, nullptr, nullptr) == 0;
    case FileKind::jpeg:
      return readHeaderMemJpeg(data, size, &out.width, &out.height, nullptr, nullptr, nullptr) == 0;
    case FileKind::webp:
      return readHeaderMemWebP(data, size, &out.width, &out.height, &samples) == 0;
    case FileKind::jpeg2000:
      return readHeaderMemJp2k(data, size, &out.width, &out.height, nullptr, nullptr, nullptr) == 0;
    default:
      return false;
  }
}

// Whether the two bytes that end a JPEG (or JPEG 2000) picture are the file's last but for padding.
bool ends_with_marker(std::string_view bytes, unsigned char marker) {
  const std::size_t last = bytes.find_last_not_of(std::string_view("\0\r\n", 3));
  return last != std::string_view::npos && last > 0 &&
         static_cast<unsigned char>(bytes[last]) == marker &&
         static_cast<unsigned char>(bytes[last - 1]) == 0xff;
}

constexpr unsigned char kJpegEnd = 0xd9;  // EOI and EOC have the same number

class SingleImage final : public ImageDocument {
 public:
  SingleImage(const std::filesystem::path& path, FileKind kind, const SourceLimits& limits)
      : ImageDocument(path, kind, limits), bytes_(bytes_of(path)) {
    Size size;
    if (!read_size(kind, data(), bytes_.size(), size)) {
      throw damaged(fmt::format("it starts as a {} image and then ends or breaks", shown(kind)),
                    ErrorKind::truncated);
    }
    check_size(size.width, size.height, limits);
  }
  int page_count() const override { return 1; }

 protected:
  PixPtr decode(int) override {
    const QuietErrorStream quiet;
    PixPtr pixels = kind() == FileKind::jpeg       ? decode_jpeg()
                    : kind() == FileKind::jpeg2000 ? decode_jpeg2000()
                                                   : PixPtr(pixReadMem(data(), bytes_.size()));
    if (!pixels) throw damaged(fmt::format("the {} image cannot be decoded", shown(kind())));
    return pixels;
  }

 private:
  const l_uint8* data() const { return reinterpret_cast<const l_uint8*>(bytes_.data()); }

  PixPtr decode_jpeg() const {
    l_int32 warnings = 0;
    PixPtr pixels(
        pixReadMemJpeg(data(), bytes_.size(), 0, 1, &warnings, L_JPEG_CONTINUE_WITH_BAD_DATA));
    // libjpeg fills what is missing with grey and only warns. A warning in a whole file is harmless
    // more often than not (stray bytes between segments).
    if (pixels && warnings > 0 && !ends_with_marker(bytes_, kJpegEnd)) {
      throw damaged("the file ends before its image does", ErrorKind::truncated);
    }
    return upright(std::move(pixels), exif_orientation(bytes_));
  }

  PixPtr decode_jpeg2000() const {
    if (!ends_with_marker(bytes_, kJpegEnd)) {
      throw damaged("the file ends before its image does", ErrorKind::truncated);
    }
    return PixPtr(pixReadMemJp2k(data(), bytes_.size(), 1, nullptr, 0, 0));
  }

  std::string bytes_;
};

// --- TIFF
// ---------------------------------------------------------------------------------------------

struct TiffCloser {
  void operator()(TIFF* file) const { TIFFClose(file); }
};
using TiffPtr = std::unique_ptr<TIFF, TiffCloser>;

struct FileCloser {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

class TiffDocument final : public ImageDocument {
 public:
  TiffDocument(const std::filesystem::path& path, const SourceLimits& limits)
      : ImageDocument(path, FileKind::tiff, limits), tiff_(TIFFOpen(path.c_str(), "r")) {
    if (!tiff_)
      throw damaged("it starts as a TIFF file and then ends or breaks", ErrorKind::truncated);
    const int errors = tiff_errors();
    pages_ = static_cast<int>(TIFFNumberOfDirectories(tiff_.get()));
    if (pages_ == 0) throw Error(ErrorKind::no_pages, "the TIFF file has no page in it");
    if (tiff_errors() > errors) {
      throw damaged("the TIFF file's list of pages breaks off", ErrorKind::truncated);
    }
    if (pages_ == 1) check_page_size();
  }
  int page_count() const override { return pages_; }

 protected:
  PixPtr decode(int page) override {
    const int errors = tiff_errors();
    if (TIFFSetDirectory(tiff_.get(), static_cast<std::uint16_t>(page - 1)) == 0) {
      throw damaged("the TIFF file does not give this page");
    }
    check_page_size();
    PixPtr pixels = TIFFIsTiled(tiff_.get()) != 0 ? decode_any() : decode_strips(page);
    if (!pixels) pixels = decode_any();
    if (!pixels || tiff_errors() > errors) {
      throw damaged("the TIFF page breaks off or is damaged", ErrorKind::damaged_page);
    }
    return pixels;
  }

 private:
  void check_page_size() const {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    TIFFGetField(tiff_.get(), TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff_.get(), TIFFTAG_IMAGELENGTH, &height);
    if (width == 0 || height == 0)
      throw damaged("the TIFF page states no size", ErrorKind::truncated);
    check_size(width, height, limits());
  }

  PixPtr decode_strips(int page) const {
    const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(path().c_str(), "rb"));
    return PixPtr(file ? pixReadStreamTiff(file.get(), page - 1) : nullptr);
  }

  // Whatever Leptonica leaves out (tiles, rare photometries), through libtiff's own conversion.
  PixPtr decode_any() const {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    TIFFGetField(tiff_.get(), TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff_.get(), TIFFTAG_IMAGELENGTH, &height);
    PixPtr pixels(pixCreate(static_cast<l_int32>(width), static_cast<l_int32>(height), 32));
    if (!pixels) return pixels;
    l_uint32* raster = pixGetData(pixels.get());
    if (TIFFReadRGBAImageOriented(tiff_.get(), width, height, raster, ORIENTATION_TOPLEFT, 1) ==
        0) {
      return nullptr;
    }
    for (std::size_t i = 0; i < std::size_t{width} * height; ++i) {
      const l_uint32 pixel = raster[i];
      composeRGBPixel(static_cast<l_int32>(TIFFGetR(pixel)), static_cast<l_int32>(TIFFGetG(pixel)),
                      static_cast<l_int32>(TIFFGetB(pixel)), raster + i);
    }
    return pixels;
  }

  TiffPtr tiff_;
  int pages_ = 0;
};

}  // namespace

std::unique_ptr<Document> open_image_file(const std::filesystem::path& path, FileKind kind,
                                          const SourceLimits& limits) {
  if (kind == FileKind::tiff) return std::make_unique<TiffDocument>(path, limits);
  return std::make_unique<SingleImage>(path, kind, limits);
}

}  // namespace trichdan
