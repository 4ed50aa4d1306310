// The OCR model that reads unless another is asked for: it comes with the program, in models/.
#pragma once

namespace trichdan {

inline constexpr const char* kDefaultModel = "vie_doc";

}  // namespace trichdan
