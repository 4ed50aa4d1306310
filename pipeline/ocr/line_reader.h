// ocr, internal: reads strips of a page with one model; with a second model those words twice that
// deserve it.
//
// Belongs to one thread.
#pragma once

#include <filesystem>
#include <functional>
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

  // The words of a strip that stands level on the page, its left upper corner at (x0, y0).
  std::vector<Word> read(const lines::Strip& strip, std::int32_t x0, std::int32_t y0);

  // What each model saw of a strip, step by step; their boxes are empty.
  std::vector<LineTrace> traces(const lines::Strip& strip);

 private:
  struct Model {
    Model(const std::filesystem::path& file, int alternatives);
    lstm::LineModel model;
    lstm::LineRecogniser recogniser;
  };
  using ToPage = std::function<Box(const Box&)>;
  std::vector<Word> read_strip(const lines::Strip& strip, const ToPage& to_page);
  std::vector<Word> words_of_read(const ToPage& to_page);
  void read_again(std::vector<Word>& words, const lines::Strip& strip, const ToPage& to_page);

  Model first_;
  std::unique_ptr<Model> second_;  // null: nothing is read twice
  std::vector<lstm::LineWord> read_;
  std::vector<Box> boxes_;  // of the words of the line at work, in its pixels
};

}  // namespace trichdan
