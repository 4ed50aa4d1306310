#include "reference.h"

#include <dlfcn.h>
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "model_bytes.h"
#include "ocr/lstm/traineddata.h"

namespace trichdan::lstm {
namespace {

constexpr int kMargin = 4;  // pixels around a line

// libtesseract's threads fight each other.
void forbid_openmp_threads() {
  using SetLevels = void (*)(int);
  void* const symbol = dlsym(RTLD_DEFAULT, "omp_set_max_active_levels");
  if (symbol != nullptr) reinterpret_cast<SetLevels>(symbol)(0);
}

// The network with its unicharset and recoder, and nothing else.
std::filesystem::path without_dictionaries(const std::filesystem::path& model) {
  const TrainedData data = TrainedData::open(model);
  std::map<Part, std::vector<std::byte>> parts;
  for (const Part part : {Part::network, Part::unicharset, Part::recoder}) {
    const auto bytes = data.part(part);
    parts[part] = {bytes.begin(), bytes.end()};
  }
  const std::vector<std::byte> bytes = container_bytes(parts);
  const auto copy = std::filesystem::temp_directory_path() /
                    (model.stem().string() + "-" + std::to_string(getpid()) + ".traineddata");
  std::ofstream(copy, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  return copy;
}

std::string text_of(const tesseract::ResultIterator& at, tesseract::PageIteratorLevel level) {
  const std::unique_ptr<const char[]> text(at.GetUTF8Text(level));
  return text == nullptr ? std::string() : std::string(text.get());
}

Box box_of(const tesseract::ResultIterator& at, tesseract::PageIteratorLevel level) {
  Box box;
  at.BoundingBox(level, &box.x0, &box.y0, &box.x1, &box.y1);
  return box;
}

}  // namespace

struct Reference::Engine {
  tesseract::TessBaseAPI api;
};

Reference::Reference(const std::filesystem::path& model, bool dictionaries)
    : engine_(std::make_unique<Engine>()) {
  forbid_openmp_threads();
  setMsgSeverity(L_SEVERITY_NONE);
  engine_->api.SetVariable("debug_file", "/dev/null");
  const std::filesystem::path file = dictionaries ? model : without_dictionaries(model);
  const int failed =
      engine_->api.Init(file.parent_path().c_str(), file.stem().c_str(), tesseract::OEM_LSTM_ONLY);
  if (!dictionaries) std::filesystem::remove(file);
  if (failed != 0) throw std::runtime_error("libtesseract cannot load " + file.string());
}

Reference::~Reference() = default;

ReferenceLine Reference::read_line(Pix* line) {
  tesseract::TessBaseAPI& api = engine_->api;
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  api.SetImage(line);
  api.SetSourceResolution(200);
  ReferenceLine read;
  if (api.Recognize(nullptr) != 0) return read;
  const std::unique_ptr<const char[]> text(api.GetUTF8Text());
  read.text = text.get();
  read.text.erase(read.text.find_last_not_of('\n') + 1);
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (at != nullptr && !at->Empty(tesseract::RIL_SYMBOL)) {
    do {
      if (at->IsAtBeginningOf(tesseract::RIL_WORD)) {
        read.words.push_back({text_of(*at, tesseract::RIL_WORD),
                              box_of(*at, tesseract::RIL_WORD),
                              at->Confidence(tesseract::RIL_WORD),
                              {}});
      }
      read.words.back().characters.push_back({text_of(*at, tesseract::RIL_SYMBOL),
                                              box_of(*at, tesseract::RIL_SYMBOL),
                                              at->Confidence(tesseract::RIL_SYMBOL)});
    } while (at->Next(tesseract::RIL_SYMBOL));
  }
  api.Clear();
  return read;
}

std::vector<PixPtr> Reference::lines_of(Pix* page, int dpi) {
  tesseract::TessBaseAPI& api = engine_->api;
  api.SetPageSegMode(tesseract::PSM_AUTO);
  api.SetImage(page);
  if (dpi > 0) api.SetSourceResolution(dpi);
  std::vector<PixPtr> lines;
  Boxa* boxes = api.GetComponentImages(tesseract::RIL_TEXTLINE, true, nullptr, nullptr);
  const l_int32 count = boxes == nullptr ? 0 : boxaGetCount(boxes);
  for (l_int32 index = 0; index < count; ++index) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 width = 0;
    l_int32 height = 0;
    boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height);
    Box around{x - kMargin, y - kMargin, x + width + kMargin, y + height + kMargin};
    BOX* clip = boxCreate(around.x0, around.y0, around.width(), around.height());
    if (PixPtr line(pixClipRectangle(page, clip, nullptr)); line != nullptr) {
      lines.push_back(std::move(line));
    }
    boxDestroy(&clip);
  }
  boxaDestroy(&boxes);
  api.Clear();
  return lines;
}

std::filesystem::path debian_model(const std::string& name) {
  const std::filesystem::path folder = "/usr/share/tesseract-ocr/5/tessdata";
  // Debian's script models have lost their folder.
  for (const std::string& file : {name, std::filesystem::path(name).filename().string()}) {
    const auto path = folder / (file + ".traineddata");
    if (std::filesystem::exists(path)) return path;
  }
  return {};
}

}  // namespace trichdan::lstm
