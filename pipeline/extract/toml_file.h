// extract: one file of patterns/, read strictly: an unknown key, a missing one or a wrong kind of
// value is an Error(usage) that names file, line and rule.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rule.h"

namespace trichdan {

// One [[rule]], [[type]], ...; valid as long as its TomlFile.
class TomlEntry {
 public:
  TomlEntry(const toml::table& table, std::string file, std::string kind);

  int line() const;
  const std::string& file() const { return file_; }
  std::string name() const;  // its "name", or its kind

  void allow_only(std::initializer_list<std::string_view> keys) const;
  std::string text(std::string_view key) const;  // required, not empty
  std::string text_or(std::string_view key, std::string_view otherwise) const;
  bool flag(std::string_view key) const;                       // false if absent
  std::vector<std::string> texts(std::string_view key) const;  // empty if absent
  // [{text = "...", found = "...", group = "value"}, ...]; at least one.
  std::vector<RuleExample> examples() const;
  const toml::table& table() const { return table_; }

  [[noreturn]] void fail(const std::string& message, int line = 0) const;

 private:
  RuleExample example(const toml::node& node) const;

  const toml::table& table_;
  std::string file_;
  std::string kind_;
};

class TomlFile {
 public:
  // Throws Error(not_found), Error(usage).
  explicit TomlFile(const std::filesystem::path& path);

  // The entries [[kind]] of the file, in order.
  std::vector<TomlEntry> entries(std::string_view kind) const;
  // [macros]: name = 'expression'.
  std::vector<std::pair<std::string, std::string>> macros() const;
  void allow_only(std::initializer_list<std::string_view> kinds) const;

 private:
  std::string name_;
  toml::table table_;
};

}  // namespace trichdan
