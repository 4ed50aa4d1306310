// run, internal: the body of a worker process. Everything a hostile file can break happens here.
#pragma once

#include <functional>
#include <memory>

#include "run/protocol.h"

namespace trichdan {

// What a worker does with a file. One object a worker, used by one thread.
class PageReader {
 public:
  virtual ~PageReader() = default;
  // The number of pages. Throws Error as open_document does.
  virtual int count_pages(const std::string& path) = 0;
  // The kind, reason, words and seconds of one page. Throws Error.
  virtual PageReading read_page(const std::string& path, int page) = 0;
};

// The real one: source and ocr. Keeps one document open and one recogniser warm; the recogniser is
// made by the first page that needs it, so that born-digital archives load no model.
std::unique_ptr<PageReader> make_page_reader(const WorkerSetup& setup);

using MakePageReader = std::function<std::unique_ptr<PageReader>(const WorkerSetup&)>;

// Serves jobs from the socket at descriptor 0 until it ends. Returns the process's exit code.
int serve_jobs(const MakePageReader& make);

}  // namespace trichdan
