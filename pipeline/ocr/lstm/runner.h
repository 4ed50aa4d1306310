// ocr/lstm: runs a network over lines.
//
// A runner owns the scratch memory: one for each thread; nothing is allocated once it has seen the
// widest line. The network must outlive it. Same bits as libtesseract's LSTMRecognizer for integer
// models, with every kernel; for float models same bits as libtesseract has on a machine with AVX
// and without AVX-512 (its own results depend on the machine).
#pragma once

#include <memory>

#include "ocr/lstm/activations.h"
#include "ocr/lstm/line_image.h"
#include "ocr/lstm/network.h"

struct Pix;

namespace trichdan::lstm {

struct Scratch;

struct LineOutput {
  LineRefusal refusal = LineRefusal::none;  // anything else: no activations (steps = 0), no text
  Activations activations;
  float pixels_per_step = 0;  // of the line image that was given: brings time steps back to columns
  bool inverted = false;      // white on black read better
};

class Runner {
 public:
  explicit Runner(const Network& network);
  Runner(Runner&&) noexcept;
  ~Runner();

  // Reads a line as libtesseract's raw-line mode does: scaled, run, and where the mean of the best
  // codes is below .7 run again as the negative, the better of the two kept. `line` has 1, 8 or 32
  // bits a pixel. Gives output.refusal.
  LineRefusal read(Pix* line, LineOutput& output);

  // Reads columns of a line that was scaled for a network of this height, as they are; all in its
  // pixels. Whole time steps only.
  void read_columns(const LineImage& image, int begin, int end, Activations& activations);

  // The line just read, scaled; its negative where output.inverted. Valid until the next.
  const LineImage& image() const;

  // The network alone, over grey pixels [row][column] of the network's height.
  void run(const std::uint8_t* grey, int width, Activations& activations);

 private:
  bool prepare(Pix* line, LineImage& image, LineOutput& output) const;
  void try_negative(LineImage& image, LineOutput& output);

  const Network* network_;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace trichdan::lstm
