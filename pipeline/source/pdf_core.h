// What Poppler's public interface does not tell of a PDF page: which images are drawn and how,
// whether text and lines are drawn visibly, and the pixels of an image as they lie in the file.
//
// This and the files pdf_*.h it is made of are the one place that uses Poppler's internal classes
// (package libpoppler-private-dev).
// Threads: as Document.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "base/pix.h"

namespace trichdan {

// One image as a page draws it.
struct DrawnImage {
  int ordinal = 0;  // among all images the page draws, hidden ones too
  int width = 0;    // pixels in the file
  int height = 0;
  double x0 = 0;  // points on the upright page, origin top left
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
  int orientation = 0;  // 1 to 8 as in TIFF: how the pixels are turned on the page; 0: askew
  bool plain = false;   // opaque, without masks, of a pixel format that can be taken out
  bool colour = false;
  double dpi_x = 0;  // along the page's width and height; along the image's own sides if askew
  double dpi_y = 0;
};

// What a page draws that can be seen: what lies under an opaque image is left out.
// A thin stroke or area along or across the page, in points, origin top left; a hairline has no
// thickness.
struct DrawnRule {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
};

struct PageContent {
  double width = 0;  // points, upright: after crop box and rotation
  double height = 0;
  std::vector<DrawnImage> images;
  int visible_characters = 0;
  int hidden_characters = 0;     // invisible, or under an image
  int unmapped_characters = 0;   // of both, those for which the font gives no Unicode value at all
  int shapes = 0;                // lines and areas
  std::vector<DrawnRule> rules;  // of the shapes, those that are thin and straight
  bool involved = false;  // transparency, soft masks or odd clipping: only rendering gets it right
  bool colour = false;    // anything but black, grey and white

  double image_coverage() const;  // part of the page under images, 0 to 1
  // The image the page consists of, if it can be taken as the page; else null.
  const DrawnImage* sole_image() const;
  // The resolution at which no page-wide image loses detail; 0 without such an image.
  double image_dpi() const;
};

class PdfCore {
 public:
  // Throws Error (without file): encrypted, truncated, no_pages.
  explicit PdfCore(const std::filesystem::path& path);
  ~PdfCore();

  int page_count() const;
  // Throws Error(damaged_page) where the page cannot be interpreted.
  PageContent content(int page);
  // The pixels of an image that is plain, upright, cut to the page. Throws Error(damaged_page).
  PixPtr pixels(int page, const DrawnImage& image);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace trichdan
