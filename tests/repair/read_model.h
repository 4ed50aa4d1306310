// A model of what official documents are known to say, for tests.
#pragma once

#include <initializer_list>
#include <sstream>
#include <string>
#include <vector>

#include "repair/context_words.h"

namespace trichdan {

// Of so many documents, each of which says these lines.
inline NgramModel model_of(int documents, std::initializer_list<const char*> lines) {
  NgramCounter counter;
  for (int document = 0; document < documents; ++document) {
    std::vector<ContextToken> tokens;
    for (const char* line : lines) {
      std::istringstream in(line);
      for (std::string word; in >> word;) append_tokens(word, tokens);
      tokens.push_back(kBreak);
    }
    counter.add(tokens);
  }
  return NgramModel::decode(counter.encoded(2, 2));
}

}  // namespace trichdan
