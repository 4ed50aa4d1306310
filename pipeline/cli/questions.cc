// refs, works, units: the questions the archive is for.
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/rows.h"
#include "cli/terminal.h"
#include "store/parts.h"
#include "store/queries.h"

namespace trichdan::cli {
namespace {

constexpr int kSubjectColumns = 60;

// What a person should look at: a reading that is not sure, a reference that may be of several
// works.
std::string state_shown(const Store& store, const ReferenceRow& row) {
  std::string shown =
      row.reference.state == State::sure ? "" : std::string(name_of(row.reference.state));
  if (row.work.empty() && !row.reference.symbol.empty()) {
    const std::size_t count = candidates(store, row.reference).size();
    shown += fmt::format("{}open: {} works it may be", shown.empty() ? "" : ", ", count);
  }
  return shown.empty() ? shown : warn(shown);
}

int refs_command(const Context& context, const std::string& what) {
  const Store store = context.open_existing();
  const DocumentRecord document = one_document(store, what);
  const std::vector<ReferenceRow> rows = references_of(store, document.id);
  if (context.json()) return print_json(rows);
  fmt::print("{}\n{}\n", bold(shown_name(document)), header_line(document.header));
  Table table({"page", "document", "date", "issuer", "relation", "state"}, {true});
  for (const ReferenceRow& row : rows) {
    const Reference& reference = row.reference;
    table.add({std::to_string(row.place.page), reference.type + " " + reference.symbol,
               reference.date.empty() ? reference.year : reference.date, reference.issuer,
               row.relation, state_shown(store, row)});
  }
  if (table.size() > 0) table.print(stdout);
  fmt::print("{}\n", counted(static_cast<long>(rows.size()), "reference"));
  return kDone;
}

int works_command(const Context& context, bool missing, int limit) {
  const Store store = context.open_existing();
  const std::vector<WorkRow> rows = works(store, missing, limit);
  if (context.json()) return print_json(rows);
  const auto all = static_cast<std::size_t>(count_works(store, missing));
  Table table({"cited", "in", "work", "date", "issuer", "held", "subject"}, {true, true});
  for (const WorkRow& row : rows) {
    const Work& work = row.work;
    table.add({std::to_string(row.citations), std::to_string(row.citing_documents),
               shown_name(work), work.date.empty() ? work.year : work.date, work.issuer,
               row.held.empty() ? "" : "yes", shortened(work.subject, kSubjectColumns)});
  }
  table.print(stdout);
  if (rows.size() < all) fmt::print("... {} more; all of them with --limit 0\n", all - rows.size());
  return kDone;
}

int units_command(const Context& context, int limit) {
  const Store store = context.open_existing();
  std::vector<UnitCount> rows = unit_counts(store);
  const std::size_t all = rows.size();
  if (limit > 0 && rows.size() > static_cast<std::size_t>(limit)) rows.resize(limit);
  if (context.json()) return print_json(rows);
  Table table({"named", "in", "unit"}, {true, true});
  for (const UnitCount& row : rows) {
    table.add({std::to_string(row.mentions), std::to_string(row.documents), row.name});
  }
  table.print(stdout);
  if (rows.size() < all) fmt::print("... {} more; all of them with --limit 0\n", all - rows.size());
  return kDone;
}

void add_refs(CLI::App& app, Context& context) {
  const auto what = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("refs", "What a document cites");
  command->add_option("DOCUMENT", *what, "Id, path, file name or own symbol")->required();
  add_listing(*command, context);
  add_example(*command, "trichdan refs bao-cao-2021.pdf");
  command->callback([&context, what] {
    context.action = [&context, what] { return refs_command(context, *what); };
  });
}

void add_works(CLI::App& app, Context& context) {
  const auto missing = std::make_shared<bool>(false);
  const auto limit = std::make_shared<int>(50);
  CLI::App* command = app.add_subcommand("works", "The documents that are cited, most cited first");
  command->add_flag("--missing", *missing, "Only those the archive does not hold");
  command->add_option("--limit", *limit, "How many; 0: all")->capture_default_str();
  add_listing(*command, context);
  add_example(*command, "trichdan works --missing");
  command->callback([&context, missing, limit] {
    context.action = [&context, missing, limit] {
      return works_command(context, *missing, *limit);
    };
  });
}

void add_units(CLI::App& app, Context& context) {
  const auto limit = std::make_shared<int>(50);
  CLI::App* command = app.add_subcommand("units", "The bodies that are named, most named first");
  command->add_option("--limit", *limit, "How many; 0: all")->capture_default_str();
  add_listing(*command, context);
  add_example(*command, "trichdan units --limit 20");
  command->callback([&context, limit] {
    context.action = [&context, limit] { return units_command(context, *limit); };
  });
}

}  // namespace

void add_questions(CLI::App& app, Context& context) {
  add_cites(app, context);
  add_refs(app, context);
  add_works(app, context);
  add_units(app, context);
}

}  // namespace trichdan::cli
