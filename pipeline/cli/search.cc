// search: full text, with or without marks.
#include <fmt/format.h>

#include <memory>

#include "cli/command.h"
#include "cli/rows.h"
#include "cli/terminal.h"
#include "store/queries.h"

namespace trichdan::cli {
namespace {

// The snippet with its hits (between U+0002 and U+0003) in bold.
std::string with_hits(std::string_view snippet) {
  std::string out;
  while (true) {
    const std::size_t from = snippet.find('\x02');
    const std::size_t to = snippet.find('\x03', from == std::string_view::npos ? 0 : from);
    if (from == std::string_view::npos || to == std::string_view::npos) break;
    out += snippet.substr(0, from);
    out += bold(snippet.substr(from + 1, to - from - 1));
    snippet.remove_prefix(to + 1);
  }
  return out + std::string(snippet);
}

int search_command(const Context& context, const std::vector<std::string>& words, int limit) {
  std::string query;
  for (const std::string& word : words) query += (query.empty() ? "" : " ") + word;
  const Store store = context.open_existing();
  const std::vector<SearchHit> hits = search(store, query, limit);
  if (context.json()) return print_json(hits);
  for (const SearchHit& hit : hits) {
    fmt::print("{} p. {}\n  {}\n", bold(hit.place.name), hit.place.page, with_hits(hit.snippet));
  }
  if (hits.empty()) fmt::print("Nothing found for '{}'\n", query);
  return kDone;
}

}  // namespace

void add_search(CLI::App& app, Context& context) {
  const auto words = std::make_shared<std::vector<std::string>>();
  const auto limit = std::make_shared<int>(20);
  CLI::App* command = app.add_subcommand("search", "Full text; marks, case and d/đ do not matter");
  command->add_option("QUERY", *words, "Words that must all occur; \"in quotes\" as a phrase")
      ->required();
  command->add_option("--limit", *limit, "How many hits")->capture_default_str();
  add_listing(*command, context);
  add_example(*command, "trichdan search 'dien bien phu'");
  command->callback([&context, words, limit] {
    context.action = [&context, words, limit] { return search_command(context, *words, *limit); };
  });
}

}  // namespace trichdan::cli
