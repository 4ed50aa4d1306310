#include "ocr/line_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/alternative_cost.h"
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

// Of the time steps of a line, what is not impossible.
LineTrace trace_of(const lstm::Activations& activations, const lstm::Charset& charset) {
  constexpr float kLeast = 1e-4F;  // probability
  LineTrace trace;
  trace.steps.resize(static_cast<std::size_t>(activations.steps));
  for (int at = 0; at < activations.steps; ++at) {
    const auto outputs = activations.at(at);
    for (int code = 0; code < charset.codes(); ++code) {
      const float probability = outputs[static_cast<std::size_t>(code)];
      const int unichar = charset.unichar_of(code);
      if (probability < kLeast) continue;
      if (unichar == lstm::Charset::kNone && code != charset.null_code()) continue;
      const double cost = -std::log(static_cast<double>(probability)) / kAlternativeCostStep;
      trace.steps[static_cast<std::size_t>(at)].push_back(
          {unichar == lstm::Charset::kNone ? "" : charset.text(unichar),
           static_cast<std::uint8_t>(std::clamp(std::lround(cost), 0L, 255L))});
    }
  }
  return trace;
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
  first_.recogniser.read(strip.image.get(), read_, strip.ink);
  std::vector<Word> words = words_of_read(to_page);
  if (second_ != nullptr) read_again(words, strip, to_page);
  return words;
}

// Only the parts of the line that deserve it, and the words around them, so that the network sees
// what stands beside; whole, by a model that looks at lines of another height. Where both readings
// differ, the second is made from three places.
void LineReader::read_again(std::vector<Word>& words, const lines::Strip& strip,
                            const ToPage& to_page) {
  const std::vector<Box> boxes = boxes_;
  const std::vector<WordRun> runs = worth_reading_twice(words);
  if (runs.empty()) return;
  if (first_.model.network().height() != second_->model.network().height()) {
    second_->recogniser.read(strip.image.get(), read_, strip.ink);
    const std::vector<Word> second = words_of_read(to_page);
    for (const WordRun& run : runs) add_second_reading(words, run, second);
    return;
  }
  const lstm::LineView line = first_.recogniser.view();
  for (const WordRun& run : runs) {
    const lstm::LinePart part =
        lstm::part_around_words(boxes, run.begin, run.end, line.geometry.width);
    for (const bool thrice : {false, true}) {
      second_->recogniser.read_part(line, part, thrice, read_);
      if (add_second_reading(words, run, words_of_read(to_page))) break;
      if (line.images->more().empty()) break;
    }
  }
}

std::vector<LineTrace> LineReader::traces(const lines::Strip& strip) {
  std::vector<LineTrace> traces;
  for (Model* const model : {&first_, second_.get()}) {
    if (model == nullptr || strip.image == nullptr) continue;
    model->recogniser.read(strip.image.get(), read_, strip.ink);
    traces.push_back(trace_of(model->recogniser.activations(), model->model.charset()));
  }
  return traces;
}

std::vector<Word> LineReader::words_of_read(const ToPage& to_page) {
  std::vector<Word> words;
  boxes_.clear();
  for (const lstm::LineWord& word : read_) {
    std::string text = without_spaces(word.text);
    const Box box = to_page(word.box);
    if (text.empty() || box.empty()) continue;
    words.push_back({std::move(text), box, word.confidence, 0, 0, {}, alternatives_of(word)});
    boxes_.push_back(word.box);
  }
  return words;
}

}  // namespace trichdan
