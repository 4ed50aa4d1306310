// Both engines over the same pages, held in memory, one page with both before the next: time, and
// CER where a page has truth beside it. Not run by ctest.
//
//   engines_bench [--model NAME|PATH] [--second NAME] [--every N] [--all] [--own] [--bare]
//                 [--dump FOLDER] PATH...
//
// Pages with truth (evaluate/truth.h), or all pages of the documents with --all; every Nth of them.
// Born-digital pages are left out. --own: without libtesseract's page mode. --bare: of the page
// image as it is in the file, in place of what the image stage makes of it. --dump: the texts, and
// of our engine the regions read otherwise, to files.
//
// Processor time of this thread and of reading alone, which other work on the machine disturbs
// least; each page is read once by each engine, and the first one alternates. Both texts come from
// words and marks by layout/ and text/, as in an archive.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "evaluate/edit_distance.h"
#include "evaluate/truth.h"
#include "export/export.h"
#include "image/prepare.h"
#include "layout/layout.h"
#include "marks/marks.h"
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
  bool bare = false;
  fs::path dump;  // empty: texts are not kept
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
    } else if (word == "--bare") {
      options.bare = true;
    } else if (word == "--dump" && i + 1 < argc) {
      options.dump = argv[++i];
    } else {
      options.paths.emplace_back(word);
    }
  }
  return options;
}

PageImage image_of(Document& document, int page, bool bare) {
  PageImage image = document.image(page);
  if (bare) return image;
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
                         image_of(*document, page, options.bare),
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
  Side(const RecogniserOptions& options, fs::path dump)
      : recogniser_(options), engine_(options.engine), dump_(std::move(dump)) {}

  void read(const BenchPage& page) {
    const double start = processor_seconds();
    PageReading reading = recogniser_.read(*page.image.pixels, page.image.dpi);
    const double seconds = processor_seconds() - start;
    reading.marks = find_marks(*page.image.pixels, reading.words);
    const std::string text = text_of(reading, page.number);
    if (!dump_.empty()) keep(page, reading, text);
    last_ = {};
    last_.add(seconds, page.truth.empty() ? PageErrors{} : compare_pages(page.truth, text));
    all_.add(last_.seconds, last_.errors);
    sets_[page.set].add(last_.seconds, last_.errors);
  }

  const std::string& identity() const { return recogniser_.identity(); }
  const Sums& last() const { return last_; }
  const Sums& all() const { return all_; }
  const std::map<std::string, Sums>& sets() const { return sets_; }

 private:
  void keep(const BenchPage& page, const PageReading& reading, const std::string& text) const {
    std::string name = page.name;
    std::ranges::replace_if(
        name, [](char c) { return c == '/' || c == ' '; }, '_');
    std::ofstream(dump_ / fmt::format("{}.{}", name, name_of(engine_))) << text;
    std::ofstream(dump_ / (name + ".reason")) << reading.reason << "\n";
    std::ofstream(dump_ / (name + ".truth")) << page.truth;
  }

  Recogniser recogniser_;
  OcrEngine engine_;
  fs::path dump_;
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
  Side own({options.model, {}, OcrEngine::own, options.second}, options.dump);
  std::optional<Side> reference;
  if (!options.own_alone) {
    reference.emplace(RecogniserOptions{options.model, {}, OcrEngine::tesseract, ""}, options.dump);
  }
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
