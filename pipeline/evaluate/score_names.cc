#include <map>

#include "evaluate/keys.h"
#include "evaluate/match.h"
#include "evaluate/score.h"

namespace trichdan {
namespace {

// One name may go on where the other stops, at the end of a word and not beyond twice its length.
int likeness(const std::string& truth, const std::string& found) {
  if (truth == found) return 1;
  const std::string& shorter = truth.size() < found.size() ? truth : found;
  const std::string& longer = truth.size() < found.size() ? found : truth;
  const bool goes_on = longer.starts_with(shorter + " ") && longer.size() <= 2 * shorter.size();
  return goes_on ? 0 : -1;
}

std::string key_of_mention(const std::map<std::string, std::string>& expected,
                           const UnitMention& unit) {
  std::string printed = scoring::words_key(unit.text);
  if (expected.contains(printed)) return printed;
  std::string name = scoring::words_key(unit.name);
  return name.empty() ? printed : name;
}

}  // namespace

void score_named_references(const std::vector<TruthName>& truth, const Extracted& extracted,
                            SetScores& scores) {
  std::vector<std::string> expected, found;
  for (const auto& name : truth) expected.push_back(scoring::name_key(name.text));
  for (const auto& [page, name] : extracted.named_references)
    found.push_back(scoring::name_key(name.text));
  const auto pairs =
      match(static_cast<int>(expected.size()), static_cast<int>(found.size()), [&](int e, int f) {
        const bool page =
            same_page(truth[std::size_t(e)].page, extracted.named_references[std::size_t(f)].first);
        return page ? likeness(expected[std::size_t(e)], found[std::size_t(f)]) : -1;
      });
  Score& score = scores.named_references;
  for (std::size_t e = 0; e < truth.size(); ++e) {
    if (truth[e].borderline) continue;
    ++score.expected;
    if (pairs.of_expected[e] >= 0) {
      ++score.found;
      ++score.extracted;
    } else {
      scores.misses.push_back({Miss::Kind::missed, scores.name, "named reference", truth[e].page,
                               truth[e].text, "", truth[e].text, false});
    }
  }
  for (std::size_t f = 0; f < found.size(); ++f) {
    if (pairs.of_found[f] >= 0) continue;
    ++score.extracted;
    const auto& [page, name] = extracted.named_references[f];
    scores.misses.push_back({Miss::Kind::extra, scores.name, "named reference", page, "", name.text,
                             name.text, name.state == State::sure});
  }
}

void score_units(const std::vector<std::string>& truth, const Extracted& extracted,
                 SetScores& scores) {
  std::map<std::string, std::string> expected;
  for (const auto& name : truth) expected.try_emplace(scoring::words_key(name), name);
  std::map<std::string, std::pair<int, std::string>> found;
  for (const auto& [page, unit] : extracted.units) {
    found.try_emplace(key_of_mention(expected, unit), page, unit.text);
  }
  scores.units.expected += static_cast<int>(expected.size());
  scores.units.extracted += static_cast<int>(found.size());
  for (const auto& [key, name] : expected) {
    if (found.contains(key)) {
      ++scores.units.found;
    } else {
      scores.misses.push_back({Miss::Kind::missed, scores.name, "unit", 0, name, "", name, false});
    }
  }
  for (const auto& [key, mention] : found) {
    if (expected.contains(key)) continue;
    scores.misses.push_back({Miss::Kind::extra, scores.name, "unit", mention.first, "",
                             mention.second, mention.second, false});
  }
}

}  // namespace trichdan
