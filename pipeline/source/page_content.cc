#include <algorithm>
#include <bitset>
#include <cmath>

#include "source/pdf_core.h"

namespace trichdan {
namespace {

constexpr double kSquareTolerance = 0.03;  // resolutions of the two directions
constexpr int kCells = 64;

int cell_at(double at, double extent) {
  return std::clamp(static_cast<int>(std::lround(at / extent * kCells)), 0, kCells);
}

}  // namespace

double PageContent::image_coverage() const {
  std::bitset<kCells * kCells> covered;
  for (const DrawnImage& image : images) {
    for (int y = cell_at(image.y0, height); y < cell_at(image.y1, height); ++y) {
      for (int x = cell_at(image.x0, width); x < cell_at(image.x1, width); ++x) {
        covered.set(static_cast<std::size_t>(y * kCells + x));
      }
    }
  }
  return static_cast<double>(covered.count()) / (kCells * kCells);
}

const DrawnImage* PageContent::sole_image() const {
  if (images.size() != 1 || visible_characters > 0 || shapes > 0 || involved) return nullptr;
  const DrawnImage& image = images.front();
  const bool square = std::abs(image.dpi_x - image.dpi_y) <= kSquareTolerance * image.dpi_x;
  return image.plain && image.orientation != 0 && square ? &image : nullptr;
}

double PageContent::image_dpi() const {
  double dpi = 0;
  for (const DrawnImage& image : images) {
    // Strips and layers count as well as one image over everything.
    const bool wide = image.x1 - image.x0 >= width / 2 || image.y1 - image.y0 >= height / 2;
    if (wide) dpi = std::max({dpi, image.dpi_x, image.dpi_y});
  }
  return dpi;
}

}  // namespace trichdan
