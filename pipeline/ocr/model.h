// ocr, internal: where a model's file lies, and which engine can read with it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "ocr/recogniser.h"

namespace trichdan {

// The .traineddata file meant by the options. Throws Error(model_missing) naming what was searched.
std::filesystem::path find_model(const RecogniserOptions& options);

// The file of the second model, where it is installed, is another file than the first and can be
// run by our engine; looked for where models usually lie. Never throws for a file that is not
// there.
std::optional<std::filesystem::path> find_second_model(const RecogniserOptions& options);

// Which engine reads with this model, and why not the one that was wanted; empty where it is.
struct EngineChoice {
  OcrEngine engine = OcrEngine::own;
  std::string reason;
};
EngineChoice engine_for(OcrEngine wanted, const std::filesystem::path& model);

}  // namespace trichdan
