#include "export/export.h"

#include <fmt/format.h>

#include <deque>
#include <system_error>

#include "export/atomic_file.h"
#include "export/formats.h"
#include "export/html.h"
#include "export/markdown_table.h"
#include "export/pictures.h"
#include "export/tables.h"

namespace trichdan {
namespace {

using Documents = std::vector<DocumentRecord>;

std::string_view ending_of(ExportFormat format) {
  switch (format) {
    case ExportFormat::jsonl:
      return ".jsonl";
    case ExportFormat::csv:
      return ".csv";
    case ExportFormat::md:
      return ".md";
    case ExportFormat::txt:
      return ".txt";
    case ExportFormat::graphml:
      return ".graphml";
    case ExportFormat::html:
      return ".html";
    case ExportFormat::png:
      return ".png";
  }
  return "";
}

// One document in any format but csv. `several`: others stand in the same stream.
void write_document(const Store& store, ExportFormat format, const DocumentRecord& document,
                    bool several, std::ostream& out) {
  if (format == ExportFormat::jsonl) {
    out << json_line(document_json(store, document)) << '\n';
  } else if (format == ExportFormat::md) {
    write_markdown(store, document, out);
  } else {
    write_plain(store, document, several, out);
  }
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) return;
  throw Error(ErrorKind::unreadable, "the folder cannot be made: " + error.message(),
              "Choose another folder with --out.")
      .at(folder.string());
}

// All tables grow together, so that each document is asked for once; names are given at the end.
void export_tables(const Store& store, const Documents& documents,
                   const std::filesystem::path& folder) {
  std::deque<AtomicFile> files;
  std::deque<CsvWriter> writers;
  for (const auto& table : csv_tables()) {
    files.emplace_back(folder / (std::string(table.name) + ".csv"));
    writers.emplace_back(files.back().stream(), table.columns);
  }
  for (const auto& document : documents) {
    for (std::size_t i = 0; i < writers.size(); ++i) {
      csv_tables()[i].rows(store, document, writers[i]);
    }
  }
  for (auto& file : files) file.commit();
}

void write_csv_table(const TableRow& table, std::ostream& out) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : table.cells) {
    auto& cells = rows.emplace_back();
    for (const TableCellRow& cell : row) cells.push_back(one_line(cell.text));
  }
  if (rows.empty()) return;
  CsvWriter writer(out, rows.front());
  for (std::size_t i = 1; i < rows.size(); ++i) writer.row(rows[i]);
}

// One file a table, in a folder "tables": "bao cao-p003-1.csv" is the first table of page 3.
void export_page_tables(const Store& store, ExportFormat format, const Documents& documents,
                        const std::filesystem::path& folder) {
  const auto names = export_names(documents);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    int page = 0;
    int of_page = 0;
    for (const TableRow& table : tables_of(store, documents[i].id)) {
      of_page = table.page == page ? of_page + 1 : 1;
      page = table.page;
      make_folder(folder / "tables");
      AtomicFile file(folder / "tables" /
                      fmt::format("{}-p{:03}-{}{}", names[i], page, of_page, ending_of(format)));
      if (format == ExportFormat::csv) {
        write_csv_table(table, file.stream());
      } else {
        write_markdown_table(table, file.stream());
      }
      file.commit();
    }
  }
}

void export_graph(const Store& store, const Documents& documents,
                  const std::filesystem::path& folder) {
  AtomicFile file(folder / "citations.graphml");
  write_graphml(store, documents, file.stream());
  file.commit();
}

void export_findings(const Store& store, const Documents& documents,
                     const std::filesystem::path& folder) {
  AtomicFile file(folder / "findings.html");
  write_findings_page(store, documents, file.stream());
  file.commit();
}

void export_documents(const Store& store, ExportFormat format, const Documents& documents,
                      const std::filesystem::path& folder) {
  const auto names = export_names(documents);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    AtomicFile file(folder / (names[i] + std::string(ending_of(format))));
    write_document(store, format, documents[i], false, file.stream());
    file.commit();
  }
}

}  // namespace

ExportFormat export_format_from(std::string_view name) {
  for (const auto format :
       {ExportFormat::jsonl, ExportFormat::csv, ExportFormat::md, ExportFormat::txt,
        ExportFormat::graphml, ExportFormat::html, ExportFormat::png}) {
    if (ending_of(format).substr(1) == name) return format;
  }
  throw Error(ErrorKind::usage, "there is no export format \"" + std::string(name) + "\"",
              "Use one of jsonl, csv, md, txt, graphml, html, png.");
}

void export_stream(const Store& store, ExportFormat format, const Documents& documents,
                   std::ostream& out) {
  if (format == ExportFormat::png) {
    throw Error(ErrorKind::usage, "png is one file a page and needs a folder",
                "Give one with --out.");
  }
  if (format == ExportFormat::csv) {
    CsvWriter writer(out, references_table().columns);
    for (const auto& document : documents) {
      references_table().rows(store, document, writer);
      check_written(out, "standard output");
    }
  } else if (format == ExportFormat::graphml) {
    write_graphml(store, documents, out);
  } else if (format == ExportFormat::html) {
    write_findings_page(store, documents, out);
  } else {
    for (const auto& document : documents) {
      write_document(store, format, document, documents.size() > 1, out);
      check_written(out, "standard output");
    }
  }
  out.flush();
  check_written(out, "standard output");
}

std::vector<Error> export_folder(const Store& store, ExportFormat format,
                                 const Documents& documents, const std::filesystem::path& folder) {
  make_folder(folder);
  if (format == ExportFormat::png) return export_pictures(store, documents, folder);
  if (format == ExportFormat::csv || format == ExportFormat::md) {
    export_page_tables(store, format, documents, folder);
  }
  if (format == ExportFormat::csv) {
    export_tables(store, documents, folder);
  } else if (format == ExportFormat::graphml) {
    export_graph(store, documents, folder);
  } else if (format == ExportFormat::html) {
    export_findings(store, documents, folder);
  } else {
    export_documents(store, format, documents, folder);
  }
  return {};
}

}  // namespace trichdan
