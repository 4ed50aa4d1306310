// export: pieces of the page image a document was read from, for people to compare with.
//
// Threads: a Crops belongs to one thread. Errors: none; where no image can be had, why() says so.
#pragma once

#include <string>
#include <vector>

#include "export/page_images.h"

namespace trichdan {

class Crops {
 public:
  // The document's file is opened at the first crop, and only if its content is still what was
  // read.
  explicit Crops(const DocumentRecord& document) : images_(document) {}

  // A JPEG as "data:image/jpeg;base64,...": what is around the boxes of one page, these framed.
  // Empty if there is none.
  std::string data_uri(int page, const std::vector<Box>& boxes);
  const std::string& why() const { return why_; }

 private:
  PageImages images_;
  std::string why_;
};

}  // namespace trichdan
