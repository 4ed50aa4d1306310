#include "resolve/resolve.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/digest.h"
#include "resolve/key.h"

namespace trichdan {
namespace {

// A reference reduced to what its work depends on.
struct Citation {
  std::size_t reference = 0;
  std::string type;
  std::string symbol;
  std::string date;  // ISO; may be a month or a year
  std::string issuer;
};

using Group = std::vector<Citation>;  // of equal type and symbol
using Groups = std::map<std::pair<std::string, std::string>, Group>;
using Keys = std::vector<std::optional<WorkKey>>;  // of each reference; none: open

Citation citation_of(const Reference& reference, std::size_t index) {
  Citation citation{.reference = index,
                    .type = name_key(reference.type),
                    .symbol = symbol_key(reference.symbol),
                    .date = reference.date,
                    .issuer = name_key(reference.issuer)};
  if (citation.symbol.empty()) citation.symbol = symbol_key(reference.number);
  // "Chỉ thị 35-CT/TW năm 2019": a year outside the symbol is a date, if a vague one. Inside it
  // ("30/2020/NĐ-CP") it tells nothing that the symbol does not.
  const bool in_symbol = citation.symbol.find(reference.year) != std::string::npos;
  if (citation.date.empty() && !in_symbol) citation.date = reference.year;
  return citation;
}

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

Groups grouped(const std::vector<Reference>& references) {
  std::vector<Citation> citations;
  for (std::size_t i = 0; i < references.size(); ++i) {
    Citation citation = citation_of(references[i], i);
    if (!citation.symbol.empty()) citations.push_back(std::move(citation));
  }
  lend_types(citations);
  Groups groups;
  for (Citation& citation : citations) {
    groups[{citation.type, citation.symbol}].push_back(std::move(citation));
  }
  return groups;
}

// Decides one group, rule by rule; a citation decided by a rule is not looked at by the next.
class GroupResolver {
 public:
  explicit GroupResolver(const Group& group) : group_(group) {}

  void into(Keys& keys) {
    decide_dated(keys);
    decide_issued(keys);
    decide_short(keys);
  }

 private:
  WorkKey key(const std::string& date, const std::string& issuer) const {
    return {group_.front().type, group_.front().symbol, date, issuer};
  }

  static bool within(const std::string& full, const std::string& part) {
    return full.size() > part.size() && full.starts_with(part) && full[part.size()] == '-';
  }

  // The dates inside which no more exact one was stated.
  std::set<std::string> exact_dates() const {
    std::set<std::string> all;
    for (const Citation& citation : group_) {
      if (!citation.date.empty()) all.insert(citation.date);
    }
    std::set<std::string> exact = all;
    for (const std::string& date : all) {
      for (const std::string& other : all) {
        if (within(other, date)) exact.erase(date);
      }
    }
    return exact;
  }

  void decide_dated(Keys& keys) {
    const std::set<std::string> exact = exact_dates();
    for (const std::string& date : exact) issuers_of_date_[date];
    for (const Citation& citation : group_) {
      if (citation.date.empty()) continue;
      std::vector<std::string> fits;
      for (const std::string& date : exact) {
        if (date == citation.date || within(date, citation.date)) fits.push_back(date);
      }
      if (fits.size() != 1) continue;
      keys[citation.reference] = key(fits.front(), "");
      if (!citation.issuer.empty()) issuers_of_date_[fits.front()].insert(citation.issuer);
    }
  }

  static bool any_compatible(const std::set<std::string>& names, const std::string& name) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& other) { return compatible_names(other, name); });
  }

  std::vector<std::string> dates_of_issuer(const std::string& issuer) const {
    std::vector<std::string> same;
    std::vector<std::string> unstated;
    for (const auto& [date, issuers] : issuers_of_date_) {
      if (issuers.empty()) unstated.push_back(date);
      if (any_compatible(issuers, issuer)) same.push_back(date);
    }
    return same.empty() ? unstated : same;
  }

  void decide_issued(Keys& keys) {
    std::vector<const Citation*> undated;
    for (const Citation& citation : group_) {
      if (!citation.date.empty() || citation.issuer.empty()) continue;
      const std::vector<std::string> dates = dates_of_issuer(citation.issuer);
      if (dates.size() == 1) keys[citation.reference] = key(dates.front(), "");
      if (dates.empty()) undated.push_back(&citation);
    }
    make_issuer_works(undated, keys);
  }

  // "Tỉnh ủy" beside "Tỉnh ủy Điện Biên" is the longer one; beside two longer ones it is open.
  void make_issuer_works(const std::vector<const Citation*>& undated, Keys& keys) {
    std::set<std::string> names;
    for (const Citation* citation : undated) names.insert(citation->issuer);
    for (const std::string& name : names) {
      const bool inside = std::any_of(names.begin(), names.end(), [&](const std::string& other) {
        return other.size() > name.size() && compatible_names(other, name);
      });
      if (!inside) issuers_.insert(name);
    }
    for (const Citation* citation : undated) {
      std::vector<std::string> fits;
      for (const std::string& name : issuers_) {
        if (compatible_names(name, citation->issuer)) fits.push_back(name);
      }
      if (fits.size() == 1) keys[citation->reference] = key("", fits.front());
    }
  }

  void decide_short(Keys& keys) {
    std::vector<WorkKey> candidates;
    for (const auto& [date, issuers] : issuers_of_date_) candidates.push_back(key(date, ""));
    for (const std::string& issuer : issuers_) candidates.push_back(key("", issuer));
    if (candidates.empty()) candidates.push_back(key("", ""));
    if (candidates.size() != 1) return;
    for (const Citation& citation : group_) {
      if (citation.date.empty() && citation.issuer.empty()) {
        keys[citation.reference] = candidates.front();
      }
    }
  }

  const Group& group_;
  std::map<std::string, std::set<std::string>> issuers_of_date_;
  std::set<std::string> issuers_;  // of works that have no date
};

void take_if_empty(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}

void add_to(Work& work, const Reference& reference) {
  take_if_empty(work.type, reference.type);
  take_if_empty(work.number, reference.number);
  take_if_empty(work.symbol, reference.symbol.empty() ? reference.number : reference.symbol);
  take_if_empty(work.year, reference.year);
  take_if_empty(work.issuer, reference.issuer);
  take_if_empty(work.subject, reference.subject);
  if (reference.date.size() > work.date.size()) work.date = reference.date;
}

Resolution works_of(const std::vector<Reference>& references, const Keys& keys) {
  Resolution resolution;
  std::map<WorkKey, int> index;
  for (std::size_t i = 0; i < references.size(); ++i) {
    resolution.of_reference.push_back(-1);
    if (!keys[i]) continue;
    const auto [found, is_new] = index.try_emplace(*keys[i], static_cast<int>(index.size()));
    if (is_new) {
      Work& work = resolution.works.emplace_back();
      work.id = id_of(*keys[i]);
      work.key = *keys[i];
    }
    resolution.of_reference[i] = found->second;
    add_to(resolution.works[static_cast<std::size_t>(found->second)], references[i]);
  }
  return resolution;
}

}  // namespace

std::string id_of(const WorkKey& key) {
  // U+001F (unit separator) stands in no key.
  const std::string joined =
      key.type + '\x1f' + key.symbol + '\x1f' + key.date + '\x1f' + key.issuer;
  return sha256_of(joined).substr(0, 16);
}

Resolution resolve(const Mentions& mentions) {
  Keys keys(mentions.references.size());
  for (const auto& [name, group] : grouped(mentions.references)) GroupResolver(group).into(keys);
  return works_of(mentions.references, keys);
}

}  // namespace trichdan
