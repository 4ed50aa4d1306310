// The libraries that open files write their complaints to standard error; here they are told not
// to, and what matters of them is kept. The one place for this.
#pragma once

namespace trichdan {

// Sets the handlers of Leptonica, libtiff and Poppler. Thread-safe, cheap to call again.
void silence_libraries();

// How many errors libtiff has reported on this thread since it started; compare before and after.
int tiff_errors();

// libpng and libjpeg, as Leptonica uses them, have no handler to set. While one of these lives,
// what is written to standard error (file descriptor 2) by this process is dropped. Thread-safe;
// may be nested.
class QuietErrorStream {
 public:
  QuietErrorStream();
  ~QuietErrorStream();
  QuietErrorStream(const QuietErrorStream&) = delete;
  QuietErrorStream& operator=(const QuietErrorStream&) = delete;
};

}  // namespace trichdan
