// extract: the pattern set itself: listed, and checked against the examples it carries.
//
// A pattern set is sound if every file fits its schema, every pattern takes each of its examples as
// the example says, and none of its near misses. docs/patterns.md describes the files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace trichdan {

struct PatternInfo {
  std::string file;  // "patterns/symbols.toml"
  int line = 0;
  std::string kind;  // "rule", "type", "issuers", "heads"
  std::string name;
  std::string reader;  // of a rule: who asks for it ("symbol", "date", ...)
  std::string comment;
  int examples = 0;
  int near_misses = 0;
};

struct PatternProblem {
  std::string file;  // empty: `message` says where
  int line = 0;
  std::string name;
  std::string message;
};

struct PatternReport {
  std::vector<PatternInfo> patterns;  // in the order of the files
  std::vector<PatternProblem> problems;
  bool sound() const { return problems.empty(); }
};

// Never throws for a faulty pattern: a file that cannot be loaded is a problem too.
PatternReport check_patterns(const std::filesystem::path& folder);
// The same without trying the examples. Throws Error(usage), Error(not_found).
std::vector<PatternInfo> list_patterns(const std::filesystem::path& folder);

}  // namespace trichdan
