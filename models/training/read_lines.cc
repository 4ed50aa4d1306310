// Reads training samples with a model, as trichdan reads lines. Not part of the program.
//
//   read_lines MODEL.traineddata FILE.lstmf...
//
// Prints a line for each sample: file, its number in the file, what was read; parted by tabs.
// Exit: 0, or 1 when the model or a file cannot be read.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <cstring>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/pix.h"
#include "ocr/lstm/line_recogniser.h"

namespace {

using namespace trichdan;

// A file of samples (Tesseract's DocumentData), read from front to back.
class Samples {
 public:
  explicit Samples(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file);
    bytes_.assign(std::istreambuf_iterator<char>(in), {});
    count_ = number();
  }

  std::uint32_t count() const { return count_; }

  // The image of the next sample, still packed.
  std::string next() {
    skip(1);  // not null
    text();   // the file's name
    skip(4);  // its page
    std::string image = text();
    text();           // language
    text();           // what is printed
    skip(4 + 4 + 1);  // no boxes, no texts of boxes; not vertical
    return image;
  }

 private:
  void skip(std::size_t bytes) {
    if (bytes_.size() - at_ < bytes) throw std::runtime_error("a file of samples ends too early");
    at_ += bytes;
  }

  std::uint32_t number() {
    const std::size_t begin = at_;
    std::uint32_t value = 0;
    skip(sizeof value);
    std::memcpy(&value, bytes_.data() + begin, sizeof value);
    return value;
  }

  std::string text() {
    const std::uint32_t length = number();
    const std::size_t begin = at_;
    skip(length);
    return bytes_.substr(begin, length);
  }

  std::string bytes_;
  std::size_t at_ = 0;
  std::uint32_t count_ = 0;
};

std::string read_one(lstm::LineRecogniser& recogniser, const std::string& packed) {
  const PixPtr image(pixReadMem(reinterpret_cast<const l_uint8*>(packed.data()), packed.size()));
  if (image == nullptr) throw std::runtime_error("a sample whose image cannot be read");
  std::vector<lstm::LineWord> words;
  recogniser.read(image.get(), words);
  std::string line;
  for (const lstm::LineWord& word : words) {
    if (!line.empty() && word.text.front() != ' ') line += ' ';
    line += word.text;
  }
  return line;
}

void read_file(lstm::LineRecogniser& recogniser, const std::string& file) {
  Samples samples(file);
  for (std::uint32_t i = 0; i < samples.count(); ++i) {
    fmt::print("{}\t{}\t{}\n", file, i, read_one(recogniser, samples.next()));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: read_lines MODEL.traineddata FILE.lstmf...\n");
    return 2;
  }
  try {
    const lstm::LineModel model = lstm::LineModel::open(argv[1]);
    lstm::LineRecogniser recogniser(model);
    for (int i = 2; i < argc; ++i) read_file(recogniser, argv[i]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "read_lines: {}\n", error.what());
    return 1;
  }
  return 0;
}
