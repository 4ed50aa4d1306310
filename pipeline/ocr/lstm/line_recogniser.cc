#include "ocr/lstm/line_recogniser.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "base/error.h"

namespace trichdan::lstm {
namespace {

// The part of a line that is ink: itself, or what is darker than a threshold between both.
PixPtr bilevel_of(Pix* line) {
  if (pixGetDepth(line) == 1) return PixPtr(pixClone(line));
  const PixPtr grey(pixConvertTo8(line, 0));
  Pix* bilevel = nullptr;
  pixOtsuAdaptiveThreshold(grey.get(), pixGetWidth(line), pixGetHeight(line), 0, 0, 0, nullptr,
                           &bilevel);
  return PixPtr(bilevel);
}

std::vector<Box> ink_of(Pix* line, bool inverted) {
  PixPtr bilevel = bilevel_of(line);
  if (bilevel == nullptr) return {};
  if (inverted) bilevel.reset(pixInvert(nullptr, bilevel.get()));
  return ink_boxes(bilevel.get());
}

Charset charset_of(const TrainedData& data, const Network& network) {
  if (!network.recoded()) {
    throw Error(ErrorKind::unsupported, "the line recogniser does not run models without a recoder",
                "Read with --engine tesseract");
  }
  Charset charset =
      Charset::read(data.part(Part::unicharset), data.part(Part::recoder), network.null_code());
  if (charset.codes() > network.codes()) {
    throw Error(ErrorKind::model_missing,
                "the model is damaged: its recoder has more codes than its network",
                "Install the model again");
  }
  return charset;
}

Box moved(const Box& box, int right) {
  return {box.x0 + right, box.y0, box.x1 + right, box.y1};
}

void move(LineWord& word, int right) {
  word.box = moved(word.box, right);
  for (LineCharacter& character : word.characters) character.box = moved(character.box, right);
}

// A thin stroke that was passed over is what a line lacked only if with it the line is well read:
// handwriting and seals gain by it too.
constexpr float kSurer = 1;
constexpr float kSure = 85;

bool has_figure(const LineWord& word) {
  return word.text.find_first_of("0123456789") != std::string::npos;
}

// Capitals without marks: no language says what they may be.
bool is_code(const LineWord& word) {
  return std::ranges::all_of(
      word.text, [](char c) { return c > 0 && std::islower(static_cast<unsigned char>(c)) == 0; });
}

// Mean over words, weighted by their bytes.
float confidence_of(std::span<const LineWord> words) {
  float sum = 0;
  float bytes = 0;
  for (const LineWord& word : words) {
    sum += word.confidence * static_cast<float>(word.text.size());
    bytes += static_cast<float>(word.text.size());
  }
  return bytes > 0 ? sum / bytes : 0;
}

void keep_best(std::vector<std::pair<float, int>>& best, float probability, int unichar) {
  const auto same = std::ranges::find(best, unichar, &std::pair<float, int>::second);
  if (same == best.end()) {
    best.emplace_back(probability, unichar);
  } else {
    same->first = std::max(same->first, probability);
  }
}

}  // namespace

LineModel::LineModel(Network network, Charset charset, Lexicon lexicon)
    : network_(std::move(network)), charset_(std::move(charset)), lexicon_(std::move(lexicon)) {}

LineModel LineModel::open(const std::filesystem::path& file) {
  return from(TrainedData::open(file));
}

LineModel LineModel::from(const TrainedData& data) {
  Network network = Network::parse(data.part(Part::network));
  Charset charset = charset_of(data, network);
  Lexicon lexicon = Lexicon::read(data, charset);
  return {std::move(network), std::move(charset), std::move(lexicon)};
}

LineRecogniser::LineRecogniser(const LineModel& model, const LineOptions& options)
    : model_(model),
      options_(options),
      runner_(model.network()),
      search_(model.charset(), options.dictionaries ? model.lexicon() : no_lexicon_) {}

LineRefusal LineRecogniser::read(Pix* line, std::vector<LineWord>& words,
                                 std::span<const Box> ink) {
  words.clear();
  const LineRefusal refusal = runner_.read(line, output_);
  images_.reset(nullptr, 0);
  if (refusal != LineRefusal::none) return refusal;
  geometry_ = {pixGetWidth(line), pixGetHeight(line), output_.pixels_per_step};
  ink_.assign(ink.begin(), ink.end());
  if (ink_.empty()) {
    ink_ = ink_of(line, output_.inverted);
  } else {
    sort_by_middle(ink_);
  }
  if (!output_.inverted) images_.reset(line, model_.network().height());
  find_words(geometry_, ink_, words);
  read_doubtful_again(words, pixGetDepth(line) == 8);
  return refusal;
}

LineView LineRecogniser::view() {
  return {&runner_.image(), &images_, geometry_, ink_};
}

// Whether a word was doubtful: then the outputs become the means of those from three places, of the
// whole line, since a call behind another word is as likely to be lost.
void LineRecogniser::read_doubtful_again(std::vector<LineWord>& words, bool grey) {
  const auto is_doubtful = [&](const LineWord& word) {
    return word.confidence < options_.again_below && (has_figure(word) || (grey && is_code(word)));
  };
  if (std::ranges::none_of(words, is_doubtful) || images_.more().empty()) return;
  if (grey) return take_surest(words);
  add_more(view(), {0, output_.activations.steps});
  find_words(geometry_, ink_, words);
}

// The words of that image of a grey line which was read with most confidence.
void LineRecogniser::take_surest(std::vector<LineWord>& words) {
  const int pixels = model_.network().step_pixels();
  std::vector<LineWord> other;
  float least = std::max(confidence_of(words) + kSurer, kSure);
  for (const LineImage& image : images_.more()) {
    runner_.read_columns(image, 0, output_.activations.steps * pixels, more_);
    if (more_.values.size() != output_.activations.values.size()) continue;
    std::swap(more_, output_.activations);
    find_words(geometry_, ink_, other);
    if (confidence_of(other) > least) {
      least = confidence_of(other);
      std::swap(words, other);
    } else {
      std::swap(more_, output_.activations);
    }
  }
}

LineRecogniser::Steps LineRecogniser::steps_of(const LineView& line, const LinePart& part) const {
  const float step = line.geometry.pixels_per_step;
  const int all = line.image->width / model_.network().step_pixels();
  const auto begin = static_cast<int>(static_cast<float>(part.begin) / step);
  const auto end = static_cast<int>(std::ceil(static_cast<float>(part.end) / step));
  return {std::clamp(begin, 0, all), std::clamp(end, 0, all)};
}

// Makes the outputs, which are of these steps of the line, the means of those of the line where it
// is, higher and lower.
void LineRecogniser::add_more(const LineView& line, const Steps& steps) {
  const int pixels = model_.network().step_pixels();
  std::vector<float>& values = output_.activations.values;
  int count = 1;
  for (const LineImage& image : line.images->more()) {
    runner_.read_columns(image, steps.begin * pixels, steps.end * pixels, more_);
    if (more_.values.size() != values.size()) continue;
    for (std::size_t i = 0; i < values.size(); ++i) values[i] += more_.values[i];
    ++count;
  }
  for (float& value : values) value /= static_cast<float>(count);
}

void LineRecogniser::read_part(const LineView& line, const LinePart& part, bool thrice,
                               std::vector<LineWord>& words) {
  words.clear();
  const Steps steps = steps_of(line, part);
  const int pixels = model_.network().step_pixels();
  runner_.read_columns(*line.image, steps.begin * pixels, steps.end * pixels, output_.activations);
  if (output_.activations.steps == 0) return;
  if (thrice) add_more(line, steps);
  const auto left =
      static_cast<int>(static_cast<float>(steps.begin) * line.geometry.pixels_per_step);
  const LineGeometry geometry{std::max(1, part.end - left), line.geometry.height,
                              line.geometry.pixels_per_step};
  std::vector<Box> ink;
  for (const Box& box : line.ink) {
    const int middle = (box.x0 + box.x1) / 2;
    if (middle >= part.begin && middle < part.end) ink.push_back(moved(box, -left));
  }
  find_words(geometry, ink, words);
  for (LineWord& word : words) move(word, left);
}

void LineRecogniser::find_words(const LineGeometry& line, std::span<const Box> ink,
                                std::vector<LineWord>& words) {
  words.clear();
  const auto symbols = search_.read(output_.activations);
  cut_words(symbols, ranges_);
  const std::vector<Box> boxes = place_characters(symbols, ranges_, line, ink);
  for (const WordRange& range : ranges_) {
    words.push_back(word_of(range, symbols, boxes, output_.activations));
  }
}

LineWord LineRecogniser::word_of(const WordRange& range, std::span<const ReadSymbol> symbols,
                                 std::span<const Box> boxes, const Activations& activations) const {
  LineWord word;
  word.confidence = confidence_of(range.certainty);
  word.permuter = symbols[range.end - 1].permuter;
  word.characters.reserve(range.end - range.begin);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    word.characters.push_back(character_of(symbols[at], boxes[at], activations));
    word.text += word.characters.back().text;
    word.box = united(word.box, boxes[at]);
  }
  return word;
}

LineCharacter LineRecogniser::character_of(const ReadSymbol& symbol, const Box& box,
                                           const Activations& activations) const {
  LineCharacter character;
  character.text = model_.charset().text(symbol.unichar);
  character.box = box;
  character.confidence = confidence_of(symbol.certainty);
  if (options_.alternatives > 0) add_alternatives(symbol, activations, character);
  return character;
}

// Among the codes of the character's own time steps; the steps beside them belong to neighbours.
void LineRecogniser::add_alternatives(const ReadSymbol& symbol, const Activations& activations,
                                      LineCharacter& character) const {
  const Charset& charset = model_.charset();
  std::vector<std::pair<float, int>> best;  // probability and unichar
  for (int step = symbol.first_step; step < symbol.end_step; ++step) {
    const auto outputs = activations.at(step);
    for (int code = 0; code < charset.codes(); ++code) {
      const float probability = outputs[static_cast<std::size_t>(code)];
      if (probability < options_.least_alternative) continue;
      const int unichar = charset.unichar_of(code);
      if (unichar == symbol.unichar) {
        character.probability = std::max(character.probability, probability);
      } else if (unichar != Charset::kNone) {
        keep_best(best, probability, unichar);
      }
    }
  }
  std::ranges::sort(best, std::ranges::greater{});
  best.resize(std::min(best.size(), static_cast<std::size_t>(options_.alternatives)));
  for (const auto& [probability, unichar] : best) {
    character.alternatives.push_back({charset.text(unichar), probability});
  }
}

}  // namespace trichdan::lstm
