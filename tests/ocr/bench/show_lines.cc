// The lines of pages, to look at: one PNG a strip, as it goes to the line recogniser, and on
// standard output a row for each: file, page, line, block, row, x-height, box, confidence, text.
// Not run by ctest.
//
//   show_lines MODEL.traineddata FOLDER SCAN.pdf[:PAGE] ...      FOLDER: where images go, - for
//   none
//
// What is read is what LineReader reads with one model, of pages prepared by the image stage.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <filesystem>

#include "base/error.h"
#include "image/prepare.h"
#include "ocr/line_reader.h"
#include "source/source.h"

namespace {

using namespace trichdan;
namespace fs = std::filesystem;

double confidence_of(const std::vector<Word>& words) {
  double sum = 0;
  double bytes = 0;
  for (const Word& word : words) {
    sum += word.confidence * static_cast<double>(word.text.size());
    bytes += static_cast<double>(word.text.size());
  }
  return bytes == 0 ? 0 : sum / bytes;
}

void show(const fs::path& scan, int number, const PageImage& image, const std::string& folder,
          LineReader& reader) {
  const PreparedPage prepared = prepare(*image.pixels, image.dpi);
  const lines::PageLines page(*prepared.pixels);
  for (std::size_t i = 0; i < page.lines().size(); ++i) {
    const lines::TextLine& line = page.lines()[i];
    const std::vector<Word> words = reader.read(page, i);
    std::string text;
    for (const Word& word : words) text += (text.empty() ? "" : " ") + word.text;
    fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{},{},{},{}\t{:.0f}\t{}\n", scan.string(), number, i,
               line.block, line.row, line.x_height, line.box.x0, line.box.y0, line.box.x1,
               line.box.y1, confidence_of(words), text);
    const lines::Strip strip = page.strip(i);
    if (folder == "-" || strip.image == nullptr) continue;
    const std::string file =
        fmt::format("{}/{}-{}-{:03}.png", folder, scan.stem().string(), number, i);
    pixWritePng(file.c_str(), strip.image.get(), 0);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    fmt::print(stderr, "usage: show_lines MODEL.traineddata FOLDER SCAN.pdf[:PAGE]...\n");
    return 2;
  }
  try {
    LineReader reader(arguments[1]);
    for (int at = 3; at < count; ++at) {
      const std::string scan = arguments[at];
      const std::size_t colon = scan.rfind(':');
      const int only = colon == std::string::npos ? 0 : std::stoi(scan.substr(colon + 1));
      const fs::path file = scan.substr(0, colon);
      const auto document = open_document(file);
      for (int page = 1; page <= document->page_count(); ++page) {
        if (only == 0 || only == page) {
          show(file, page, document->image(page), arguments[2], reader);
        }
      }
    }
  } catch (const Error& error) {
    fmt::print(stderr, "{}\n", error.describe());
    return 4;
  }
  return 0;
}
