// ablation ARCHIVE [--without syllables|second|context|archive|references]...: understands a copy
// of an archive again without some steps of repair; `trichdan evaluate` then scores it. `archive`
// is the archive's own words in the context.
#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <string_view>
#include <vector>

#include "base/paths.h"
#include "evaluate/evaluate.h"
#include "extract/extractor.h"
#include "run/context.h"
#include "run/understand.h"
#include "store/store.h"

namespace trichdan {
namespace {

struct Options {
  RepairSteps steps;
  bool archive = true;
  std::vector<std::filesystem::path> truth;
};

Options options_of(int argc, char** argv) {
  Options options;
  for (int i = 2; i < argc; ++i) {
    if (std::string_view(argv[i]) != "--without") {
      options.truth.emplace_back(argv[i]);
      continue;
    }
    const std::string_view step = i + 1 < argc ? argv[++i] : "";
    if (step == "syllables") options.steps.syllables = false;
    if (step == "second") options.steps.second_reading = false;
    if (step == "context") options.steps.context = false;
    if (step == "numbering") options.steps.numbering = false;
    if (step == "signers") options.steps.signers = false;
    if (step == "references") options.steps.references = false;
    if (step == "archive") options.archive = false;
  }
  return options;
}

void understand_all(Store& store, const Options& options) {
  const Extractor extractor(data_folder() / "patterns");
  store.begin_run("ablation", extractor.version(), {});
  take_context_snapshot(store);
  const StoredContext context(store);
  ContextModels models = context.models();
  if (!options.archive) models.archive = nullptr;
  std::size_t repairs = 0;
  for (const DocumentRecord& document : store.documents()) {
    const Understanding all =
        understand(store.readings(document.id), extractor, models, options.steps);
    repairs += all.repairs.size();
    store.save_understanding(document.id, all);
  }
  store.settle_works();
  fmt::print("{} repairs\n", repairs);
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  using namespace trichdan;
  if (argc < 3) return 2;
  const Options options = options_of(argc, argv);
  Store store(argv[1], {.create = false});
  understand_all(store, options);
  const std::vector<SetScores> scores = evaluate(store, options.truth);
  print_table(scores, std::cout);
  print_misses(scores, std::cout);
}
