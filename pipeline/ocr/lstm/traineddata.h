// ocr/lstm: the container of a Tesseract model, a .traineddata file: a table of offsets, then the
// parts. Nothing in it is trusted.
//
// Immutable once made; may be read from several threads. Source of the format: Tesseract's
// TessdataManager.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace trichdan::lstm {

// Parts by their place in the table of offsets; only those the LSTM engine uses.
enum class Part : std::size_t {
  network = 17,
  punctuation_dawg = 18,
  word_dawg = 19,
  number_dawg = 20,
  unicharset = 21,
  recoder = 22,
};

class TrainedData {
 public:
  // Reads the whole file. Throws Error(model_missing) with the file's name.
  static TrainedData open(const std::filesystem::path& file);
  // Takes the bytes of a file; for tests and fuzzing.
  static TrainedData from_bytes(std::vector<std::byte> bytes);

  // The bytes of a part, empty where the model has none. Valid as long as this object.
  std::span<const std::byte> part(Part part) const;

 private:
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  std::vector<std::byte> bytes_;
  std::vector<Range> parts_;
};

}  // namespace trichdan::lstm
