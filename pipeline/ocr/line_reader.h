// ocr, internal: reads strips of a page with one model; with a second model what deserves it twice.
//
// Belongs to one thread.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "base/reading.h"
#include "ocr/lines/text_lines.h"
#include "ocr/lstm/line_recogniser.h"

namespace trichdan {

class LineReader {
 public:
  // Throws as lstm::LineModel::open does.
  explicit LineReader(const std::filesystem::path& model,
                      const std::optional<std::filesystem::path>& second = {});

  // The words of a line, left to right; boxes on the page; blocks and lines are not numbered yet.
  std::vector<Word> read(const lines::PageLines& page, std::size_t line);

 private:
  struct Model {
    Model(const std::filesystem::path& file, int alternatives);
    lstm::LineModel model;
    lstm::LineRecogniser recogniser;
  };
  std::vector<Word> read_with(Model& model, const lines::PageLines& page, std::size_t line,
                              const lines::Strip& strip);

  Model first_;
  std::unique_ptr<Model> second_;  // null: nothing is read twice
  std::vector<lstm::LineWord> read_;
};

}  // namespace trichdan
