#include "extract/rule.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "base/error.h"
#include "extract/letters.h"

namespace trichdan {
namespace {

constexpr std::size_t kLookAhead = 64;  // bytes

std::unique_ptr<re2::RE2> compiled(const RuleData& data, const std::string& pattern) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_never_nl(false);
  auto expression = std::make_unique<re2::RE2>(pattern, options);
  if (expression->ok()) return expression;
  throw Error(ErrorKind::usage,
              fmt::format("{}, line {}, rule {}: the pattern does not compile: {}", data.file,
                          data.line, data.name, expression->error()),
              "See docs/patterns.md for what a pattern may hold.");
}

}  // namespace

std::string_view RuleMatch::operator[](std::string_view group) const {
  const int index = rule == nullptr ? -1 : rule->group(group);
  return index < 0 ? std::string_view{} : groups[static_cast<std::size_t>(index)];
}

Rule::Rule(RuleData data) : data_(std::move(data)) {
  expression_ = compiled(data_, data_.pattern);
  if (!data_.not_before.empty()) not_before_ = compiled(data_, data_.not_before);
  for (const auto& [name, index] : expression_->NamedCapturingGroups())
    groups_.emplace_back(name, index);
  if (expression_->NumberOfCapturingGroups() < static_cast<int>(RuleMatch::kMaxGroups)) return;
  throw Error(ErrorKind::usage,
              fmt::format("{}, line {}, rule {}: more than {} groups", data_.file, data_.line,
                          data_.name, RuleMatch::kMaxGroups - 1),
              "Write groups that are not needed by name as (?:...).");
}

Rule::~Rule() = default;
Rule::Rule(Rule&&) noexcept = default;

int Rule::group(std::string_view name) const {
  const auto found = std::ranges::find(groups_, name, &std::pair<std::string, int>::first);
  return found == groups_.end() ? -1 : found->second;
}

std::optional<RuleMatch> Rule::match_at(std::string_view text, std::size_t at,
                                        std::size_t limit) const {
  if (at > 0 && data_.not_after.find(text[at - 1]) != std::string::npos) return {};
  RuleMatch match;
  std::array<re2::StringPiece, RuleMatch::kMaxGroups> groups;
  const re2::StringPiece piece(text.data(), text.size());
  const int count = expression_->NumberOfCapturingGroups() + 1;
  limit = std::min(limit, text.size());
  if (at > limit ||
      !expression_->Match(piece, at, limit, RE2::ANCHOR_START, groups.data(), count)) {
    return {};
  }
  match.rule = this;
  match.begin = at;
  match.end = at + groups[0].size();
  if (not_before_ &&
      not_before_->Match(piece, match.end, std::min(match.end + kLookAhead, text.size()),
                         RE2::ANCHOR_START, nullptr, 0)) {
    return {};
  }
  for (int i = 0; i < count; ++i) {
    const auto& group = groups[static_cast<std::size_t>(i)];
    if (group.data() != nullptr)
      match.groups[static_cast<std::size_t>(i)] = {group.data(), group.size()};
  }
  return match;
}

std::optional<RuleMatch> Rule::find(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); at += sign_at(text, at).size) {
    if (at > 0 && word_sign_at(text, at) && word_sign_at(text, previous_sign(text, at))) continue;
    auto match = match_at(text, at, text.size());
    if (match && match->end > match->begin) return match;
  }
  return {};
}

std::optional<RuleMatch> first_match(const std::vector<Rule>& rules, std::string_view text,
                                     std::size_t at, std::size_t limit) {
  for (const Rule& rule : rules) {
    if (auto match = rule.match_at(text, at, limit)) return match;
  }
  return {};
}

}  // namespace trichdan
