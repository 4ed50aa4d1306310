#include "source/quiet.h"

#include <fcntl.h>
#include <leptonica/allheaders.h>
#include <poppler/cpp/poppler-global.h>
#include <tiffio.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdio>
#include <mutex>
#include <string>

namespace trichdan {
namespace {

thread_local int errors_of_tiff = 0;

void note_tiff_error(const char*, const char*, va_list) {
  ++errors_of_tiff;
}
void ignore_poppler(const std::string&, void*) {}

std::mutex gag;        // over the two below
int gags = 0;          // alive
int said_before = -1;  // descriptor that keeps what standard error was; -1: it was closed

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

QuietErrorStream::QuietErrorStream() {
  const std::lock_guard lock(gag);
  if (gags++ > 0) return;
  (void)std::fflush(stderr);
  said_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (said_before >= 0 && nowhere >= 0) dup2(nowhere, STDERR_FILENO);
  if (nowhere >= 0) close(nowhere);
}

QuietErrorStream::~QuietErrorStream() {
  const std::lock_guard lock(gag);
  if (--gags > 0 || said_before < 0) return;
  (void)std::fflush(stderr);
  dup2(said_before, STDERR_FILENO);
  close(said_before);
  said_before = -1;
}

int tiff_errors() {
  return errors_of_tiff;
}

}  // namespace trichdan
