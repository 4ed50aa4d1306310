// Test helpers: a folder of its own for each test, and pictures to put into files.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/pix.h"

namespace trichdan {

// Removed with everything in it when it goes.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  // Writes a file and gives its path.
  std::filesystem::path file(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& path);

// A page no turn or mirror of which equals another: an "F" of bars with a dot. Depth 1, 8 or 32; in
// colour the bars are red.
PixPtr picture(int width, int height, int depth);

// As a file of a format: the Leptonica number IFF_PNG, IFF_JFIF_JPEG, IFF_TIFF_G4, ...
std::string encoded(Pix& image, int format);

// Mean difference of two images in grey levels, 0 to 255; 255 if their sizes differ by more than a
// pixel.
double difference(Pix& a, Pix& b);

// The error an action throws; kind crash with message "no error" if it throws none.
template <class Action>
Error error_of(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return error;
  }
  return {ErrorKind::crash, "no error"};
}

}  // namespace trichdan
