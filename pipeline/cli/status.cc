// status: what the archive holds, and what failed on which page and why.
#include <fmt/format.h>

#include <array>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/terminal.h"

namespace trichdan::cli {
namespace {

using Json = nlohmann::ordered_json;

struct StatusOptions {
  bool failed = false;
  bool all = false;
};

constexpr std::array kStates{DocumentState::done, DocumentState::partial, DocumentState::failed,
                             DocumentState::reading, DocumentState::waiting};

Json failure_json(const DocumentRecord& document, const PageFailure& failure) {
  return {{"path", document.path},
          {"id", shown(document.id)},
          {"page", failure.page == 0 ? Json(nullptr) : Json(failure.page)},
          {"kind", name_of(failure.kind)},
          {"message", failure.message},
          {"advice", failure.advice}};
}

void print_failures(const std::vector<DocumentRecord>& documents, bool json) {
  Json rows = Json::array();
  for (const DocumentRecord& document : documents) {
    for (const PageFailure& failure : document.failures) {
      rows.push_back(failure_json(document, failure));
      if (json) continue;
      Error error(failure.kind, failure.message, failure.advice);
      fmt::print("{}\n", error.at(document.path, failure.page).describe());
    }
  }
  if (json) {
    fmt::print("{}\n", rows.dump(2));
  } else if (rows.empty()) {
    fmt::print("Nothing has failed\n");
  } else {
    fmt::print("\nTry them again with: trichdan retry\n");
  }
}

void print_documents(const std::vector<DocumentRecord>& documents, bool json) {
  Json rows = Json::array();
  Table table({"id", "pages", "state", "symbol", "date", "path"}, {false, true});
  for (const DocumentRecord& document : documents) {
    const DocumentHeader& header = document.header;
    rows.push_back({{"id", shown(document.id)},
                    {"pages", document.pages},
                    {"state", name_of(document.state)},
                    {"symbol", header.symbol},
                    {"date", header.date},
                    {"path", document.path}});
    table.add({shown(document.id), std::to_string(document.pages),
               std::string(name_of(document.state)), header.symbol, header.date, document.path});
  }
  if (json) {
    fmt::print("{}\n", rows.dump(2));
  } else {
    table.print(stdout);
  }
}

void print_totals(const std::vector<DocumentRecord>& documents, bool json) {
  Json totals;
  long pages = 0;
  long failures = 0;
  for (const DocumentState state : kStates) totals[std::string(name_of(state))] = 0;
  for (const DocumentRecord& document : documents) {
    auto& count = totals[std::string(name_of(document.state))];
    count = count.get<int>() + 1;
    pages += document.pages;
    failures += static_cast<long>(document.failures.size());
  }
  if (json) {
    Json out = {{"documents", documents.size()}, {"pages", pages}, {"failures", failures}};
    out["states"] = totals;
    fmt::print("{}\n", out.dump(2));
    return;
  }
  fmt::print("{}, {}\n", counted(static_cast<long>(documents.size()), "document"),
             counted(pages, "page"));
  for (const auto& [state, count] : totals.items()) {
    if (count.get<int>() > 0) fmt::print("  {:<8} {}\n", state, count.get<int>());
  }
  if (failures > 0) {
    fmt::print("{}: see them with trichdan status --failed\n", counted(failures, "failure"));
  }
}

int status_command(const Context& context, const StatusOptions& options) {
  const Store store = context.open_existing();
  const std::vector<DocumentRecord> documents = store.documents();
  if (options.failed) {
    print_failures(documents, context.json());
  } else if (options.all) {
    print_documents(documents, context.json());
  } else {
    print_totals(documents, context.json());
  }
  return kDone;
}

}  // namespace

void add_status(CLI::App& app, Context& context) {
  const auto options = std::make_shared<StatusOptions>();
  CLI::App* command = app.add_subcommand("status", "What the archive holds, and what failed");
  auto* failed = command->add_flag("--failed", options->failed, "Each failure: file, page, reason");
  command->add_flag("--all", options->all, "A line for each document")->excludes(failed);
  add_listing(*command, context);
  add_example(*command, "trichdan status --failed");
  command->callback([&context, options] {
    context.action = [&context, options] { return status_command(context, *options); };
  });
}

}  // namespace trichdan::cli
