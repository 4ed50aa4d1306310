// gazetteer: places beyond those the program knows, imported into the archive and looked up.
#include "store/gazetteer.h"

#include <fmt/format.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/terminal.h"
#include "store/successors.h"

namespace trichdan::cli {
namespace {

using Json = nlohmann::ordered_json;

// Reads a file; what it gives back keeps it, and says so.
std::function<void(Store&)> read_file(const std::filesystem::path& path) {
  if (path.extension() == ".csv") {
    return [path, successions = read_successions(path)](Store& store) {
      save_successions(store, successions);
      fmt::print("{}: where {} went\n", path.string(),
                 counted(static_cast<long>(successions.size()), "commune"));
    };
  }
  return [path, file = read_gazetteer(path)](Store& store) {
    save_gazetteer(store, file);
    fmt::print("{}: {} of the age {}\n", path.string(),
               counted(static_cast<long>(file.places.size()), "place"), file.age);
  };
}

int import_command(const Context& context, const std::vector<std::filesystem::path>& paths) {
  std::vector<std::function<void(Store&)>> files;  // all are read before any is kept
  for (const auto& path : paths) files.push_back(read_file(path));
  Store store(context.db);
  for (const auto& keep : files) keep(store);
  fmt::print("Documents that are in already take notice with: trichdan reindex --db {}\n",
             context.db.string());
  return kDone;
}

Json or_null(const std::string& date) {
  return date.empty() ? Json() : Json(date);
}

Json place_json(const Store& store, const GazetteerPlace& place) {
  Json successors = Json::array();
  for (const GazetteerPlace& next : successors_of(store, place)) {
    successors.push_back({{"level", next.level}, {"name", next.name}, {"province", next.province}});
  }
  return {{"level", place.level},        {"name", place.name},
          {"parent", place.parent},      {"province", place.province},
          {"from", or_null(place.from)}, {"until", or_null(place.until)},
          {"successors", successors}};
}

// "xã Nậm Vì, tỉnh Điện Biên"; of a divided commune all, most often two.
std::string successors_shown(const Store& store, const GazetteerPlace& place) {
  std::string shown;
  for (const GazetteerPlace& next : successors_of(store, place)) {
    shown += (shown.empty() ? "" : "; ") + next.full() + ", " + next.province;
  }
  return shown;
}

int list_command(const Context& context, const std::string& name) {
  const Store store = context.open_existing();
  const std::vector<GazetteerPlace> places = places_named(store, name);
  if (context.json()) {
    Json rows = Json::array();
    for (const GazetteerPlace& place : places) rows.push_back(place_json(store, place));
    fmt::print("{}\n", rows.dump(1));
    return kDone;
  }
  Table table({"place", "in", "province", "from", "until", "since then"}, {});
  for (const GazetteerPlace& place : places) {
    table.add({place.full(), place.parent, place.province, place.from, place.until,
               successors_shown(store, place)});
  }
  if (table.size() > 0) table.print(stdout);
  if (places.empty()) {
    fmt::print(
        "The archive's gazetteer has no such place. Fill it with: trichdan gazetteer import\n");
  }
  return kDone;
}

void add_import(CLI::App& group, Context& context) {
  const auto paths = std::make_shared<std::vector<std::filesystem::path>>();
  CLI::App* import = group.add_subcommand("import", "Take places into the archive");
  import
      ->add_option("FILE", *paths,
                   "units.json of the age before or after 1 July 2025, or communes.csv: which old "
                   "commune went to which new one")
      ->required();
  add_db(*import, context);
  add_example(*import, "trichdan gazetteer import before-2025-07/units.json --db bao-cao.db");
  import->callback([&context, paths] {
    context.action = [&context, paths] { return import_command(context, *paths);
};
}  // namespace
);
}  // namespace trichdan::cli

void add_list(CLI::App& group, Context& context) {
  const auto name = std::make_shared<std::string>();
  CLI::App* list = group.add_subcommand("list", "The places of a name, with what they lie in");
  list->add_option("NAME", *name, "With or without its level; marks do not matter")->required();
  add_listing(*list, context);
  add_example(*list, "trichdan gazetteer list \"Nà Tấu\"");
  list->callback([&context, name] {
    context.action = [&context, name] { return list_command(context, *name); };
  });
}

}  // namespace

void add_gazetteer(CLI::App& app, Context& context) {
  CLI::App* group = app.add_subcommand("gazetteer", "Names of communes, for the places of units");
  group->require_subcommand(1);
  add_import(*group, context);
  add_list(*group, context);
}

}  // namespace trichdan::cli
