// The network of a model: what can be run is read, all else is refused with a reason.
#include "ocr/lstm/network.h"

#include <gmock/gmock.h>

#include "base/error.h"
#include "lines.h"
#include "network_writer.h"
#include "ocr/lstm/traineddata.h"

namespace trichdan::lstm {
namespace {

TEST(Network, DebiansModelsAreRead) {
  const struct {
    const char* model;
    const char* spec;
  } rows[] = {
      {"vie", "[1,36,0,1Ct3,3,16Mp3,3Lfys48Lfx96Lrx96Lfx192O1c1]"},
      {"Vietnamese", "[1,36,0,1Ct3,3,16Mp3,3Lfys64Lfx96Lrx96Lfx512O1c1]"},
  };
  for (const auto& row : rows) {
    const std::string file = model_file(row.model);
    if (file.empty()) GTEST_SKIP() << row.model << " is not installed";
    const TrainedData data = TrainedData::open(file);
    const Network network = Network::parse(data.part(Part::network));
    EXPECT_EQ(network.spec(), row.spec);
    EXPECT_EQ(network.codes(), 269);
    EXPECT_EQ(network.null_code(), 268);
    EXPECT_EQ(network.height(), 36);
    EXPECT_EQ(network.step_pixels(), 3);
    EXPECT_TRUE(network.integer());
    EXPECT_TRUE(network.recoded());
    EXPECT_GE(network.sample_iteration(), network.training_iteration());
  }
}

TEST(Network, IntegerAndFloatWeightsAreRead) {
  EXPECT_TRUE(Network::parse(write_network(tiny_layers())).integer());
  const Network network = Network::parse(write_network(to_floats(tiny_layers())));
  EXPECT_FALSE(network.integer());
  EXPECT_EQ(network.sample_iteration(), 101);
  EXPECT_EQ(network.null_code(), 10);
}

struct Refusal {
  Wrongs wrongs;
  ErrorKind kind;
  const char* says;
};

TEST(Network, OtherNetworksAreRefusedWithAReason) {
  constexpr auto kUnsupported = ErrorKind::unsupported;
  constexpr auto kDamaged = ErrorKind::model_missing;
  const Refusal rows[] = {
      {{.softmax_kind = "Logistic"}, kUnsupported, "\"Logistic\" where Softmax"},
      {{.last_kind = "LSTMSoftmax"}, kUnsupported, "\"LSTMSoftmax\" where LSTM"},
      {{.training = 1}, kUnsupported, "training checkpoint"},
      {{.width = 100}, kUnsupported, "fixed width"},
      {{.depth = 3}, kUnsupported, "colour"},
      {{.half_x = 2}, kUnsupported, "not 3 x 3"},
      {{.half_x = 1'000'000'000}, kUnsupported, "not 3 x 3"},
      {{.pool_x = 0}, kUnsupported, "pooling"},
      {{.layer_count = 4'000'000'000}, kUnsupported, "another number of layers"},
      {{.codes = 2'000'000'000}, kUnsupported, "the size of Softmax"},
      {{.codes = -5}, kUnsupported, "the size of Softmax"},
      {{.codes = 12}, kDamaged, "another size than its layer"},
      {{.null_code = 11}, kDamaged, "null code"},
      {{.flags = 64}, kUnsupported, "another type than it says"},
      {{.scale = 1e30}, kUnsupported, "scale"},
      {{.scale = -1}, kUnsupported, "scale"},
      {{.scale = std::numeric_limits<double>::quiet_NaN()}, kUnsupported, "scale"},
      {{.rows = 60'000}, kDamaged, "another size than its layer"},
      {{.mode = 1}, kUnsupported, "old format"},
  };
  for (const Refusal& row : rows) {
    try {
      Network::parse(write_network(tiny_layers(), row.wrongs));
      ADD_FAILURE() << "accepted: " << row.says;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), row.kind) << error.what();
      EXPECT_THAT(error.what(), testing::HasSubstr(row.says));
    }
  }
}

TEST(Network, AWeightNoKernelCanTakeIsRefused) {
  Layers layers = tiny_layers();
  layers.last.gates[2].weights[5] = -128;
  EXPECT_THROW(Network::parse(write_network(layers)), Error);
}

TEST(Network, CutAnywhereItIsRefused) {
  for (const bool floats : {false, true}) {
    const std::vector<std::byte> whole =
        write_network(floats ? to_floats(tiny_layers()) : tiny_layers());
    for (std::size_t size = 0; size < whole.size(); size += 1 + size / 50) {
      EXPECT_THROW(Network::parse(std::span(whole).first(size)), Error) << size;
    }
  }
}

// Its character set would follow: models without parts for it.
TEST(Network, WhatFollowsTheNetworkIsRefused) {
  std::vector<std::byte> bytes = write_network(tiny_layers());
  bytes.push_back(std::byte{0});
  EXPECT_THROW(Network::parse(bytes), Error);
}

}  // namespace
}  // namespace trichdan::lstm
