// ocr/lstm: reads little-endian values out of bytes that may be damaged or hostile.
//
// Every read is checked against the end; a length that promises more than is left throws before
// anything is allocated. Holds no memory of its own: the bytes must outlive the reader.
// Throws Error(model_missing), the kind for a model that cannot be used.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace trichdan::lstm {

static_assert(std::endian::native == std::endian::little, "models are read in place");

class ByteReader {
 public:
  // `what` names the part of the model in errors ("network"); it must outlive the reader.
  ByteReader(std::span<const std::byte> bytes, std::string_view what)
      : bytes_(bytes), what_(what) {}

  std::size_t left() const { return bytes_.size() - at_; }

  template <typename T>
  T read() {
    static_assert(std::is_arithmetic_v<T>);
    T value;
    std::memcpy(&value, take(sizeof(T)).data(), sizeof(T));
    return value;
  }

  template <typename T>
  std::vector<T> read_array(std::size_t count) {
    static_assert(std::is_arithmetic_v<T>);
    if (count > left() / sizeof(T)) fail("it ends early");
    std::vector<T> values(count);
    if (count > 0) std::memcpy(values.data(), take(count * sizeof(T)).data(), count * sizeof(T));
    return values;
  }

  // A 32-bit length, then that many bytes.
  std::string read_string();

  std::span<const std::byte> take(std::size_t count);

  // Throws: "the model's network is damaged: it ends early".
  [[noreturn]] void fail(std::string_view why) const;

 private:
  std::span<const std::byte> bytes_;
  std::string_view what_;
  std::size_t at_ = 0;
};

}  // namespace trichdan::lstm
