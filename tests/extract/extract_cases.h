// Plain text in, mentions out: what the tables of tests share.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "extract/extractor.h"

namespace trichdan {

inline const Extractor& extractor() {
  static const Extractor kExtractor(std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns");
  return kExtractor;
}

inline Mentions read(std::string_view text, std::string_view stream = "body") {
  DocumentText document;
  document.streams.emplace_back();
  document.streams.back().name = stream;
  document.streams.back().text = text;
  return extractor().extract(document);
}

}  // namespace trichdan
