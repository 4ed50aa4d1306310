// patterns: check and list the pattern set.
#include "extract/patterns.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "base/paths.h"
#include "cli/command.h"
#include "cli/terminal.h"

namespace trichdan::cli {
namespace {

using Json = nlohmann::ordered_json;

std::filesystem::path folder_or_own(const std::string& folder) {
  return folder.empty() ? data_folder() / "patterns" : std::filesystem::path(folder);
}

int check_command(const Context& context, const std::filesystem::path& folder) {
  const PatternReport report = check_patterns(folder);
  Json problems = Json::array();
  int examples = 0;
  int near_misses = 0;
  for (const PatternInfo& pattern : report.patterns) {
    examples += pattern.examples;
    near_misses += pattern.near_misses;
  }
  for (const auto& [file, line, name, message] : report.problems) {
    problems.push_back({{"file", file}, {"line", line}, {"name", name}, {"message", message}});
    if (context.json()) continue;
    if (!file.empty()) fmt::print("{}:{}: ", file, line);
    fmt::print("{}{}{}\n", name, name.empty() ? "" : ": ", message);
  }
  if (context.json()) {
    fmt::print("{}\n", problems.dump(2));
  } else {
    fmt::print("{}, {}, {}: {}\n", counted(static_cast<long>(report.patterns.size()), "pattern"),
               counted(examples, "example"),
               near_misses == 1 ? "1 near miss" : fmt::format("{} near misses", near_misses),
               report.sound() ? "all as they should be"
                              : counted(static_cast<long>(report.problems.size()), "problem"));
  }
  return report.sound() ? kDone : kUsage;
}

int list_command(const Context& context, const std::filesystem::path& folder) {
  Json rows = Json::array();
  Table table({"place", "kind", "name", "examples", "what"}, {false, false, false, true});
  for (const PatternInfo& pattern : list_patterns(folder)) {
    rows.push_back({{"file", pattern.file},
                    {"line", pattern.line},
                    {"kind", pattern.kind},
                    {"name", pattern.name},
                    {"reader", pattern.reader},
                    {"comment", pattern.comment},
                    {"examples", pattern.examples},
                    {"near_misses", pattern.near_misses}});
    table.add({fmt::format("{}:{}", pattern.file, pattern.line), pattern.kind, pattern.name,
               std::to_string(pattern.examples), shortened(pattern.comment, 80)});
  }
  if (context.json()) {
    fmt::print("{}\n", rows.dump(2));
  } else {
    table.print(stdout);
  }
  return kDone;
}

}  // namespace

void add_patterns(CLI::App& app, Context& context) {
  const auto folder = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("patterns", "The rules that find mentions");
  command->require_subcommand(1);
  CLI::App* check = command->add_subcommand(
      "check", "Every example must match, no near miss may; names file, line and rule otherwise");
  CLI::App* list = command->add_subcommand("list", "Every rule with its comment");
  for (CLI::App* each : {check, list}) {
    each->add_option("--folder", *folder, "Another folder of pattern files");
    each->add_option("--format", context.format, "text for people, json for programs")
        ->capture_default_str()
        ->check(CLI::IsMember({"text", "json"}));
  }
  add_example(*check, "trichdan patterns check --folder my-patterns");
  add_example(*list, "trichdan patterns list");
  check->callback([&context, folder] {
    context.action = [&context, folder] { return check_command(context, folder_or_own(*folder)); };
  });
  list->callback([&context, folder] {
    context.action = [&context, folder] { return list_command(context, folder_or_own(*folder)); };
  });
}

}  // namespace trichdan::cli
