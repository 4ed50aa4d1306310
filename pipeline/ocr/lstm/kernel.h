// ocr/lstm: which machine code runs a network. Every kernel gives the same bits.
#pragma once

#include <string_view>

namespace trichdan::lstm {

enum class Kernel { plain, avx2, avx512_vnni };

// The fastest kernel this machine has that gave the plain one's bits on a small fixed problem; for
// measuring, $TRICHDAN_KERNEL may name another. Decided once a process; thread-safe.
Kernel best_kernel();

// The kernel of that name (name_of), where this machine can run it; the fastest where it cannot, or
// for null, empty and unknown names.
Kernel kernel_from(const char* name);

// Whether this machine can run it (and it was built for this machine's architecture).
bool can_run(Kernel kernel);

// "plain", "avx2", "avx512-vnni".
std::string_view name_of(Kernel kernel);

}  // namespace trichdan::lstm
