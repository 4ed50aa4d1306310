// extract: the readers over a document's streams of text.
//
// An Extractor is immutable once loaded and may be used by several threads.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "extract/gazetteer.h"
#include "extract/mentions.h"
#include "text/stream.h"

namespace trichdan {

struct Library;  // extract/library.h

class Extractor {
 public:
  // Loads and checks every pattern file of the folder. Throws Error(usage) naming file, rule and
  // line.
  // `communes`: places beside those of the patterns, as an archive's gazetteer holds them.
  explicit Extractor(const std::filesystem::path& patterns,
                     const std::vector<GazetteerPlace>& communes = {});
  ~Extractor();

  // The mentions of one document, ordered by stream and offset within each kind.
  Mentions extract(const DocumentText& text) const;

  // What it reads with, for the stages behind.
  const Library& library() const;

  // 12 hexadecimal digits of a SHA-256 over all pattern files and communes: the version of what it
  // reads with.
  const std::string& version() const;

 private:
  struct Readers;
  std::unique_ptr<Readers> readers_;
};

}  // namespace trichdan
