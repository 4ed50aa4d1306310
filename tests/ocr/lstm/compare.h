// Two readings of one line, compared.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "ocr/lstm/line_recogniser.h"
#include "reference.h"

namespace trichdan::lstm {

// What is equal, of how many. Words and characters are counted on lines of equal text only.
struct Agreement {
  int lines = 0;
  int texts = 0;
  int words = 0;
  int word_confidences = 0;
  int word_boxes = 0;
  int characters = 0;
  int character_confidences = 0;
  int character_boxes = 0;
};

inline std::string text_of(const std::vector<LineWord>& words) {
  std::string text;
  for (const LineWord& word : words) {
    if (!text.empty()) text += ' ';
    text += word.text;
  }
  return text;
}

inline void compare_words(const LineWord& ours, const ReferenceWord& theirs, Agreement& agreement) {
  ++agreement.words;
  agreement.word_confidences += ours.confidence == theirs.confidence ? 1 : 0;
  agreement.word_boxes += ours.box == theirs.box ? 1 : 0;
  for (std::size_t at = 0; at < theirs.characters.size(); ++at) {
    ++agreement.characters;
    if (at >= ours.characters.size()) continue;
    const LineCharacter& character = ours.characters[at];
    agreement.character_confidences +=
        character.confidence == theirs.characters[at].confidence ? 1 : 0;
    agreement.character_boxes += character.box == theirs.characters[at].box ? 1 : 0;
  }
}

// Returns whether the texts are equal.
inline bool compare(const std::vector<LineWord>& ours, const ReferenceLine& theirs,
                    Agreement& agreement) {
  ++agreement.lines;
  if (text_of(ours) != theirs.text || ours.size() != theirs.words.size()) return false;
  ++agreement.texts;
  for (std::size_t at = 0; at < ours.size(); ++at)
    compare_words(ours[at], theirs.words[at], agreement);
  return true;
}

inline std::ostream& operator<<(std::ostream& out, const Agreement& agreement) {
  return out << "text " << agreement.texts << "/" << agreement.lines << " lines; words "
             << agreement.words << ": confidence " << agreement.word_confidences << ", box "
             << agreement.word_boxes << "; characters " << agreement.characters << ": confidence "
             << agreement.character_confidences << ", box " << agreement.character_boxes;
}

}  // namespace trichdan::lstm
