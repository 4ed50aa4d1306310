#include "extract/load_tables.h"

#include <fmt/format.h>

namespace trichdan {
namespace {

Complement complement_of(const TomlEntry& entry) {
  const std::string name = entry.text("complement");
  if (name == "none") return Complement::none;
  if (name == "place") return Complement::place;
  if (name == "body") return Complement::body;
  if (name == "field") return Complement::field;
  entry.fail(fmt::format("complement \"{}\" is none of none, place, body, field", name));
}

PhraseTable& phrase_table(const TomlEntry& entry, Library& library) {
  const std::string name = entry.text("name");
  if (name == "fields") return library.field_words;
  if (name == "levels") return library.level_words;
  if (name == "places") return library.place_names;
  if (name == "tails") return library.tail_words;
  entry.fail("its name is none of fields, levels, places, tails");
}

}  // namespace

TableEntry table_entry(const TomlEntry& entry, std::string kind, std::string name) {
  TableEntry row;
  row.file = entry.file();
  row.line = entry.line();
  row.kind = std::move(kind);
  row.name = std::move(name);
  row.comment = entry.text("comment");
  row.examples = entry.examples();
  row.near_misses = entry.texts("near_misses");
  if (row.near_misses.empty()) entry.fail("it has no near misses; write at least one");
  return row;
}

void load_types(const TomlFile& file, Library& library) {
  for (const TomlEntry& entry : file.entries("type")) {
    entry.allow_only({"name", "words", "state", "party", "bare", "named", "open", "comment",
                      "examples", "near_misses"});
    CitedType type{entry.text("name"), entry.texts("state"), entry.texts("party"),
                   entry.flag("bare"), entry.flag("named"),  entry.flag("open")};
    const int index = static_cast<int>(library.types.size());
    std::vector<std::string> words = entry.texts("words");
    words.push_back(type.name);
    for (const std::string& word : words) {
      library.type_words.add(word, index);
      library.plain_type_words.add(word, index);
    }
    for (const std::string& code : type.state) library.state_codes.emplace(code, index);
    for (const std::string& code : type.party) library.party_codes.emplace(code, index);
    library.tables.push_back(table_entry(entry, "type", type.name));
    library.types.push_back(std::move(type));
  }
}

void load_issuers(const TomlFile& file, Library& library) {
  for (const TomlEntry& entry : file.entries("issuers")) {
    entry.allow_only({"name", "comment", "codes", "examples", "near_misses"});
    const toml::table* codes = entry.table()["codes"].as_table();
    if (codes == nullptr || codes->empty())
      entry.fail("\"codes\" must be a table: CP = \"Chính phủ\"");
    for (const auto& [code, name] : *codes) {
      if (!name.is_string()) entry.fail(fmt::format("the name of {} must be a string", code.str()));
      const std::string key(code.str());
      library.issuers.try_emplace(key, Issuer{key, name.value_or(std::string{})});
    }
    library.tables.push_back(table_entry(entry, "issuers", entry.text("name")));
  }
}

void load_unit_words(const TomlFile& file, Library& library) {
  for (const TomlEntry& entry : file.entries("heads")) {
    entry.allow_only({"name", "comment", "complement", "alone", "person", "small", "open", "named",
                      "list", "examples", "near_misses"});
    const Complement complement = complement_of(entry);
    for (const std::string& name : entry.texts("list")) {
      const int index = static_cast<int>(library.heads.size());
      library.head_words.add(name, index);
      if (complement == Complement::none) library.plain_whole_names.add(name, index);
      library.heads.push_back({name, complement, entry.flag("alone"), entry.flag("small"),
                               entry.flag("open"), entry.flag("named"), entry.flag("person")});
    }
    library.tables.push_back(table_entry(entry, "heads", entry.text("name")));
  }
  for (const TomlEntry& entry : file.entries("phrases")) {
    entry.allow_only({"name", "comment", "list"});
    entry.text("comment");
    for (const std::string& phrase : entry.texts("list")) {
      const int value = static_cast<int>(library.phrases.size());
      phrase_table(entry, library).add(phrase, value);
      if (entry.name() == "fields") library.plain_field_words.add(phrase, value);
      library.phrases.push_back(phrase);
    }
  }
}

}  // namespace trichdan
