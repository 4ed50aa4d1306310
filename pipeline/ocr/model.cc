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
constexpr std::string_view kOwnEngine = "trichdan lines 1";

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

std::string package_of(const std::string& model) {
  if (model == "Vietnamese" || model == "script/Vietnamese") return "tesseract-ocr-script-viet";
  return "tesseract-ocr-" + model;
}

Error missing(const RecogniserOptions& options, const std::vector<fs::path>& folders) {
  if (is_path(options.model)) {
    return Error(ErrorKind::model_missing, "there is no OCR model " + options.model,
                 "Check the path, or name an installed model (vie)");
  }
  std::string searched;
  for (const fs::path& folder : folders) {
    searched += (searched.empty() ? "" : ", ") + folder.string();
  }
  return Error(ErrorKind::model_missing,
               "the OCR model \"" + options.model + "\" was not found in " + searched,
               "Install it: apt-get install " + package_of(options.model));
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

std::string recogniser_identity(const RecogniserOptions& options) {
  const fs::path file = find_model(options);
  const EngineChoice choice = engine_for(options.engine, file);
  const std::string model =
      file.stem().string() + " " + sha256_of_file(file).substr(0, kShownDigits);
  if (choice.engine == OcrEngine::own) return std::string(kOwnEngine) + ", " + model;
  const std::string because = choice.reason.empty() ? "" : " (" + choice.reason + ")";
  return std::string("tesseract ") + tesseract::TessBaseAPI::Version() + ", " + model + ", psm 3" +
         because;
}

}  // namespace trichdan
