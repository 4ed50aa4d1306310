#include "ocr/lstm/line_recogniser.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "ocr/lstm/line_boxes.h"

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
  const LineRefusal refusal = runner_.read(line, output_);
  find_words({line, ink}, output_, words);
  if (refusal == LineRefusal::none && is_doubtful(line, words)) {
    add_shifted(line);
    find_words({line, ink}, output_, words);
  }
  return refusal;
}

bool LineRecogniser::is_doubtful(Pix* line, const std::vector<LineWord>& words) const {
  return pixGetDepth(line) == 1 && !output_.inverted &&
         std::ranges::any_of(words, [&](const LineWord& word) {
           return word.confidence < options_.again_below &&
                  word.text.find_first_of("0123456789") != std::string::npos;
         });
}

// Makes the outputs the means of those of the line where it is, higher and lower.
void LineRecogniser::add_shifted(Pix* line) {
  std::vector<float>& values = output_.activations.values;
  const int row = std::max(1, pixGetHeight(line) / model_.network().height());
  int count = 1;
  for (const int shift : {-row, row}) {
    const PixPtr moved(pixCopy(nullptr, line));
    if (moved == nullptr) continue;
    pixRasteropIP(moved.get(), 0, shift, L_BRING_IN_WHITE);
    runner_.read(moved.get(), shifted_);
    if (shifted_.inverted || shifted_.activations.values.size() != values.size()) continue;
    for (std::size_t i = 0; i < values.size(); ++i) values[i] += shifted_.activations.values[i];
    ++count;
  }
  for (float& value : values) value /= static_cast<float>(count);
}

void LineRecogniser::find_words(const LineToRead& line, const LineOutput& output,
                                std::vector<LineWord>& words) {
  words.clear();
  if (output.refusal != LineRefusal::none) return;
  const auto symbols = search_.read(output.activations);
  cut_words(symbols, ranges_);
  std::vector<Box> ink(line.ink.begin(), line.ink.end());
  if (ink.empty()) {
    ink = ink_of(line.pixels, output.inverted);
  } else {
    sort_by_middle(ink);
  }
  const LineGeometry geometry{pixGetWidth(line.pixels), pixGetHeight(line.pixels),
                              output.pixels_per_step};
  const std::vector<Box> boxes = place_characters(symbols, ranges_, geometry, ink);
  for (const WordRange& range : ranges_) {
    words.push_back(word_of(range, symbols, boxes, output.activations));
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
