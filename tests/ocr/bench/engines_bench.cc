// Both engines over the same pages, held in memory, one page with both before the next: time, and
// CER where a page has truth beside it. Not run by ctest.
//
//   engines_bench [--model NAME|PATH] [--second NAME] [--every N] [--all] [--own] [--prepared]
//   PATH...
//
// Pages with truth (evaluate/truth.h), or all pages of the documents with --all; every Nth of them.
// Born-digital pages are left out. --own: without libtesseract's page mode. --prepared: both read
// what the image stage makes of the page, as `ingest` does; its time counts for neither. Processor
// time of this thread, which other work on the machine disturbs least; each page is read once by
// each engine, and the first one alternates.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <cstdio>
#include <ctime>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "evaluate/edit_distance.h"
#include "evaluate/truth.h"
#include "export/export.h"
#include "image/prepare.h"
#include "layout/layout.h"
#include "ocr/recogniser.h"
#include "source/source.h"
#include "store/queries.h"
#include "text/stream.h"

namespace {

using namespace trichdan;
namespace fs = std::filesystem;

struct BenchPage {
  std::string set;  // its document
  std::string name;
  int number = 0;
  PageImage image;
  std::string truth;  // empty: none
};

struct Options {
  std::string model = "vie";
  std::string second;  // empty: nothing is read twice
  int every = 1;
  bool all = false;
  bool own_alone = false;
  bool prepared = false;
  std::vector<fs::path> paths;
};

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--model" && i + 1 < argc) {
      options.model = argv[++i];
    } else if (word == "--second" && i + 1 < argc) {
      options.second = argv[++i];
    } else if (word == "--every" && i + 1 < argc) {
      options.every = std::max(1, std::atoi(argv[++i]));
    } else if (word == "--all") {
      options.all = true;
    } else if (word == "--own") {
      options.own_alone = true;
    } else if (word == "--prepared") {
      options.prepared = true;
    } else {
      options.paths.emplace_back(word);
    }
  }
  return options;
}

PageImage image_of(Document& document, int page, bool prepared) {
  PageImage image = document.image(page);
  if (!prepared) return image;
  PreparedPage made = prepare(*image.pixels, image.dpi);
  return {std::move(made.pixels), made.dpi};
}

// The documents with truth below the paths, each with the pages wanted.
std::vector<BenchPage> load(const Options& options) {
  std::vector<BenchPage> pages;
  int count = 0;
  for (const fs::path& path : options.paths) {
    for (const Truth& truth : find_truth(path)) {
      const auto document = open_document(truth.document);
      const std::string set = fmt::format("{}/{}", truth.document.parent_path().filename().string(),
                                          truth.document.stem().string());
      for (int page = 1; page <= document->page_count(); ++page) {
        const auto file = truth.pages.find(page);
        if (file == truth.pages.end() && !options.all) continue;
        if (document->classify(page).kind == PageKind::text || count++ % options.every != 0)
          continue;
        pages.push_back({set, fmt::format("{} {}", set, page), page,
                         image_of(*document, page, options.prepared),
                         file == truth.pages.end() ? "" : read_text_file(file->second)});
      }
    }
  }
  return pages;
}

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::string text_of(const PageReading& reading, int number) {
  const std::vector<PageReading> readings{reading};
  const std::vector<PageLayout> layouts{lay_out(reading, number == 1)};
  const std::vector<int> numbers{number};
  std::vector<StoredStream> streams;
  for (const Stream& stream : build_text(readings, layouts, numbers).streams) {
    streams.push_back({stream.name, stream.text, stream.page_starts});
  }
  return page_texts(streams, number).back();
}

double percent(std::int64_t errors, std::int64_t of) {
  return 100.0 * static_cast<double>(errors) / static_cast<double>(std::max<std::int64_t>(1, of));
}

struct Sums {
  int pages = 0;
  double seconds = 0;
  PageErrors errors;

  void add(double page_seconds, const PageErrors& page) {
    ++pages;
    seconds += page_seconds;
    errors.characters += page.characters;
    errors.character_errors += page.character_errors;
    errors.words += page.words;
    errors.word_errors += page.word_errors;
  }
  double cer() const { return percent(errors.character_errors, errors.characters); }
  double wer() const { return percent(errors.word_errors, errors.words); }
};

class Side {
 public:
  explicit Side(const RecogniserOptions& options) : recogniser_(options) {}

  void read(const BenchPage& page) {
    const double start = processor_seconds();
    const PageReading reading = recogniser_.read(*page.image.pixels, page.image.dpi);
    last_ = {};
    last_.add(processor_seconds() - start,
              page.truth.empty() ? PageErrors{}
                                 : compare_pages(page.truth, text_of(reading, page.number)));
    all_.add(last_.seconds, last_.errors);
    sets_[page.set].add(last_.seconds, last_.errors);
  }

  const std::string& identity() const { return recogniser_.identity(); }
  const Sums& last() const { return last_; }
  const Sums& all() const { return all_; }
  const std::map<std::string, Sums>& sets() const { return sets_; }

 private:
  Recogniser recogniser_;
  Sums last_;
  Sums all_;
  std::map<std::string, Sums> sets_;
};

void print(const std::string& name, const Sums& own, const Sums* reference) {
  fmt::print("{:42} {:3} pages, {:7.1f} ms a page", name, own.pages, own.seconds * 1e3 / own.pages);
  if (reference != nullptr) fmt::print(" x{:5.2f}", reference->seconds / own.seconds);
  if (own.errors.characters > 0) {
    fmt::print("  CER {:6.3f} WER {:5.2f}", own.cer(), own.wer());
    if (reference != nullptr) {
      fmt::print(" | {:6.3f} {:5.2f}{}", reference->cer(), reference->wer(),
                 own.cer() > reference->cer() ? " worse" : "");
    }
  }
  fmt::print("\n");
  std::fflush(stdout);  // a long run can be watched
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  const std::vector<BenchPage> pages = load(options);
  Side own({options.model, {}, OcrEngine::own, options.second});
  std::optional<Side> reference;
  if (!options.own_alone)
    reference.emplace(RecogniserOptions{options.model, {}, OcrEngine::tesseract, ""});
  fmt::print("{}{}\n", own.identity(), reference ? " | " + reference->identity() : "");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i % 2 == 0) own.read(pages[i]);
    if (reference) reference->read(pages[i]);
    if (i % 2 != 0) own.read(pages[i]);
    print(pages[i].name, own.last(), reference ? &reference->last() : nullptr);
  }
  fmt::print("\n");
  for (const auto& [name, sums] : own.sets()) {
    print(name, sums, reference ? &reference->sets().at(name) : nullptr);
  }
  print("all", own.all(), reference ? &reference->all() : nullptr);
  return 0;
}
