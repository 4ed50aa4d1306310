#include "extract/load_tables.h"

#include <fmt/format.h>

#include <utility>

#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kShortestCode = 3;  // bytes; TU and HU stand for too much else

Complement complement_of(const TomlEntry& entry) {
  const std::string name = entry.text("complement");
  if (name == "none") return Complement::none;
  if (name == "place") return Complement::place;
  if (name == "body") return Complement::body;
  if (name == "field") return Complement::field;
  entry.fail(fmt::format("complement \"{}\" is none of none, place, body, field", name));
}

// key = "text" of a table inside the entry; empty if there is none.
std::map<std::string, std::string> texts_by_key(const TomlEntry& entry, std::string_view key) {
  std::map<std::string, std::string> texts;
  const toml::table* table = entry.table()[key].as_table();
  if (table == nullptr) return texts;
  for (const auto& [name, text] : *table) {
    if (!text.is_string()) entry.fail(fmt::format("the name of {} must be a string", name.str()));
    texts.emplace(std::string(name.str()), text.value_or(std::string{}));
  }
  return texts;
}

PhraseTable& phrase_table(const TomlEntry& entry, Library& library) {
  const std::string name = entry.text("name");
  if (name == "fields") return library.field_words;
  if (name == "levels") return library.level_words;
  if (name == "level list") return library.level_list;
  if (name == "tails") return library.tail_words;
  entry.fail("its name is none of fields, levels, level list, tails");
}

std::size_t words_in(std::string_view phrase) {
  std::vector<Token> tokens;
  tokens_between(phrase, 0, phrase.size(), tokens);
  return tokens.size();
}

// OCR loses the dash of "Tài chính - Kế toán" oftener than a letter.
std::string without_dashes(std::string phrase) {
  for (std::size_t at = phrase.find(" - "); at != std::string::npos; at = phrase.find(" - "))
    phrase.replace(at, 3, " ");
  return phrase;
}

// All letters capitals, in one word: "BVĐK", "Cty TNHH" not.
bool is_abbreviation(std::string_view name) {
  const Token first = token_at(name, 0, name.size());
  return first.capitals && first.end - first.begin > 1 &&
         token_at(name, first.end, name.size()).kind != TokenKind::word;
}

void add_head(Library& library, UnitHead head) {
  const int index = static_cast<int>(library.heads.size());
  head.abbreviated = is_abbreviation(head.name);
  library.head_words.add(head.name, index);
  if (head.complement == Complement::none) library.plain_whole_names.add(head.name, index);
  if (words_in(head.name) > 1 && !head.abbreviated) library.plain_head_words.add(head.name, index);
  library.heads.push_back(std::move(head));
}

UnitHead head_from(const TomlEntry& entry, std::string name) {
  UnitHead head;
  head.name = std::move(name);
  head.complement = complement_of(entry);
  head.alone = entry.flag("alone");
  head.small = entry.flag("small");
  head.open = entry.flag("open");
  head.named = entry.flag("named");
  head.person = entry.flag("person");
  head.strict = entry.flag("strict");
  head.part = entry.flag("part");
  head.whole = entry.flag("whole");
  head.level = entry.text_or("level", "");
  return head;
}

void load_phrases(const TomlEntry& entry, Library& library) {
  entry.allow_only({"name", "comment", "list"});
  entry.text("comment");
  PhraseTable& table = phrase_table(entry, library);
  for (const std::string& phrase : entry.texts("list")) {
    const int value = static_cast<int>(library.phrases.size());
    table.add(phrase, value);
    if (entry.name() == "fields") {
      library.plain_field_words.add(phrase, value);
      library.plain_field_words.add(without_dashes(phrase), value);
    }
    if (entry.name() == "levels") library.plain_level_words.add(phrase, value);
    if (entry.name() == "level list" && words_in(phrase) > 1)
      library.plain_level_list.add(phrase, value);
    library.phrases.push_back(phrase);
  }
}

// One word of capitals with a meaning of its own: the codes of departments and boards are names
// too ("BGĐ SYT").
void add_code(Library& library, const std::string& code, const std::string& body) {
  library.expansions.try_emplace(code, body);
  const Token token = token_at(code, 0, code.size());
  if (token.end != code.size() || words_in(body) < 2 || code.size() < kShortestCode ||
      library.head_words.exactly({&token, 1}))
    return;
  UnitHead head;
  head.name = code;
  head.complement = Complement::place;
  head.alone = head.code = true;
  add_head(library, std::move(head));
}

std::string day(const TomlEntry& entry, std::string_view key) {
  std::string date = entry.text_or(key, "");
  const bool sound = date.empty() || (date.size() == 10 && date[4] == '-' && date[7] == '-');
  if (!sound) entry.fail(fmt::format("{} \"{}\" is no date such as 2025-07-01", key, date));
  return date;
}

GazetteerPlace sound_place(const TomlEntry& entry, const std::string& name) {
  GazetteerPlace place = place_from(name);
  if (place.level.empty()) entry.fail(fmt::format("\"{}\" begins with no level", name));
  return place;
}

void add_place(Library& library, GazetteerPlace place) {
  library.place_names.add(place.name, static_cast<int>(library.phrases.size()));
  library.phrases.push_back(place.name);
  library.gazetteer.add(std::move(place));
}

// Names as OCR reads them, their marks lost or taken for others.
void add_plain_places(Library& library) {
  std::map<std::string, std::pair<std::string, int>> by_plain;  // marked name, value
  const std::vector<std::string> names = library.place_names.phrases();
  for (const std::string& name : names) {
    if (words_in(name) < 2) continue;
    const Token first = token_at(name, 0, name.size());
    const int value = library.place_names.longest(name, first, name.size()).value;
    const std::string marked = to_lower(fold_tone(name));
    const auto [at, added] = by_plain.try_emplace(fold_search(name), marked, value);
    if (!added && at->second.first != marked) at->second.second = Library::kSeveralPlaces;
  }
  for (const auto& [plain, place] : by_plain) {
    library.plain_place_names.add(plain, place.second);
  }
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
    entry.allow_only({"name", "comment", "codes", "bodies", "examples", "near_misses"});
    const toml::table* codes = entry.table()["codes"].as_table();
    if (codes == nullptr || codes->empty())
      entry.fail("\"codes\" must be a table: CP = \"Chính phủ\"");
    for (const auto& [code, name] : *codes) {
      if (!name.is_string()) entry.fail(fmt::format("the name of {} must be a string", code.str()));
      const std::string key(code.str());
      library.issuers.try_emplace(key, Issuer{key, name.value_or(std::string{}), ""});
    }
    for (auto& [code, body] : texts_by_key(entry, "bodies")) {
      const auto found = library.issuers.find(code);
      if (found == library.issuers.end() || !found->second.name.empty())
        entry.fail(fmt::format("{} has a body, but is no code that many share", code));
      found->second.body = body;
    }
    library.tables.push_back(table_entry(entry, "issuers", entry.text("name")));
  }
}

void load_unit_words(const TomlFile& file, Library& library) {
  for (const TomlEntry& entry : file.entries("heads")) {
    entry.allow_only({"name", "comment", "complement", "alone", "person", "small", "open", "named",
                      "strict", "part", "whole", "level", "list", "examples", "near_misses"});
    for (const std::string& name : entry.texts("list")) add_head(library, head_from(entry, name));
    library.tables.push_back(table_entry(entry, "heads", entry.text("name")));
  }
  for (const TomlEntry& entry : file.entries("phrases")) load_phrases(entry, library);
  for (const TomlEntry& entry : file.entries("expansions")) {
    entry.allow_only({"name", "comment", "short"});
    entry.text("comment");
    for (const auto& [code, body] : texts_by_key(entry, "short")) {
      library.expansions.try_emplace(code, body);
    }
  }
}

void load_places(const TomlFile& file, Library& library) {
  for (const TomlEntry& entry : file.entries("province")) {
    entry.allow_only({"name", "from", "until", "also", "list", "list_until"});
    GazetteerPlace province = sound_place(entry, entry.text("name"));
    province.province = province.full();
    province.from = day(entry, "from");
    province.until = day(entry, "until");
    const std::string until = day(entry, "list_until");
    for (const std::string& name : entry.texts("list")) {
      GazetteerPlace place = sound_place(entry, name);
      place.parent = place.province = province.full();
      place.until = until;
      add_place(library, std::move(place));
    }
    const int form = static_cast<int>(library.phrases.size());
    add_place(library, province);
    for (const std::string& name : entry.texts("also")) library.place_names.add(name, form);
  }
  add_plain_places(library);
}

void add_codes_of_bodies(Library& library) {
  for (const auto& [code, issuer] : library.issuers) {
    if (!issuer.body.empty()) add_code(library, code, issuer.body);
  }
}

}  // namespace trichdan
