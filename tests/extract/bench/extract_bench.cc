// Extraction in MB/s on one core over a folder of plain texts, and the mentions as JSON lines for
// scoring.
//
// usage: extract_bench PATTERNS FOLDER          throughput, best of 5 rounds
//        extract_bench PATTERNS FOLDER --references   the reader of references alone
//        extract_bench PATTERNS FILE|FOLDER --dump    what is read, with its place in the
//                                                     normalised text (see sample_references.py)
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "extract/references.h"
#include "extract/relations.h"
#include "text/unicode.h"

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

trichdan::DocumentText document_of(const std::filesystem::path& path) {
  trichdan::DocumentText text;
  text.streams.emplace_back();
  text.streams.back().name = "body";
  text.streams.back().text = trichdan::normalise(content_of(path));
  return text;
}

void dump(const std::string& file, const trichdan::Mentions& mentions) {
  using nlohmann::ordered_json;
  for (std::size_t i = 0; i < mentions.references.size(); ++i) {
    const auto& r = mentions.references[i];
    const auto* relation = trichdan::relation_of(mentions.relations, static_cast<std::int32_t>(i));
    std::cout << ordered_json{{"kind", "reference"},
                              {"file", file},
                              {"begin", r.span.begin},
                              {"end", r.span.end},
                              {"text", r.text},
                              {"type", r.type},
                              {"symbol", r.symbol},
                              {"symbol_read", r.symbol_read},
                              {"number", r.number},
                              {"year", r.year},
                              {"date", r.date},
                              {"issuer", r.issuer},
                              {"issuer_from", r.issuer_from},
                              {"subject", r.subject},
                              {"article", r.article},
                              {"clause", r.clause},
                              {"point", r.point},
                              {"relation", relation ? relation->kind : ""},
                              {"relation_by", relation ? relation->citing : -1},
                              {"state", trichdan::name_of(r.state)}}
                     .dump(-1, ' ', false, ordered_json::error_handler_t::replace)
              << "\n";
  }
  for (const auto& n : mentions.named_references) {
    std::cout << ordered_json{{"kind", "named"}, {"begin", n.span.begin}, {"text", n.text}}.dump(
                     -1, ' ', false, ordered_json::error_handler_t::replace)
              << "\n";
  }
  for (const auto& f : mentions.figures) {
    std::cout << ordered_json{{"kind", f.kind},       {"begin", f.span.begin},
                              {"text", f.text},       {"value", f.value},
                              {"k", f.numerator},     {"n", f.denominator},
                              {"unit", f.unit},       {"bound", f.bound},
                              {"verdict", f.verdict}, {"change", f.change},
                              {"period", f.period},   {"subject_unit", f.subject_unit}}
                     .dump(-1, ' ', false, ordered_json::error_handler_t::replace)
              << "\n";
  }
  for (const auto& u : mentions.units) {
    std::cout << ordered_json{{"kind", "unit"},
                              {"begin", u.span.begin},
                              {"text", u.text},
                              {"name", u.name}}
                     .dump(-1, ' ', false, ordered_json::error_handler_t::replace)
              << "\n";
  }
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(path)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr
        << "usage: extract_bench PATTERNS FOLDER | extract_bench PATTERNS FILE|FOLDER --dump\n";
    return 2;
  }
  const trichdan::Extractor extractor(argv[1]);
  const bool only_references = argc > 3 && std::string(argv[3]) == "--references";
  if (argc > 3 && !only_references) {
    for (const auto& file : files_of(argv[2]))
      dump(file.filename().string(), extractor.extract(document_of(file)));
    return 0;
  }
  std::vector<trichdan::DocumentText> documents;
  std::size_t bytes = 0;
  for (const auto& file : files_of(argv[2])) {
    documents.push_back(document_of(file));
    bytes += documents.back().streams.back().text.size();
  }
  const trichdan::Library library = trichdan::load_library(argv[1]);
  const trichdan::UnitGrammar grammar(library);
  const trichdan::ReferenceReader reader(library, grammar);
  double best = 1e9;
  std::size_t references = 0, figures = 0, units = 0, named = 0;
  for (int round = 0; round < 5; ++round) {
    references = figures = units = named = 0;
    const auto start = std::chrono::steady_clock::now();
    for (const auto& document : documents) {
      if (only_references) {
        references += reader.read(document.streams.back().text, 0, false).size();
        continue;
      }
      const auto mentions = extractor.extract(document);
      references += mentions.references.size();
      figures += mentions.figures.size();
      units += mentions.units.size();
      named += mentions.named_references.size();
    }
    best = std::min(
        best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  fmt::print("{:.1f} MB in {:.3f} s: {:.1f} MB/s; {} references, {} named, {} figures, {} units\n",
             static_cast<double>(bytes) / 1e6, best, static_cast<double>(bytes) / 1e6 / best,
             references, named, figures, units);
}
