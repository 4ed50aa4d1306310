#include "ocr/lstm/tables.h"

#include <cmath>
#include <limits>

namespace trichdan::lstm {
namespace {

template <typename Function>
ActivationTable make_table(Function function) {
  ActivationTable table;
  for (std::size_t i = 0; i < kTableSize; ++i) {
    table[i] = static_cast<float>(function(static_cast<double>(i) / kTableScale));
  }
  table.back() = std::numeric_limits<float>::infinity();
  return table;
}

}  // namespace

const ActivationTable& tanh_table() {
  static const ActivationTable kTable = make_table([](double x) { return std::tanh(x); });
  return kTable;
}

const ActivationTable& logistic_table() {
  static const ActivationTable kTable = make_table([](double x) { return 1 / (1 + std::exp(-x)); });
  return kTable;
}

}  // namespace trichdan::lstm
