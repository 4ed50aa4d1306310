// status: what the archive holds, and what failed on which page and why.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/terminal.h"
#include "store/page_states.h"
#include "store/parts.h"

namespace trichdan::cli {
namespace {

using Json = nlohmann::ordered_json;

struct StatusOptions {
  bool failed = false;
  bool all = false;
  bool pages = false;
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

Json doubts_json(const DocumentRecord& document) {
  Json all = Json::array();
  for (const PartDoubt& doubt : document.doubts) {
    all.push_back({{"page", doubt.page}, {"reason", doubt.reason}});
  }
  return all;
}

void print_doubts(const DocumentRecord& document) {
  for (const PartDoubt& doubt : document.doubts) {
    fmt::print("{}: page {} may begin a document of its own: {}\n", shown_name(document),
               doubt.page, doubt.reason);
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
                    {"path", document.path},
                    {"first_page", document.first_page},
                    {"doubts", doubts_json(document)}});
    table.add({shown(document.id), std::to_string(document.pages),
               std::string(name_of(document.state)), header.symbol, header.date,
               shown_name(document)});
  }
  if (json) {
    fmt::print("{}\n", rows.dump(2));
  } else {
    table.print(stdout);
    for (const DocumentRecord& document : documents) print_doubts(document);
  }
}

// Pages of a folder that belong to no document are its file's.
std::string path_of(const Store& store, const std::vector<DocumentRecord>& documents,
                    DocumentId id) {
  const auto document = std::ranges::find(documents, id, &DocumentRecord::id);
  if (document != documents.end()) return document->path;
  const auto file = store.document(id);
  return file ? file->path : std::string();
}

// Pages to look at before anything from them is used.
void print_pages(const Store& store, const std::vector<DocumentRecord>& documents, bool json) {
  Json rows = Json::array();
  Table table({"id", "page", "state", "reason", "path"}, {false, true});
  for (const PageStateRow& row : doubtful_pages(store)) {
    const std::string path = path_of(store, documents, row.document);
    const std::string state(name_of(row.condition.state));
    rows.push_back({{"id", shown(row.document)},
                    {"page", row.page},
                    {"state", state},
                    {"reason", row.condition.reason},
                    {"path", path}});
    table.add({shown(row.document), std::to_string(row.page), state, row.condition.reason, path});
  }
  if (json) {
    fmt::print("{}\n", rows.dump(2));
  } else if (rows.empty()) {
    fmt::print("No page is in doubt as a whole\n");
  } else {
    table.print(stdout);
  }
}

// "190 pages sure, 5 to check, 2 unreadable, 3 blank": kinds there are none of are left out, but
// for the first.
void print_page_states(const PageStateCounts& pages) {
  std::string line = fmt::format("  {} sure", pages.sure);
  if (pages.check > 0) line += fmt::format(", {} to check", pages.check);
  if (pages.unreadable > 0) line += fmt::format(", {} unreadable", pages.unreadable);
  if (pages.blank > 0) line += fmt::format(", {} blank", pages.blank);
  fmt::print("Pages:\n{}\n", line);
  if (pages.check + pages.unreadable > 0) fmt::print("See why with: trichdan status --pages\n");
}

void print_totals(const Store& store, const std::vector<DocumentRecord>& documents, bool json) {
  const PageStateCounts states = count_page_states(store);
  Json totals;
  long pages = 0;
  long failures = 0;
  long doubts = 0;
  for (const DocumentState state : kStates) totals[std::string(name_of(state))] = 0;
  for (const DocumentRecord& document : documents) {
    auto& count = totals[std::string(name_of(document.state))];
    count = count.get<int>() + 1;
    pages += document.pages;
    failures += static_cast<long>(document.failures.size());
    doubts += static_cast<long>(document.doubts.size());
  }
  if (json) {
    Json out = {{"documents", documents.size()}, {"pages", pages}, {"failures", failures}};
    out["states"] = totals;
    out["page_states"] = {{"sure", states.sure},
                          {"check", states.check},
                          {"unreadable", states.unreadable},
                          {"blank", states.blank}};
    fmt::print("{}\n", out.dump(2));
    return;
  }
  fmt::print("{}, {}\n", counted(static_cast<long>(documents.size()), "document"),
             counted(pages, "page"));
  for (const auto& [state, count] : totals.items()) {
    if (count.get<int>() > 0) fmt::print("  {:<8} {}\n", state, count.get<int>());
  }
  if (pages > 0) print_page_states(states);
  if (doubts > 0) {
    fmt::print("{} may begin a document of its own: see trichdan status --all\n",
               counted(doubts, "page"));
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
  } else if (options.pages) {
    print_pages(store, documents, context.json());
  } else if (options.all) {
    print_documents(documents, context.json());
  } else {
    print_totals(store, documents, context.json());
  }
  return kDone;
}

}  // namespace

void add_status(CLI::App& app, Context& context) {
  const auto options = std::make_shared<StatusOptions>();
  CLI::App* command = app.add_subcommand("status", "What the archive holds, and what failed");
  auto* failed = command->add_flag("--failed", options->failed, "Each failure: file, page, reason");
  auto* all = command->add_flag("--all", options->all, "A line for each document");
  all->excludes(failed);
  command
      ->add_flag("--pages", options->pages,
                 "Each page that is to check or unreadable, with the reason")
      ->excludes(failed)
      ->excludes(all);
  add_listing(*command, context);
  add_example(*command, "trichdan status --failed");
  command->callback([&context, options] {
    context.action = [&context, options] { return status_command(context, *options); };
  });
}

}  // namespace trichdan::cli
