// extract: the grammar of bodies' names (domain 8; patterns/units.toml): head, field, level, place.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/library.h"
#include "extract/tokens.h"

namespace trichdan {

// A piece of a name: what the tables know of it, or one word they do not.
struct UnitPart {
  enum class Kind : std::uint8_t { head, field, level, place, tail, other };
  Kind kind = Kind::other;
  std::string_view form;  // as the table has it; as printed for `other`
  Token first;            // the token it begins with
  std::uint32_t end = 0;
  const UnitHead* head = nullptr;
};

struct UnitSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool person = false;     // begins with an office: "Giám đốc Sở Y tế"
  std::uint32_t body = 0;  // where the body's own name begins: equal to begin unless person
};

class UnitGrammar {
 public:
  explicit UnitGrammar(const Library& library);

  // The longest name that begins with this token, offices included.
  std::optional<UnitSpan> at(std::string_view text, const Token& first) const;
  bool may_start(const Token& token) const {
    return library_.head_words.may_start(token) ||
           (token.capital && library_.plain_head_words.may_start(token));
  }

  // The pieces of a name, left to right.
  std::vector<UnitPart> parts(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

  // The name as it is usually written: heads, fields, levels and places as the tables have them
  // ("SỞ Y TẾ TỈNH KIÊN GIANG" as "Sở Y tế tỉnh Kiên Giang"), tone marks and dashes folded.
  std::string usual_name(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

  // The name as printed, unless OCR or capitals changed its letters: then the usual one ("Bộ Y
  // tê").
  std::string mended_name(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

  // Whether marks of a place in it were put right, or several places have its letters.
  bool has_misread_place(std::string_view text, std::uint32_t begin, std::uint32_t end) const;

 private:
  struct Reading {
    std::uint32_t end = 0;
    bool complete = false;
  };
  Reading read(std::string_view text, const Token& first, int depth, UnitSpan* span) const;
  Reading read_after(std::string_view text, const Token& first, const PhraseTable::Match& match,
                     int depth, UnitSpan* span) const;
  Reading complement(std::string_view text, const UnitHead& head, std::uint32_t end, bool capital,
                     int depth, UnitSpan* span) const;
  Reading after_body_head(std::string_view text, const UnitHead& head, std::uint32_t end, int depth,
                          UnitSpan* span) const;
  Reading after_field_head(std::string_view text, const UnitHead& head, std::uint32_t end,
                           bool capital, int depth) const;
  PhraseTable::Match head_at(std::string_view text, const Token& first) const;
  std::uint32_t past_point(std::string_view text, const UnitHead& head, std::uint32_t end) const;
  std::uint32_t parent(std::string_view text, const UnitHead& head, std::uint32_t end,
                       int depth) const;

  // Fields: unit_fields.cc.
  std::uint32_t field(std::string_view text, std::uint32_t end, bool open) const;
  std::uint32_t number(std::string_view text, std::uint32_t end) const;
  std::uint32_t abbreviation(std::string_view text, std::uint32_t end) const;
  std::uint32_t bracket(std::string_view text, std::uint32_t end) const;
  std::uint32_t matter(std::string_view text, std::uint32_t end) const;
  std::uint32_t of_year(std::string_view text, std::uint32_t end) const;
  std::uint32_t name_in_capitals(std::string_view text, std::uint32_t end) const;
  std::uint32_t owner(std::string_view text, std::uint32_t end) const;
  std::uint32_t unknown_field(std::string_view text, std::uint32_t end) const;
  PhraseTable::Match known_field(std::string_view text, const Token& first) const;
  bool ends_unknown(std::string_view text, const Token& token) const;

  // Places: unit_places.cc.
  bool is_level(std::string_view text, const Token& token) const;
  std::uint32_t tails(std::string_view text, std::uint32_t end) const;
  PhraseTable::Match misread_level(std::string_view text, const Token& token) const;
  std::uint32_t level_list(std::string_view text, std::uint32_t end) const;
  std::uint32_t place(std::string_view text, std::uint32_t end, bool unknown) const;
  bool of_commune(const PhraseTable::Match& level) const;
  PhraseTable::Match misread_place(std::string_view text, const Token& first) const;
  std::uint32_t place_in_letterhead(std::string_view text, const Token& first) const;
  std::uint32_t place_name(std::string_view text, const Token& first, bool unknown,
                           bool communes) const;

  UnitPart part_at(std::string_view text, const Token& token, const UnitPart* before) const;
  Token next(std::string_view text, std::uint32_t end) const;

  const Library& library_;
  const PhraseTable& stops_;
  const PhraseTable& own_;
  const PhraseTable& list_stops_;
  const PhraseTable& offices_;
  const PhraseTable& owners_;
  const PhraseTable& yearly_;
};

}  // namespace trichdan
