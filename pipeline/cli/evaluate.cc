// evaluate: scores against truth files.
#include "evaluate/evaluate.h"

#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "base/paths.h"
#include "cli/command.h"
#include "cli/terminal.h"

namespace trichdan::cli {
namespace {

struct EvaluateOptions {
  std::vector<std::filesystem::path> truth;
  bool texts = false;
  bool misses = false;
};

int evaluate_command(const Context& context, const EvaluateOptions& options) {
  const std::vector<SetScores> scores =
      options.texts ? evaluate_texts(Extractor(data_folder() / "patterns"), options.truth)
                    : evaluate(context.open_existing(), options.truth);
  if (context.json()) {
    std::cout << to_json(scores).dump(2) << '\n';
    return kDone;
  }
  print_table(scores, std::cout);
  if (options.misses) print_misses(scores, std::cout);
  return kDone;
}

}  // namespace

void add_evaluate(CLI::App& app, Context& context) {
  const auto options = std::make_shared<EvaluateOptions>();
  CLI::App* command = app.add_subcommand("evaluate", "Scores against truth files");
  command->add_option("TRUTH", options->truth, "gold.json files, or folders that hold them")
      ->required();
  command->add_flag("--text", options->texts,
                    "Extraction alone: over the exact text of the truth, without the archive");
  command->add_flag("--misses", options->misses, "List what was missed, extra or wrong");
  add_listing(*command, context);
  add_example(*command, "trichdan evaluate corpus --misses");
  command->callback([&context, options] {
    context.action = [&context, options] { return evaluate_command(context, *options); };
  });
}

}  // namespace trichdan::cli
