// A page of one line of a signature, for tests.
#pragma once

#include <sstream>
#include <string>

#include "layout/layout.h"

namespace trichdan {

struct Signature {
  PageReading page;
  PageLayout layout;

  std::string text() const {
    std::string all;
    for (const std::uint32_t word : layout.lines[0].words)
      all.append(all.empty() ? "" : " ").append(page.words[word].text);
    return all;
  }
};

// "~" begins a word that was read with a confidence of 60, "~~" of 30; the others of 95.
inline Signature signature_of(const std::string& text) {
  Signature made;
  Line line;
  line.role = Role::signature;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    float confidence = 95;
    if (word.starts_with("~~")) {
      confidence = 30;
    } else if (word.starts_with('~')) {
      confidence = 60;
    }
    word.erase(0, word.find_first_not_of('~'));
    line.words.push_back(static_cast<std::uint32_t>(made.page.words.size()));
    made.page.words.push_back({.text = word, .box = {0, 0, 9, 9}, .confidence = confidence});
  }
  made.layout.lines.push_back(line);
  return made;
}

}  // namespace trichdan
