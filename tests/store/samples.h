// Archives and documents for the tests of store: small, made up, and each word with a box of its
// own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/store.h"

namespace trichdan {

// A folder that is removed with all in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path archive() const { return path_ / "archive.db"; }

 private:
  std::filesystem::path path_;
};

// A file record whose content is told apart by `content`.
FileRecord file_of(const std::string& path, const std::string& content);

// A page with the words of `text`, 100 x 40 pixels each, ten pixels apart, one line of print for
// each line of text, lines 60 pixels apart.
PageReading page_of(const std::string& text);

// Adds a file and saves its pages and their understanding, one stream "body", mentions found by
// plain look-up of the strings given.
struct Sample {
  std::string path;
  std::vector<std::string> pages;
  std::vector<Reference> references;  // span is filled in: the first place of `text` in the body
  std::vector<Figure> figures;
  std::vector<UnitMention> units;
  DocumentHeader header;
};
Understanding understanding_of(const Sample& sample);
DocumentId save(Store& store, const Sample& sample);

Reference reference_to(const std::string& text, const std::string& type, const std::string& symbol,
                       const std::string& date = "", const std::string& issuer = "");

constexpr const char* kReader = "vie 5.3";

}  // namespace trichdan
