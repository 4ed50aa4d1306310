// A page of the corpus as an image.
#pragma once

#include <leptonica/allheaders.h>

#include "source/source.h"

namespace trichdan {

inline PageImage corpus_page(const std::string& file, int page) {
  return open_document(std::string(TRICHDAN_SOURCE_DIR) + "/corpus/" + file)->image(page);
}

}  // namespace trichdan
