// The kernel for AVX-512 with its instructions done one lane after the other, so that a machine
// without them can test what it computes. Needs AVX2.
#pragma once

#include "ocr/lstm/kernel_ops.h"

namespace trichdan::lstm {

const KernelOps& emulated_avx512_ops();

}  // namespace trichdan::lstm
