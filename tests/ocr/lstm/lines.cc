#include "lines.h"

#include <leptonica/allheaders.h>

#include <cstdlib>
#include <filesystem>

#include "source/source.h"

namespace trichdan::lstm {
namespace {

PixPtr to_bilevel(Pix* page) {
  if (pixGetDepth(page) == 1) return PixPtr(pixClone(page));
  const PixPtr grey(pixConvertTo8(page, 0));
  return PixPtr(pixThresholdToBinary(grey.get(), 150));
}

std::vector<int> ink_by_row(Pix* page) {
  const PixPtr bilevel = to_bilevel(page);
  NUMA* counts = pixCountPixelsByRow(bilevel.get(), nullptr);
  std::vector<int> ink;
  for (int y = 0; y < numaGetCount(counts); ++y) {
    int count = 0;
    numaGetIValue(counts, y, &count);
    ink.push_back(count);
  }
  numaDestroy(&counts);
  return ink;
}

PixPtr crop(Pix* page, int top, int bottom) {
  BOX* box = boxCreate(0, top, pixGetWidth(page), bottom - top);
  PixPtr line(pixClipRectangle(page, box, nullptr));
  boxDestroy(&box);
  return line;
}

}  // namespace

std::vector<PixPtr> cut_lines(Pix* page, std::size_t most) {
  constexpr int kLittleInk = 3;
  constexpr int kLeastHeight = 12;
  const std::vector<int> ink = ink_by_row(page);
  std::vector<PixPtr> lines;
  int top = -1;
  for (int y = 0; y <= static_cast<int>(ink.size()) && lines.size() < most; ++y) {
    const bool white =
        y == static_cast<int>(ink.size()) || ink[static_cast<std::size_t>(y)] < kLittleInk;
    if (!white && top < 0) top = y;
    if (!white || top < 0) continue;
    if (y - top >= kLeastHeight) lines.push_back(crop(page, std::max(0, top - 3), y));
    top = -1;
  }
  return lines;
}

std::vector<PixPtr> corpus_lines(std::size_t most_a_page) {
  const std::string corpus = std::string(TRICHDAN_SOURCE_DIR) + "/corpus/";
  std::vector<PixPtr> lines;
  for (const char* file :
       {"report/office-scan.pdf", "report/photocopy.pdf", "report/poor-scan.pdf"}) {
    const PageImage page = open_document(corpus + file)->image(3);
    for (PixPtr& line : cut_lines(page.pixels.get(), most_a_page)) lines.push_back(std::move(line));
  }
  return lines;
}

std::string model_file(const std::string& name) {
  const std::string file = "/usr/share/tesseract-ocr/5/tessdata/" + name + ".traineddata";
  return std::filesystem::exists(file) ? file : std::string();
}

}  // namespace trichdan::lstm
