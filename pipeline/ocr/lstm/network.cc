#include "ocr/lstm/network.h"

#include "ocr/lstm/network_reader.h"
#include "ocr/lstm/weights.h"

// After the layers: string spec, int32 flags, training iteration, sample iteration, null code,
// float adam beta, learning rate, momentum. A model without parts for them has its character set
// before the spec and its recoder at the end: read by nothing here.
namespace trichdan::lstm {
namespace {

constexpr int kIntegerMode = 1;
constexpr int kRecoded = 64;

}  // namespace

Network::Network() = default;
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

Network Network::parse(std::span<const std::byte> part, Kernel kernel) {
  ByteReader in(part, "network");
  Layers layers = read_layers(in);
  Network network;
  network.spec_ = in.read_string();
  network.flags_ = in.read<std::int32_t>();
  network.training_iteration_ = in.read<std::int32_t>();
  network.sample_iteration_ = in.read<std::int32_t>();
  network.null_code_ = in.read<std::int32_t>();
  in.read_array<float>(3);
  if (in.left() != 0) refuse_network("its character set is part of the network");
  if (network.null_code_ < 0 || network.null_code_ >= layers.softmax.rows) {
    in.fail("its null code is none of its codes");
  }
  if (((network.flags_ & kIntegerMode) != 0) != layers.integer) {
    refuse_network("its weights are of another type than it says");
  }
  network.kernel_ = kernel;
  network.weights_ = std::make_unique<const Weights>(pack_weights(std::move(layers), kernel));
  return network;
}

int Network::codes() const {
  return weights_->layers.softmax.rows;
}
int Network::height() const {
  return weights_->layers.height;
}
int Network::step_pixels() const {
  return weights_->layers.pool_x;
}
bool Network::integer() const {
  return weights_->layers.integer;
}
bool Network::recoded() const {
  return (flags_ & kRecoded) != 0;
}

}  // namespace trichdan::lstm
