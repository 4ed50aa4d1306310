// ocr/lstm: Leptonica's pixScale for bilevel and grey images, with its very bits, several times
// faster: the two directions one after the other, and over whole rows.
//
// Source: pixScaleGeneral, scaleGrayLILow, scaleGrayAreaMapLow, pixUnsharpMaskingGray2D of
// Leptonica 1.82.
#pragma once

#include <cstdint>
#include <vector>

struct Pix;

namespace trichdan::lstm {

// One for each thread; keeps its memory.
class GreyScaler {
 public:
  // False where Leptonica takes another way (factors that are powers of two, colour): nothing is
  // done then. `result` is [row][column].
  bool scale(Pix* image, float factor, std::vector<std::uint8_t>& result);

  int width() const { return width_; }    // of the last result
  int height() const { return height_; }  // the same

 private:
  void read_rows(Pix* image);
  void interpolate();
  void interpolate_row(int row, std::int32_t* sums) const;
  void map_areas();
  void map_row(int row, std::int32_t* sums) const;
  void sharpen(int half, float fraction, std::vector<std::uint8_t>& result);

  int source_width_ = 0;
  int source_height_ = 0;
  int width_ = 0;
  int height_ = 0;
  std::vector<std::uint8_t> source_;
  std::vector<std::uint8_t> scaled_;
  std::vector<std::int32_t> sums_;  // of the rows of the source
  std::vector<int> begins_;         // of each column, in 16ths of a pixel
  std::vector<int> ends_;
  std::vector<float> blurred_;
};

}  // namespace trichdan::lstm
