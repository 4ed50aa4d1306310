// The container of a model: what it promises must be there.
#include "ocr/lstm/traineddata.h"

#include <gmock/gmock.h>

#include <cstdint>
#include <cstring>

#include "base/error.h"

namespace trichdan::lstm {
namespace {

std::vector<std::byte> container(const std::vector<std::int64_t>& offsets, std::size_t size,
                                 std::uint32_t count) {
  std::vector<std::byte> bytes(sizeof(count) + offsets.size() * sizeof(std::int64_t));
  std::memcpy(bytes.data(), &count, sizeof(count));
  std::memcpy(bytes.data() + sizeof(count), offsets.data(), offsets.size() * sizeof(std::int64_t));
  bytes.resize(size, std::byte{7});
  return bytes;
}

std::vector<std::int64_t> offsets_with(std::int64_t network, std::int64_t punctuation) {
  std::vector<std::int64_t> offsets(24, -1);
  offsets[17] = network;
  offsets[18] = punctuation;
  return offsets;
}

TEST(TrainedData, PartsEndWhereTheNextBegins) {
  const TrainedData data = TrainedData::from_bytes(container(offsets_with(200, 210), 217, 24));
  EXPECT_EQ(data.part(Part::network).size(), 10U);
  EXPECT_EQ(data.part(Part::punctuation_dawg).size(), 7U);
  EXPECT_TRUE(data.part(Part::recoder).empty());
}

TEST(TrainedData, DamagedContainersAreRefused) {
  const struct {
    std::vector<std::byte> bytes;
    const char* reason;
  } rows[] = {
      {{}, "no bytes at all"},
      {container({}, 100, 4000), "more parts than any model has: another kind of file"},
      {container({}, 8, 24), "the table itself is cut off"},
      {container(offsets_with(400, -1), 217, 24), "a part that begins after the end"},
      {container(offsets_with(-5, -1), 217, 24), "a part that begins before the beginning"},
      {container(offsets_with(210, 200), 217, 24), "parts out of order"},
  };
  for (const auto& row : rows) {
    EXPECT_THROW(TrainedData::from_bytes(row.bytes), Error) << row.reason;
  }
}

TEST(TrainedData, AFileThatIsNotThereIsNamed) {
  try {
    TrainedData::open("/nowhere/vie.traineddata");
    FAIL() << "opened";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("/nowhere/vie.traineddata"));
  }
}

}  // namespace
}  // namespace trichdan::lstm
