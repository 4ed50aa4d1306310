#include "ocr/lstm/kernel.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "ocr/lstm/kernel_ops.h"
#include "ocr/lstm/kernel_proof.h"
#include "ocr/lstm/tables.h"

namespace trichdan::lstm {

const ActivationTables& activation_tables() {
  static const ActivationTables kTables = {tanh_table().data(), logistic_table().data()};
  return kTables;
}

const long long* exponential_table() {
  static const auto kTable = [] {
    std::array<long long, 32> table;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const auto power = static_cast<double>(std::exp2(static_cast<long double>(i) / 32));
      std::memcpy(&table[i], &power, sizeof(power));
      table[i] -= static_cast<long long>(i) << 47;
    }
    return table;
  }();
  return kTable.data();
}

const KernelOps& ops_of(Kernel kernel) {
#if defined(__x86_64__)
  if (kernel == Kernel::avx2) return avx2_ops();
  if (kernel == Kernel::avx512_vnni) return avx512_vnni_ops();
#endif
  static_cast<void>(kernel);
  return plain_ops();
}

bool can_run(Kernel kernel) {
#if defined(__x86_64__)
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (kernel == Kernel::avx2) return avx2;
  if (kernel == Kernel::avx512_vnni) {
    return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
  }
#endif
  return kernel == Kernel::plain;
}

Kernel kernel_from(const char* wanted) {
  const std::string_view name = wanted == nullptr ? "" : wanted;
  for (const Kernel kernel : {Kernel::avx512_vnni, Kernel::avx2, Kernel::plain}) {
    if (!name.empty() && name != name_of(kernel)) continue;
    if (can_run(kernel) && (kernel == Kernel::plain || same_as_plain(kernel))) return kernel;
  }
  return name.empty() ? Kernel::plain : kernel_from(nullptr);
}

Kernel best_kernel() {
  static const Kernel kBest = kernel_from(std::getenv("TRICHDAN_KERNEL"));
  return kBest;
}

std::string_view name_of(Kernel kernel) {
  switch (kernel) {
    case Kernel::plain:
      return "plain";
    case Kernel::avx2:
      return "avx2";
    case Kernel::avx512_vnni:
      return "avx512-vnni";
  }
  return "unknown";
}

}  // namespace trichdan::lstm
