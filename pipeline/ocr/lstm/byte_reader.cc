#include "ocr/lstm/byte_reader.h"

#include <fmt/format.h>

#include "base/error.h"

namespace trichdan::lstm {

std::string ByteReader::read_string() {
  const std::span<const std::byte> bytes = take(read<std::uint32_t>());
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::byte> ByteReader::take(std::size_t count) {
  if (count > left()) fail("it ends early");
  const std::span<const std::byte> taken = bytes_.subspan(at_, count);
  at_ += count;
  return taken;
}

void ByteReader::fail(std::string_view why) const {
  throw Error(ErrorKind::model_missing, fmt::format("the model's {} is damaged: {}", what_, why),
              "Install the model again");
}

}  // namespace trichdan::lstm
