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
#include <string_view>

#include "base/default_model.h"
#include "base/pix.h"
#include "base/reading.h"

namespace trichdan {

enum class OcrEngine {
  own,        // our line finder and line recogniser; libtesseract where it cannot run the model
  tesseract,  // libtesseract's page mode: the reference
};
std::string_view name_of(OcrEngine engine);  // "own", "tesseract"
// Throws Error(usage) naming the engines there are.
OcrEngine ocr_engine_from(std::string_view name);

struct RecogniserOptions {
  std::string model = kDefaultModel;   // a name ("vie", "script/Vietnamese"), or a .traineddata
  std::filesystem::path model_folder;  // empty: $TESSDATA_PREFIX, Debian's, this program's models/
  OcrEngine engine = OcrEngine::own;
  // With engine `own`, what reads again the lines that have figures or cannot be Vietnamese; a
  // model that errs at other places than the first. Empty, not installed or the first itself:
  // nothing is read twice.
  std::string second_model = kSecondModel;
};

// What a Recogniser with these options will have as its identity.
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
  // only. Fills width, height, dpi, model, mean_confidence, words and, with engine `own`, as reason
  // which way the lines of the page were found. Throws Error(engine).
  PageReading read(const Pix& page, int dpi);

  // What read the words, for the key a reading is stored under: "trichdan lines 1, vie 0123abcd",
  // or "tesseract 5.3.0, vie 0123abcd, psm 3" and, where it stands in for `own`, in brackets why.
  const std::string& identity() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace trichdan
