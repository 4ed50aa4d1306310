#include "export/page_images.h"

#include "base/digest.h"

namespace trichdan {

bool PageImages::open() {
  if (file_ != nullptr) return true;
  if (error_) return false;
  try {
    if (sha256_of_file(document_.path) != document_.sha256) {
      error_ = Error(ErrorKind::unreadable, "the file has changed since it was read",
                     "Read it again with: trichdan ingest")
                   .at(document_.path);
      return false;
    }
    file_ = open_document(document_.path);
  } catch (const Error& error) {
    const bool gone = error.kind() == ErrorKind::not_found;
    error_ = !gone ? error
                   : Error(error.kind(), error.what(),
                           "Put it back, or read it where it is now with: trichdan ingest")
                         .at(document_.path);
  }
  return file_ != nullptr;
}

Pix* PageImages::page(int number) {
  if (!open()) return nullptr;
  if (page_ == number) return image_.pixels.get();
  page_ = number;
  image_ = {};
  error_.reset();
  try {
    image_ = file_->image(number);
  } catch (const Error& error) {
    error_ = error;
  }
  return image_.pixels.get();
}

}  // namespace trichdan
