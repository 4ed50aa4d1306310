// export: the page images a document was read from.
//
// Threads: a PageImages belongs to one thread. Errors: none is thrown; where no image can be had,
// error() says why and what to try.
#pragma once

#include <memory>
#include <optional>

#include "base/error.h"
#include "source/source.h"
#include "store/queries.h"

namespace trichdan {

class PageImages {
 public:
  // The document's file is opened at the first page asked for, and only if its content is still
  // what was read. The record must outlive this.
  explicit PageImages(const DocumentRecord& document) : document_(document) {}

  // The image that boxes of this page are pixels of; owned here until another page is asked for.
  // nullptr if there is none.
  Pix* page(int number);
  // Why the last page asked for has no image.
  const std::optional<Error>& error() const { return error_; }
  // Whether the file itself cannot be had, so that no page will be.
  bool closed() const { return file_ == nullptr && error_.has_value(); }

 private:
  bool open();

  const DocumentRecord& document_;
  std::unique_ptr<Document> file_;
  PageImage image_;
  int page_ = 0;
  std::optional<Error> error_;
};

}  // namespace trichdan
