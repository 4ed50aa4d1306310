// extract: plain text in, mentions out, no database.
#include <fmt/format.h>

#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "base/paths.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "export/export.h"
#include "extract/extractor.h"

namespace trichdan::cli {
namespace {

std::string read_all(const std::string& file) {
  if (file == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) {
    throw Error(ErrorKind::not_found, errno == 0 ? "it could not be read" : std::strerror(errno),
                "Give a text file, or - for standard input")
        .at(file);
  }
  return text;
}

void print_table(const DocumentText& text, const Mentions& mentions) {
  const auto page_of = [&](const Span& span) {
    return std::to_string(text.streams[span.stream].page_at(span.begin));
  };
  Table table({"page", "kind", "what", "date", "issuer"}, {true});
  for (const Reference& reference : mentions.references) {
    table.add({page_of(reference.span), "reference", reference.type + " " + reference.symbol,
               reference.date.empty() ? reference.year : reference.date, reference.issuer});
  }
  for (const Figure& figure : mentions.figures) {
    table.add({page_of(figure.span), figure.kind, figure.text, "", ""});
  }
  for (const UnitMention& unit : mentions.units) {
    table.add({page_of(unit.span), "unit", unit.name, "", ""});
  }
  table.print(stdout);
}

int extract_command(const Context&, const std::string& file, const std::string& format) {
  const Extractor extractor(data_folder() / "patterns");
  const DocumentText text = text_from_plain(read_all(file));
  const Mentions mentions = extractor.extract(text);
  if (format == "text") {
    print_table(text, mentions);
    return kDone;
  }
  std::cout << mentions_json(text, mentions, resolve(mentions))
                   .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
            << '\n';
  return kDone;
}

}  // namespace

void add_extract(CLI::App& app, Context& context) {
  const auto file = std::make_shared<std::string>();
  const auto format = std::make_shared<std::string>("jsonl");
  CLI::App* command = app.add_subcommand(
      "extract",
      "Mentions in a plain text; a form feed in it starts a new page; no archive needed");
  command->add_option("FILE", *file, "A UTF-8 text, or - for standard input")->required();
  command->add_option("--format", *format, "jsonl or text")
      ->capture_default_str()
      ->check(CLI::IsMember({"jsonl", "json", "text"}));
  add_example(*command, "pdftotext bao-cao.pdf - | trichdan extract -");
  command->callback([&context, file, format] {
    context.action = [&context, file, format] { return extract_command(context, *file, *format); };
  });
}

}  // namespace trichdan::cli
