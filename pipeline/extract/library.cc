#include "extract/library.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/error.h"
#include "extract/load_tables.h"
#include "extract/plain_text.h"

namespace trichdan {
namespace {

std::string with_macros(const TomlEntry& entry, std::string pattern,
                        const std::vector<std::pair<std::string, std::string>>& macros) {
  for (int depth = 0; pattern.find("<<") != std::string::npos; ++depth) {
    if (depth > 8) entry.fail("its <<macros>> are undefined or contain each other");
    for (const auto& [name, text] : macros) {
      const std::string mark = "<<" + name + ">>";
      for (std::size_t at = pattern.find(mark); at != std::string::npos;
           at = pattern.find(mark, at + text.size())) {
        pattern.replace(at, mark.size(), text);
      }
    }
  }
  return pattern;
}

// Examples are written with marks, for people, and tried without.
void make_plain(RuleData& data) {
  for (RuleExample& example : data.examples) {
    example.text = plain(example.text);
    example.found = plain(example.found);
    for (auto& [group, value] : example.captures) value = plain(value);
  }
  for (std::string& text : data.near_misses) text = plain(text);
}

RuleData rule_data(const TomlEntry& entry,
                   const std::vector<std::pair<std::string, std::string>>& macros) {
  entry.allow_only({"name", "reader", "comment", "pattern", "not_before", "not_after", "form",
                    "alone", "check", "plain", "examples", "near_misses"});
  RuleData data;
  data.file = entry.file();
  data.line = entry.line();
  data.name = entry.text("name");
  data.reader = entry.text("reader");
  data.comment = entry.text("comment");
  data.pattern = with_macros(entry, entry.text("pattern"), macros);
  data.not_before = with_macros(entry, entry.text_or("not_before", ""), macros);
  data.not_after = entry.text_or("not_after", "");
  data.form = entry.text_or("form", "");
  data.alone = entry.flag("alone");
  data.check = entry.flag("check");
  data.examples = entry.examples();
  data.near_misses = entry.texts("near_misses");
  data.plain = entry.flag("plain");
  if (data.plain) make_plain(data);
  if (data.near_misses.empty()) entry.fail("it has no near misses; write at least one");
  return data;
}

void load_rules(const TomlFile& file, Library& library) {
  const auto macros = file.macros();
  for (const TomlEntry& entry : file.entries("rule")) {
    RuleData data = rule_data(entry, macros);
    const std::string reader = data.reader;
    library.rules[reader].emplace_back(std::move(data));
  }
}

void load_words(const TomlFile& file, Library& library) {
  for (const TomlEntry& entry : file.entries("words")) {
    entry.allow_only({"name", "comment", "list"});
    entry.text("comment");
    const std::vector<std::string> list = entry.texts("list");
    if (list.empty()) entry.fail("its list is empty");
    PhraseTable& table = library.words[entry.text("name")];
    for (std::size_t i = 0; i < list.size(); ++i) table.add(list[i], static_cast<int>(i));
    auto& written = library.lists[entry.text("name")];
    written.insert(written.end(), list.begin(), list.end());
  }
}

}  // namespace

const std::vector<Rule>& Library::rules_of(std::string_view reader) const {
  const auto found = rules.find(reader);
  if (found != rules.end()) return found->second;
  throw Error(ErrorKind::usage,
              fmt::format("patterns/ holds no rule for the reader \"{}\"", reader),
              "Restore the pattern files that came with the program.");
}

namespace {

template <typename Lists>
const auto& found_in(const Lists& lists, std::string_view name) {
  const auto found = lists.find(name);
  if (found != lists.end()) return found->second;
  throw Error(ErrorKind::usage, fmt::format("patterns/ holds no list of words \"{}\"", name),
              "Restore the pattern files that came with the program.");
}

}  // namespace

const PhraseTable& Library::words_of(std::string_view list) const {
  return found_in(words, list);
}

const std::vector<std::string>& Library::list_of(std::string_view list) const {
  return found_in(lists, list);
}

Library load_library(const std::filesystem::path& patterns,
                     const std::vector<GazetteerPlace>& communes) {
  Library library;
  for (const char* name : {"types.toml", "issuers.toml", "symbols.toml", "dates.toml",
                           "references.toml", "named.toml", "figures.toml", "units.toml",
                           "places.toml", "relations.toml", "claims.toml", "names.toml"}) {
    const TomlFile file(patterns / name);
    file.allow_only({"macros", "rule", "words", "type", "issuers", "heads", "phrases", "expansions",
                     "province", "relation", "work", "laws"});
    load_rules(file, library);
    load_words(file, library);
    load_types(file, library);
    load_issuers(file, library);
    load_unit_words(file, library);
    load_places(file, library);
    load_relations(file, library);
    load_works(file, library);
  }
  add_codes_of_bodies(library);
  for (const GazetteerPlace& place : communes) {
    library.commune_names.add(place.name, static_cast<int>(library.phrases.size()));
    library.phrases.push_back(place.name);
    library.gazetteer.add(place);
  }
  return library;
}

}  // namespace trichdan
