// ocr/lstm: the network of a Tesseract model, read from its LSTM part and checked so that running
// it cannot leave its arrays.
//
// Runs the shapes [1,36,0,1 Ct3,3,N Mp3,3 LfysA LfxB LrxC LfxD O1cE] (any counts within limits),
// with integer or float weights. Immutable once made: shared by any number of runners and threads.
// Source of the format: Tesseract's Network::CreateFromFile and LSTMRecognizer::DeSerialize.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "ocr/lstm/kernel.h"

namespace trichdan::lstm {

struct Weights;

class Network {
 public:
  // `part` is TrainedData::part(Part::network); nothing of it is kept.
  // Throws Error(unsupported) for a network this code cannot run (libtesseract may), and
  // Error(model_missing) for one that is damaged.
  static Network parse(std::span<const std::byte> part, Kernel kernel = best_kernel());

  Network(Network&&) noexcept;
  Network& operator=(Network&&) noexcept;
  ~Network();

  // As the model says it: "[1,36,0,1Ct3,3,16Mp3,3Lfys48Lfx96Lrx96Lfx192O1c1]".
  const std::string& spec() const { return spec_; }
  int codes() const;                            // outputs of a time step
  int null_code() const { return null_code_; }  // the one that stands for "no character"
  int height() const;                           // rows of the scaled line
  int step_pixels() const;                      // columns of the scaled line that make a time step
  bool integer() const;                         // weights of 8 bits; else float
  bool recoded() const;                         // codes are the recoder's, not the unicharset's
  std::int32_t training_iteration() const { return training_iteration_; }
  std::int32_t sample_iteration() const { return sample_iteration_; }  // seeds the border's noise

  Kernel kernel() const { return kernel_; }
  const Weights& weights() const { return *weights_; }  // for the runner

 private:
  Network();

  std::string spec_;
  std::int32_t flags_ = 0;
  std::int32_t training_iteration_ = 0;
  std::int32_t sample_iteration_ = 0;
  std::int32_t null_code_ = 0;
  Kernel kernel_ = Kernel::plain;
  std::unique_ptr<const Weights> weights_;
};

}  // namespace trichdan::lstm
