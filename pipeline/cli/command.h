// cli: the command line, thin over the stages. One file for each group of commands; main.cc only
// dispatches and turns errors into messages and exit codes.
#pragma once

#include <CLI/CLI.hpp>
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "store/store.h"

namespace trichdan::cli {

// Exit codes are a contract (docs/design.md).
enum ExitCode : int {
  kDone = 0,
  kUsage = 2,
  kSomeFailed = 3,  // finished, but some documents failed, each named with its reason
  kCannotWork = 4,  // database or model missing or unusable
  kInterrupted = 130,
};

// Set by Ctrl-C and SIGTERM; long jobs look at it.
extern std::atomic<bool> stop_requested;

// What every command shares. Lives in main for the whole run.
struct Context {
  std::filesystem::path db = "archive.db";
  std::string format = "text";
  std::function<int()> action;  // of the subcommand that was given

  bool json() const { return format == "json"; }
  // The archive to ask; throws Error(database) that says how to make one where there is none.
  Store open_existing() const;
};

// Each adds its subcommands, which set context.action when they are chosen.
void add_ingest(CLI::App& app, Context& context);
void add_status(CLI::App& app, Context& context);
void add_cites(CLI::App& app, Context& context);
void add_questions(CLI::App& app, Context& context);
void add_audit(CLI::App& app, Context& context);
void add_search(CLI::App& app, Context& context);
void add_extract(CLI::App& app, Context& context);
void add_export(CLI::App& app, Context& context);
void add_evaluate(CLI::App& app, Context& context);
void add_gazetteer(CLI::App& app, Context& context);
void add_patterns(CLI::App& app, Context& context);

// --db and --format text|json, as every listing takes them.
void add_db(CLI::App& command, Context& context);
void add_listing(CLI::App& command, Context& context);
// "Example:" lines under a command's help.
void add_example(CLI::App& command, const std::string& example);

// The one document meant by `what`; throws Error(usage) listing the candidates where it is not one.
DocumentRecord one_document(const Store& store, const std::string& what);

}  // namespace trichdan::cli
