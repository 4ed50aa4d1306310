// export: the archive, or some of its documents, in another form.
#include "export/export.h"

#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/terminal.h"

namespace trichdan::cli {
namespace {

struct ExportOptions {
  std::string format = "jsonl";
  std::vector<std::string> documents;
  std::filesystem::path folder;
};

int export_command(const Context& context, const ExportOptions& options) {
  const ExportFormat format = export_format_from(options.format);
  const Store store = context.open_existing();
  std::vector<DocumentRecord> documents;
  for (const std::string& what : options.documents) documents.push_back(one_document(store, what));
  if (options.documents.empty()) documents = store.documents();
  if (options.folder.empty()) {
    export_stream(store, format, documents, std::cout);
    std::cout.flush();
    if (!std::cout) {
      throw Error(ErrorKind::disk_full, "writing the export failed", "Make room and try again");
    }
    return kDone;
  }
  const std::vector<Error> failures = export_folder(store, format, documents, options.folder);
  for (const Error& failure : failures) fmt::print(stderr, "{}\n", failure.describe());
  fmt::print("{} exported to {}\n", counted(static_cast<long>(documents.size()), "document"),
             options.folder.string());
  return failures.empty() ? kDone : kSomeFailed;
}

}  // namespace

void add_export(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand(
      "export",
      "The archive as jsonl, csv, md, txt or graphml; its findings as html; its pages as png");
  command
      ->add_option("--format", options->format,
                   "jsonl, csv, md, txt, graphml (Gephi), html (what the audit found, with "
                   "pictures, to print) or png (each page with its lines, roles and mentions)")
      ->capture_default_str();
  command->add_option("--document", options->documents,
                      "Only this one (id, path, file name or symbol); may be repeated");
  command->add_option("--out", options->folder, "A folder to write to; else standard output");
  add_db(*command, context);
  add_example(*command,
              "trichdan export --format csv --out bang/\n"
              "  trichdan export --format png --document 15-NQ/TU --out trang/");
  command->callback([&context, options] {
    context.action = [&context, options] { return export_command(context, *options); };
  });
}

}  // namespace trichdan::cli
