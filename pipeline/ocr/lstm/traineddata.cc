#include "ocr/lstm/traineddata.h"

#include <fmt/format.h>

#include <fstream>

#include "base/error.h"
#include "ocr/lstm/byte_reader.h"

namespace trichdan::lstm {
namespace {

// More than any version of the format has: a larger number means another kind of file, or one
// written on a big-endian machine.
constexpr std::uint32_t kMostParts = 1000;

std::size_t checked_offset(std::int64_t offset, std::size_t size, const ByteReader& in) {
  if (offset < 0 || static_cast<std::uint64_t>(offset) > size) in.fail("an offset is wrong");
  return static_cast<std::size_t>(offset);
}

}  // namespace

TrainedData TrainedData::open(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  const std::streamoff size = in ? static_cast<std::streamoff>(in.tellg()) : -1;
  if (size < 0) {
    throw Error(ErrorKind::model_missing, fmt::format("{} cannot be read", file.string()));
  }
  std::vector<std::byte> bytes(static_cast<std::size_t>(size));
  in.seekg(0);
  in.read(reinterpret_cast<char*>(bytes.data()), size);
  if (!in) throw Error(ErrorKind::model_missing, fmt::format("{} cannot be read", file.string()));
  return from_bytes(std::move(bytes));
}

TrainedData TrainedData::from_bytes(std::vector<std::byte> bytes) {
  TrainedData data;
  data.bytes_ = std::move(bytes);
  ByteReader in(data.bytes_, "table of parts");
  const auto count = in.read<std::uint32_t>();
  if (count > kMostParts) in.fail("it is no .traineddata file");
  const std::vector<std::int64_t> offsets = in.read_array<std::int64_t>(count);
  data.parts_.resize(count);
  std::size_t end = data.bytes_.size();
  // A part ends where the next one that is there begins.
  for (std::size_t i = count; i-- > 0;) {
    if (offsets[i] == -1) continue;
    const std::size_t begin = checked_offset(offsets[i], end, in);
    data.parts_[i] = {begin, end};
    end = begin;
  }
  return data;
}

std::span<const std::byte> TrainedData::part(Part part) const {
  const auto index = static_cast<std::size_t>(part);
  if (index >= parts_.size()) return {};
  return std::span(bytes_).subspan(parts_[index].begin, parts_[index].end - parts_[index].begin);
}

}  // namespace trichdan::lstm
