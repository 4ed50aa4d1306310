// The OCR model that reads unless another is asked for: it comes with the program, in models/.
#pragma once

namespace trichdan {

inline constexpr const char* kDefaultModel = "vie_doc";
// Debian's, which reads a second time what matters: the two lose different numbers.
inline constexpr const char* kSecondModel = "vie";

}  // namespace trichdan
