// gazetteer: places beyond those the program knows, imported into the archive and looked up.
#include "store/gazetteer.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/terminal.h"

namespace trichdan::cli {
namespace {

int import_command(const Context& context, const std::vector<std::filesystem::path>& paths) {
  std::vector<GazetteerFile> files;  // all are read before any is kept
  for (const auto& path : paths) files.push_back(read_gazetteer(path));
  Store store(context.db);
  for (std::size_t i = 0; i < files.size(); ++i) {
    save_gazetteer(store, files[i]);
    fmt::print("{}: {} of the age {}\n", paths[i].string(),
               counted(static_cast<long>(files[i].places.size()), "place"), files[i].age);
  }
  fmt::print("Documents that are in already take notice with: trichdan reindex --db {}\n",
             context.db.string());
  return kDone;
}

nlohmann::ordered_json or_null(const std::string& date) {
  return date.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(date);
}

int list_command(const Context& context, const std::string& name) {
  const Store store = context.open_existing();
  const std::vector<GazetteerPlace> places = places_named(store, name);
  if (context.json()) {
    auto rows = nlohmann::ordered_json::array();
    for (const GazetteerPlace& place : places) {
      rows.push_back({{"level", place.level},
                      {"name", place.name},
                      {"parent", place.parent},
                      {"province", place.province},
                      {"from", or_null(place.from)},
                      {"until", or_null(place.until)}});
    }
    fmt::print("{}\n", rows.dump(1));
    return kDone;
  }
  Table table({"place", "in", "province", "from", "until"}, {});
  for (const GazetteerPlace& place : places) {
    table.add({place.full(), place.parent, place.province, place.from, place.until});
  }
  if (table.size() > 0) table.print(stdout);
  if (places.empty()) {
    fmt::print(
        "The archive's gazetteer has no such place. Fill it with: trichdan gazetteer import\n");
  }
  return kDone;
}

}  // namespace

void add_gazetteer(CLI::App& app, Context& context) {
  CLI::App* group = app.add_subcommand("gazetteer", "Names of communes, for the places of units");
  group->require_subcommand(1);
  const auto paths = std::make_shared<std::vector<std::filesystem::path>>();
  CLI::App* import = group->add_subcommand("import", "Take places into the archive");
  import->add_option("FILE", *paths, "units.json of the age before or after 1 July 2025")
      ->required();
  add_db(*import, context);
  add_example(*import, "trichdan gazetteer import before-2025-07/units.json --db bao-cao.db");
  import->callback([&context, paths] {
    context.action = [&context, paths] { return import_command(context, *paths);
};
}  // namespace trichdan::cli
);
const auto name = std::make_shared<std::string>();
CLI::App* list = group->add_subcommand("list", "The places of a name, with what they lie in");
list->add_option("NAME", *name, "With or without its level; marks do not matter")->required();
add_listing(*list, context);
add_example(*list, "trichdan gazetteer list \"Nà Tấu\"");
list->callback([&context, name] {
  context.action = [&context, name] { return list_command(context, *name); };
});
}

}  // namespace trichdan::cli
