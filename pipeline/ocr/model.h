// ocr, internal: where a model's file lies, and which engine can read with it.
#pragma once

#include <filesystem>
#include <string>

#include "ocr/recogniser.h"

namespace trichdan {

// The .traineddata file meant by the options. Throws Error(model_missing) naming what was searched.
std::filesystem::path find_model(const RecogniserOptions& options);

// Which engine reads with this model, and why not the one that was wanted; empty where it is.
struct EngineChoice {
  OcrEngine engine = OcrEngine::own;
  std::string reason;
};
EngineChoice engine_for(OcrEngine wanted, const std::filesystem::path& model);

}  // namespace trichdan
