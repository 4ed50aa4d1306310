// The lines of page images, cut out as trichdan cuts them, for training on. Not part of the
// program.
//
//   cut_lines OUT_FOLDER PAGE_IMAGE:DPI...
//
// Each page is prepared (pipeline/image) and its lines found (pipeline/ocr/lines). For each page
// OUT_FOLDER/NAME.tsv gets a line for each strip: the PNG's name, then x0 y0 x1 y1 of each
// connected piece of its ink, in pixels of the page image as given. The strips are grey PNG files.
//
// Exit: 0, or 1 when a page cannot be read or a file not be written.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/pix.h"
#include "image/prepare.h"
#include "ocr/lines/text_lines.h"

namespace {

using namespace trichdan;
namespace fs = std::filesystem;

bool write_png(const Pix& strip, const fs::path& file) {
  const PixPtr grey(pixConvertTo8(const_cast<Pix*>(&strip), 0));
  return grey != nullptr && pixWrite(file.c_str(), grey.get(), IFF_PNG) == 0;
}

std::string row_of(const lines::PageLines& found, std::size_t line, const lines::Strip& strip,
                   const PageTransform& to_page, const Pix& page) {
  std::string row;
  for (const trichdan::Box& piece : strip.ink) {
    const trichdan::Box box =
        to_page.to_page(found.on_page(line, piece), pixGetWidth(const_cast<Pix*>(&page)),
                        pixGetHeight(const_cast<Pix*>(&page)));
    row += fmt::format("\t{} {} {} {}", box.x0, box.y0, box.x1, box.y1);
  }
  return row;
}

bool cut(const fs::path& folder, const fs::path& file, int dpi) {
  PixPtr page(pixRead(file.c_str()));
  if (page == nullptr) return false;
  if (pixGetColormap(page.get()) != nullptr)
    page.reset(pixRemoveColormap(page.get(), REMOVE_CMAP_BASED_ON_SRC));
  PrepareOptions options;
  options.turn = false;  // it is upright: nothing to be mistaken about
  const PreparedPage prepared = prepare(*page, dpi, options);
  const lines::PageLines found(*prepared.pixels);
  std::ofstream out(folder / (file.stem().string() + ".tsv"));
  for (std::size_t i = 0; i < found.lines().size(); ++i) {
    const lines::Strip strip = found.strip(i);
    if (strip.image == nullptr) continue;
    const std::string name = fmt::format("{}-{:03}.png", file.stem().string(), i);
    if (!write_png(*strip.image, folder / name)) return false;
    out << name << row_of(found, i, strip, prepared.to_page, *page) << '\n';
  }
  return static_cast<bool>(out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: cut_lines OUT_FOLDER PAGE_IMAGE:DPI...\n");
    return 2;
  }
  setMsgSeverity(L_SEVERITY_NONE);
  for (int i = 2; i < argc; ++i) {
    const std::string page = argv[i];
    const std::size_t colon = page.rfind(':');
    if (colon == std::string::npos ||
        !cut(argv[1], page.substr(0, colon), std::atoi(page.c_str() + colon + 1))) {
      fmt::print(stderr, "cut_lines: cannot read {} or write to {}\n", page, argv[1]);
      return 1;
    }
  }
  return 0;
}
