#include "ocr/recogniser.h"

#include <leptonica/allheaders.h>

#include <utility>

#include "base/error.h"
#include "ocr/engine.h"
#include "ocr/model.h"

namespace trichdan {
namespace {

float mean_confidence_of(const std::vector<Word>& words) {
  double sum = 0;
  double bytes = 0;
  for (const Word& word : words) {
    sum += word.confidence * static_cast<double>(word.text.size());
    bytes += static_cast<double>(word.text.size());
  }
  return bytes == 0 ? 0.0F : static_cast<float>(sum / bytes);
}

}  // namespace

std::string_view name_of(OcrEngine engine) {
  return engine == OcrEngine::own ? "own" : "tesseract";
}

OcrEngine ocr_engine_from(std::string_view name) {
  if (name == "own") return OcrEngine::own;
  if (name == "tesseract") return OcrEngine::tesseract;
  throw Error(ErrorKind::usage, "there is no OCR engine \"" + std::string(name) + "\"",
              "The engines: own, tesseract");
}

struct Recogniser::Parts {
  std::unique_ptr<Engine> engine;
  std::string identity;
  std::string model;
};

Recogniser::Recogniser(const RecogniserOptions& options) : parts_(std::make_unique<Parts>()) {
  setMsgSeverity(L_SEVERITY_NONE);
  const std::filesystem::path file = find_model(options);
  parts_->model = file.stem().string();
  parts_->identity = recogniser_identity(options);
  parts_->engine = engine_for(options.engine, file).engine == OcrEngine::own
                       ? make_own_engine(file, find_second_model(options))
                       : make_tesseract_engine(file);
}

Recogniser::~Recogniser() = default;

PageReading Recogniser::read(const Pix& page, int dpi) {
  PageReading reading = parts_->engine->read(page, dpi);
  reading.width = pixGetWidth(&page);
  reading.height = pixGetHeight(&page);
  reading.dpi = dpi;
  reading.model = parts_->model;
  reading.mean_confidence = mean_confidence_of(reading.words);
  return reading;
}

const std::string& Recogniser::identity() const {
  return parts_->identity;
}

}  // namespace trichdan
