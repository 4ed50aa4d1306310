// export: pieces of the page image a document was read from, for people to compare with.
//
// Threads: a Crops belongs to one thread. Errors: none; where no image can be had, why() says so.
#pragma once

#include <memory>
#include <string>

#include "source/source.h"
#include "store/queries.h"

namespace trichdan {

class Crops {
 public:
  // The document's file is opened at the first crop, and only if its content is still what was
  // read.
  explicit Crops(const DocumentRecord& document) : document_(document) {}

  // A JPEG as "data:image/jpeg;base64,...": what is around the boxes of one page, these framed.
  // Empty if there is none.
  std::string data_uri(int page, const std::vector<Box>& boxes);
  const std::string& why() const { return why_; }

 private:
  bool open();
  bool turn_to(int page);

  const DocumentRecord& document_;
  std::unique_ptr<Document> file_;
  PageImage image_;
  int page_ = 0;
  std::string why_;
};

}  // namespace trichdan
