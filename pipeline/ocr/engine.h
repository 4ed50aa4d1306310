// ocr, internal: what can read a page.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "base/reading.h"

struct Pix;

namespace trichdan {

class Engine {
 public:
  virtual ~Engine() = default;
  // Words with boxes, confidences, blocks and lines, and where it has something to say of how it
  // went, a reason. Throws Error(engine).
  virtual PageReading read(const Pix& page, int dpi) = 0;
};

// libtesseract's own page mode. Throws Error(model_missing) for a file that cannot be loaded.
std::unique_ptr<Engine> make_tesseract_engine(const std::filesystem::path& model);

// Our line finder and line recogniser. Throws Error(model_missing) for a file that cannot be
// loaded, Error(unsupported) for a model that only libtesseract can run.
// With a second model, lines that deserve it are read twice (second_reading.h).
std::unique_ptr<Engine> make_own_engine(const std::filesystem::path& model,
                                        const std::optional<std::filesystem::path>& second = {});

}  // namespace trichdan
