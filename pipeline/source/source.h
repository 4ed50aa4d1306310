// source: files to pages. Opens PDF (Poppler), TIFF of many pages, PNG, JPEG, WebP and JPEG 2000,
// and says of each page how its words can be had.
//
// Threads: a Document belongs to one thread. Poppler and Leptonica keep no state between documents.
// Errors: trichdan::Error with the file and, where one page is meant, the page; see each function.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/pix.h"
#include "base/reading.h"

namespace trichdan {

struct PageVerdict {
  PageKind kind = PageKind::scan;
  std::string reason;  // "text layer of 126 characters over a full-page image: a signature"
};

// The image of a page, as it will be read.
struct PageImage {
  PixPtr pixels;
  int dpi = 0;  // dots per inch; from the file, or from pixels and page size, or 200 if unknown
  bool embedded = false;  // decoded from the one image the page is; false: rendered
};

struct SourceLimits {
  int max_side = 20'000;  // pixels; a larger page is refused before it is decoded
  int render_dpi = 300;   // pages that are not one image are drawn at this resolution
};

class Document {
 public:
  virtual ~Document() = default;

  virtual int page_count() const = 0;  // at least 1
  // Pages count from 1. Throws Error(damaged_page) where the page cannot be interpreted.
  virtual PageVerdict classify(int page) = 0;
  // A reading made from the text layer: kind text, words with boxes in pixels at render_dpi.
  // Call only where classify said text.
  virtual PageReading read_text(int page) = 0;
  // Throws Error(too_large), Error(damaged_page).
  virtual PageImage image(int page) = 0;
};

// Opens by content, not by name. Throws Error: not_found, unreadable, empty, unsupported,
// truncated, encrypted, no_pages, too_large.
std::unique_ptr<Document> open_document(const std::filesystem::path& path,
                                        const SourceLimits& limits = {});

// Whether a folder walk should hand this file over: by its ending, in either case.
bool has_document_ending(const std::filesystem::path& path);

}  // namespace trichdan
