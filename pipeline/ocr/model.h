// ocr, internal: where a model's file lies.
#pragma once

#include <filesystem>
#include <string>

#include "ocr/recogniser.h"

namespace trichdan {

// The .traineddata file meant by the options. Throws Error(model_missing) naming what was searched.
std::filesystem::path find_model(const RecogniserOptions& options);

}  // namespace trichdan
