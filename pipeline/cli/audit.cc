// audit: what cannot be true, and what contradicts itself; what people decide about it.
#include "run/audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <nlohmann/json.hpp>

#include "audit/across.h"
#include "audit/rules.h"
#include "base/paths.h"
#include "cli/command.h"
#include "cli/progress.h"
#include "cli/rows.h"
#include "cli/terminal.h"
#include "extract/extractor.h"
#include "store/findings.h"
#include "store/gazetteer.h"
#include "store/parts.h"

namespace trichdan::cli {
namespace {

constexpr std::array kAcross{&audit::kDatesAcross, &audit::kSubjectsAcross, &audit::kReplaced,
                             &audit::kReportsDiffer, &audit::kCountFalls};

struct AuditOptions {
  std::string rule, document;
  std::string confirm, dismiss, reopen;
  bool all = false;  // dismissed ones too
  bool rules = false;
};

// A document with those of its findings that are shown.
struct Audited {
  DocumentRecord document;
  std::vector<FindingRow> findings;

  // Errors of the report first, then warnings and notes, then readings to check.
  std::array<int, 4> weight() const {
    std::array<int, 4> counts{};
    for (const FindingRow& row : findings) {
      const bool reading = row.finding.kind == FindingKind::reading;
      --counts[reading ? 3 : static_cast<std::size_t>(row.finding.severity)];
    }
    return counts;
  }
};

int print_rules(const Context& context) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  const auto add = [&](std::string_view name, Severity severity, std::string_view what,
                       std::string_view why) {
    all.push_back({{"rule", name}, {"severity", name_of(severity)}, {"what", what}, {"why", why}});
  };
  for (const audit::AuditRule* rule : audit::rules())
    add(rule->name, rule->severity, rule->what, rule->why);
  for (const audit::AcrossRule* rule : kAcross)
    add(rule->name, rule->severity, rule->what, rule->why);
  if (context.json()) {
    fmt::print("{}\n", all.dump(2));
    return kDone;
  }
  for (const auto& rule : all) {
    fmt::print("{} ({})\n  {}\n  {}\n", bold(rule["rule"].get<std::string>()),
               rule["severity"].get<std::string>(), rule["what"].get<std::string>(),
               rule["why"].get<std::string>());
  }
  return kDone;
}

void check_rule_name(const std::string& name) {
  const bool across = std::ranges::any_of(
      kAcross, [&](const audit::AcrossRule* rule) { return name == rule->name; });
  if (name.empty() || across || audit::rule_named(name) != nullptr) return;
  throw Error(ErrorKind::usage, "there is no rule '" + name + "'",
              "They are listed by: trichdan audit --rules");
}

std::vector<Audited> audited(const Store& store, const AuditOptions& options) {
  std::vector<DocumentRecord> documents;
  if (options.document.empty()) {
    documents = store.documents();
  } else {
    documents.push_back(one_document(store, options.document));
  }
  std::vector<Audited> all;
  for (DocumentRecord& document : documents) {
    Audited one{std::move(document), {}};
    one.findings = findings_of(store, one.document.id);
    std::erase_if(one.findings, [&](const FindingRow& row) {
      return (!options.rule.empty() && row.finding.rule != options.rule) ||
             (!options.all && row.verdict == FindingVerdict::dismissed);
    });
    if (!one.findings.empty()) all.push_back(std::move(one));
  }
  std::ranges::stable_sort(all, {}, &Audited::weight);
  return all;
}

nlohmann::ordered_json json_of(const Audited& one, const FindingRow& row) {
  nlohmann::ordered_json evidence = nlohmann::ordered_json::array();
  for (const EvidencePlace& place : row.places) {
    nlohmann::ordered_json boxes = nlohmann::ordered_json::array();
    for (const auto& [page, box] : place.boxes)
      boxes.push_back({page, box.x0, box.y0, box.x1, box.y1});
    evidence.push_back({{"document", shown(place.document)},
                        {"page", place.page},
                        {"text", place.text},
                        {"boxes", boxes}});
  }
  const auto or_null = [](const std::string& text) {
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
  };
  return {{"id", row.id},
          {"document", shown(row.document)},
          {"path", one.document.path},
          {"rule", row.finding.rule},
          {"severity", name_of(row.finding.severity)},
          {"kind", name_of(row.finding.kind)},
          {"explanation", row.finding.explanation},
          {"arithmetic", or_null(row.finding.arithmetic)},
          {"repaired", or_null(row.finding.repaired)},
          {"verdict", name_of(row.verdict)},
          {"evidence", evidence}};
}

int print_audit_json(const std::vector<Audited>& all) {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const Audited& one : all) {
    for (const FindingRow& row : one.findings) rows.push_back(json_of(one, row));
  }
  fmt::print("{}\n", rows.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  return kDone;
}

std::string label_of(const FindingRow& row) {
  if (row.finding.kind == FindingKind::reading) return "reading to check";
  return std::string(name_of(row.finding.severity));
}

std::string evidence_line(const FindingRow& row) {
  constexpr std::size_t kMost = 3;
  std::string line;
  for (std::size_t i = 0; i < std::min(kMost, row.places.size()); ++i) {
    const EvidencePlace& place = row.places[i];
    line += fmt::format("{}p. {}{}: {}", i == 0 ? "" : " | ", place.page,
                        place.document == row.document ? "" : " of " + shown(place.document),
                        shortened(place.text, 90));
  }
  if (row.places.size() > kMost) line += fmt::format(" | {} more", row.places.size() - kMost);
  return line;
}

// Two lines: what is wrong, and where.
void print_finding(const FindingRow& row) {
  const std::string decided =
      row.verdict == FindingVerdict::open ? "" : fmt::format(", {}", name_of(row.verdict));
  const std::string repaired =
      row.finding.repaired.empty() ? "" : " (misread? " + row.finding.repaired + ")";
  fmt::print("  {}  {}{}: {}{}\n", dim(row.id), warn(label_of(row)), decided,
             row.finding.explanation, repaired);
  fmt::print("                {}\n", dim(evidence_line(row)));
}

int print_audit(const std::vector<Audited>& all) {
  int findings = 0, readings = 0;
  for (const Audited& one : all) {
    fmt::print("{}  {}\n", bold(shown_name(one.document)), header_line(one.document.header));
    for (const FindingRow& row : one.findings) {
      print_finding(row);
      ++(row.finding.kind == FindingKind::reading ? readings : findings);
    }
    fmt::print("\n");
  }
  fmt::print("{} and {} to check in {}\n", counted(findings, "finding"),
             counted(readings, "reading"), counted(static_cast<long>(all.size()), "document"));
  return kDone;
}

int decide_command(Store& store, const AuditOptions& options) {
  for (const auto& [id, verdict] : {std::pair(options.confirm, FindingVerdict::confirmed),
                                    std::pair(options.dismiss, FindingVerdict::dismissed),
                                    std::pair(options.reopen, FindingVerdict::open)}) {
    if (!id.empty()) fmt::print("{}: {}\n", decide(store, id, verdict), name_of(verdict));
  }
  return kDone;
}

int audit_command(const Context& context, const AuditOptions& options) {
  if (options.rules) return print_rules(context);
  check_rule_name(options.rule);
  Store store = context.open_existing();
  if (!options.confirm.empty() || !options.dismiss.empty() || !options.reopen.empty())
    return decide_command(store, options);
  const Extractor extractor(data_folder() / "patterns", communes_of(store));
  bring_audit_up_to_date(store, extractor, {}, stop_requested);
  if (stop_requested) return kInterrupted;
  const std::vector<Audited> all = audited(store, options);
  return context.json() ? print_audit_json(all) : print_audit(all);
}

}  // namespace

void add_audit(CLI::App& app, Context& context) {
  const auto options = std::make_shared<AuditOptions>();
  CLI::App* command =
      app.add_subcommand("audit", "What cannot be true and what contradicts itself, worst first");
  command->add_option("--rule", options->rule, "Only the findings of this rule");
  command->add_option("--document", options->document,
                      "Only this one: id, path, file name or own symbol");
  command->add_flag("--all", options->all, "Dismissed findings too");
  command->add_flag("--rules", options->rules, "The rules there are, and why");
  CLI::Option* confirm = command->add_option("--confirm", options->confirm,
                                             "Note that the finding of this id is right");
  CLI::Option* dismiss = command->add_option("--dismiss", options->dismiss,
                                             "Note that it is not, and show it no more");
  CLI::Option* reopen =
      command->add_option("--reopen", options->reopen, "Take back what was noted");
  confirm->excludes(dismiss)->excludes(reopen);
  dismiss->excludes(reopen);
  add_listing(*command, context);
  add_example(*command, "trichdan audit --document bao-cao-2021.pdf");
  command->callback([&context, options] {
    context.action = [&context, options] { return audit_command(context, *options); };
  });
}

}  // namespace trichdan::cli
