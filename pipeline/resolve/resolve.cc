#include "resolve/resolve.h"

#include <map>
#include <optional>

#include "resolve/key.h"

namespace trichdan {
namespace {

// A mention on its way to its work: a reference, or one of the works a name stands for.
struct Mentioned {
  Reference fields;  // of a named work: what the table knows of it
  std::string name;
};

Mentioned mentioned(const NamedReference& reference, const NamedWork& work) {
  Mentioned out;
  out.name = work.name;
  out.fields.type = work.type;
  out.fields.symbol = work.symbol;
  out.fields.number = work.symbol.substr(0, work.symbol.find_first_of("-/"));
  out.fields.issuer = work.issuer;
  out.fields.state = reference.state;
  (work.date.size() == 4 ? out.fields.year : out.fields.date) = work.date;
  return out;
}

// The key a work without symbol goes by: "=" stands in no symbol.
std::string symbol_or_name(const Mentioned& mention) {
  const Reference& fields = mention.fields;
  if (!fields.symbol.empty()) return symbol_key(fields.symbol);
  if (!mention.name.empty()) return "=" + name_key(mention.name);
  return symbol_key(fields.number);
}

Citation citation_of(const Mentioned& mention) {
  const Reference& fields = mention.fields;
  Citation citation{.type = name_key(fields.type),
                    .symbol = symbol_or_name(mention),
                    .date = fields.date,
                    .issuer = name_key(fields.issuer),
                    .place = "",
                    .not_after = "",
                    .central = fields.central};
  // "Chỉ thị 35-CT/TW năm 2019": a year outside the symbol is a date, if a vague one. Inside it
  // ("30/2020/NĐ-CP") it tells nothing that the symbol does not.
  const bool in_symbol = citation.symbol.find(fields.year) != std::string::npos;
  if (citation.date.empty() && !in_symbol) citation.date = fields.year;
  return citation;
}

void take_if_empty(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}

void add_to(Work& work, const Mentioned& mention) {
  const Reference& fields = mention.fields;
  take_if_empty(work.type, fields.type);
  take_if_empty(work.number, fields.number);
  take_if_empty(work.symbol,
                fields.symbol.empty() && mention.name.empty() ? fields.number : fields.symbol);
  take_if_empty(work.year, fields.year);
  take_if_empty(work.issuer, fields.issuer);
  take_if_empty(work.subject, fields.subject);
  take_if_empty(work.name, mention.name);
  if (fields.date.size() > work.date.size()) work.date = fields.date;
  work.central = work.central || fields.central;
  if (work.citations == 0 || fields.state < work.state) work.state = fields.state;
  ++work.citations;
}

std::vector<Mentioned> all_mentioned(const Mentions& mentions) {
  std::vector<Mentioned> all;
  for (const Reference& reference : mentions.references) all.push_back({reference, ""});
  for (const NamedReference& reference : mentions.named_references) {
    for (const NamedWork& work : reference.works) all.push_back(mentioned(reference, work));
  }
  return all;
}

// The key of each mention; none: open, or nothing to go by.
std::vector<std::optional<WorkKey>> keys_of(const std::vector<Mentioned>& all) {
  std::vector<Citation> citations;
  std::vector<std::size_t> from;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Citation citation = citation_of(all[i]);
    if (citation.symbol.empty()) continue;
    citations.push_back(std::move(citation));
    from.push_back(i);
  }
  std::vector<std::optional<WorkKey>> keys(all.size());
  std::vector<std::optional<WorkKey>> decided = decide(std::move(citations));
  for (std::size_t i = 0; i < from.size(); ++i) keys[from[i]] = std::move(decided[i]);
  return keys;
}

}  // namespace

Resolution resolve(const Mentions& mentions) {
  const std::vector<Mentioned> all = all_mentioned(mentions);
  const std::vector<std::optional<WorkKey>> keys = keys_of(all);
  Resolution resolution;
  std::vector<int> work_of;
  std::map<WorkKey, int> index;
  for (std::size_t i = 0; i < all.size(); ++i) {
    work_of.push_back(-1);
    if (!keys[i]) continue;
    const auto [found, is_new] = index.try_emplace(*keys[i], static_cast<int>(index.size()));
    if (is_new) {
      Work& work = resolution.works.emplace_back();
      work.id = id_of(*keys[i]);
      work.key = *keys[i];
    }
    work_of.back() = found->second;
    add_to(resolution.works[static_cast<std::size_t>(found->second)], all[i]);
  }
  auto next = work_of.begin() + static_cast<std::ptrdiff_t>(mentions.references.size());
  resolution.of_reference.assign(work_of.begin(), next);
  for (const NamedReference& reference : mentions.named_references) {
    const auto end = next + static_cast<std::ptrdiff_t>(reference.works.size());
    resolution.of_named.emplace_back(next, end);
    next = end;
  }
  return resolution;
}

}  // namespace trichdan
