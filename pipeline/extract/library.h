// extract: everything patterns/ holds, loaded and compiled: what the readers read with.
//
// Immutable once loaded; may be used by several threads.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/gazetteer.h"
#include "extract/mentions.h"
#include "extract/phrases.h"
#include "extract/rule.h"
#include "extract/toml_file.h"

namespace trichdan {

// A row of a table with its examples: what `patterns list` shows and `patterns check` tries.
struct TableEntry {
  std::string file;
  int line = 0;
  std::string kind;  // type, issuer, head, ...
  std::string name;
  std::string comment;
  std::vector<RuleExample> examples;
  std::vector<std::string> near_misses;
};

struct CitedType {
  std::string name;                // "Nghị quyết"
  std::vector<std::string> state;  // its codes in State symbols
  std::vector<std::string> party;  // and in Party symbols
  bool bare = false;               // "Nghị quyết số 20" without a code is a reference
  bool named = false;  // its name may stand between type and number: "Luật Đất đai số 31/2024/QH15"
  bool open = false;  // says only "document": the code says which ("Văn bản số ...")
};

struct Issuer {
  std::string code;
  std::string name;  // empty where the code is shared by many
  std::string body;  // of a code many share: the body without its place, "Ban Tuyên giáo Tỉnh ủy"
};

// What may follow the head of a unit's name (domain: "Huyện ủy" + place, "Sở" + field + place).
enum class Complement { none, place, body, field };

struct UnitHead {
  std::string name;
  Complement complement = Complement::none;
  bool alone = false;   // a unit without any complement: "Tỉnh ủy"
  bool small = false;   // may be written in small letters: "phòng Nghiệp vụ Y"
  bool open = false;    // its field may be one no table knows
  bool named = false;   // a name of its own may follow
  bool person = false;  // an office that issues ("Bộ trưởng"): an issuer, not a unit
  bool strict = false;  // only a body may follow, no field: "TT" is also a table's number column
  bool part = false;  // belongs to a body named after a comma: "Cục Quản lý dược, Bộ Y tế"
  bool whole = false;        // may be such a body
  std::string level;         // of the place it belongs to: "tỉnh" for "Tỉnh ủy" and "Sở"
  bool code = false;         // the code of a body ("SYT"), from issuers.toml
  bool abbreviated = false;  // all in capitals: "BVĐK"
};

// What a short form in a name stands for: "VP" is "Văn phòng".
using Expansions = std::map<std::string, std::string, std::less<>>;

// What one document does to another, and how it behaves among other words
// (patterns/relations.toml).
struct RelationWord {
  std::string kind;
  bool leads = false;    // stays although another follows: "sơ kết 3 năm thực hiện"
  bool changes = false;  // can be turned round: "được sửa đổi bởi"
  bool weak = false;     // another one before it stays: "bãi bỏ quy định tại"
};

struct Library {
  std::vector<TableEntry> tables;
  std::map<std::string, std::vector<Rule>, std::less<>> rules;  // by reader, in the files' order

  std::vector<CitedType> types;
  PhraseTable type_words;  // value: index into types
  PhraseTable plain_type_words{PhraseTable::Compare::plain};
  std::multimap<std::string, int, std::less<>> state_codes;  // code -> index into types
  std::multimap<std::string, int, std::less<>> party_codes;
  std::map<std::string, Issuer, std::less<>> issuers;

  std::vector<UnitHead> heads;
  PhraseTable head_words;                                      // value: index into heads
  PhraseTable plain_head_words{PhraseTable::Compare::plain};   // of two words and more
  PhraseTable plain_whole_names{PhraseTable::Compare::plain};  // heads without complement
  PhraseTable field_words;                                     // value: index into phrases
  PhraseTable plain_field_words{PhraseTable::Compare::plain};
  PhraseTable level_words;  // tỉnh, huyện, xã, ...
  PhraseTable plain_level_words{PhraseTable::Compare::plain};
  PhraseTable level_list;  // what may go on after a level: (huyện), thị, thành phố
  PhraseTable plain_level_list{PhraseTable::Compare::plain};  // of two words
  PhraseTable place_names;                                    // provinces, districts, towns, cities
  PhraseTable plain_place_names{
      PhraseTable::Compare::plain};  // of two words and more; the value is
                                     // kSeveralPlaces where marks decide
  PhraseTable commune_names;         // of an imported gazetteer
  PhraseTable tail_words;            // what may end a unit: Việt Nam, Trung ương
  Expansions expansions;             // of short forms in names
  Gazetteer gazetteer;

  std::vector<NamedWork> works;  // documents known by name
  PhraseTable work_names;        // value: index into works

  std::vector<RelationWord> relations;
  PhraseTable relation_words;  // value: index into relations
  PhraseTable relation_ends;   // the same, for words behind the reference: "hết hiệu lực"

  std::vector<std::string> phrases;  // of the tables above, as written

  std::map<std::string, PhraseTable, std::less<>> words;  // other lists: bounds, nouns, stops, ...
  std::map<std::string, std::vector<std::string>, std::less<>> lists;  // the same, as written

  // The value of a name without marks that several places have.
  static constexpr int kSeveralPlaces = 1'000'000;

  const std::vector<Rule>& rules_of(std::string_view reader) const;
  const PhraseTable& words_of(std::string_view list) const;
  const std::vector<std::string>& list_of(std::string_view list) const;
};

// `communes`: places beside those of places.toml. Throws Error(usage), Error(not_found).
Library load_library(const std::filesystem::path& patterns,
                     const std::vector<GazetteerPlace>& communes = {});

}  // namespace trichdan
