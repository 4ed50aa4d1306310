#include "source/quiet.h"

#include <leptonica/allheaders.h>
#include <poppler/cpp/poppler-global.h>
#include <tiffio.h>

#include <cstdarg>
#include <mutex>
#include <string>

namespace trichdan {
namespace {

thread_local int errors_of_tiff = 0;

void note_tiff_error(const char*, const char*, va_list) {
  ++errors_of_tiff;
}
void ignore_poppler(const std::string&, void*) {}

}  // namespace

void silence_libraries() {
  static std::once_flag once;
  std::call_once(once, [] {
    setMsgSeverity(L_SEVERITY_NONE);
    TIFFSetWarningHandler(nullptr);
    TIFFSetErrorHandler(note_tiff_error);
    poppler::set_debug_error_function(ignore_poppler, nullptr);
  });
}

int tiff_errors() {
  return errors_of_tiff;
}

}  // namespace trichdan
