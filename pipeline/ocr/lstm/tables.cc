#include "ocr/lstm/tables.h"

#include <cmath>

namespace trichdan::lstm {
namespace {

template <typename Function>
ActivationTable make_table(Function function) {
  ActivationTable table;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double x = static_cast<double>(i) / kTableScale;
    const auto value = static_cast<float>(function(x));
    const auto next = static_cast<float>(function(x + 1. / kTableScale));
    table[i] = {value, next - value};
  }
  table.back() = {1, 0};
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
