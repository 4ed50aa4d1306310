// ocr/lstm: reads a serialised network; accepts one shape of network and nothing else.
#pragma once

#include <string>

#include "ocr/lstm/byte_reader.h"
#include "ocr/lstm/layers.h"

namespace trichdan::lstm {

// Reads the layers, leaving `in` behind them. Memory taken is bounded by the bytes there are.
// Throws Error(unsupported) naming what cannot be run; Error(model_missing) for damage.
Layers read_layers(ByteReader& in);

// Throws Error(unsupported): "this network cannot be run here: <what>".
[[noreturn]] void refuse_network(const std::string& what);

}  // namespace trichdan::lstm
