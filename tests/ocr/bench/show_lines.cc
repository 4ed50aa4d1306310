// What our engine makes of pages, to look at: on standard output a row for each line (file, page,
// line, block, box, confidence, text) and each region that was in doubt (file, page, "region",
// whose lines, box, both confidences); and a PNG of each strip as the line finder cuts it. Not run
// by ctest.
//
//   show_lines MODEL FOLDER SCAN.pdf[:PAGE] ...        FOLDER: where images go, - for none
//
// Pages are prepared by the image stage; one model reads.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <filesystem>

#include "base/error.h"
#include "image/prepare.h"
#include "ocr/lines/text_lines.h"
#include "ocr/recogniser.h"
#include "source/source.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

void print_lines(const std::string& page, const std::vector<Word>& words) {
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    Box box;
    std::string text;
    double sum = 0;
    double bytes = 0;
    for (; end < words.size() && words[end].line == words[begin].line; ++end) {
      box = united(box, words[end].box);
      text += (text.empty() ? "" : " ") + words[end].text;
      sum += words[end].confidence * static_cast<double>(words[end].text.size());
      bytes += static_cast<double>(words[end].text.size());
    }
    fmt::print("{}\t{}\t{}\t{},{},{},{}\t{:.0f}\t{}\n", page, words[begin].line, words[begin].block,
               box.x0, box.y0, box.x1, box.y1, sum / bytes, text);
    begin = end;
  }
}

void write_strips(const Pix& image, const std::string& stem) {
  const lines::PageLines page(image);
  for (std::size_t i = 0; i < page.lines().size(); ++i) {
    const lines::Strip strip = page.strip(i);
    if (strip.image == nullptr) continue;
    pixWritePng(fmt::format("{}-{:03}.png", stem, i).c_str(), strip.image.get(), 0);
  }
}

void show(const fs::path& scan, int number, const PageImage& image, const std::string& folder,
          Recogniser& recogniser) {
  const PreparedPage prepared = prepare(*image.pixels, image.dpi);
  const PageReading reading = recogniser.read(*prepared.pixels, prepared.dpi);
  const std::string page = fmt::format("{}\t{}", scan.string(), number);
  print_lines(page, reading.words);
  for (const ReadRegion& region : reading.regions) {
    fmt::print("{}\tregion\t{}\t{},{},{},{}\t{:.0f}\t{:.0f}\n", page,
               region.lines == ReadRegion::Lines::own ? "own" : "layout", region.box.x0,
               region.box.y0, region.box.x1, region.box.y1, region.confidence, region.other);
  }
  if (folder == "-") return;
  write_strips(*prepared.pixels, fmt::format("{}/{}-{}", folder, scan.stem().string(), number));
}

}  // namespace
}  // namespace trichdan

int main(int count, char** arguments) {
  using namespace trichdan;
  namespace fs = std::filesystem;
  if (count < 4) {
    fmt::print(stderr, "usage: show_lines MODEL FOLDER SCAN.pdf[:PAGE]...\n");
    return 2;
  }
  try {
    Recogniser recogniser({arguments[1], {}, OcrEngine::own, ""});
    for (int at = 3; at < count; ++at) {
      const std::string scan = arguments[at];
      const std::size_t colon = scan.rfind(':');
      const int only = colon == std::string::npos ? 0 : std::stoi(scan.substr(colon + 1));
      const fs::path file = scan.substr(0, colon);
      const auto document = open_document(file);
      for (int page = 1; page <= document->page_count(); ++page) {
        if (only == 0 || only == page) {
          show(file, page, document->image(page), arguments[2], recogniser);
        }
      }
    }
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.describe());
    return 4;
  }
  return 0;
}
