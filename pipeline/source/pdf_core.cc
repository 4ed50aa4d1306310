#include "source/pdf_core.h"

#include <fmt/core.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <utility>

// Poppler's internal headers are not written for this project's warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Woverloaded-virtual"
#include <poppler/ErrorCodes.h>
#include <poppler/Gfx.h>
#include <poppler/GfxState.h>
#include <poppler/GlobalParams.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>
#pragma GCC diagnostic pop

#include "base/error.h"
#include "source/pixels.h"

namespace trichdan {
namespace {

constexpr double kPointsPerInch =
    72;                       // pages are interpreted at this resolution: one unit, one point
constexpr double kSlack = 1;  // points by which boxes may miss each other
constexpr double kWhite = 0.98;
constexpr double kGreyTolerance = 0.02;
constexpr double kAxisTolerance = 5e-4;  // of an image's extent: about a pixel over a page
constexpr int kInvisible = 3;            // text rendering modes 3 and 7 paint nothing

struct Area {
  double x0 = 1e9;
  double y0 = 1e9;
  double x1 = -1e9;
  double y1 = -1e9;

  void add(double x, double y) {
    x0 = std::min(x0, x);
    y0 = std::min(y0, y);
    x1 = std::max(x1, x);
    y1 = std::max(y1, y);
  }
  void add(const Area& other) {
    if (other.empty()) return;
    add(other.x0, other.y0);
    add(other.x1, other.y1);
  }
  bool empty() const { return x1 < x0 || y1 < y0; }
  bool contains(const Area& other) const {
    return other.empty() || (other.x0 >= x0 - kSlack && other.y0 >= y0 - kSlack &&
                             other.x1 <= x1 + kSlack && other.y1 <= y1 + kSlack);
  }
  Area cut_to(const Area& frame) const {
    return {std::max(x0, frame.x0), std::max(y0, frame.y0), std::min(x1, frame.x1),
            std::min(y1, frame.y1)};
  }
};

Area unit_square(std::span<const double, 6> m) {
  Area area;
  for (const auto& [u, v] : {std::pair{0, 0}, {0, 1}, {1, 0}, {1, 1}}) {
    area.add(m[0] * u + m[2] * v + m[4], m[1] * u + m[3] * v + m[5]);
  }
  return area;
}

// How an image is turned, from the directions its rows and columns take on the page (y downwards).
// An image's first row lies at the top of the unit square, so its columns run against the matrix.
int orientation_of(std::span<const double, 6> m) {
  const double along_x = m[0];
  const double along_y = m[1];
  const double down_x = -m[2];
  const double down_y = -m[3];
  const double tolerance =
      kAxisTolerance * (std::hypot(along_x, along_y) + std::hypot(down_x, down_y));
  if (std::abs(along_y) <= tolerance && std::abs(down_x) <= tolerance) {
    if (along_x > 0) return down_y > 0 ? 1 : 4;
    return down_y > 0 ? 2 : 3;
  }
  if (std::abs(along_x) <= tolerance && std::abs(down_y) <= tolerance) {
    if (along_y > 0) return down_x > 0 ? 5 : 6;
    return down_x > 0 ? 8 : 7;
  }
  return 0;
}

bool is_grey(const GfxRGB& rgb) {
  const std::array parts{colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)};
  const auto [low, high] = std::ranges::minmax(parts);
  return high - low <= kGreyTolerance;
}

bool is_white(const GfxRGB& rgb) {
  return std::min({colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)}) >= kWhite;
}

// --- pixel formats
// ------------------------------------------------------------------------------------

// The colours of an image with one component: one for each value a pixel may have.
std::vector<GfxRGB> palette_of(GfxImageColorMap& map) {
  std::vector<GfxRGB> palette(std::size_t{1} << static_cast<unsigned>(map.getBits()));
  for (std::size_t i = 0; i < palette.size(); ++i) {
    const auto value = static_cast<unsigned char>(i);
    map.getRGB(&value, &palette[i]);
  }
  return palette;
}

bool is_colour(GfxImageColorMap& map) {
  if (map.getNumPixelComps() != 1) return true;
  if (map.getBits() > 8) return false;
  return !std::ranges::all_of(palette_of(map), is_grey);
}

bool can_be_taken(GfxImageColorMap& map) {
  if (!map.isOk()) return false;
  if (map.getNumPixelComps() == 1) return map.getBits() == 1 || map.getBits() == 8;
  return map.getBits() == 8;
}

// Rows of an image as they come from its decoder.
class Rows {
 public:
  Rows(Stream& stream, std::size_t bytes_a_row, int rows)
      : stream_(stream), row_(bytes_a_row), rows_(rows) {
    stream_.reset();
  }
  ~Rows() { stream_.close(); }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  // The next row, or an empty span where the data end.
  std::span<unsigned char> next() {
    const int wanted = static_cast<int>(row_.size());
    if (stream_.doGetChars(wanted, row_.data()) < wanted) return {};
    ++read_;
    return row_;
  }
  // A few missing rows are blank paper at the foot, as scanners leave them; more is a broken image.
  void check_complete() const {
    if (read_ >= rows_ - rows_ / 20) return;
    throw Error(ErrorKind::damaged_page,
                fmt::format("the page's image breaks off after {} of its {} rows", read_, rows_),
                "Scan the page again or take another copy of the file");
  }

 private:
  Stream& stream_;
  std::vector<unsigned char> row_;
  int rows_;
  int read_ = 0;
};

PixPtr blank(int width, int height, int depth) {
  PixPtr image(pixCreate(width, height, depth));
  if (!image) throw Error(ErrorKind::memory, "there is no memory for the page's image");
  if (depth > 1) pixSetAll(image.get());
  return image;
}

l_uint32* line_of(Pix& image, int y) {
  return pixGetData(&image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&image);
}

// 1 bit a pixel, 1 for black as Leptonica has it.
PixPtr take_bilevel(Stream& stream, int width, int height, bool one_is_black) {
  PixPtr image = blank(width, height, 1);
  Rows rows(stream, (static_cast<std::size_t>(width) + 7) / 8, height);
  for (int y = 0; y < height; ++y) {
    const auto row = rows.next();
    if (row.empty()) break;
    if (!one_is_black) {
      for (unsigned char& byte : row) byte = static_cast<unsigned char>(~byte);
    }
    std::memcpy(line_of(*image, y), row.data(), row.size());
  }
  rows.check_complete();
  pixEndianByteSwap(image.get());
  pixSetPadBits(image.get(), 0);
  return image;
}

l_uint32 packed(const GfxRGB& rgb) {
  l_uint32 pixel = 0;
  composeRGBPixel(colToByte(rgb.r), colToByte(rgb.g), colToByte(rgb.b), &pixel);
  return pixel;
}

int value_at(std::span<const unsigned char> row, int x, int bits) {
  const auto at = static_cast<std::size_t>(x);
  return bits == 8 ? row[at] : (row[at / 8] >> (7U - at % 8U)) & 1U;
}

PixPtr take_palette(Stream& stream, int width, int height, GfxImageColorMap& map) {
  const std::vector<GfxRGB> palette = palette_of(map);
  const bool grey = std::ranges::all_of(palette, is_grey);
  const int bits = map.getBits();
  PixPtr image = blank(width, height, grey ? 8 : 32);
  Rows rows(stream, (static_cast<std::size_t>(width) * static_cast<std::size_t>(bits) + 7) / 8,
            height);
  for (int y = 0; y < height; ++y) {
    const auto row = rows.next();
    if (row.empty()) break;
    l_uint32* line = line_of(*image, y);
    for (int x = 0; x < width; ++x) {
      const GfxRGB& rgb = palette[static_cast<std::size_t>(value_at(row, x, bits))];
      if (grey) {
        SET_DATA_BYTE(line, x, colToByte(rgb.g));
      } else {
        line[x] = packed(rgb);
      }
    }
  }
  rows.check_complete();
  return image;
}

PixPtr take_colour(Stream& stream, int width, int height, GfxImageColorMap& map) {
  PixPtr image = blank(width, height, 32);
  Rows rows(stream,
            static_cast<std::size_t>(width) * static_cast<std::size_t>(map.getNumPixelComps()),
            height);
  for (int y = 0; y < height; ++y) {
    const auto row = rows.next();
    if (row.empty()) break;
    l_uint32* line = line_of(*image, y);
    map.getRGBLine(row.data(), line, width);
    for (int x = 0; x < width; ++x) line[x] <<= 8U;  // Leptonica keeps red in the highest byte
  }
  rows.check_complete();
  return image;
}

PixPtr take(Stream& stream, int width, int height, GfxImageColorMap& map) {
  if (map.getNumPixelComps() > 1) return take_colour(stream, width, height, map);
  if (map.getBits() == 1) {
    const std::vector<GfxRGB> palette = palette_of(map);
    const std::array levels{packed(palette[0]) >> 8U, packed(palette[1]) >> 8U};
    if (levels == std::array<l_uint32, 2>{0, 0xffffff}) {
      return take_bilevel(stream, width, height, false);
    }
    if (levels == std::array<l_uint32, 2>{0xffffff, 0}) {
      return take_bilevel(stream, width, height, true);
    }
  }
  return take_palette(stream, width, height, map);
}

// --- devices that watch a page being drawn
// ------------------------------------------------------------

// Looks only at images. What they have in common: Poppler's interpreter calls these in the same
// order each time a page is drawn, so that a number names an image.
class ImageWatcher : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                         int, int, int, double, double) override {
    return pattern(state);
  }
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override { return pattern(state); }
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override {
    return pattern(state);
  }
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override {
    return pattern(state);
  }
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override {
    return pattern(state);
  }
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override {
    return pattern(state);
  }

  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool in_line) override {
    stencil(state, stream, width, height, invert);
    if (in_line)
      OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, true);
    ++ordinal_;
  }
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* map, bool interpolate, const int* mask_colours,
                 bool in_line) override {
    picture(state, stream, width, height, map, mask_colours == nullptr);
    if (in_line) {
      OutputDev::drawImage(state, ref, stream, width, height, map, interpolate, mask_colours, true);
    }
    ++ordinal_;
  }
  void drawMaskedImage(GfxState* state, Object*, Stream* stream, int width, int height,
                       GfxImageColorMap* map, bool, Stream*, int, int, bool, bool) override {
    picture(state, stream, width, height, map, false);
    ++ordinal_;
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream* stream, int width, int height,
                           GfxImageColorMap* map, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override {
    picture(state, stream, width, height, map, false);
    ++ordinal_;
  }

 protected:
  virtual void stencil(GfxState* state, Stream* stream, int width, int height, bool invert) = 0;
  virtual void picture(GfxState* state, Stream* stream, int width, int height,
                       GfxImageColorMap* map, bool opaque) = 0;
  virtual bool pattern(GfxState*) { return true; }
  int ordinal() const { return ordinal_; }

 private:
  int ordinal_ = 0;
};

// Notes what is drawn; decodes nothing.
class ContentWatcher final : public ImageWatcher {
 public:
  explicit ContentWatcher(double width, double height) : page_{0, 0, width, height} {
    content_.width = width;
    content_.height = height;
  }
  const PageContent& content() const { return content_; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double, double, CharCode,
                int, const Unicode* unicode, int length) override {
    if (length > 0 && (unicode[0] == ' ' || unicode[0] == 0xa0)) return;
    if (length == 0) ++content_.unmapped_characters;
    const bool invisible = (static_cast<unsigned>(state->getRender()) & 3U) == kInvisible;
    Area area;
    add_transformed(state, x, y, area);
    add_transformed(state, x + dx, y + dy, area);
    if (invisible || state->getFillOpacity() <= 0 || area.cut_to(page_).empty()) {
      ++content_.hidden_characters;
      return;
    }
    ++content_.visible_characters;
    seen_.add(area);
    note_colour(state, false);
  }
  void stroke(GfxState* state) override { shape(state, true); }
  void fill(GfxState* state) override { shape(state, false); }
  void eoFill(GfxState* state) override { shape(state, false); }
  void clip(GfxState* state) override { note_clip(state); }
  void eoClip(GfxState* state) override { note_clip(state); }
  void clipToStrokePath(GfxState*) override { content_.involved = true; }
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override {
    content_.involved = true;
  }
  void paintTransparencyGroup(GfxState* state, const double*) override {
    if (!is_opaque(state)) content_.involved = true;
  }

 protected:
  void stencil(GfxState* state, Stream*, int width, int height, bool) override {
    GfxRGB rgb;
    state->getFillRGB(&rgb);
    const bool black =
        std::max({colToDbl(rgb.r), colToDbl(rgb.g), colToDbl(rgb.b)}) <= kGreyTolerance;
    note_colour(state, false);
    add(state, width, height, black, !is_grey(rgb), false);
  }
  void picture(GfxState* state, Stream*, int width, int height, GfxImageColorMap* map,
               bool opaque) override {
    const bool colour = is_colour(*map);
    content_.colour = content_.colour || colour;
    add(state, width, height, opaque && can_be_taken(*map), colour, opaque);
  }
  bool pattern(GfxState* state) override {
    shape(state, false);
    content_.colour = true;
    return true;
  }

 private:
  static bool is_opaque(GfxState* state) {
    return state->getFillOpacity() >= 1 && state->getBlendMode() == gfxBlendNormal;
  }
  static void add_transformed(GfxState* state, double x, double y, Area& area) {
    const double* m = state->getCTM();
    area.add(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
  }
  Area clip_area(GfxState* state) const {
    Area area;
    state->getClipBBox(&area.x0, &area.y0, &area.x1, &area.y1);
    return area.cut_to(page_);
  }
  void note_colour(GfxState* state, bool stroke) {
    GfxRGB rgb;
    stroke ? state->getStrokeRGB(&rgb) : state->getFillRGB(&rgb);
    if (!is_grey(rgb)) content_.colour = true;
  }

  void add(GfxState* state, int width, int height, bool takeable, bool colour, bool hides) {
    DrawnImage image{.ordinal = ordinal(), .width = width, .height = height, .colour = colour};
    const std::span<const double, 6> matrix(state->getCTM(), 6);
    const Area whole = unit_square(matrix);
    const Area shown = whole.cut_to(page_);
    if (shown.empty() || shown.x1 - shown.x0 <= 0 || shown.y1 - shown.y0 <= 0) return;
    image.orientation = orientation_of(matrix);
    place(image, whole, matrix);
    image.plain = takeable && is_opaque(state) && clip_area(state).contains(shown);
    if (hides && image.plain && image.orientation != 0 && whole.contains(seen_)) forget_hidden();
    content_.images.push_back(image);
    seen_.add(shown);
  }
  static void place(DrawnImage& image, const Area& area, std::span<const double, 6> m) {
    image.x0 = area.x0;
    image.y0 = area.y0;
    image.x1 = area.x1;
    image.y1 = area.y1;
    const double along = std::hypot(m[0], m[1]);
    const double down = std::hypot(m[2], m[3]);
    image.dpi_x = along > 0 ? image.width * kPointsPerInch / along : 0;
    image.dpi_y = down > 0 ? image.height * kPointsPerInch / down : 0;
    if (image.orientation >= 5) std::swap(image.dpi_x, image.dpi_y);
  }
  // What was drawn lies under the image that comes now.
  void forget_hidden() {
    content_.hidden_characters += std::exchange(content_.visible_characters, 0);
    content_.shapes = 0;
    content_.images.clear();
    content_.colour = false;
    seen_ = {};
  }

  void shape(GfxState* state, bool stroke) {
    const double opacity = stroke ? state->getStrokeOpacity() : state->getFillOpacity();
    GfxRGB rgb;
    stroke ? state->getStrokeRGB(&rgb) : state->getFillRGB(&rgb);
    const bool white_on_nothing = is_white(rgb) && seen_.empty();
    const Area area = path_area(state).cut_to(clip_area(state));
    if (opacity <= 0 || white_on_nothing || area.empty()) return;
    ++content_.shapes;
    seen_.add(area);
    note_colour(state, stroke);
  }
  static Area path_area(GfxState* state) {
    Area area;
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* part = path->getSubpath(i);
      for (int k = 0; k < part->getNumPoints(); ++k) {
        add_transformed(state, part->getX(k), part->getY(k), area);
      }
    }
    return area;
  }
  // Clipping to an upright rectangle is in GfxState's box already; anything else is not.
  void note_clip(GfxState* state) {
    const GfxPath* path = state->getPath();
    if (path->getNumSubpaths() != 1 || !is_upright_rectangle(state, path->getSubpath(0))) {
      content_.involved = true;
    }
  }
  static bool is_upright_rectangle(GfxState* state, const GfxSubpath* part) {
    if (part->getNumPoints() < 4 || part->getNumPoints() > 5) return false;
    const double* m = state->getCTM();
    for (int k = 1; k < part->getNumPoints(); ++k) {
      const double dx = part->getX(k) - part->getX(k - 1);
      const double dy = part->getY(k) - part->getY(k - 1);
      const double across = m[0] * dx + m[2] * dy;
      const double down = m[1] * dx + m[3] * dy;
      if (part->getCurve(k) || (std::abs(across) > 0.01 && std::abs(down) > 0.01)) return false;
    }
    return true;
  }

  Area page_;
  Area seen_;  // what is drawn so far
  PageContent content_;
};

// Decodes one image and lets everything else pass.
class ImageTaker final : public ImageWatcher {
 public:
  explicit ImageTaker(int wanted) : wanted_(wanted) {}
  PixPtr result() { return std::move(result_); }
  bool done() const { return ordinal() > wanted_; }
  // Set where decoding failed; exceptions do not pass through Poppler's frames.
  const std::optional<Error>& error() const { return error_; }

  bool needNonText() override { return true; }

 protected:
  void stencil(GfxState*, Stream* stream, int width, int height, bool invert) override {
    if (ordinal() != wanted_) return;
    guarded([&] { return take_bilevel(*stream, width, height, invert); });
  }
  void picture(GfxState*, Stream* stream, int width, int height, GfxImageColorMap* map,
               bool) override {
    if (ordinal() != wanted_) return;
    guarded([&] { return take(*stream, width, height, *map); });
  }

 private:
  template <class Taking>
  void guarded(const Taking& taking) {
    try {
      result_ = taking();
    } catch (const Error& error) {
      error_ = error;
    }
  }

  int wanted_;
  PixPtr result_;
  std::optional<Error> error_;
};

void ignore_errors(ErrorCategory, Goffset, const char*) {}

// The part of an image that lies on the page, in its own pixels after it was turned upright.
PixPtr cut_to_page(PixPtr image, const DrawnImage& drawn, const PageContent& page) {
  const int width = pixGetWidth(image.get());
  const int height = pixGetHeight(image.get());
  const double sx = width / (drawn.x1 - drawn.x0);
  const double sy = height / (drawn.y1 - drawn.y0);
  const int left = std::max(0, static_cast<int>(std::lround(-drawn.x0 * sx)));
  const int top = std::max(0, static_cast<int>(std::lround(-drawn.y0 * sy)));
  const int right = std::min(width, static_cast<int>(std::lround((page.width - drawn.x0) * sx)));
  const int bottom = std::min(height, static_cast<int>(std::lround((page.height - drawn.y0) * sy)));
  // A margin under a hundredth is rounding of the page size, not a wish to cut.
  const bool whole =
      left + (width - right) <= width / 100 && top + (height - bottom) <= height / 100;
  if (whole || right <= left || bottom <= top) return image;
  ::Box* box = boxCreate(left, top, right - left, bottom - top);
  PixPtr part(pixClipRectangle(image.get(), box, nullptr));
  boxDestroy(&box);
  return part;
}

constexpr std::string_view kRepair =
    "Take another copy, or try to repair it with 'qpdf IN OUT' and read OUT";

[[noreturn]] void fail_to_open(int code) {
  if (code == errEncrypted) {
    throw Error(ErrorKind::encrypted, "the PDF file is encrypted and asks for a password",
                "Take the password off with 'qpdf --password=... --decrypt IN OUT' and read OUT");
  }
  if (code == errOpenFile || code == errFileIO) {
    throw Error(ErrorKind::unreadable, "the system refuses to read it",
                "Check the file's permissions");
  }
  throw Error(ErrorKind::truncated,
              "the PDF file is cut short or damaged: its list of pages is lost",
              std::string(kRepair));
}

}  // namespace

struct PdfCore::Implementation {
  GlobalParamsIniter global{ignore_errors};
  std::unique_ptr<PDFDoc> document;
  int pages = 0;

  ::Page& page(int number) const {
    ::Page* found = document->getPage(number);
    if (found == nullptr || !found->isOk()) {
      throw Error(ErrorKind::damaged_page, "the page is named in the PDF file but is not in it",
                  std::string(kRepair));
    }
    return *found;
  }
  static void draw(::Page& page, OutputDev& device, bool (*abort)(void*) = nullptr,
                   void* data = nullptr) {
    page.display(&device, kPointsPerInch, kPointsPerInch, 0, false, true, false, abort, data);
  }
};

PdfCore::PdfCore(const std::filesystem::path& path) : implementation_(new Implementation) {
  auto& document = implementation_->document;
  document = std::make_unique<PDFDoc>(std::make_unique<GooString>(path.string()));
  if (!document->isOk()) fail_to_open(document->getErrorCode());
  implementation_->pages = document->getNumPages();
  if (implementation_->pages <= 0) {
    throw Error(ErrorKind::no_pages, "the PDF file has no page in it",
                "Take another copy of the file");
  }
  for (int number = 1; number <= implementation_->pages; ++number) {
    const ::Page* page = document->getPage(number);
    if (page != nullptr && page->isOk()) return;
  }
  fail_to_open(errBadCatalog);
}

PdfCore::~PdfCore() = default;

int PdfCore::page_count() const {
  return implementation_->pages;
}

PageContent PdfCore::content(int number) {
  ::Page& page = implementation_->page(number);
  double width = page.getCropWidth();
  double height = page.getCropHeight();
  if (page.getRotate() % 180 != 0) std::swap(width, height);
  if (width <= 0 || height <= 0) {
    throw Error(ErrorKind::damaged_page, "the page has no size", std::string(kRepair));
  }
  ContentWatcher watcher(width, height);
  Implementation::draw(page, watcher);
  return watcher.content();
}

PixPtr PdfCore::pixels(int number, const DrawnImage& image) {
  ::Page& page = implementation_->page(number);
  ImageTaker taker(image.ordinal);
  Implementation::draw(
      page, taker, [](void* data) { return static_cast<ImageTaker*>(data)->done(); }, &taker);
  if (taker.error()) throw Error(*taker.error());
  PixPtr result = taker.result();
  if (!result) {
    throw Error(ErrorKind::damaged_page, "the page's image cannot be decoded",
                std::string(kRepair));
  }
  PageContent frame;
  frame.width = page.getCropWidth();
  frame.height = page.getCropHeight();
  if (page.getRotate() % 180 != 0) std::swap(frame.width, frame.height);
  return cut_to_page(upright(std::move(result), image.orientation), image, frame);
}

}  // namespace trichdan
