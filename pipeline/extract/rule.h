// extract: one pattern of patterns/*.toml: an RE2 expression with named groups, matched at a place
// that a cheap literal search has found ("triggered"), never searched for over a whole text.
//
// Immutable; may be used by several threads.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace trichdan {

using Captures = std::vector<std::pair<std::string, std::string>>;  // group name, value

struct RuleExample {
  std::string text;
  std::string found;  // the part of `text` the rule takes
  Captures captures;  // groups that must have these values
  int line = 0;
};

struct RuleData {
  std::string file;
  int line = 0;
  std::string name;
  std::string reader;  // who asks for it: symbol, date, percent, ...
  std::string comment;
  std::string pattern;     // after <<macros>> were put in
  std::string not_before;  // RE2; a match is dropped where this matches at its end
  std::string not_after;   // bytes that may not stand directly before a match
  std::string form;        // how the normalised text is made: "{number}-{code}/{org}"; optional
  bool alone = false;      // the shape proves itself, without a type word
  bool check = false;      // misread, mistyped or short of a part: the mention is marked `check`
  bool plain = false;      // matched against text without marks and case (extract/plain_text.h)
  std::vector<RuleExample> examples;
  std::vector<std::string> near_misses;
};

class Rule;

struct RuleMatch {
  static constexpr std::size_t kMaxGroups = 12;
  const Rule* rule = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::array<std::string_view, kMaxGroups> groups;
  // Empty where the group took no part or the rule has none of this name.
  std::string_view operator[](std::string_view group) const;
};

class Rule {
 public:
  // Throws Error(usage) naming file, line and rule if an expression does not compile.
  explicit Rule(RuleData data);
  ~Rule();
  Rule(Rule&&) noexcept;

  const RuleData& data() const { return data_; }

  // A match that begins at `at`, looking at no byte from `limit` on.
  std::optional<RuleMatch> match_at(std::string_view text, std::size_t at, std::size_t limit) const;
  // The first match that begins at a word's start: for checking examples and short texts only.
  std::optional<RuleMatch> find(std::string_view text) const;

  // -1 if there is none.
  int group(std::string_view name) const;

 private:
  RuleData data_;
  std::unique_ptr<re2::RE2> expression_;
  std::unique_ptr<re2::RE2> not_before_;
  std::vector<std::pair<std::string, int>> groups_;
};

// The first rule of the list that matches there.
std::optional<RuleMatch> first_match(const std::vector<Rule>& rules, std::string_view text,
                                     std::size_t at, std::size_t limit);

}  // namespace trichdan
