#include "evaluate/scores.h"

#include <algorithm>
#include <set>

namespace trichdan {
namespace {

namespace fs = std::filesystem;

void add_header(std::vector<std::pair<std::string, Score>>& sum, const std::string& field,
                const Score& score) {
  const auto known = std::ranges::find(sum, field, &std::pair<std::string, Score>::first);
  if (known == sum.end()) {
    sum.emplace_back(field, score);
  } else {
    known->second += score;
  }
}

// The folder that names below it start with: "seed/report.pdf" for the path "../shared/seed".
fs::path base_of(const fs::path& given) {
  const fs::path path = fs::canonical(given);
  return fs::is_directory(path) ? path : path.parent_path();
}

std::vector<Subject> subjects_of(const fs::path& given) {
  const fs::path root = base_of(given).parent_path();
  std::vector<Subject> subjects;
  for (auto& truth : find_truth(given)) {
    const std::string name = truth.document.lexically_relative(root).generic_string();
    subjects.push_back({std::move(truth), name});
  }
  return subjects;
}

SetScores sum_named(SetScores::Level level, std::string name) {
  SetScores sum;
  sum.level = level;
  sum.name = std::move(name);
  return sum;
}

}  // namespace

double Score::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}

Score& Score::operator+=(const Score& other) {
  found += other.found;
  extracted += other.extracted;
  expected += other.expected;
  return *this;
}

std::string_view name_of(Miss::Kind kind) {
  switch (kind) {
    case Miss::Kind::missed:
      return "missed";
    case Miss::Kind::extra:
      return "extra";
    case Miss::Kind::wrong:
      return "wrong";
  }
  return "";
}

std::string_view name_of(SetScores::Level level) {
  switch (level) {
    case SetScores::Level::document:
      return "document";
    case SetScores::Level::set:
      return "set";
    case SetScores::Level::all:
      return "all";
  }
  return "";
}

void add(SetScores& sum, const SetScores& part) {
  sum.documents += part.documents;
  sum.pages_compared += part.pages_compared;
  sum.characters += part.characters;
  sum.character_errors += part.character_errors;
  sum.words += part.words;
  sum.word_errors += part.word_errors;
  for (const auto score :
       {&SetScores::references, &SetScores::percentages, &SetScores::ratios, &SetScores::units,
        &SetScores::named_references, &SetScores::findings, &SetScores::type, &SetScores::date,
        &SetScores::issuer, &SetScores::issuer_contained, &SetScores::handwritten,
        &SetScores::sure}) {
    sum.*score += part.*score;
  }
  for (const auto& [field, score] : part.header) add_header(sum.header, field, score);
  sum.marked += part.marked;
}

std::vector<SetScores> gather(const std::vector<fs::path>& paths,
                              const std::function<void(std::vector<Subject>&)>& prepare,
                              const std::function<void(const Subject&, SetScores&)>& score) {
  std::vector<SetScores> scores;
  SetScores all = sum_named(SetScores::Level::all, "all");
  std::set<fs::path> counted;
  for (const auto& path : paths) {
    SetScores set = sum_named(SetScores::Level::set, base_of(path).filename().string());
    auto subjects = subjects_of(path);
    prepare(subjects);
    for (const auto& subject : subjects) {
      SetScores& one = scores.emplace_back(sum_named(SetScores::Level::document, subject.name));
      one.documents = 1;
      score(subject, one);
      add(set, one);
      if (counted.insert(subject.truth.document).second) add(all, one);
    }
    if (subjects.size() > 1) scores.push_back(std::move(set));
  }
  if (paths.size() > 1) scores.push_back(std::move(all));
  return scores;
}

}  // namespace trichdan
