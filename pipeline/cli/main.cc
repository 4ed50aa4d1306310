// trichdan: see README.md. Exit codes: cli/command.h.
#include <fmt/format.h>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <string_view>

#include "cli/command.h"
#include "run/ingest.h"

namespace trichdan::cli {
namespace {

extern "C" void request_stop(int) {
  stop_requested = true;
}

void watch_signals() {
  struct sigaction action {};
  action.sa_handler = request_stop;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_DFL);  // `trichdan export | head` ends quietly
}

int exit_code_for(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::not_found:
      return kUsage;
    default:
      return kCannotWork;
  }
}

// CLI11 asks for a command before it looks at words it does not know.
std::string failure_message(const CLI::App* app, const CLI::Error& error) {
  const std::vector<std::string> unknown = app->remaining();
  if (app->get_subcommands().empty() && !unknown.empty() && app->get_parent() == nullptr) {
    return fmt::format("trichdan: there is no command '{}'. The commands: trichdan --help\n",
                       unknown.front());
  }
  return CLI::FailureMessage::simple(app, error);
}

void add_commands(CLI::App& app, Context& context) {
  app.require_subcommand(1);
  app.set_version_flag("--version", TRICHDAN_VERSION);
  app.failure_message(failure_message);
  app.footer(
      "Start with:\n  trichdan ingest FOLDER\n  trichdan works\n"
      "Exit codes: 0 done, 2 usage, 3 some documents failed, 4 could not work, 130 interrupted");
  add_ingest(app, context);
  add_status(app, context);
  add_search(app, context);
  add_questions(app, context);
  add_audit(app, context);
  add_extract(app, context);
  add_export(app, context);
  add_evaluate(app, context);
  add_gazetteer(app, context);
  add_patterns(app, context);
}

int run(int argc, char** argv) {
  Context context;
  CLI::App app("Turns scanned Vietnamese official documents into an archive that can be asked",
               "trichdan");
  add_commands(app, context);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  try {
    watch_signals();
    return context.action();
  } catch (const Error& error) {
    fmt::print(stderr, "trichdan: {}\n", error.describe());
    return exit_code_for(error.kind());
  }
}

}  // namespace
}  // namespace trichdan::cli

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "worker") return trichdan::worker_main(argc, argv);
  try {
    return trichdan::cli::run(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("trichdan: out of memory; what was read is kept. Try fewer --jobs\n", stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "trichdan: %s\n", error.what());
  }
  return trichdan::cli::kCannotWork;
}
