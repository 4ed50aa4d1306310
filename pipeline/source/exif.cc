#include "source/exif.h"

#include <cstddef>
#include <cstdint>

namespace trichdan {
namespace {

// Numbers out of a TIFF structure, in its byte order; 0 beyond its end.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : bytes_(bytes), big_(bytes.starts_with("MM")) {}

  std::uint32_t read(std::size_t at, int size) const {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) {
      const auto shift = static_cast<unsigned>(8 * (big_ ? size - 1 - i : i));
      value |= byte(at + static_cast<std::size_t>(i)) << shift;
    }
    return value;
  }

 private:
  std::uint32_t byte(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0U;
  }
  std::string_view bytes_;
  bool big_;
};

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::size_t kEntryBytes = 12;

int orientation_in(std::string_view tiff) {
  const Numbers numbers(tiff);
  const std::size_t folder = numbers.read(4, 4);
  const std::size_t entries = numbers.read(folder, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t at = folder + 2 + i * kEntryBytes;
    if (numbers.read(at, 2) != kOrientationTag) continue;
    const auto value = static_cast<int>(numbers.read(at + 8, 2));
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

}  // namespace

int exif_orientation(std::string_view jpeg) {
  std::size_t at = 2;
  while (at + 4 <= jpeg.size() && static_cast<unsigned char>(jpeg[at]) == 0xff) {
    const auto marker = static_cast<unsigned char>(jpeg[at + 1]);
    const std::size_t length = static_cast<unsigned char>(jpeg[at + 2]) * std::size_t{256} +
                               static_cast<unsigned char>(jpeg[at + 3]);
    if (marker == 0xda || length < 2) break;  // the picture begins: no more notes
    const std::string_view segment = jpeg.substr(at + 4, length - 2);
    if (marker == 0xe1 && segment.starts_with(std::string_view("Exif\0\0", 6))) {
      return orientation_in(segment.substr(6));
    }
    at += 2 + length;
  }
  return 1;
}

}  // namespace trichdan
