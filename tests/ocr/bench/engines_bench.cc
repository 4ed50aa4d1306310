// Both engines over the same pages, held in memory, one page with both before the next: time, and
// CER where a page has truth beside it. Not run by ctest.
//
//   engines_bench [--model NAME|PATH] [--second NAME] [--every N] [--all] PATH...
//
// Pages with truth (evaluate/truth.h), or all pages of the documents with --all; every Nth of them.
// Born-digital pages are left out. Processor time of this thread, which other work on the machine
// disturbs least; each page is read once by each engine, and the first one alternates.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "evaluate/edit_distance.h"
#include "evaluate/truth.h"
#include "export/export.h"
#include "layout/layout.h"
#include "ocr/recogniser.h"
#include "source/source.h"
#include "store/queries.h"
#include "text/stream.h"

namespace {

using namespace trichdan;
namespace fs = std::filesystem;

struct BenchPage {
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
    } else {
      options.paths.emplace_back(word);
    }
  }
  return options;
}

// The documents with truth below the paths, each with the pages wanted.
std::vector<BenchPage> load(const Options& options) {
  std::vector<BenchPage> pages;
  int count = 0;
  for (const fs::path& path : options.paths) {
    for (const Truth& truth : find_truth(path)) {
      const auto document = open_document(truth.document);
      for (int page = 1; page <= document->page_count(); ++page) {
        const auto file = truth.pages.find(page);
        if (file == truth.pages.end() && !options.all) continue;
        if (document->classify(page).kind == PageKind::text || count++ % options.every != 0)
          continue;
        pages.push_back({fmt::format("{}/{} {}", truth.document.parent_path().filename().string(),
                                     truth.document.stem().string(), page),
                         page, document->image(page),
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

struct Side {
  explicit Side(const RecogniserOptions& options) : recogniser(options) {}

  Recogniser recogniser;
  double seconds = 0;
  PageErrors errors;
  double page_seconds = 0;
  double page_cer = 0;

  void read(const BenchPage& page) {
    const double start = processor_seconds();
    const PageReading reading = recogniser.read(*page.image.pixels, page.image.dpi);
    page_seconds = processor_seconds() - start;
    seconds += page_seconds;
    if (page.truth.empty()) return;
    const PageErrors here = compare_pages(page.truth, text_of(reading, page.number));
    page_cer =
        100.0 * static_cast<double>(here.character_errors) / static_cast<double>(here.characters);
    errors.characters += here.characters;
    errors.character_errors += here.character_errors;
    errors.words += here.words;
    errors.word_errors += here.word_errors;
  }
  double cer() const {
    return 100.0 * double(errors.character_errors) /
           double(std::max<std::int64_t>(1, errors.characters));
  }
  double wer() const {
    return 100.0 * double(errors.word_errors) / double(std::max<std::int64_t>(1, errors.words));
  }
};

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  const std::vector<BenchPage> pages = load(options);
  Side own({options.model, {}, OcrEngine::own, options.second});
  Side reference({options.model, {}, OcrEngine::tesseract, ""});
  fmt::print("{} | {}\n", own.recogniser.identity(), reference.recogniser.identity());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const bool turn : {i % 2 == 0, i % 2 != 0}) (turn ? own : reference).read(pages[i]);
    fmt::print("{:42} ms {:6.1f} {:7.1f} x{:5.2f}", pages[i].name, own.page_seconds * 1e3,
               reference.page_seconds * 1e3, reference.page_seconds / own.page_seconds);
    if (!pages[i].truth.empty()) {
      fmt::print("  CER {:6.2f} {:6.2f}{}", own.page_cer, reference.page_cer,
                 own.page_cer > reference.page_cer ? " worse" : "");
    }
    fmt::print("\n");
    std::fflush(stdout);  // a long run can be watched
  }
  fmt::print("{} pages: x{:.2f}; own CER {:.3f} WER {:.2f}, tesseract CER {:.3f} WER {:.2f}\n",
             pages.size(), reference.seconds / own.seconds, own.cer(), own.wer(), reference.cer(),
             reference.wer());
  return 0;
}
