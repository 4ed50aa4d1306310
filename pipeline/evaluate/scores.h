// Documents scored one by one, gathered to sets and to all.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "evaluate/evaluate.h"
#include "evaluate/truth.h"

namespace trichdan {

// Adds every count of `part`; misses stay with the document.
void add(SetScores& sum, const SetScores& part);

// Something that is scored once: a document, or the text of one.
struct Subject {
  Truth truth;
  std::string name;  // below the folder given, that folder's own name first
};

// Of each path given, the subjects and then their sum; `prepare` may drop or merge subjects,
// `score` fills in what is not the name.
std::vector<SetScores> gather(const std::vector<std::filesystem::path>& paths,
                              const std::function<void(std::vector<Subject>&)>& prepare,
                              const std::function<void(const Subject&, SetScores&)>& score);

}  // namespace trichdan
