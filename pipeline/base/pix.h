// Ownership of Leptonica images, the project's one type for pixels.
#pragma once

#include <memory>

struct Pix;

namespace trichdan {

struct PixDeleter {
  void operator()(Pix* image) const;
};
// 1, 8 or 32 bits a pixel. Not shared between threads.
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

}  // namespace trichdan
