// Errors: one exception type with a category and a place, thrown inside a process and turned into a
// per-document outcome at its boundary, so that one bad document never stops a batch.
//
// A message says what happened; `file` and `page` say where; `advice` is the next thing to try,
// phrased as a sentence. All text is UTF-8 English; file names are as the user gave them.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace trichdan {

enum class ErrorKind {
  usage,            // the command line or a pattern file is wrong
  not_found,        // no such file or folder
  unreadable,       // the system refuses to read it
  unsupported,      // not a kind of file this program reads
  empty,            // zero bytes
  truncated,        // it starts as its kind does and then ends or breaks
  encrypted,        // a password is needed
  no_pages,         // opens, but has nothing in it
  too_large,        // a page beyond the pixel limit
  damaged_page,     // this page cannot be decoded or drawn; others may be fine
  engine,           // the recogniser failed
  model_missing,    // no such OCR model
  deadline,         // a page took longer than allowed
  memory,           // a page needed more memory than allowed
  crash,            // the worker died on this page
  database,         // the archive cannot be opened or written
  database_locked,  // another process holds the archive
  disk_full,        // no room left for the archive
};

// The stable lower-case name of a kind ("disk_full"), as stored in the database and in JSON.
std::string_view name_of(ErrorKind kind);
// The inverse; unknown names give ErrorKind::crash.
ErrorKind error_kind_from(std::string_view name);

class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message, std::string advice = {});

  ErrorKind kind() const { return kind_; }
  const std::string& file() const { return file_; }
  int page() const { return page_; }  // counts from 1; 0 where the whole file is meant
  const std::string& advice() const { return advice_; }

  Error& at(std::string file, int page = 0);

  // "scan.pdf, page 3: message. Advice." as shown to people.
  std::string describe() const;

 private:
  ErrorKind kind_;
  std::string file_;
  int page_ = 0;
  std::string advice_;
};

}  // namespace trichdan
