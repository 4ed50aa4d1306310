// extract: the readers over a document's streams of text.
//
// An Extractor is immutable once loaded and may be used by several threads.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "extract/mentions.h"
#include "text/stream.h"

namespace trichdan {

class Extractor {
 public:
  // Loads and checks every pattern file of the folder. Throws Error(usage) naming file, rule and
  // line.
  explicit Extractor(const std::filesystem::path& patterns);
  ~Extractor();

  // The mentions of one document, ordered by stream and offset within each kind.
  Mentions extract(const DocumentText& text) const;

  // 12 hexadecimal digits of a SHA-256 over all pattern files: the pattern set's version.
  const std::string& version() const;

 private:
  struct Readers;
  std::unique_ptr<Readers> readers_;
};

}  // namespace trichdan
