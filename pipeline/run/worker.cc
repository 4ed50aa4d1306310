#include "run/worker.h"

#include <fcntl.h>
#include <unistd.h>

#include <new>

#include "base/digest.h"
#include "run/ingest.h"

namespace trichdan {
namespace {

Failure failure_of(const Error& error) {
  return {error.kind(), error.what(), error.advice()};
}

Failure unexpected(const std::exception& error) {
  return {ErrorKind::crash, std::string("reading it failed unexpectedly: ") + error.what(),
          "The file may be damaged: try to open and save it in another program"};
}

bool has_changed(const FileStamp& file) {
  return stamp_of(file.path) != file;
}

Result look_at(PageReader& reader, const FileStamp& file) {
  Result result;
  try {
    result.sha256 = sha256_of_file(file.path);
    result.pages = reader.count_pages(file.path);
  } catch (const Error& error) {
    result.failure = failure_of(error);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    result.failure = unexpected(error);
  }
  return result;
}

Result read_page(PageReader& reader, const Job& job) {
  Result result;
  result.page = job.page;
  try {
    result.reading = reader.read_page(job.file.path, job.page);
  } catch (const Error& error) {
    result.failure = failure_of(error);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& error) {
    result.failure = unexpected(error);
  }
  return result;
}

Result out_of_memory(const Job& job) {
  Result result;
  result.page = job.page;
  result.failure = Failure{ErrorKind::memory, "it needs more memory than a worker may use",
                           "Allow more with --worker-memory"};
  return result;
}

// The file is compared after the work: what changed in between is not what was hashed.
Result serve(PageReader& reader, const Job& job) {
  Result result = job.page == 0 ? look_at(reader, job.file) : read_page(reader, job);
  if (!has_changed(job.file)) return result;
  Result changed;
  changed.page = job.page;
  changed.file_changed = true;
  return changed;
}

int serve_all(int socket, const MakePageReader& make) {
  FrameBuffer buffer;
  const auto setup = receive_frame(socket, buffer);
  if (!setup) return 0;
  const std::unique_ptr<PageReader> reader = make(decode_setup(*setup));
  if (!send_frame(socket, kReady)) return 0;
  while (const auto frame = receive_frame(socket, buffer)) {
    const Job job = decode_job(*frame);
    try {
      if (!send_frame(socket, encode(serve(*reader, job)))) return 0;
    } catch (const std::bad_alloc&) {
      // Libraries that ran out in the middle are not to be trusted with another page.
      send_frame(socket, encode(out_of_memory(job)));
      return kLeftAfterAnswer;
    }
  }
  return 0;
}

}  // namespace

int serve_jobs(const MakePageReader& make) {
  // The socket moves out of the way of libraries that print on descriptors 0 and 1.
  const int socket = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (socket < 0 || nothing < 0) return 1;
  dup2(nothing, STDIN_FILENO);
  dup2(STDERR_FILENO, STDOUT_FILENO);
  return serve_all(socket, make);
}

int worker_main(int /*argc*/, char** /*argv*/) {
  return serve_jobs(make_page_reader);
}

}  // namespace trichdan
