// cites: who cites a document, asked for by its symbol or by its name.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "base/paths.h"
#include "cli/command.h"
#include "cli/rows.h"
#include "cli/terminal.h"
#include "extract/extractor.h"
#include "store/queries.h"

namespace trichdan::cli {
namespace {

struct Answer {
  std::vector<WorkRow> works;  // where it was asked for by name
  std::vector<ReferenceRow> rows;
  CitationCount all;
};

Answer by_symbol(const Store& store, const std::string& symbol, int limit) {
  Answer answer{{}, {}, count_citing(store, symbol)};
  if (answer.all.citations > 0) answer.rows = citing(store, symbol, limit);
  return answer;
}

Answer by_works(const Store& store, std::vector<WorkRow> works, int limit) {
  std::vector<std::string> ids;
  for (const WorkRow& row : works) ids.push_back(row.work.id);
  Answer answer{std::move(works), citing_works(store, ids, limit), count_citing_works(store, ids)};
  return answer;
}

// What was typed, read as a text would be: "Nghị quyết số 15-NQ/TU", "Điều lệ Đảng", which is not
// how the archive writes that name.
Answer as_read(const Store& store, const std::string& what, int limit) {
  const Mentions mentions = Extractor(data_folder() / "patterns").extract(text_from_plain(what));
  for (const Reference& reference : mentions.references) {
    Answer answer = by_symbol(store, reference.symbol, limit);
    if (!answer.rows.empty()) return answer;
  }
  std::vector<WorkRow> works;
  for (const NamedReference& named : mentions.named_references) {
    for (const NamedWork& work : named.works)
      std::ranges::move(works_of(store, work), std::back_inserter(works));
  }
  if (works.empty()) return {};
  return by_works(store, std::move(works), limit);
}

Answer answer_to(const Store& store, const std::string& what, int limit) {
  Answer answer = by_symbol(store, what, limit);
  if (!answer.rows.empty()) return answer;
  std::vector<WorkRow> works = works_named(store, what);
  if (!works.empty()) return by_works(store, std::move(works), limit);
  return as_read(store, what, limit);
}

void print_nothing(const Store& store, const std::string& what) {
  constexpr std::size_t kMostNear = 8;
  fmt::print("Nothing in the archive cites '{}'.", what);
  const std::vector<std::string> near = near_names(store, what, kMostNear);
  if (near.empty()) {
    fmt::print(" What is cited is listed by: trichdan works\n");
  } else {
    fmt::print(" Near to it are cited:\n  {}\n", fmt::join(near, "\n  "));
  }
}

// "Luật Đất đai năm 2013, 45/2013/QH13, 2013-11-29"
void print_work(const Work& work) {
  std::string line = work.name.empty() ? shown_name(work) : work.name;
  if (!work.name.empty() && !work.symbol.empty()) line += ", " + work.symbol;
  if (!work.date.empty()) line += ", " + work.date;
  fmt::print("{}\n", line);
}

void print_rows(const std::vector<ReferenceRow>& rows) {
  std::string name;
  for (const ReferenceRow& row : rows) {
    if (row.place.name != name) {
      fmt::print("{}{}\n", name.empty() ? "" : "\n", bold(row.place.name));
      name = row.place.name;
    }
    fmt::print("  p. {:<4} {}\n", row.place.page,
               emphasised(row.place.sentence, row.reference.symbol_read));
  }
}

int cites_command(const Context& context, const std::string& what, int limit) {
  const Store store = context.open_existing();
  const Answer answer = answer_to(store, what, limit);
  if (context.json()) return print_json(answer.rows);
  if (answer.rows.empty()) {
    print_nothing(store, what);
    return kDone;
  }
  for (const WorkRow& row : answer.works) print_work(row.work);
  print_rows(answer.rows);
  const CitationCount& all = answer.all;
  fmt::print("\n{} in {}", counted(all.citations, "citation"), counted(all.documents, "document"));
  const bool more = static_cast<std::size_t>(all.citations) > answer.rows.size();
  fmt::print("{}\n", more ? "; all of them with --limit 0" : "");
  return kDone;
}

}  // namespace

void add_cites(CLI::App& app, Context& context) {
  const auto what = std::make_shared<std::string>();
  const auto limit = std::make_shared<int>(200);
  CLI::App* command = app.add_subcommand("cites", "Who cites a document, on which page, how");
  command
      ->add_option("DOCUMENT", *what,
                   "Its symbol as printed, \"15-NQ/TU\", or its name, \"Luật Đất đai 2013\"")
      ->required();
  command->add_option("--limit", *limit, "How many; 0: all")->capture_default_str();
  add_listing(*command, context);
  add_example(*command, "trichdan cites \"15-NQ/TU\"");
  command->callback([&context, what, limit] {
    context.action = [&context, what, limit] { return cites_command(context, *what, *limit); };
  });
}

}  // namespace trichdan::cli
