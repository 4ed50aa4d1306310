// ocr/lstm: a kernel held against the plain one on a small fixed problem.
#pragma once

#include "ocr/lstm/kernel.h"

namespace trichdan::lstm {

// Whether a small network of every kind of layer, and exponentials over all their range, come out
// with the same bits. Takes well below a millisecond. This machine must be able to run `kernel`.
bool same_as_plain(Kernel kernel);

}  // namespace trichdan::lstm
