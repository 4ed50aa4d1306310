#include "extract/toml_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"

namespace trichdan {
namespace {

constexpr std::string_view kAdvice = "docs/patterns.md describes what a pattern file may hold.";

int line_of(const toml::node& node) {
  return static_cast<int>(node.source().begin.line);
}

}  // namespace

TomlEntry::TomlEntry(const toml::table& table, std::string file, std::string kind)
    : table_(table), file_(std::move(file)), kind_(std::move(kind)) {}

int TomlEntry::line() const {
  return line_of(table_);
}

std::string TomlEntry::name() const {
  return table_["name"].value_or(kind_);
}

void TomlEntry::fail(const std::string& message, int line) const {
  throw Error(ErrorKind::usage,
              fmt::format("{}, line {}, {} {}: {}", file_, line > 0 ? line : this->line(), kind_,
                          name(), message),
              std::string(kAdvice));
}

void TomlEntry::allow_only(std::initializer_list<std::string_view> keys) const {
  for (const auto& [key, value] : table_) {
    if (std::ranges::find(keys, key.str()) != keys.end()) continue;
    fail(fmt::format("unknown key \"{}\"", key.str()), line_of(value));
  }
}

std::string TomlEntry::text(std::string_view key) const {
  std::string value = text_or(key, "");
  if (value.empty()) fail(fmt::format("\"{}\" is missing", key));
  return value;
}

std::string TomlEntry::text_or(std::string_view key, std::string_view otherwise) const {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return std::string(otherwise);
  if (!node->is_string()) fail(fmt::format("\"{}\" must be a string", key), line_of(*node));
  return node->value_or(std::string(otherwise));
}

bool TomlEntry::flag(std::string_view key) const {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return false;
  if (!node->is_boolean()) fail(fmt::format("\"{}\" must be true or false", key), line_of(*node));
  return node->value_or(false);
}

std::vector<std::string> TomlEntry::texts(std::string_view key) const {
  const toml::node* node = table_.get(key);
  std::vector<std::string> values;
  if (node == nullptr) return values;
  if (!node->is_array()) fail(fmt::format("\"{}\" must be a list of strings", key), line_of(*node));
  for (const toml::node& item : *node->as_array()) {
    if (!item.is_string())
      fail(fmt::format("\"{}\" holds what is not a string", key), line_of(item));
    values.push_back(item.value_or(std::string{}));
  }
  return values;
}

RuleExample TomlEntry::example(const toml::node& node) const {
  if (!node.is_table()) fail("an example must be {text = \"...\", ...}", line_of(node));
  RuleExample example;
  example.line = line_of(node);
  for (const auto& [key, value] : *node.as_table()) {
    if (!value.is_string()) fail(fmt::format("\"{}\" must be a string", key.str()), line_of(value));
    const std::string content = value.value_or(std::string{});
    if (key.str() == "text") {
      example.text = content;
    } else if (key.str() == "found") {
      example.found = content;
    } else {
      example.captures.emplace_back(std::string(key.str()), content);
    }
  }
  if (example.text.empty()) fail("an example without text", example.line);
  if (example.found.empty()) example.found = example.text;
  return example;
}

std::vector<RuleExample> TomlEntry::examples() const {
  const toml::node* node = table_.get("examples");
  if (node == nullptr || !node->is_array() || node->as_array()->empty()) {
    fail("it has no examples; write at least one");
  }
  std::vector<RuleExample> examples;
  for (const toml::node& item : *node->as_array()) examples.push_back(example(item));
  return examples;
}

TomlFile::TomlFile(const std::filesystem::path& path)
    : name_("patterns/" + path.filename().string()) {
  if (!std::filesystem::exists(path)) {
    throw Error(ErrorKind::not_found, name_ + " is missing",
                "Reinstall the program, or set TRICHDAN_DATA to the folder that holds patterns/.");
  }
  try {
    table_ = toml::parse_file(path.string());
  } catch (const toml::parse_error& error) {
    throw Error(
        ErrorKind::usage,
        fmt::format("{}, line {}: {}", name_, error.source().begin.line, error.description()),
        "It must be TOML 1.0.");
  }
}

std::vector<TomlEntry> TomlFile::entries(std::string_view kind) const {
  std::vector<TomlEntry> entries;
  const toml::array* list = table_[kind].as_array();
  if (list == nullptr) return entries;
  for (const toml::node& node : *list) {
    if (node.is_table()) entries.emplace_back(*node.as_table(), name_, std::string(kind));
  }
  return entries;
}

std::vector<std::pair<std::string, std::string>> TomlFile::macros() const {
  std::vector<std::pair<std::string, std::string>> macros;
  const toml::table* table = table_["macros"].as_table();
  if (table == nullptr) return macros;
  for (const auto& [key, value] : *table) {
    macros.emplace_back(std::string(key.str()), value.value_or(std::string{}));
  }
  return macros;
}

void TomlFile::allow_only(std::initializer_list<std::string_view> kinds) const {
  for (const auto& [key, value] : table_) {
    if (std::ranges::find(kinds, key.str()) != kinds.end()) continue;
    throw Error(ErrorKind::usage,
                fmt::format("{}, line {}: unknown part \"{}\"", name_, line_of(value), key.str()),
                std::string(kAdvice));
  }
}

}  // namespace trichdan
