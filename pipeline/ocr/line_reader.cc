#include "ocr/line_reader.h"

#include <utility>

#include "ocr/second_reading.h"
#include "ocr/word_alternatives.h"

namespace trichdan {
namespace {

constexpr int kAlternatives = 6;  // of a character
// Lines whose figures were hardly read are read from three places (docs/benchmarks.md): for all
// hardly read lines it takes twice the time, and what it gains in words context gains too.
constexpr float kHardlyRead = 90;  // confidence of a word

lstm::LineOptions options(int alternatives) {
  lstm::LineOptions options;
  options.alternatives = alternatives;
  options.again_below = kHardlyRead;
  return options;
}

std::string without_spaces(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin);
}

}  // namespace

LineReader::Model::Model(const std::filesystem::path& file, int alternatives)
    : model(lstm::LineModel::open(file)), recogniser(model, options(alternatives)) {}

LineReader::LineReader(const std::filesystem::path& model,
                       const std::optional<std::filesystem::path>& second)
    : first_(model, kAlternatives),
      second_(second ? std::make_unique<Model>(*second, 0) : nullptr) {}

std::vector<Word> LineReader::read(const lines::PageLines& page, std::size_t line) {
  return read_strip(page.strip(line), [&](const Box& box) { return page.on_page(line, box); });
}

std::vector<Word> LineReader::read(const lines::Strip& strip, std::int32_t x0, std::int32_t y0) {
  return read_strip(strip, [&](const Box& box) {
    return Box{box.x0 + x0, box.y0 + y0, box.x1 + x0, box.y1 + y0};
  });
}

std::vector<Word> LineReader::read_strip(const lines::Strip& strip, const ToPage& to_page) {
  if (strip.image == nullptr) return {};
  std::vector<Word> words = read_with(first_, strip, to_page);
  if (second_ != nullptr && deserves_second_reading(words)) {
    add_second_reading(words, read_with(*second_, strip, to_page));
  }
  return words;
}

std::vector<Word> LineReader::read_with(Model& model, const lines::Strip& strip,
                                        const ToPage& to_page) {
  model.recogniser.read(strip.image.get(), read_, strip.ink);
  std::vector<Word> words;
  for (const lstm::LineWord& word : read_) {
    std::string text = without_spaces(word.text);
    const Box box = to_page(word.box);
    if (text.empty() || box.empty()) continue;
    words.push_back({std::move(text), box, word.confidence, 0, 0, {}, alternatives_of(word)});
  }
  return words;
}

}  // namespace trichdan
