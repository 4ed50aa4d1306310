#include "source/pdf_core.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "source/pdf_content_watcher.h"
#include "source/pdf_image_watcher.h"
#include "source/pixels.h"
#include "source/poppler_internal.h"

namespace trichdan {
namespace {

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
