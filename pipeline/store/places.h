// store: from a stored span to what people want to see of it: path, page, sentence.
//
// Threads: as Store, which it must not outlive.
#pragma once

#include <map>
#include <string>

#include "store/queries.h"
#include "store/rows.h"

namespace trichdan {

class Places {
 public:
  explicit Places(const Store& store) : store_(store) {}
  Place of(const MentionPlace& mention);

 private:
  struct Text {
    std::string name;
    std::string text;
  };
  // Rows come by document: only the last document's texts are kept.
  const Text& text_of(DocumentId document, std::uint32_t stream);
  void turn_to(DocumentId document);

  const Store& store_;
  DocumentId document_ = -1;
  std::string path_;
  std::string name_;
  int first_page_ = 1;
  std::map<std::uint32_t, Text> texts_;
};

}  // namespace trichdan
