// libFuzzer target: the reader of networks, and whatever network it accepts run over a small image.
// The first byte says whether the rest is a network or changes to a good one: (place, value) pairs.
// Allowed failures: trichdan::Error, nothing else.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "../network_writer.h"
#include "base/error.h"
#include "ocr/lstm/network.h"
#include "ocr/lstm/runner.h"

namespace {

using namespace trichdan::lstm;

constexpr int kWidth = 20;

std::vector<std::byte> changed(std::vector<std::byte> network, const std::uint8_t* data,
                               std::size_t size) {
  for (std::size_t i = 0; i + 3 <= size; i += 3) {
    const std::size_t place = data[i] + 256U * data[i + 1];
    network[place % network.size()] = std::byte{data[i + 2]};
  }
  return network;
}

std::vector<std::byte> network_from(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::byte> kIntegers = write_network(tiny_layers());
  static const std::vector<std::byte> kFloats = write_network(to_floats(tiny_layers()));
  if (size == 0) return {};
  if (data[0] % 3 == 1) return changed(kIntegers, data + 1, size - 1);
  if (data[0] % 3 == 2) return changed(kFloats, data + 1, size - 1);
  const auto* bytes = reinterpret_cast<const std::byte*>(data + 1);
  return {bytes, bytes + size - 1};
}

void run(const Network& network) {
  const std::vector<std::uint8_t> grey(static_cast<std::size_t>(kWidth * network.height()), 77);
  Activations activations;
  Runner(network).run(grey.data(), kWidth, activations);
  if (activations.values.size() !=
      static_cast<std::size_t>(activations.steps) * static_cast<std::size_t>(network.codes()))
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::vector<std::byte> bytes = network_from(data, size);
    for (const Kernel kernel : {Kernel::plain, best_kernel()}) run(Network::parse(bytes, kernel));
  } catch (const trichdan::Error&) {
  }
  return 0;
}
