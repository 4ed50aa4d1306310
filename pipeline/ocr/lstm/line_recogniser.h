// ocr/lstm: one line of text, from pixels to words.
//
// Puts the parts together: model file, network, beam search, words and boxes. What is read is what
// libtesseract 5.3.0 reads of the same image in raw-line mode (PSM_RAW_LINE).
//
// Threads: a LineModel is immutable and may be shared; a LineRecogniser belongs to one thread and
// keeps its memory from line to line. The model must outlive it.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/pix.h"
#include "ocr/lstm/beam.h"
#include "ocr/lstm/charset.h"
#include "ocr/lstm/lexicon.h"
#include "ocr/lstm/line_boxes.h"
#include "ocr/lstm/line_images.h"
#include "ocr/lstm/line_part.h"
#include "ocr/lstm/line_words.h"
#include "ocr/lstm/network.h"
#include "ocr/lstm/runner.h"
#include "ocr/lstm/traineddata.h"

namespace trichdan::lstm {

// What else the network saw where it read a character.
struct Alternative {
  std::string text;
  float probability = 0;  // 0 to 1: its highest at the time steps of the character
};

struct LineCharacter {
  std::string text;                       // UTF-8, one unichar of the model
  Box box;                                // pixels of the line
  float confidence = 0;                   // 0 to 100, as libtesseract gives it for a character
  float probability = 0;                  // as of its alternatives, with which it can be compared
  std::vector<Alternative> alternatives;  // most probable first
};

struct LineWord {
  std::string text;      // UTF-8, its characters in order; a space at its beginning is possible
  Box box;               // pixels of the line
  float confidence = 0;  // 0 to 100, as libtesseract gives it for a word
  Permuter permuter = Permuter::none;  // the dictionary it was found in, if any
  std::vector<LineCharacter> characters;
};

// A line that a recogniser has read, for another one to read parts of it from the same images.
// Refers into that recogniser and to the line's pixels: valid until it reads the next.
struct LineView {
  const LineImage* image = nullptr;
  LineImages* images = nullptr;  // in more ways; of white on black it has none
  LineGeometry geometry;
  std::span<const Box> ink;  // sorted by its middles
};

struct LineOptions {
  bool dictionaries = true;
  int alternatives = 3;             // of a character, at most; 0 saves a little time
  float least_alternative = 1e-3F;  // less probable ones are left out
  // Bilevel lines with a figure in a word of less confidence are run through the network from two
  // more places, a row higher and a row lower, and read from the means of the three outputs: where
  // letters are broken, scaling lets now one and now another piece of a mark go. Grey lines with a
  // figure or a code in such a word are read as ink and paper too, at two thresholds, and what is
  // clearly surer is kept: hairlines count as ink there. 0: never; 100: always, which takes three
  // times as long.
  float again_below = 0;
};

class LineModel {
 public:
  // Throws Error(model_missing) for a file that is not there or damaged, Error(unsupported) for
  // one that only libtesseract can run.
  static LineModel open(const std::filesystem::path& file);
  static LineModel from(const TrainedData& data);

  const Network& network() const { return network_; }
  const Charset& charset() const { return charset_; }
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  LineModel(Network network, Charset charset, Lexicon lexicon);

  Network network_;
  Charset charset_;
  Lexicon lexicon_;
};

class LineRecogniser {
 public:
  explicit LineRecogniser(const LineModel& model, const LineOptions& options = {});

  // The words of a line, left to right; `line` has 1, 8 or 32 bits a pixel and is left as it is.
  // Characters are placed by `ink`, the boxes of its connected pieces of ink in its own pixels, in
  // any order; none: found here, which for grey lines means a threshold of their own. Anything but
  // LineRefusal::none: no words.
  LineRefusal read(Pix* line, std::vector<LineWord>& words, std::span<const Box> ink = {});

  // The line just read.
  LineView view();

  // The words of a part of a line that another recogniser has read, left to right, boxes in pixels
  // of the line; read from the means of the three images of LineOptions::again_below if `thrice`
  // and the line has them. None where this model looks at lines of another height.
  void read_part(const LineView& line, const LinePart& part, bool thrice,
                 std::vector<LineWord>& words);

  // What the network said of the line just read. Valid until the next.
  const Activations& activations() const { return output_.activations; }

  // Whether the line just read was white on black.
  bool inverted() const { return output_.inverted; }

 private:
  // Time steps [begin, end) of a line.
  struct Steps {
    int begin = 0;
    int end = 0;
  };
  Steps steps_of(const LineView& line, const LinePart& part) const;
  void read_doubtful_again(std::vector<LineWord>& words, bool grey);
  void take_surest(std::vector<LineWord>& words);
  void add_more(const LineView& line, const Steps& steps);
  void find_words(const LineGeometry& line, std::span<const Box> ink, std::vector<LineWord>& words);
  LineWord word_of(const WordRange& range, std::span<const ReadSymbol> symbols,
                   std::span<const Box> boxes, const Activations& activations) const;
  LineCharacter character_of(const ReadSymbol& symbol, const Box& box,
                             const Activations& activations) const;
  void add_alternatives(const ReadSymbol& symbol, const Activations& activations,
                        LineCharacter& character) const;

  const LineModel& model_;
  LineOptions options_;
  Lexicon no_lexicon_;
  Runner runner_;
  BeamSearch search_;
  LineOutput output_;
  LineGeometry geometry_;  // of the line just read
  std::vector<Box> ink_;
  LineImages images_;
  Activations more_;
  std::vector<WordRange> ranges_;
};

}  // namespace trichdan::lstm
