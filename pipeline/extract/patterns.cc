#include "extract/patterns.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "extract/library.h"
#include "extract/references.h"
#include "extract/relations.h"
#include "extract/units.h"

namespace trichdan {
namespace {

// What is read in an example by everything the table serves.
struct Found {
  std::vector<Reference> references;
  std::vector<UnitMention> units;
  std::vector<NamedReference> named;
  std::vector<Relation> relations;
};

// What the table's reader takes there; empty if nothing.
std::string hit_of(const TableEntry& entry, const Found& found) {
  const auto first = [](const auto& mentions) {
    return mentions.empty() ? std::string() : mentions[0].text;
  };
  if (entry.kind == "heads") return first(found.units);
  if (entry.kind == "work" || entry.kind == "laws") return first(found.named);
  if (entry.kind != "relation") return first(found.references);
  const auto hit = std::ranges::find(found.relations, entry.name, &Relation::kind);
  return hit == found.relations.end() ? std::string() : hit->kind;
}

class Checker {
 public:
  explicit Checker(const Library& library)
      : library_(library),
        grammar_(library),
        words_(library, grammar_),
        references_(library, grammar_),
        relations_(library) {}

  std::vector<PatternProblem> problems() {
    for (const auto& [reader, rules] : library_.rules) {
      for (const Rule& rule : rules) check(rule, rules);
    }
    for (const TableEntry& entry : library_.tables) check(entry);
    return std::move(problems_);
  }

 private:
  void check(const Rule& rule, const std::vector<Rule>& rules);
  void check(const TableEntry& entry);
  void check_example(const Rule& rule, const RuleExample& example, const std::vector<Rule>& rules);
  void check_example(const TableEntry& entry, const RuleExample& example);
  void check_relation(const TableEntry& entry, const RuleExample& example, const Found& found);
  void check_work(const TableEntry& entry, const RuleExample& example, const Found& found);
  void report(const std::string& file, int line, const std::string& name, std::string message) {
    problems_.push_back({file, line, name, std::move(message)});
  }
  Found read(std::string_view text) const;

  const Library& library_;
  UnitGrammar grammar_;
  WordReader words_;
  ReferenceReader references_;
  RelationReader relations_;
  std::vector<PatternProblem> problems_;
};

void Checker::check(const Rule& rule, const std::vector<Rule>& rules) {
  const RuleData& data = rule.data();
  for (const RuleExample& example : data.examples) check_example(rule, example, rules);
  for (const std::string& text : data.near_misses) {
    if (const auto match = rule.find(text)) {
      report(data.file, data.line, data.name,
             fmt::format("it takes \"{}\" of the near miss \"{}\"", match->groups[0], text));
    }
  }
}

void Checker::check_example(const Rule& rule, const RuleExample& example,
                            const std::vector<Rule>& rules) {
  const RuleData& data = rule.data();
  const auto match = rule.find(example.text);
  if (!match || match->groups[0] != example.found) {
    report(data.file, example.line, data.name,
           fmt::format("it takes \"{}\" of \"{}\", not \"{}\"",
                       match ? match->groups[0] : "nothing", example.text, example.found));
    return;
  }
  for (const auto& [group, value] : example.captures) {
    if (rule.group(group) >= 0 && (*match)[group] == value) continue;
    report(data.file, example.line, data.name,
           fmt::format("in \"{}\" {} is \"{}\", not \"{}\"", example.text, group, (*match)[group],
                       value));
  }
  const auto first = first_match(rules, example.text, match->begin, example.text.size());
  if (first && first->rule != &rule) {
    report(data.file, example.line, data.name,
           fmt::format("\"{}\" is taken by the rule \"{}\" before it", example.text,
                       first->rule->data().name));
  }
}

Found Checker::read(std::string_view text) const {
  Found found;
  std::vector<Span> codes;
  words_.read(text, 0, found.units, found.named, codes);
  found.references = references_.read(text, 0, false);
  found.relations = relations_.read(text, found.references, 0);
  return found;
}

void Checker::check(const TableEntry& entry) {
  for (const RuleExample& example : entry.examples) check_example(entry, example);
  for (const std::string& text : entry.near_misses) {
    const Found found = read(text);
    if (const std::string hit = hit_of(entry, found); !hit.empty()) {
      report(entry.file, entry.line, entry.name,
             fmt::format("\"{}\" is read in the near miss \"{}\"", hit, text));
    }
  }
}

void Checker::check_example(const TableEntry& entry, const RuleExample& example) {
  const Found found = read(example.text);
  if (entry.kind == "relation") return check_relation(entry, example, found);
  if (entry.kind == "work" || entry.kind == "laws") return check_work(entry, example, found);
  if (entry.kind == "heads") {
    if (std::ranges::any_of(found.units,
                            [&](const auto& unit) { return unit.text == example.found; }))
      return;
    report(entry.file, example.line, entry.name,
           fmt::format("\"{}\" is not read in \"{}\"{}", example.found, example.text,
                       found.units.empty() ? "" : ", but \"" + found.units[0].text + "\""));
    return;
  }
  if (found.references.size() != 1 || found.references[0].text != example.found) {
    report(entry.file, example.line, entry.name,
           fmt::format("{} references are read in \"{}\"", found.references.size(), example.text));
    return;
  }
  const Reference& reference = found.references[0];
  Captures fields{{"symbol", reference.symbol},
                  {"issuer", reference.issuer},
                  {"type", reference.type},
                  {"date", reference.date}};
  for (const auto& expected : example.captures) {
    if (std::ranges::find(fields, expected) != fields.end()) continue;
    report(entry.file, example.line, entry.name,
           fmt::format("in \"{}\" {} is not \"{}\" (symbol \"{}\", issuer \"{}\")", example.text,
                       expected.first, expected.second, reference.symbol, reference.issuer));
  }
  const bool open = std::ranges::any_of(
      library_.types, [&](const CitedType& type) { return type.open && type.name == entry.name; });
  if (entry.kind == "type" && !open && reference.type != entry.name) {
    report(entry.file, example.line, entry.name,
           fmt::format("\"{}\" is read as {}", example.text, reference.type));
  }
}

// The reference `found` must be cited by the kind, from `citing` or, without it, by the document.
void Checker::check_relation(const TableEntry& entry, const RuleExample& example,
                             const Found& found) {
  std::string citing;
  for (const auto& [field, value] : example.captures) citing = field == "citing" ? value : citing;
  const bool read = std::ranges::any_of(found.relations, [&](const Relation& relation) {
    const auto text_of = [&](std::int32_t index) {
      return index < 0 ? std::string() : found.references[static_cast<std::size_t>(index)].text;
    };
    return relation.kind == entry.name && text_of(relation.cited) == example.found &&
           text_of(relation.citing) == citing;
  });
  if (read) return;
  report(entry.file, example.line, entry.name,
         fmt::format("\"{}\" is not read so in \"{}\"{}", example.found, example.text,
                     found.relations.empty()
                         ? ""
                         : fmt::format(", but as {} by {}", found.relations[0].kind,
                                       found.relations[0].citing)));
}

void Checker::check_work(const TableEntry& entry, const RuleExample& example, const Found& found) {
  if (found.named.size() != 1 || found.named[0].text != example.found ||
      found.named[0].works.size() != 1) {
    report(entry.file, example.line, entry.name,
           fmt::format("{} names are read in \"{}\"", found.named.size(), example.text));
    return;
  }
  const NamedWork& work = found.named[0].works[0];
  const Captures fields{
      {"name", work.name}, {"symbol", work.symbol}, {"date", work.date}, {"type", work.type}};
  for (const auto& expected : example.captures) {
    if (std::ranges::find(fields, expected) != fields.end()) continue;
    report(
        entry.file, example.line, entry.name,
        fmt::format("in \"{}\" {} is not \"{}\"", example.text, expected.first, expected.second));
  }
}

std::vector<PatternInfo> infos_of(const Library& library) {
  std::vector<PatternInfo> infos;
  for (const TableEntry& entry : library.tables) {
    infos.push_back({entry.file, entry.line, entry.kind, entry.name, "", entry.comment,
                     static_cast<int>(entry.examples.size()),
                     static_cast<int>(entry.near_misses.size())});
  }
  for (const auto& [reader, rules] : library.rules) {
    for (const Rule& rule : rules) {
      const RuleData& data = rule.data();
      infos.push_back({data.file, data.line, "rule", data.name, data.reader, data.comment,
                       static_cast<int>(data.examples.size()),
                       static_cast<int>(data.near_misses.size())});
    }
  }
  std::ranges::stable_sort(infos, [](const PatternInfo& a, const PatternInfo& b) {
    return std::pair(a.file, a.line) < std::pair(b.file, b.line);
  });
  return infos;
}

}  // namespace

PatternReport check_patterns(const std::filesystem::path& folder) {
  PatternReport report;
  try {
    const Library library = load_library(folder);
    report.patterns = infos_of(library);
    report.problems = Checker(library).problems();
  } catch (const Error& error) {
    report.problems.push_back({"", 0, "", error.describe()});
  }
  return report;
}

std::vector<PatternInfo> list_patterns(const std::filesystem::path& folder) {
  return infos_of(load_library(folder));
}

}  // namespace trichdan
