// extract: the verb of a relation before the reference it governs: "… sửa đổi, bổ sung một số điều
// của", and what a list gives to its next member.
//
// Immutable; may be used by several threads.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/letters.h"
#include "extract/library.h"
#include "extract/tokens.h"

namespace trichdan {

// A relation's word, or several: "quán triệt, triển khai thực hiện".
struct RelationVerb {
  int word = -1;            // index into Library::relations
  std::uint32_t begin = 0;  // of the first of them
  bool first = false;       // a sentence begins with it
  bool passive = false;     // "được sửa đổi …"
  bool agent = false;       // "… bởi": what follows is the one that does it
};

// What stands before a reference, back to the one before it.
struct BeforeReference {
  RelationVerb verb;
  RelationVerb lost;       // one that other words have followed since
  bool typed = false;      // a type of documents followed the verb
  bool named = false;      // and the lost one: it governs documents
  bool capital = false;    // that type, as in "Luật Đất đai"
  bool bare = false;       // a verb or type was read last, but for separators
  bool law = false;        // that type is a law's and was read last
  bool passive = false;    // "được" was read last
  bool separated = false;  // before the reference, or its place, stands a list's comma, "và" or ";"
  bool comma = false;      // the last of these is a comma
  bool after_comma = false;  // which was read last
  bool semicolon = false;
  bool sentence = false;  // a sentence began in between
  bool restored = false;  // the verb is the lost one

  void drop_verbs() {
    verb = lost = {};
    typed = named = bare = false;
  }
  void lose_verb() {
    if (verb.word >= 0) lost = verb;
    if (verb.word >= 0) named = typed;
    verb = {};
    typed = false;
  }
};

class VerbReader {
 public:
  explicit VerbReader(const Library& library);

  // `from` is where the reference before ended, or a word's start nearer by; `end` where the
  // reference begins.
  BeforeReference before(std::string_view text, std::size_t from, std::size_t end) const;

 private:
  std::uint32_t read_on(std::string_view text, const Token& token, std::size_t end,
                        BeforeReference& before) const;
  void take_verb(const PhraseTable::Match& match, const Token& token,
                 BeforeReference& before) const;
  bool is_amending_law(std::string_view text, const Token& token, std::size_t end) const;
  bool is_filler(std::string_view text, const Token& token, std::uint32_t& end) const;
  bool separates(std::string_view text, const Token& token, std::uint32_t& end) const;

  const Library& library_;
  const PhraseTable& fillers_;
  const PhraseTable& separators_;
  const PhraseTable& passives_;
  const PhraseTable& agents_;
  const PhraseTable& links_;
};

inline bool ends_sentence(std::string_view text, const Token& token) {
  if (token.gap == Gap::paragraph) return true;
  if (!is_mark(token, '.')) return false;
  return token.end >= text.size() || is_blank(text[token.end]);
}

}  // namespace trichdan
