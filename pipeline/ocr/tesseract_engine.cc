#include <dlfcn.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <string_view>
#include <utility>

#include "base/error.h"
#include "ocr/engine.h"
#include "ocr/openmp.h"

namespace trichdan {
namespace {

void set(tesseract::TessBaseAPI& api, const char* name, const char* value) {
  if (!api.SetVariable(name, value)) {
    throw Error(ErrorKind::engine, std::string("this libtesseract has no setting ") + name,
                "Use the libtesseract 5 of Debian 12");
  }
}

// Walks the words of a page in reading order. Blocks and lines are numbered over those that have
// words: Tesseract's own include pictures and rules.
class WordWalk {
 public:
  explicit WordWalk(const tesseract::ResultIterator& at) : at_(at) {}

  void step(std::vector<Word>& words) {
    new_block_ |= at_.IsAtBeginningOf(tesseract::RIL_BLOCK);
    new_line_ |= at_.IsAtBeginningOf(tesseract::RIL_TEXTLINE);
    const std::unique_ptr<const char[]> text(at_.GetUTF8Text(tesseract::RIL_WORD));
    Box box;
    if (text == nullptr ||
        std::string_view(text.get()).find_first_not_of(" \n") == std::string::npos ||
        !at_.BoundingBox(tesseract::RIL_WORD, &box.x0, &box.y0, &box.x1, &box.y1)) {
      return;
    }
    block_ += std::exchange(new_block_, false) ? 1 : 0;
    line_ += std::exchange(new_line_, false) ? 1 : 0;
    words.push_back({text.get(), box, at_.Confidence(tesseract::RIL_WORD), block_, line_});
  }

 private:
  const tesseract::ResultIterator& at_;
  bool new_block_ = false;
  bool new_line_ = false;
  std::int32_t block_ = -1;
  std::int32_t line_ = -1;
};

std::vector<Word> words_of(tesseract::TessBaseAPI& api) {
  std::vector<Word> words;
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (at == nullptr) return words;  // a page without text
  WordWalk walk(*at);
  do {
    walk.step(words);
  } while (at->Next(tesseract::RIL_WORD));
  return words;
}

class TesseractEngine : public Engine {
 public:
  explicit TesseractEngine(const std::filesystem::path& model) {
    forbid_openmp_threads();
    set(api_, "debug_file", "/dev/null");
    if (api_.Init(model.parent_path().c_str(), model.stem().c_str(), tesseract::OEM_LSTM_ONLY) !=
        0) {
      throw Error(ErrorKind::model_missing, "the OCR model " + model.string() + " cannot be loaded",
                  "It may be damaged, or a model of another engine; install it again");
    }
    // Office documents are set in proportional type: the search for fixed pitch costs 2.5 % of a
    // page and changed nothing on 40 real ones. What was also tried: tessedit_do_invert,
    // find_tables, doc_dict and learning off gain less than noise, or change text.
    set(api_, "textord_all_prop", "1");
    // Full layout analysis without orientation: the columns of a letterhead are found as columns.
    api_.SetPageSegMode(tesseract::PSM_AUTO);
  }

  PageReading read(const Pix& page, int dpi) override {
    // SetImage takes a reference count, not a copy, and does not change pixels.
    api_.SetImage(const_cast<Pix*>(&page));
    if (dpi > 0) api_.SetSourceResolution(dpi);
    if (api_.Recognize(nullptr) != 0) {
      api_.Clear();
      throw Error(ErrorKind::engine, "the recogniser failed on this page",
                  "Try it at another resolution");
    }
    PageReading reading;
    reading.words = words_of(api_);
    api_.Clear();
    return reading;
  }

 private:
  tesseract::TessBaseAPI api_;
};

}  // namespace

void forbid_openmp_threads() {
  using SetLevels = void (*)(int);
  // Looked up at run time, so that it is the very runtime libtesseract uses, whichever compiler
  // built this program.
  void* const symbol = dlsym(RTLD_DEFAULT, "omp_set_max_active_levels");
  if (symbol != nullptr) reinterpret_cast<SetLevels>(symbol)(0);
}

std::unique_ptr<Engine> make_tesseract_engine(const std::filesystem::path& model) {
  return std::make_unique<TesseractEngine>(model);
}

}  // namespace trichdan
