// Where models are looked for, and what is said when there is none.
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/digest.h"
#include "base/error.h"
#include "ocr/recogniser.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* kSystem = "/usr/share/tesseract-ocr/5/tessdata";

class ModelTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("trichdan-models-" + std::to_string(getpid()));
    fs::create_directories(folder_ / "script");
  }
  void TearDown() override {
    fs::remove_all(folder_);
    unsetenv("TESSDATA_PREFIX");
  }
  fs::path folder_;
};

// As ModelTest, for the one way to fail.
Error error_of(const RecogniserOptions& options) {
  try {
    recogniser_identity(options);
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << options.model << " was found";
  return Error(ErrorKind::usage, "");
}

TEST_F(ModelTest, IdentityNamesEngineModelAndItsContent) {
  const std::string model =
      "vie " + sha256_of_file(std::string(kSystem) + "/vie.traineddata").substr(0, 8);
  EXPECT_THAT(recogniser_identity({"vie", {}, OcrEngine::own}),
              testing::MatchesRegex("trichdan lines [0-9]+, " + model));
  EXPECT_THAT(recogniser_identity({"vie", {}, OcrEngine::tesseract}),
              testing::MatchesRegex("tesseract 5\\.[0-9.]+, " + model + ", psm 3"));
}

TEST_F(ModelTest, TheDefaultIsTheOneThatComesWithTheProgram) {
  const std::string digest =
      sha256_of_file(std::string(TRICHDAN_SOURCE_DIR) + "/models/vie_doc.traineddata");
  EXPECT_THAT(recogniser_identity({}), HasSubstr(", vie_doc " + digest.substr(0, 8)));
}

// The table of models is what people compare a file with.
TEST_F(ModelTest, TheShippedModelIsTheOneInTheTable) {
  const std::string folder = std::string(TRICHDAN_SOURCE_DIR) + "/models/";
  std::stringstream table;
  table << std::ifstream(folder + "models.toml").rdbuf();
  EXPECT_THAT(table.str(), HasSubstr(sha256_of_file(folder + "vie_doc.traineddata")));
}

TEST_F(ModelTest, WithoutTheProgramsFolderTheDefaultIsMissedWithTheWayOut) {
  const Error error = error_of({RecogniserOptions{}.model, folder_});
  EXPECT_EQ(error.kind(), ErrorKind::model_missing);
  EXPECT_THAT(error.what(), HasSubstr(folder_.string()));
  EXPECT_THAT(error.advice(), HasSubstr("models/"));
  EXPECT_THAT(error.advice(), HasSubstr("--model vie"));
}

// A model of another shape than our recogniser runs goes to libtesseract, and the identity says
// why.
TEST_F(ModelTest, IdentityNamesTheEngineThatStandsIn) {
  std::ifstream vie(std::string(kSystem) + "/vie.traineddata", std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(vie)), std::istreambuf_iterator<char>());
  const std::string layer = "XYTranspose";
  const std::size_t at = bytes.find(layer);
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, layer.size(), "Unheard-of.");
  std::ofstream(folder_ / "odd.traineddata", std::ios::binary) << bytes;
  EXPECT_THAT(
      recogniser_identity({"odd", folder_, OcrEngine::own}),
      testing::MatchesRegex("tesseract 5\\.[0-9.]+, odd [0-9a-f]{8}, psm 3 \\(this network .+\\)"));
}

TEST_F(ModelTest, OtherContentIsAnotherIdentity) {
  fs::copy_file(std::string(kSystem) + "/vie.traineddata", folder_ / "vie.traineddata");
  const std::string same = recogniser_identity({"vie", folder_});
  EXPECT_EQ(same, recogniser_identity({"vie", {}}));
  std::ofstream(folder_ / "vie.traineddata", std::ios::app) << "more";
  EXPECT_NE(same, recogniser_identity({"vie", folder_}));
}

TEST_F(ModelTest, IsFoundByNamePathAndVariable) {
  const fs::path file = folder_ / "own.traineddata";
  fs::copy_file(std::string(kSystem) + "/vie.traineddata", file);
  const std::string by_path = recogniser_identity({file.string(), {}});
  EXPECT_THAT(by_path, HasSubstr(", own "));
  EXPECT_EQ(by_path, recogniser_identity({"own", folder_}));
  setenv("TESSDATA_PREFIX", folder_.c_str(), 1);
  EXPECT_EQ(by_path, recogniser_identity({"own", {}}));
}

TEST_F(ModelTest, ScriptModelIsFoundWhereDebianPutsIt) {
  if (!fs::exists(std::string(kSystem) + "/Vietnamese.traineddata")) {
    GTEST_SKIP() << "tesseract-ocr-script-viet is not installed";
  }
  EXPECT_EQ(recogniser_identity({"script/Vietnamese", {}}),
            recogniser_identity({"Vietnamese", {}}));
  fs::copy_file(std::string(kSystem) + "/vie.traineddata",
                folder_ / "script" / "Vietnamese.traineddata");
  EXPECT_NE(recogniser_identity({"script/Vietnamese", folder_}),
            recogniser_identity({"script/Vietnamese", {}}));
}

TEST_F(ModelTest, MissingModelNamesFoldersAndPackage) {
  const struct {
    std::string model, message, advice;
  } kCases[] = {
      {"xyz", kSystem, "apt-get install tesseract-ocr-xyz"},
      {"vie+eng", kSystem, "apt-get install"},
      {"/none/own.traineddata", "/none/own.traineddata", "path"},
      {"", kSystem, "apt-get install"},
  };
  for (const auto& [model, message, advice] : kCases) {
    const Error error = error_of({model, {}});
    EXPECT_EQ(error.kind(), ErrorKind::model_missing) << model;
    EXPECT_THAT(error.what(), HasSubstr(message)) << model;
    EXPECT_THAT(error.advice(), HasSubstr(advice)) << model;
  }
  EXPECT_THAT(error_of({"script/Vietnamese", folder_}).advice(),
              HasSubstr("tesseract-ocr-script-viet"));
}

TEST_F(ModelTest, DamagedModelIsSaidToBeDamaged) {
  std::ofstream(folder_ / "bad.traineddata") << "this is no model";
  try {
    Recogniser recogniser({"bad", folder_});
    FAIL() << "a damaged model was loaded";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::model_missing);
    EXPECT_THAT(error.describe(), HasSubstr("bad.traineddata"));
  }
}

}  // namespace
}  // namespace trichdan
