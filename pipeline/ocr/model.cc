#include "ocr/model.h"

#include <tesseract/baseapi.h>

#include <cstdlib>
#include <vector>

#include "base/digest.h"
#include "base/error.h"
#include "base/paths.h"
#include "ocr/lstm/line_recogniser.h"

namespace trichdan {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".traineddata";
constexpr const char* kDebianFolder = "/usr/share/tesseract-ocr/5/tessdata";
constexpr int kShownDigits = 8;
// The number goes up whenever the same page could be read otherwise.
constexpr std::string_view kOwnEngine = "trichdan lines 7";

bool is_path(const std::string& model) {
  return model.ends_with(kEnding);
}

std::vector<fs::path> folders_of(const RecogniserOptions& options) {
  if (!options.model_folder.empty()) return {options.model_folder};
  std::vector<fs::path> folders;
  if (const char* set = std::getenv("TESSDATA_PREFIX"); set != nullptr && *set != '\0') {
    folders.emplace_back(set);
  }
  folders.emplace_back(kDebianFolder);
  try {
    folders.push_back(data_folder() / "models");
  } catch (const Error&) {
    // A program copied away from its data can still read with the system's models.
  }
  return folders;
}

// Debian lays the script models beside the language models, without the "script/" that Tesseract's
// own repository and documentation have.
std::vector<std::string> names_of(const std::string& model) {
  constexpr std::string_view kScript = "script/";
  std::vector<std::string> names{model};
  if (model.starts_with(kScript)) names.push_back(model.substr(kScript.size()));
  return names;
}

// The next thing to try for whom this model is missing.
std::string how_to_get(const std::string& model) {
  if (model == kDefaultModel) {
    return "It comes with this program: put its models/ folder back, set TRICHDAN_DATA to the "
           "folder that holds models/ and patterns/, or read with Debian's: --model vie";
  }
  if (model == "Vietnamese" || model == "script/Vietnamese") {
    return "Install it: apt-get install tesseract-ocr-script-viet";
  }
  return "Install it: apt-get install tesseract-ocr-" + model;
}

Error missing(const RecogniserOptions& options, const std::vector<fs::path>& folders) {
  if (is_path(options.model)) {
    return Error(ErrorKind::model_missing, "there is no OCR model " + options.model,
                 "Check the path, or name an installed model (vie_doc, vie)");
  }
  std::string searched;
  for (const fs::path& folder : folders) {
    searched += (searched.empty() ? "" : ", ") + folder.string();
  }
  return Error(ErrorKind::model_missing,
               "the OCR model \"" + options.model + "\" was not found in " + searched,
               how_to_get(options.model));
}

// "vie_doc 0123abcd": the name of a model and the beginning of its digest.
std::string named(const fs::path& model) {
  return model.stem().string() + " " + sha256_of_file(model).substr(0, kShownDigits);
}

}  // namespace

fs::path find_model(const RecogniserOptions& options) {
  std::error_code ignored;
  if (is_path(options.model)) {
    if (fs::is_regular_file(options.model, ignored)) return options.model;
    throw missing(options, {});
  }
  const std::vector<fs::path> folders = folders_of(options);
  for (const fs::path& folder : folders) {
    for (const std::string& name : names_of(options.model)) {
      fs::path file = folder / (name + std::string(kEnding));
      if (fs::is_regular_file(file, ignored)) return file;
    }
  }
  throw missing(options, folders);
}

EngineChoice engine_for(OcrEngine wanted, const fs::path& model) {
  if (wanted == OcrEngine::tesseract) return {OcrEngine::tesseract, ""};
  try {
    lstm::LineModel::open(model);
  } catch (const Error& error) {
    // A damaged file is libtesseract's to refuse: it says so in its own words.
    return {OcrEngine::tesseract, error.kind() == ErrorKind::unsupported ? error.what() : ""};
  }
  return {OcrEngine::own, ""};
}

std::optional<fs::path> find_second_model(const RecogniserOptions& options) {
  if (options.second_model.empty()) return {};
  RecogniserOptions second;
  second.model = options.second_model;
  try {
    const fs::path file = find_model(second);
    const bool same = sha256_of_file(file) == sha256_of_file(find_model(options));
    if (same || engine_for(OcrEngine::own, file).engine != OcrEngine::own) return {};
    return file;
  } catch (const Error&) {
    return {};  // not installed: everything is read once
  }
}

std::string recogniser_identity(const RecogniserOptions& options) {
  const fs::path file = find_model(options);
  const EngineChoice choice = engine_for(options.engine, file);
  const std::string model = named(file);
  if (choice.engine == OcrEngine::own) {
    const auto second = find_second_model(options);
    const std::string again = second ? ", again " + named(*second) : "";
    return std::string(kOwnEngine) + ", " + model + again;
  }
  const std::string because = choice.reason.empty() ? "" : " (" + choice.reason + ")";
  return std::string("tesseract ") + tesseract::TessBaseAPI::Version() + ", " + model + ", psm 3" +
         because;
}

}  // namespace trichdan
