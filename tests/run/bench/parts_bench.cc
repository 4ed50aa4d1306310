// How well the documents of a folder are told apart: joins the documents of an archive, as they
// were read, into folders in random order, and counts boundaries found, missed and false. Without a
// number of folders: each document by itself, which must stay one.
//
//   parts_bench ARCHIVE [FOLDERS [DOCUMENTS-A-FOLDER [PART-OF-PATH]]]
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>

#include "run/parts.h"

namespace trichdan {
namespace {

struct Document {
  std::string path;
  std::vector<Store::StoredPage> pages;
};

struct Counts {
  int found = 0;
  int missed = 0;
  int falsely = 0;
};

Store::StoredPage blank_page() {
  Store::StoredPage page;
  page.reading.width = 1654;
  page.reading.height = 2339;
  page.reading.dpi = 200;
  return page;
}

std::vector<Document> documents_in(const Store& store, const std::string& part_of_path) {
  std::vector<Document> documents;
  for (const DocumentRecord& record : store.documents()) {
    if (record.path.find(part_of_path) == std::string::npos) continue;
    documents.push_back({record.path, store.readings(record.id)});
  }
  return documents;
}

void count(const UnderstoodFile& file, const std::map<int, std::string>& starts, Counts& counts) {
  std::map<int, std::string> doubts;
  std::map<int, bool> found;
  for (const UnderstoodPart& part : file.parts) {
    found[part.first_page] = true;
    for (const PartDoubt& doubt : part.understanding.doubts) doubts[doubt.page] = doubt.reason;
  }
  const int first = starts.begin()->first;
  std::string before;
  for (const auto& [page, path] : starts) {
    if (page != first && found.contains(page)) ++counts.found;
    if (page != first && !found.contains(page)) {
      ++counts.missed;
      fmt::print("missed: {} behind {}: {}\n", path, before, doubts[page]);
    }
    before = path;
  }
  for (const auto& [page, yes] : found) {
    if (page == first || starts.contains(page)) continue;
    ++counts.falsely;
    const auto in = std::prev(starts.upper_bound(page));
    fmt::print("false: {}, page {}\n", in->second, page - in->first + 1);
  }
}

// Every third folder has blank backs.
void join(const std::vector<Document>& documents, int folder, std::size_t size,
          const Extractor& extractor, std::mt19937& random, Counts& counts) {
  std::vector<std::size_t> order(documents.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  order.resize(std::min(order.size(), size));
  std::vector<Store::StoredPage> pages;
  std::map<int, std::string> starts;
  const auto add = [&](Store::StoredPage page) {
    page.page = static_cast<int>(pages.size()) + 1;
    pages.push_back(std::move(page));
  };
  for (const std::size_t i : order) {
    if (folder % 3 == 1 && random() % 2 == 0) add(blank_page());
    starts[static_cast<int>(pages.size()) + 1] = documents[i].path;
    for (const Store::StoredPage& page : documents[i].pages) add(page);
  }
  const auto page_count = static_cast<int>(pages.size());
  count(understand_file(std::move(pages), page_count, extractor), starts, counts);
}

int run(int argc, char** argv) {
  OpenOptions options;
  options.create = false;
  const Store store(argv[1], options);
  const Extractor extractor(std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns");
  const auto documents = documents_in(store, argc > 4 ? argv[4] : "");
  Counts counts;
  if (argc == 2) {
    for (const Document& document : documents) {
      const int pages = document.pages.empty() ? 0 : document.pages.back().page;
      count(understand_file(document.pages, pages, extractor), {{1, document.path}}, counts);
    }
  }
  std::mt19937 random(7);
  for (int folder = 0; argc > 2 && folder < std::stoi(argv[2]); ++folder) {
    join(documents, folder, argc > 3 ? std::stoul(argv[3]) : 12, extractor, random, counts);
  }
  fmt::print("{} boundaries found, {} missed, {} false\n", counts.found, counts.missed,
             counts.falsely);
  return counts.falsely == 0 ? 0 : 1;
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  if (argc >= 2) return trichdan::run(argc, argv);
  fmt::print(stderr, "parts_bench ARCHIVE [FOLDERS [DOCUMENTS-A-FOLDER [PART-OF-PATH]]]\n");
  return 2;
}
