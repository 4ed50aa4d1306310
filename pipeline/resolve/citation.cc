#include "resolve/citation.h"

#include <map>
#include <set>

#include "base/digest.h"
#include "resolve/group.h"

namespace trichdan {
namespace {

void lend_types(std::vector<Citation>& citations) {
  std::map<std::string, std::set<std::string>> types;
  for (const Citation& citation : citations) {
    if (!citation.type.empty()) types[citation.symbol].insert(citation.type);
  }
  for (Citation& citation : citations) {
    const auto known = types.find(citation.symbol);
    if (citation.type.empty() && known != types.end() && known->second.size() == 1) {
      citation.type = *known->second.begin();
    }
  }
}

}  // namespace

std::string id_of(const WorkKey& key) {
  // U+001F (unit separator) stands in no key.
  const std::string joined =
      key.type + '\x1f' + key.symbol + '\x1f' + key.date + '\x1f' + key.issuer;
  return sha256_of(joined).substr(0, 16);
}

std::vector<std::optional<WorkKey>> decide(std::vector<Citation> citations) {
  lend_types(citations);
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    groups[{citations[i].type, citations[i].symbol}].push_back(i);
  }
  std::vector<std::optional<WorkKey>> keys(citations.size());
  for (auto& [name, members] : groups) GroupResolver(citations, std::move(members)).into(keys);
  return keys;
}

}  // namespace trichdan
