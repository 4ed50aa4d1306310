#include "ocr/layout_lines.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/pageiterator.h>

#include "ocr/openmp.h"

namespace trichdan {
namespace {

constexpr int kPadding = 4;  // as strips of our own have

PixPtr cut(const Pix& page, const Box& part) {
  if (part.empty()) return nullptr;
  BOX* box = boxCreate(part.x0, part.y0, part.width(), part.height());
  PixPtr image(pixClipRectangle(const_cast<Pix*>(&page), box, nullptr));
  boxDestroy(&box);
  return image;
}

}  // namespace

struct LayoutLines::Api {
  tesseract::TessBaseAPI tesseract;
};

LayoutLines::LayoutLines() : api_(std::make_unique<Api>()) {
  forbid_openmp_threads();
  api_->tesseract.InitForAnalysePage();
  api_->tesseract.SetVariable("debug_file", "/dev/null");
  api_->tesseract.SetPageSegMode(tesseract::PSM_AUTO);
}

LayoutLines::~LayoutLines() = default;

std::vector<LayoutLine> LayoutLines::find(const Pix& page, const Box& part, int dpi) {
  std::vector<LayoutLine> lines;
  const PixPtr image = cut(page, part);
  if (image == nullptr) return lines;
  tesseract::TessBaseAPI& api = api_->tesseract;
  api.SetImage(image.get());
  if (dpi > 0) api.SetSourceResolution(dpi);
  const std::unique_ptr<tesseract::PageIterator> at(api.AnalyseLayout());
  std::int32_t block = -1;
  bool more = at != nullptr;
  while (more) {
    if (lines.empty() || at->IsAtBeginningOf(tesseract::RIL_BLOCK)) ++block;
    LayoutLine line;
    const bool text = tesseract::PTIsTextType(at->BlockType());
    if (text) {
      line.image.reset(
          at->GetImage(tesseract::RIL_TEXTLINE, kPadding, image.get(), &line.x0, &line.y0));
    }
    if (line.image != nullptr) {
      line.x0 += part.x0;
      line.y0 += part.y0;
      line.block = block;
      lines.push_back(std::move(line));
    }
    more = at->Next(tesseract::RIL_TEXTLINE);
  }
  api.Clear();
  return lines;
}

}  // namespace trichdan
