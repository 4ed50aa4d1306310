// What libtesseract reads, to be compared with what the line recogniser reads.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/pix.h"

namespace trichdan::lstm {

struct ReferenceCharacter {
  std::string text;
  Box box;
  float confidence = 0;
};

struct ReferenceWord {
  std::string text;
  Box box;
  float confidence = 0;
  std::vector<ReferenceCharacter> characters;
};

struct ReferenceLine {
  std::string text;  // without line ends
  std::vector<ReferenceWord> words;
};

// libtesseract with one model. Belongs to one thread.
class Reference {
 public:
  // Without dictionaries: by a copy of the model in the folder for temporary files that has none,
  // since no setting of libtesseract 5.3.0 leaves them out.
  Reference(const std::filesystem::path& model, bool dictionaries);
  ~Reference();

  // The image as one line, in raw-line mode.
  ReferenceLine read_line(Pix* line);

  // The lines that page layout finds, cut out a little wider than they are.
  std::vector<PixPtr> lines_of(Pix* page, int dpi);

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

// A model of Debian's by its name ("vie", "script/Vietnamese"); empty if it is not installed.
std::filesystem::path debian_model(const std::string& name);

}  // namespace trichdan::lstm
