// How an archive behaves as it grows: archive_bench PATTERNS TEXTS_FOLDER ARCHIVE MENTIONS...
//
// Makes an archive of each number of mentions, in turn, from the texts: taken again and again, each
// time with the numbers of what they cite altered, so that works grow with mentions as in a real
// archive. Prints the processor's time of understanding, of storing and of settling works, each
// over that of understanding for the smallest archive (ratios only), and the median of questions.
// docs/benchmarks.md says how to run it.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/digest.h"
#include "extract/extractor.h"
#include "resolve/resolve.h"
#include "store/queries.h"

namespace trichdan {
namespace {

// Of this process, the system's work for it included: what else the machine does disturbs it less
// than the time of day.
double processor_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::vector<DocumentText> texts_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry);
  std::ranges::sort(files);
  std::vector<DocumentText> texts;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    texts.push_back(text_from_plain(bytes.str()));
  }
  return texts;
}

// Another document's citations: the numbers of two thirds are raised by the round.
void alter(Mentions& mentions, int round) {
  for (std::size_t i = 0; i < mentions.references.size(); ++i) {
    Reference& reference = mentions.references[i];
    if (round == 0 || i % 3 == 0 || reference.symbol.empty()) continue;
    const std::string number = std::to_string(round) + reference.number;
    reference.symbol = number + reference.symbol.substr(
                                    std::min(reference.number.size(), reference.symbol.size()));
    reference.number = number;
  }
}

struct Times {
  std::size_t mentions = 0;
  double understanding = 0;
  double storing = 0;
  double settling = 0;
};

std::size_t count_of(const Mentions& m) {
  return m.references.size() + m.named_references.size() + m.figures.size() + m.units.size();
}

void add_round(Store& store, const Extractor& extractor, const std::vector<DocumentText>& texts,
               int round, std::size_t wanted, Times& times) {
  Store::Batch batch(store);
  for (std::size_t i = 0; i < texts.size() && times.mentions < wanted; ++i) {
    double start = processor_seconds();
    Understanding all;
    all.text = texts[i];
    all.mentions = extractor.extract(all.text);
    times.understanding += processor_seconds() - start;
    alter(all.mentions, round);
    start = processor_seconds();
    all.resolution = resolve(all.mentions);
    times.settling += processor_seconds() - start;
    start = processor_seconds();
    const std::string path = fmt::format("/texts/{}/{}", round, i);
    const DocumentId id = store.add_file({path, 1, 1, sha256_of(path)});
    store.save_understanding(id, all);
    times.storing += processor_seconds() - start;
    times.mentions += count_of(all.mentions);
  }
  batch.commit();
}

template <typename Question>
double median_ms(const Question& question) {
  std::vector<double> times;
  for (int i = 0; i < 9; ++i) {
    const double start = processor_seconds();
    question();
    times.push_back((processor_seconds() - start) * 1000);
  }
  std::ranges::nth_element(times, times.begin() + 4);
  return times[4];
}

void run(const std::vector<std::string>& arguments) {
  const Extractor extractor(arguments[0]);
  const std::vector<DocumentText> texts = texts_of(arguments[1]);
  double base = 0;
  for (std::size_t i = 3; i < arguments.size(); ++i) {
    const std::filesystem::path path = arguments[2];
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + ending);
    Store store(path);
    Times times;
    const std::size_t wanted = std::stoul(arguments[i]);
    for (int round = 0; times.mentions < wanted; ++round) {
      add_round(store, extractor, texts, round, wanted, times);
    }
    const double start = processor_seconds();
    store.settle_works();
    times.settling += processor_seconds() - start;
    const double each = static_cast<double>(times.mentions);
    if (base == 0) base = times.understanding / each;
    fmt::print(
        "{:>9} mentions: a mention, understanding {:.2f}, storing {:.2f}, resolving {:.2f} "
        "(resolving / understanding with storing: {:.3f})\n",
        times.mentions, times.understanding / each / base, times.storing / each / base,
        times.settling / each / base, times.settling / (times.understanding + times.storing));
    // The most cited work that has a number.
    std::string symbol;
    for (const WorkRow& row : works(store, false, 500)) {
      if (symbol.empty()) symbol = row.work.symbol;
    }
    const std::string rare = works(store, false, 2000).back().work.symbol;
    std::string name;
    for (const WorkRow& row : works(store, false, 500)) {
      if (name.empty()) name = row.work.name;
    }
    const auto cites_name = [&] {
      std::vector<std::string> ids;
      for (const WorkRow& row : works_named(store, name)) ids.push_back(row.work.id);
      citing_works(store, ids, 100);
    };
    fmt::print(
        "          ms: cites most cited {} {:.1f}, cites {} {:.1f}, cites {} {:.1f}, works {:.1f}, "
        "works --missing "
        "{:.1f}, "
        "search {:.1f}\n",
        symbol, median_ms([&] { citing(store, symbol, 100); }), rare,
        median_ms([&] { citing(store, rare, 100); }), name, median_ms(cites_name),
        median_ms([&] { works(store, false, 50); }), median_ms([&] { works(store, true, 50); }),
        median_ms([&] { search(store, "\"ngan sach\" xa", 20); }));
  }
}

}  // namespace
}  // namespace trichdan

int main(int argc, char** argv) {
  if (argc < 5) {
    fmt::print(stderr, "usage: archive_bench PATTERNS TEXTS_FOLDER ARCHIVE MENTIONS...\n");
    return 2;
  }
  trichdan::run({argv + 1, argv + argc});
}
