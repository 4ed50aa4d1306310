// How long it takes to audit an archive again, as it grows.
//
// usage: scale_bench PATTERNS ARCHIVE DOCUMENTS... [--reindex]
//
// Makes an archive of each number of documents, ARCHIVE.DOCUMENTS, one page each, of a few
// sentences with figures and citations of which some are wrong, if it is not there; then recomputes
// all findings from the stored words, and compares documents. Small archives are audited several
// times, so that as many documents are. Prints the processor's time for a document, that of the
// first archive being 1, what auditing the unchanged archive once more takes, and what is written;
// with
// --reindex also what understanding everything again takes.
#include <fmt/format.h>

#include <atomic>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "audit/decimal.h"
#include "base/digest.h"
#include "extract/extractor.h"
#include "run/audit.h"
#include "run/ingest.h"
#include "run/understand.h"
#include "store/archive.h"
#include "store/findings.h"

namespace trichdan {
namespace {

// The processor's time and the bytes handed to the file system, which the machine's other work does
// not change.
struct Cost {
  double seconds = 0;
  double written = 0;  // bytes
};

double bytes_written() {
  std::ifstream in("/proc/self/io");
  std::string name;
  for (double value = 0; in >> name >> value;) {
    if (name == "wchar:") return value;
  }
  return 0;
}

Cost cost_of(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  const double before = bytes_written();
  work();
  return {static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, bytes_written() - before};
}

// Every seventh has a wrong share, every eleventh a wrong date.
std::string text_of(int i) {
  const std::int64_t n = 200 + i % 900, k = n / 2 + i % 90;
  const std::string share = audit::printed(audit::share_of({i % 7 == 0 ? k + 3 : k, 0}, {n, 0}, 1));
  return fmt::format(
      "Toàn huyện có {}/{} hộ, đạt {}%.\nThực hiện Nghị định số {}/2020/NĐ-CP ngày {:02}/3/2020 "
      "của Chính phủ, "
      "đã mở {} lớp.\n",
      k, n, share, 10 + i % 500, i % 11 == 0 ? 6 : 5, 3 + i % 20);
}

PageReading page_of(const std::string& text) {
  PageReading page;
  page.width = 2000;
  page.height = 3000;
  page.dpi = 200;
  page.model = "vie";
  std::istringstream lines(text);
  std::string line;
  for (int row = 0; std::getline(lines, line); ++row) {
    std::istringstream words(line);
    std::string word;
    for (int column = 0; words >> word; ++column)
      page.words.push_back({word,
                            {100 + column * 90, 200 + row * 60, 180 + column * 90, 240 + row * 60},
                            95,
                            0,
                            row});
  }
  return page;
}

void make(Store& store, const Extractor& extractor, int documents) {
  store.begin_run("bench", extractor.version(), "bench");
  for (int first = 0; first < documents; first += 1000) {
    Store::Batch batch(store);
    for (int i = first; i < std::min(documents, first + 1000); ++i) {
      const std::string path = fmt::format("/made/{}.pdf", i);
      const DocumentId id = store.add_file({path, 1, 1, sha256_of(path)});
      store.set_page_count(id, 1);
      store.save_page(id, 1, "bench", page_of(text_of(i)));
      Understanding all = understand(store.readings(id), extractor);
      all.audited.clear();
      store.save_understanding(id, all);
    }
    batch.commit();
  }
  store.settle_works();
}

class Bench {
 public:
  Bench(const Extractor& extractor, std::string archive, bool reindexed)
      : extractor_(extractor), archive_(std::move(archive)), reindexed_(reindexed) {}

  void measure(int documents) {
    const std::filesystem::path path = fmt::format("{}.{}", archive_, documents);
    const bool known = std::filesystem::exists(path);
    Store store(path);
    if (!known) make(store, extractor_, documents);
    audit(store, documents);
    if (reindexed_) {
      const Cost all = cost_of([&] { reindex(store, extractor_, {}, stop_); });
      fmt::print("          understood again {:.2f}, {:.1f} KB written\n",
                 all.seconds / documents / base_, all.written / documents / 1024);
    }
    std::fflush(stdout);
  }

 private:
  void audit(Store& store, int documents) {
    constexpr int kDocuments = 10'000;
    const int times = std::max(1, kDocuments / documents);
    Cost all;
    for (int i = 0; i < times; ++i) {
      store.implementation().database.query("UPDATE documents SET audited = ''").run();
      const Cost one = cost_of([&] { bring_audit_up_to_date(store, extractor_, {}, stop_); });
      all.seconds += one.seconds / documents / times;
      all.written += one.written / documents / times;
    }
    if (base_ == 0) base_ = all.seconds;
    int again = -1;
    const Cost unchanged =
        cost_of([&] { again = bring_audit_up_to_date(store, extractor_, {}, stop_); });
    fmt::print(
        "{:>7} documents: a document audited again {:.2f} ({:.2f} ms), {:.1f} KB written; "
        "unchanged {:.4f}, {} audited, {:.2f} KB written\n",
        documents, all.seconds / base_, all.seconds * 1000, all.written / 1024,
        unchanged.seconds / documents / base_, again, unchanged.written / documents / 1024);
  }

  const Extractor& extractor_;
  std::string archive_;
  bool reindexed_;
  const std::atomic<bool> stop_{false};
  double base_ = 0;  // seconds for a document of the first archive
};

void run(std::vector<std::string> arguments) {
  const bool reindexed = std::erase(arguments, "--reindex") > 0;
  const Extractor extractor(arguments[0]);
  Bench bench(extractor, arguments[1], reindexed);
  for (std::size_t i = 2; i < arguments.size(); ++i) bench.measure(std::stoi(arguments[i]));
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: scale_bench PATTERNS ARCHIVE DOCUMENTS... [--reindex]\n");
    return 2;
  }
  trichdan::run({argv + 1, argv + argc});
  return 0;
}
