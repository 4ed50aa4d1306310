#include "base/pix.h"

#include <allheaders.h>

namespace trichdan {

void PixDeleter::operator()(Pix* image) const {
  pixDestroy(&image);
}

}  // namespace trichdan
