#include "source/pdf_file.h"

#include <fmt/core.h>
#include <leptonica/allheaders.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <iterator>
#include <map>

#include "base/error.h"
#include "source/drawn_rules.h"
#include "source/judge.h"
#include "source/pdf_core.h"
#include "source/raised_words.h"
#include "source/text_lines.h"

namespace trichdan {
namespace {

constexpr double kPointsPerInch = 72;
constexpr int kTextBlank = 0xa0;
// A page under images is rendered at their resolution, within what a recogniser can use.
constexpr double kScanCoverage = 0.5;
constexpr double kMinScanDpi = 150;
constexpr double kMaxScanDpi = 600;
// An image that ends exactly on a pixel's edge is given one pixel more by Poppler's Splash, and all
// its pixels are then moved or mixed.
constexpr double kJustBelow = 1 - 1e-6;

constexpr std::string_view kTryAgain =
    "Take another copy, or try to repair it with 'qpdf IN OUT' and read OUT";

std::string utf8_of(const poppler::ustring& text) {
  std::string result;
  icu::UnicodeString(reinterpret_cast<const char16_t*>(text.data()), static_cast<int>(text.size()))
      .toUTF8String(result);
  return result;
}

bool is_blank(const poppler::ustring& text) {
  return std::ranges::all_of(text, [](unsigned short c) { return c <= ' ' || c == kTextBlank; });
}

// Poppler keeps the font of each character: a word's own letters may come from two of them.
LayerWord layer_word(const poppler::text_box& box) {
  LayerWord word;
  const poppler::ustring text = box.text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string font =
        box.has_font_info() ? box.get_font_name(static_cast<int>(i)) : std::string();
    if (word.pieces.empty() || word.pieces.back().font != font) word.pieces.push_back({"", font});
    word.pieces.back().text += utf8_of(poppler::ustring(1, text[i]));
  }
  return word;
}

TextLayer layer_of(const std::vector<poppler::text_box>& boxes) {
  TextLayer layer;
  layer.words.reserve(boxes.size());
  for (const poppler::text_box& box : boxes) layer.words.push_back(layer_word(box));
  layer.convert_legacy_fonts();
  return layer;
}

l_uint32* line_of(Pix& image, int y) {
  return pixGetData(&image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&image);
}

PixPtr grey_pix(const poppler::image& drawn) {
  PixPtr result(pixCreate(drawn.width(), drawn.height(), 8));
  if (!result) return result;
  for (int y = 0; y < drawn.height(); ++y) {
    const char* row = drawn.const_data() + static_cast<std::ptrdiff_t>(y) * drawn.bytes_per_row();
    std::memcpy(line_of(*result, y), row, static_cast<std::size_t>(drawn.width()));
  }
  pixEndianByteSwap(result.get());
  return result;
}

PixPtr colour_pix(const poppler::image& drawn) {
  PixPtr result(pixCreate(drawn.width(), drawn.height(), 32));
  if (!result) return result;
  for (int y = 0; y < drawn.height(); ++y) {
    const auto* row = reinterpret_cast<const unsigned char*>(drawn.const_data()) +
                      static_cast<std::ptrdiff_t>(y) * drawn.bytes_per_row();
    l_uint32* line = line_of(*result, y);
    for (int x = 0; x < drawn.width(); ++x, row += 3)
      composeRGBPixel(row[0], row[1], row[2], line + x);
  }
  return result;
}

struct Resolution {
  double x = 0;
  double y = 0;
};

class PdfDocument final : public Document {
 private:
  template <class Action>
  auto guarded(int page, const Action& action) {
    try {
      if (page < 1 || page > page_count()) {
        throw Error(ErrorKind::damaged_page, fmt::format("there are only {} pages", page_count()));
      }
      return action();
    } catch (Error& error) {
      throw error.at(path_, page);
    }
  }

 public:
  PdfDocument(const std::filesystem::path& path, const SourceLimits& limits)
      : path_(path.string()), limits_(limits), core_(path) {}

  int page_count() const override { return core_.page_count(); }

  PageVerdict classify(int page) override {
    return guarded(page, [&] { return judge(content(page), layer_of(boxes(page))); });
  }

  PageReading read_text(int page) override {
    return guarded(page, [&] { return reading(page); });
  }

  PageImage image(int page) override {
    return guarded(page, [&] {
      const PageContent& drawn = content(page);
      check_size(drawn);
      const DrawnImage* sole = drawn.sole_image();
      return sole != nullptr ? taken(page, *sole) : rendered(page, drawn);
    });
  }

 private:
  // The last page asked for is kept: a page is classified, then read.
  const PageContent& content(int page) {
    if (content_page_ != page) {
      content_ = core_.content(page);
      content_page_ = page;
    }
    return content_;
  }

  // Opened late: pages that are one image do not need it.
  poppler::document& document() {
    if (!document_) document_.reset(poppler::document::load_from_file(path_));
    if (!document_ || document_->is_locked()) {
      throw Error(ErrorKind::damaged_page, "the PDF file cannot be read again",
                  std::string(kTryAgain));
    }
    return *document_;
  }

  std::unique_ptr<poppler::page> poppler_page(int page) {
    std::unique_ptr<poppler::page> result(document().create_page(page - 1));
    if (result) return result;
    throw Error(ErrorKind::damaged_page, "the page is named in the PDF file but is not in it",
                std::string(kTryAgain));
  }

  std::vector<poppler::text_box> boxes(int page) {
    std::vector<poppler::text_box> result;
    // A page that draws no character needs no second interpretation.
    const PageContent& drawn = content(page);
    if (drawn.visible_characters + drawn.hidden_characters == 0) return result;
    result = poppler_page(page)->text_list(poppler::page::text_list_include_font);
    std::erase_if(result, [](const poppler::text_box& box) { return is_blank(box.text()); });
    return result;
  }

  PageReading reading(int page) {
    const auto start = std::chrono::steady_clock::now();
    const PageContent& drawn = content(page);
    const double scale = limits_.render_dpi / kPointsPerInch;
    const std::vector<poppler::text_box> found = boxes(page);
    const TextLayer layer = layer_of(found);
    const PageVerdict verdict = judge(drawn, layer);
    std::vector<PlacedWord> words;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const poppler::rectf at = found[i].bbox();
      words.push_back({layer.words[i].text(), at.left(), at.top(), at.right(), at.bottom(),
                       found[i].rotation(), found[i].has_space_after()});
    }
    PageReading result;
    result.kind = verdict.kind;
    result.reason = verdict.reason;
    result.width = static_cast<std::int32_t>(std::lround(drawn.width * scale));
    result.height = static_cast<std::int32_t>(std::lround(drawn.height * scale));
    result.dpi = limits_.render_dpi;
    result.model = "text layer";
    result.words = in_lines(std::move(words), scale);
    result.marks = drawn_rules(drawn, scale);
    std::ranges::copy(raised_words(result.words), std::back_inserter(result.marks));
    result.mean_confidence = result.words.empty() ? 0 : 100;
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
  }

  void check_size(const PageContent& drawn) const {
    for (const DrawnImage& image : drawn.images)
      check_side("an image on it has", image.width, image.height);
    const double scale = limits_.render_dpi / kPointsPerInch;
    check_side("drawn, it has", drawn.width * scale, drawn.height * scale);
  }
  void check_side(std::string_view what, double width, double height) const {
    if (width <= limits_.max_side && height <= limits_.max_side) return;
    throw Error(ErrorKind::too_large,
                fmt::format("{} {:.0f} x {:.0f} pixels, and the limit is {} on a side", what, width,
                            height, limits_.max_side),
                "Make it smaller: 300 dpi is enough for reading");
  }

  PageImage taken(int page, const DrawnImage& sole) {
    PageImage result{core_.pixels(page, sole), static_cast<int>(std::lround(sole.dpi_x)), true};
    pixSetResolution(result.pixels.get(), result.dpi, result.dpi);
    return result;
  }

  Resolution resolution_for(const PageContent& drawn) const {
    const double wanted = drawn.image_dpi();
    if (wanted <= 0 || drawn.image_coverage() < kScanCoverage) {
      return {static_cast<double>(limits_.render_dpi), static_cast<double>(limits_.render_dpi)};
    }
    // Exactly the image's own grid, so that its pixels are copied and not mixed.
    for (const DrawnImage& image : drawn.images) {
      const bool is_it = std::max(image.dpi_x, image.dpi_y) == wanted;
      if (is_it && wanted >= kMinScanDpi && wanted <= kMaxScanDpi &&
          image.dpi_x > 0.9 * image.dpi_y && image.dpi_y > 0.9 * image.dpi_x) {
        return {image.dpi_x * kJustBelow, image.dpi_y * kJustBelow};
      }
    }
    const double dpi = std::clamp(wanted, kMinScanDpi, kMaxScanDpi);
    return {dpi, dpi};
  }

  PageImage rendered(int page, const PageContent& drawn) {
    Resolution dpi = resolution_for(drawn);
    const double longest = std::max(drawn.width * dpi.x, drawn.height * dpi.y) / kPointsPerInch;
    if (longest > limits_.max_side) {
      dpi.x *= limits_.max_side / longest;
      dpi.y *= limits_.max_side / longest;
    }
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(drawn.colour ? poppler::image::format_rgb24
                                           : poppler::image::format_gray8);
    const poppler::image image = renderer.render_page(poppler_page(page).get(), dpi.x, dpi.y);
    if (!image.is_valid()) {
      throw Error(ErrorKind::damaged_page, "the page cannot be drawn", std::string(kTryAgain));
    }
    PageImage result;
    result.pixels = drawn.colour ? colour_pix(image) : grey_pix(image);
    if (!result.pixels) throw Error(ErrorKind::memory, "there is no memory for the page's image");
    result.dpi = static_cast<int>(std::lround(dpi.x));
    pixSetResolution(result.pixels.get(), result.dpi, result.dpi);
    return result;
  }

  std::string path_;
  SourceLimits limits_;
  PdfCore core_;
  std::unique_ptr<poppler::document> document_;
  PageContent content_;
  int content_page_ = 0;
};

}  // namespace

std::unique_ptr<Document> open_pdf_file(const std::filesystem::path& path,
                                        const SourceLimits& limits) {
  return std::make_unique<PdfDocument>(path, limits);
}

}  // namespace trichdan
