// Names of persons.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trichdan {

struct Library;  // extract/library.h

// The name in a line of a signature.
struct SignedName {
  std::string name;     // empty: none
  bool mended = false;  // not all of the line, or not as it was read: to be looked at
  bool whole = false;   // behind a rank or degree, so that nothing is missing before it
};

// Knows the family names of patterns/names.toml. Immutable; may be used by several threads.
class PersonNames {
 public:
  // `library` is read only here.
  explicit PersonNames(const Library& library);

  // "NGUYỄN VĂN AN" as "Nguyễn Văn An"; empty if `line` is no person's name: two to six words, each
  // with one capital at its beginning, or all in capitals behind a family name. A family name whose
  // marks OCR changed is mended where only one can be meant, and so is one that a stroke of the pen
  // gave a letter or took its first from.
  std::string name_in(std::string_view line) const;

  // The name where seals and pens leave letters and figures before and behind it: "ĐNQ5 Trần Văn
  // An" is "Trần Văn An", if what follows begins with a family name and what is left out is no
  // name.
  SignedName signed_name(std::string_view line) const;

  // Whether it is one of the table, as it is spelled.
  bool is_family_name(std::string_view word) const;

  // Whether a name must begin with its family name, as it does unless it has two words and the
  // first is none or also a middle or given name: "Hoàng Yến", "Trúc Lâm". On paper, what stands
  // before these may lie under a seal.
  bool is_whole(std::string_view name) const;

  std::span<const std::string> family_names() const { return family_names_; }

 private:
  std::string_view family_name(std::string_view word) const;
  std::string with_family_name(const std::string& name) const;
  std::string name_behind(const std::vector<std::string>& words, std::size_t begin) const;
  std::string with_first_letter(const std::string& line) const;
  std::string with_capital(const std::string& line) const;
  bool begins_name(std::string_view word) const;
  bool is_letter_before(const std::vector<std::string>& words) const;

  std::vector<std::string> family_names_;
  std::vector<std::string> given_too_;
};

}  // namespace trichdan
