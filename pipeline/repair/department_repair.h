// repair: departments in the symbols of official letters ("1881/KCB-QLCL") that a reader left in
// doubt. The set is open, so that grammar tells nothing: a department that no table knows is in
// doubt where the reader left a letter that looks like it open, and is put right only to one that
// is known.
//
// Immutable; may be used by several threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/reading.h"
#include "extract/library.h"

namespace trichdan {

struct DepartmentDoubt {
  bool open = false;     // a letter that looks like the one read is possible
  std::string known;     // the department it is put right to; empty: none
  std::string evidence;  // for the repair's row
};

class DepartmentRepair {
 public:
  // Keeps a reference to `library`.
  explicit DepartmentRepair(const Library& library) : library_(library) {}

  // Bodies of patterns/issuers.toml and common departments (repair/department_codes.h).
  bool is_known(std::string_view part) const;

  // Of a part of a symbol, which nobody knows, in the word it was read in.
  DepartmentDoubt doubt(const Word& word, const std::string& part) const;

 private:
  std::optional<std::string> read_twice(const std::string& part) const;

  const Library& library_;
};

}  // namespace trichdan
