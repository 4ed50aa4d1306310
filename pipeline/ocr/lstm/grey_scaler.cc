#include "ocr/lstm/grey_scaler.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstring>

namespace trichdan::lstm {
namespace {

std::size_t size_of(int count) {
  return static_cast<std::size_t>(count);
}

// Places are counted in 16ths of a pixel.
float step_between(int source, int scaled) {
  return static_cast<float>(16. * static_cast<double>(static_cast<float>(source)) /
                            static_cast<double>(static_cast<float>(scaled)));
}
int begin_of(float step, int i) {
  return static_cast<int>(step * static_cast<float>(i));
}
int end_of(float step, int i) {
  return static_cast<int>(static_cast<double>(step) * (i + 1.));
}

bool is_special(double factor) {
  for (const double special : {1., 2., 4., 0.5, 0.25, 0.125, 0.0625}) {
    if (factor == special) return true;
  }
  return factor < 0.02;
}

// Black is 1 in a bilevel image.
void unpack_bits(const l_uint32* words, int width, std::uint8_t* to) {
  for (int x = 0; x < width; ++x) {
    to[x] = (words[x / 32] >> (31 - x % 32) & 1) != 0 ? 0 : 255;
  }
}

void unpack_bytes(const l_uint32* words, int width, std::uint8_t* to) {
  int x = 0;
  for (; x + 4 <= width; x += 4) {
    const std::uint32_t word = __builtin_bswap32(words[x / 4]);
    std::memcpy(to + x, &word, sizeof(word));
  }
  for (; x < width; ++x) to[x] = static_cast<std::uint8_t>(words[x / 4] >> (24 - 8 * (x % 4)));
}

}  // namespace

bool GreyScaler::scale(Pix* image, float factor, std::vector<std::uint8_t>& result) {
  const int depth = pixGetDepth(image);
  if ((depth != 1 && depth != 8) || pixGetColormap(image) != nullptr || is_special(factor)) {
    return false;
  }
  source_width_ = pixGetWidth(image);
  source_height_ = pixGetHeight(image);
  const auto scaled_size = [&](int size) {
    return static_cast<int>(static_cast<double>(factor * static_cast<float>(size)) + 0.5);
  };
  width_ = scaled_size(source_width_);
  height_ = scaled_size(source_height_);
  if (width_ < 1 || height_ < 1) return false;
  read_rows(image);
  scaled_.resize(size_of(width_) * size_of(height_));
  sums_.resize(size_of(width_) * size_of(source_height_));
  const double wide = factor;
  if (wide < 0.7) {
    map_areas();
  } else {
    interpolate();
  }
  if (wide < 0.7 ? wide > 0.2 : wide < 1.4) {
    sharpen(wide < 0.7 ? 1 : 2, wide < 0.7 ? 0.2F : 0.4F, result);
  } else {
    result = scaled_;
  }
  return true;
}

void GreyScaler::read_rows(Pix* image) {
  source_.resize(size_of(source_width_) * size_of(source_height_));
  const bool bilevel = pixGetDepth(image) == 1;
  for (int y = 0; y < source_height_; ++y) {
    const l_uint32* words = pixGetData(image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image);
    std::uint8_t* to = source_.data() + size_of(y) * size_of(source_width_);
    if (bilevel) {
      unpack_bits(words, source_width_, to);
    } else {
      unpack_bytes(words, source_width_, to);
    }
  }
}

// Between four pixels; along the right and the lower edge, two or one.
void GreyScaler::interpolate() {
  const float step_x = step_between(source_width_, width_);
  const float step_y = step_between(source_height_, height_);
  begins_.resize(size_of(width_));
  for (int x = 0; x < width_; ++x) begins_[size_of(x)] = begin_of(step_x, x);
  for (int y = 0; y < source_height_; ++y) {
    interpolate_row(y, sums_.data() + size_of(y) * size_of(width_));
  }
  for (int y = 0; y < height_; ++y) {
    const int place = begin_of(step_y, y);
    const int above = place >> 4;
    const int below = std::min(above + 1, source_height_ - 1);
    const int part = place & 15;
    const std::int32_t* a = sums_.data() + size_of(above) * size_of(width_);
    const std::int32_t* b = sums_.data() + size_of(below) * size_of(width_);
    std::uint8_t* to = scaled_.data() + size_of(y) * size_of(width_);
    for (int x = 0; x < width_; ++x) {
      to[x] = static_cast<std::uint8_t>(((16 - part) * a[x] + part * b[x] + 128) >> 8);
    }
  }
}

void GreyScaler::interpolate_row(int row, std::int32_t* sums) const {
  const std::uint8_t* from = source_.data() + size_of(row) * size_of(source_width_);
  for (int x = 0; x < width_; ++x) {
    const int left = begins_[size_of(x)] >> 4;
    const int part = begins_[size_of(x)] & 15;
    const int right = std::min(left + 1, source_width_ - 1);
    sums[x] = (16 - part) * from[left] + part * from[right];
  }
}

// Means over the pixels under each scaled one; at the right and the lower edge, one pixel.
void GreyScaler::map_areas() {
  const float step_x = step_between(source_width_, width_);
  const float step_y = step_between(source_height_, height_);
  begins_.resize(size_of(width_));
  ends_.resize(size_of(width_));
  for (int x = 0; x < width_; ++x) {
    begins_[size_of(x)] = begin_of(step_x, x);
    ends_[size_of(x)] = end_of(step_x, x);
  }
  int inner = width_;
  while (inner > 0 && ends_[size_of(inner - 1)] >> 4 > source_width_ - 2) --inner;
  for (int y = 0; y < source_height_; ++y) {
    map_row(y, sums_.data() + size_of(y) * size_of(width_));
  }
  std::vector<std::int32_t> total(size_of(width_));
  for (int y = 0; y < height_; ++y) {
    const int begin = begin_of(step_y, y);
    const int end = end_of(step_y, y);
    const int top = begin >> 4;
    const int bottom = end >> 4;
    std::uint8_t* to = scaled_.data() + size_of(y) * size_of(width_);
    const int summed = bottom > source_height_ - 2 ? 0 : inner;
    std::fill(total.begin(), total.end(), 128);
    for (int row = top; row <= bottom && summed > 0; ++row) {
      const int weight = row == top ? 16 - (begin & 15) : row == bottom ? end & 15 : 16;
      const std::int32_t* from = sums_.data() + size_of(row) * size_of(width_);
      for (int x = 0; x < summed; ++x) total[size_of(x)] += weight * from[x];
    }
    // The quotient of whole numbers this small cannot round up to the next.
    const int tall = end - begin;
    for (int x = 0; x < summed; ++x) {
      const std::size_t at = size_of(x);
      const double area = static_cast<double>(tall) * (ends_[at] - begins_[at]);
      to[x] = static_cast<std::uint8_t>(static_cast<int>(total[at] / area));
    }
    const std::uint8_t* edge = source_.data() + size_of(top) * size_of(source_width_);
    for (int x = summed; x < width_; ++x) to[x] = edge[begins_[size_of(x)] >> 4];
  }
}

void GreyScaler::map_row(int row, std::int32_t* sums) const {
  const std::uint8_t* from = source_.data() + size_of(row) * size_of(source_width_);
  for (int x = 0; x < width_; ++x) {
    const int begin = begins_[size_of(x)];
    const int end = ends_[size_of(x)];
    const int last = end >> 4;
    if (last > source_width_ - 2) break;
    int sum = (16 - (begin & 15)) * from[begin >> 4] + (end & 15) * from[last];
    for (int i = (begin >> 4) + 1; i < last; ++i) sum += 16 * from[i];
    sums[x] = sum;
  }
}

// Adds a fraction of the difference from the mean over a square; borders stay.
void GreyScaler::sharpen(int half, float fraction, std::vector<std::uint8_t>& result) {
  result = scaled_;
  const int side = 2 * half + 1;
  const auto norm = static_cast<float>(1. / (side * side));
  const int width = width_;
  blurred_.resize(size_of(width_) * size_of(height_));
  for (int y = 0; y < height_; ++y) {
    const std::uint8_t* from = scaled_.data() + size_of(y) * size_of(width_);
    float* to = blurred_.data() + size_of(y) * size_of(width_);
    for (int x = half; x < width - half; ++x) {
      int sum = from[x - 1] + from[x] + from[x + 1];
      if (half == 2) sum += from[x - 2] + from[x + 2];
      to[x] = static_cast<float>(sum);
    }
  }
  for (int y = half; y < height_ - half; ++y) {
    const float* rows = blurred_.data() + size_of(y) * size_of(width_);
    const std::uint8_t* from = scaled_.data() + size_of(y) * size_of(width_);
    std::uint8_t* to = result.data() + size_of(y) * size_of(width_);
    for (int x = half; x < width - half; ++x) {
      float sum = rows[x - width] + rows[x] + rows[x + width];  // whole numbers: any order
      if (half == 2) sum += rows[x - 2 * width] + rows[x + 2 * width];
      const auto pixel = static_cast<float>(from[x]);
      const float sharp = pixel + fraction * (pixel - norm * sum);
      const int value = static_cast<int>(static_cast<double>(sharp) + 0.5);
      to[x] = static_cast<std::uint8_t>(std::min(std::max(value, 0), 255));
    }
  }
}

}  // namespace trichdan::lstm
