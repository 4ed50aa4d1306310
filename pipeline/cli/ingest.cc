// ingest, reindex and retry: the jobs that fill the archive.
#include "run/ingest.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>
#include <thread>

#include "base/paths.h"
#include "cli/command.h"
#include "cli/jobs.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "extract/extractor.h"
#include "store/gazetteer.h"

namespace trichdan::cli {
namespace {

struct ReadingOptions : IngestOptions {
  bool second_asked_for = false;  // then it must be there
};

void add_reading_options(CLI::App& command, ReadingOptions& options) {
  command.add_option("--jobs", options.jobs, "Worker processes; 0: one for each core")
      ->capture_default_str()
      ->check(CLI::Range(0, 256));
  command.add_option("--model", options.model, "OCR model: a name, or the path of a .traineddata")
      ->capture_default_str();
  command
      .add_option_function<std::string>(
          "--second",
          [&options](const std::string& model) {
            options.second = model == "none" ? std::string() : model;
            options.second_asked_for = model != "none";
          },
          "OCR model that reads lines with figures and doubtful words again, or none")
      ->default_str(kSecondModel);
  command
      .add_option("--engine", options.engine,
                  "What reads scans: own, or tesseract (libtesseract's page mode, slower)")
      ->transform(CLI::CheckedTransformer(std::map<std::string, OcrEngine>{
          {"own", OcrEngine::own}, {"tesseract", OcrEngine::tesseract}}))
      ->default_str("own");
  command.add_option("--page-deadline", options.page_deadline_s, "Seconds a page may take")
      ->capture_default_str()
      ->check(CLI::Range(1, 86'400));
  command
      .add_option("--worker-memory", options.worker_memory_mb,
                  "Megabytes of address space a worker may use")
      ->capture_default_str()
      ->check(CLI::Range(256, 1 << 20));
}

// A second model that was asked for and would read nothing is a mistake; the default one may be
// absent.
void check_second(const ReadingOptions& options) {
  if (!options.second_asked_for) return;
  recogniser_identity({options.second, {}, OcrEngine::own, {}});
  const RecogniserOptions alone{options.model, {}, options.engine, {}};
  RecogniserOptions both = alone;
  both.second_model = options.second;
  if (recogniser_identity(both) != recogniser_identity(alone)) return;
  throw Error(ErrorKind::usage,
              "nothing would be read by the second model \"" + options.second +
                  "\": it is the first one, or one of the two can only be run by libtesseract",
              "Give another one, or --second none");
}

int ingest_command(const Context& context, const ReadingOptions& options, bool watch_folders) {
  for (const auto& path : options.paths) {
    if (!std::filesystem::exists(path)) {
      throw Error(ErrorKind::not_found, "there is no such file or folder", "Check the spelling")
          .at(path.string());
    }
  }
  check_second(options);
  Store store(context.db);
  return run_ingest(store, options, context, watch_folders);
}

int reindex_command(const Context& context) {
  Store store = context.open_existing();
  const Extractor extractor(data_folder() / "patterns", communes_of(store));
  const int documents = reindex(store, extractor, {}, stop_requested);
  fmt::print("Understood {} again, with patterns {}\n", counted(documents, "document"),
             extractor.version());
  return stop_requested ? kInterrupted : kDone;
}

int retry_command(const Context& context, ReadingOptions options, const std::string& what) {
  check_second(options);
  Store store = context.open_existing();
  std::vector<DocumentRecord> documents;
  if (what.empty()) {
    documents = store.documents();
  } else {
    documents.push_back(one_document(store, what));
  }
  for (const DocumentRecord& document : documents) {
    if (document.failures.empty()) continue;
    store.clear_failures(document.id);
    options.paths.emplace_back(document.path);
  }
  if (options.paths.empty()) {
    fmt::print("Nothing has failed: there is nothing to try again\n");
    return kDone;
  }
  return run_ingest(store, options, context, false);
}

}  // namespace

int run_ingest(Store& store, const IngestOptions& options, const Context& context,
               bool watch_folders) {
  const Extractor extractor(data_folder() / "patterns", communes_of(store));
  ProgressPrinter printer;
  const auto show = [&](const IngestProgress& progress) { printer.show(progress); };
  const IngestSummary summary = watch_folders
                                    ? watch(store, extractor, options, show, stop_requested)
                                    : ingest(store, extractor, options, show, stop_requested);
  printer.finish();
  print_summary(summary, context);
  if (summary.interrupted && !watch_folders) return kInterrupted;
  return summary.failed.empty() ? kDone : kSomeFailed;
}

void print_summary(const IngestSummary& summary, const Context& context) {
  fmt::print("{}: {} read, {} new", context.db.string(), counted(summary.pages_read, "page"),
             counted(summary.documents_new, "document"));
  if (summary.documents_known > 0) fmt::print(", {} already in", summary.documents_known);
  fmt::print("\n");
  for (const auto& [path, failure] : summary.failed) {
    Error error(failure.kind, failure.message, failure.advice);
    fmt::print(stderr, "failed: {}\n", error.at(path, failure.page).describe());
  }
  if (summary.interrupted) {
    fmt::print(stderr, "Interrupted: what was read is kept; the same command goes on from here\n");
  } else if (!summary.failed.empty()) {
    fmt::print(stderr, "See them again with: trichdan status --failed --db {}\n",
               context.db.string());
  }
}

void add_ingest(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ReadingOptions>();
  const auto watching = std::make_shared<bool>(false);
  CLI::App* command = app.add_subcommand("ingest", "Read files and folders into the archive");
  command->add_option("PATH", options->paths, "PDF, TIFF, JPEG, PNG, WebP, JPEG 2000, or folders")
      ->required();
  command->add_flag("--watch", *watching, "Stay, and read what is added to the folders");
  add_db(*command, context);
  add_reading_options(*command, *options);
  add_example(*command, "trichdan ingest ~/bao-cao --db bao-cao.db --jobs 2");
  command->callback([&context, options, watching] {
    context.action = [&context, options, watching] {
      return ingest_command(context, *options, *watching);
    };
  });

  const auto retry_options = std::make_shared<ReadingOptions>();
  const auto what = std::make_shared<std::string>();
  CLI::App* retry = app.add_subcommand("retry", "Read again only what failed");
  retry->add_option("DOCUMENT", *what, "Only this document: id, path or file name");
  add_db(*retry, context);
  add_reading_options(*retry, *retry_options);
  add_example(*retry, "trichdan retry --page-deadline 600");
  retry->callback([&context, retry_options, what] {
    context.action = [&context, retry_options, what] {
      return retry_command(context, *retry_options, *what);
    };
  });

  CLI::App* again = app.add_subcommand(
      "reindex", "Understand the stored words again, after patterns changed; nothing is read");
  add_db(*again, context);
  add_example(*again, "trichdan reindex --db bao-cao.db");
  again->callback([&context] { context.action = [&context] { return reindex_command(context); }; });
}

}  // namespace trichdan::cli
