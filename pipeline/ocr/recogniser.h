// ocr: an image to words. Tesseract is wrapped here and nowhere else: none of its types leave this
// folder.
//
// Threads: one Recogniser belongs to one thread, and recognises on that thread alone. Debian's
// libtesseract is built with OpenMP, whose threads fight each other (a page takes six times as
// long); the constructor turns them off for the calling thread.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/default_model.h"
#include "base/pix.h"
#include "base/reading.h"

namespace trichdan {

struct RecogniserOptions {
  std::string model = kDefaultModel;   // a name ("vie", "script/Vietnamese"), or a .traineddata
  std::filesystem::path model_folder;  // empty: $TESSDATA_PREFIX, Debian's, this program's models/
};

// What a Recogniser with these options will have as its identity, without loading the model.
// Throws Error(model_missing) as the constructor does.
std::string recogniser_identity(const RecogniserOptions& options);

class Recogniser {
 public:
  // Loads the model; throws Error(model_missing) with the folders searched and the package to
  // install.
  explicit Recogniser(const RecogniserOptions& options);
  ~Recogniser();
  Recogniser(const Recogniser&) = delete;
  Recogniser& operator=(const Recogniser&) = delete;

  // The words of a page in reading order, boxes in its own pixels. `dpi` steers layout analysis
  // only. Fills width, height, dpi, model, mean_confidence and words. Throws Error(engine).
  PageReading read(const Pix& page, int dpi);

  // What read the words, for the key a reading is stored under: "tesseract 5.3.0, vie 0123abcd, psm
  // 3".
  const std::string& identity() const;

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace trichdan
