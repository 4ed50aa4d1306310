#include "cli/command.h"

#include <fmt/format.h>

#include "store/parts.h"

namespace trichdan::cli {

std::atomic<bool> stop_requested{false};

Store Context::open_existing() const {
  if (!std::filesystem::exists(db)) {
    throw Error(ErrorKind::database, "there is no archive here",
                "Make one with: trichdan ingest FOLDER --db " + db.string())
        .at(db.string());
  }
  OpenOptions options;
  options.create = false;
  Store store(db, options);
  store.settle_works();  // what an ingest that was cut off left undone
  return store;
}

void add_db(CLI::App& command, Context& context) {
  command.add_option("--db", context.db, "The archive, one SQLite file")
      ->capture_default_str()
      ->envname("TRICHDAN_DB");
}

void add_listing(CLI::App& command, Context& context) {
  add_db(command, context);
  command.add_option("--format", context.format, "text for people, json for programs")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json"}));
}

void add_example(CLI::App& command, const std::string& example) {
  command.footer("Example:\n  " + example);
}

DocumentRecord one_document(const Store& store, const std::string& what) {
  const std::vector<DocumentRecord> found = store.find_documents(what);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    throw Error(ErrorKind::usage, "no document is called '" + what + "'",
                "See what the archive holds with: trichdan status --all");
  }
  std::string candidates;
  for (const DocumentRecord& document : found) {
    candidates += fmt::format("\n  {}  {}", shown(document.id), shown_name(document));
  }
  throw Error(
      ErrorKind::usage,
      "'" + what + "' may be any of these; give the id in front of the one you mean:" + candidates);
}

}  // namespace trichdan::cli
