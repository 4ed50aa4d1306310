#include "fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "export/export.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

// Times, which run wrote a row, and ids given in the order of arrival.
bool differs_from_run_to_run(const std::string& table, const std::string& column) {
  static const std::set<std::string> kColumns{"run", "seconds", "mtime_ns"};
  return kColumns.contains(column) || (table == "readings" && column == "id");
}

std::vector<std::string> tables_of(SQLite::Database& database) {
  std::vector<std::string> tables;
  SQLite::Statement query(
      database,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'runs' "
      "AND name NOT LIKE 'stream_search%' AND name NOT LIKE 'sqlite_%' ORDER BY 1");
  while (query.executeStep()) tables.push_back(query.getColumn(0));
  return tables;
}

std::string columns_of(SQLite::Database& database, const std::string& table) {
  SQLite::Statement query(database, "SELECT name FROM pragma_table_info(?)");
  query.bind(1, table);
  std::string columns;
  while (query.executeStep()) {
    const std::string name = query.getColumn(0);
    if (differs_from_run_to_run(table, name)) continue;
    columns += fmt::format("{}quote(\"{}\")", columns.empty() ? "" : "||' '||", name);
  }
  return columns;
}

}  // namespace

RunTest::RunTest()
    : folder_(fs::temp_directory_path() /
              fmt::format("trichdan-run-{}-{}", getpid(),
                          testing::UnitTest::GetInstance()->current_test_info()->name())) {
  fs::remove_all(folder_);
  fs::create_directories(documents());
}

RunTest::~RunTest() {
  fs::remove_all(folder_);
}

fs::path RunTest::write(const std::string& name, const std::vector<std::string>& pages) const {
  std::ofstream file(documents() / name);
  for (const std::string& page : pages) file << page << "\n";
  return documents() / name;
}

std::string RunTest::prose(int number) {
  return fmt::format(
      "Thực hiện Nghị quyết số {}-NQ/TU, ngày 15/3/20{:02} của Ban Thường vụ Tỉnh ủy, {}/{} chi bộ "
      "đạt {},5% chỉ tiêu",
      number, number % 25, number, number + 7, number % 90);
}

std::vector<std::string> RunTest::prose_pages(int count, int seed) {
  std::mt19937 random(static_cast<unsigned>(seed));
  std::vector<std::string> pages;
  pages.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) pages.push_back(prose(static_cast<int>(random() % 900) + 1));
  return pages;
}

IngestOptions RunTest::options(int jobs) const {
  IngestOptions options;
  options.paths = {documents()};
  options.jobs = jobs;
  options.program = RUN_HELPER;
  options.worker_memory_mb = 1024;
  return options;
}

const Extractor& RunTest::extractor() {
  static const Extractor extractor(TRICHDAN_SOURCE_DIR "/patterns");
  return extractor;
}

IngestSummary RunTest::run(const IngestOptions& options, const std::string& name,
                           const std::function<void(const IngestProgress&)>& progress) {
  Store store(database(name));
  return ingest(store, extractor(), options, progress, stop_);
}

std::string RunTest::rows(const std::string& name) const {
  SQLite::Database database(this->database(name).string());
  std::string all;
  for (const std::string& table : tables_of(database)) {
    SQLite::Statement query(database, fmt::format("SELECT {} FROM \"{}\" ORDER BY 1",
                                                  columns_of(database, table), table));
    while (query.executeStep()) all += table + ": " + query.getColumn(0).getString() + "\n";
  }
  return all;
}

std::string RunTest::exported(const std::string& name) const {
  Store store(database(name));
  std::ostringstream out;
  export_stream(store, ExportFormat::jsonl, store.documents(), out);
  return out.str();
}

void PrintTo(const Named& named, std::ostream* out) {
  *out << named.file << ", page " << named.page << ": " << name_of(named.kind);
}

std::vector<Named> named_failures(const IngestSummary& summary) {
  std::vector<Named> all;
  for (const auto& [path, failure] : summary.failed) {
    all.push_back({fs::path(path).filename(), failure.page, failure.kind});
  }
  std::ranges::sort(all);
  return all;
}

}  // namespace trichdan
