// Names printed in capitals as they are written in a sentence (chính tả): bodies, places, subjects.
// Nghị định 30/2020/NĐ-CP, appendix II: of a body's name the words naming its kind and its field
// begin with a capital, of a place's or person's name every word.
//
// Immutable; may be used by several threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/library.h"
#include "extract/person_name.h"

namespace trichdan {

class HeaderNames {
 public:
  // `library` is read only here.
  explicit HeaderNames(const Library& library);

  // "SỞ Y TẾ TỈNH KIÊN GIANG" as "Sở Y tế tỉnh Kiên Giang"; marks that OCR changed in the words of
  // the tables ("SỞ Y TÉ") are mended. A name not in capitals comes back as it is. `place` is a
  // name to be known even without "tỉnh" before it.
  std::string body(std::string_view capitals, std::string_view place) const;

  // A subject printed in capitals in sentence case; bodies and known places keep their capitals,
  // abbreviations and symbols theirs.
  std::string sentence(std::string_view capitals, std::string_view place) const;

  const PersonNames& persons() const { return persons_; }

  // Whether it is one of the places of the table.
  bool is_place(std::string_view name) const;

  // `read` as one of the places of the table, if it is none of them and `other`, a second reading
  // of the same name, is one and like it; or if both are one but for their marks; else as read.
  std::string place(std::string_view read, std::string_view other) const;

  struct Known {
    std::string_view written;  // into the tables; empty: none
    std::size_t words = 0;
    bool head = false;       // of a body
    bool place = false;      // a place of the table
    bool named = false;      // a head that a name of its own may follow: "Trường"
    bool in_text = false;    // written with a capital in every sentence
    bool committee = false;  // a place's name follows: "Huyện ủy"
  };
  // The longest name of the tables at the beginning of `text`, in any case. With `any_marks` those
  // of heads and fields do not count, as OCR changes them.
  Known known_at(std::string_view text, bool any_marks) const;

 private:
  void add(std::string_view phrase, int kind);
  bool is_field(std::string_view text) const;  // it begins with one, whatever its marks
  static std::vector<Token> tokens_of(std::string_view phrase);

  PersonNames persons_;
  struct Phrase {
    std::string written;
    int kind = 0;
    std::size_t words = 0;
  };
  std::vector<Phrase> phrases_;
  PhraseTable marked_;  // value: index into phrases_
  PhraseTable plain_{PhraseTable::Compare::plain};
  PhraseTable plain_places_{PhraseTable::Compare::plain};
};

}  // namespace trichdan
