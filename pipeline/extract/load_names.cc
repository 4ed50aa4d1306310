#include <fmt/format.h>

#include <algorithm>

#include "extract/load_tables.h"
#include "extract/tokens.h"

namespace trichdan {
namespace {

std::string type_of_name(const Library& library, std::string_view name) {
  const auto type = library.type_words.longest(name, token_at(name, 0, name.size()), name.size());
  return type ? library.types[static_cast<std::size_t>(type.value)].name : std::string();
}

void add_work(Library& library, const NamedWork& work, const std::vector<std::string>& names) {
  const int index = static_cast<int>(library.works.size());
  for (const std::string& name : names) library.work_names.add(name, index);
  library.works.push_back(work);
}

bool is_date(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-';
}

// "31/2024/QH15 2024-01-18": one edition of a law.
void add_edition(const TomlEntry& entry, const std::string& name, const std::string& edition,
                 Library& library) {
  const std::size_t space = edition.find(' ');
  const std::string date = space == std::string::npos ? "" : edition.substr(space + 1);
  if (!is_date(date))
    entry.fail(fmt::format("{}: \"{}\" is not a symbol and a date", name, edition));
  const std::string year = date.substr(0, 4);
  NamedWork work{name + " năm " + year, type_of_name(library, name), edition.substr(0, space), date,
                 entry.text("issuer")};
  add_work(library, work, {work.name, name + " " + year, name + " (" + year + ")"});
}

}  // namespace

void load_works(const TomlFile& file, Library& library) {
  for (const TomlEntry& entry : file.entries("work")) {
    entry.allow_only(
        {"name", "words", "symbol", "date", "issuer", "comment", "examples", "near_misses"});
    const std::string name = entry.text("name");
    std::vector<std::string> names = entry.texts("words");
    names.push_back(name);
    add_work(library,
             {name, type_of_name(library, name), entry.text_or("symbol", ""),
              entry.text_or("date", ""), entry.text_or("issuer", "")},
             names);
    library.tables.push_back(table_entry(entry, "work", name));
  }
  for (const TomlEntry& entry : file.entries("laws")) {
    entry.allow_only({"name", "issuer", "comment", "numbers", "examples", "near_misses"});
    const toml::table* numbers = entry.table()["numbers"].as_table();
    if (numbers == nullptr || numbers->empty())
      entry.fail("\"numbers\" must be a table: \"Luật Giáo dục\" = [\"43/2019/QH14 2019-06-14\"]");
    for (const auto& [key, editions] : *numbers) {
      const std::string name(key.str());
      const toml::array* list = editions.as_array();
      if (list == nullptr) entry.fail(fmt::format("the editions of {} must be a list", name));
      add_work(library, {name, type_of_name(library, name), "", "", entry.text("issuer")}, {name});
      for (const auto& edition : *list)
        add_edition(entry, name, edition.value_or(std::string{}), library);
    }
    library.tables.push_back(table_entry(entry, "laws", entry.text("name")));
  }
}

void load_relations(const TomlFile& file, Library& library) {
  for (const TomlEntry& entry : file.entries("relation")) {
    entry.allow_only({"name", "words", "behind", "leads", "changes", "weak", "comment", "examples",
                      "near_misses"});
    const int index = static_cast<int>(library.relations.size());
    const std::vector<std::string> words = entry.texts("words");
    if (words.empty()) entry.fail("its words are missing");
    for (const std::string& word : words) library.relation_words.add(word, index);
    for (const std::string& word : entry.texts("behind")) library.relation_ends.add(word, index);
    library.relations.push_back(
        {entry.text("name"), entry.flag("leads"), entry.flag("changes"), entry.flag("weak")});
    library.tables.push_back(table_entry(entry, "relation", entry.text("name")));
  }
}

}  // namespace trichdan
