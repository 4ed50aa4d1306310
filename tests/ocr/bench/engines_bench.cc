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
  int number = 0;
  PageImage image;
  std::string truth;  // empty: none
};

struct BenchDocument {
  std::string name;
  std::vector<BenchPage> pages;  // ascending, at least one
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

// The pages wanted of a document; `count` goes on over documents.
std::vector<BenchPage> pages_of(const Truth& truth, const Options& options, int& count) {
  std::vector<BenchPage> pages;
  const auto document = open_document(truth.document);
  for (int page = 1; page <= document->page_count(); ++page) {
    const auto file = truth.pages.find(page);
    if (file == truth.pages.end() && !options.all) continue;
    if (document->classify(page).kind == PageKind::text || count++ % options.every != 0) continue;
    pages.push_back({page, image_of(*document, page, options.bare),
                     file == truth.pages.end() ? "" : read_text_file(file->second)});
  }
  return pages;
}

// The documents with truth below the paths, each with the pages wanted.
std::vector<BenchDocument> load(const Options& options) {
  std::vector<BenchDocument> documents;
  int count = 0;
  for (const fs::path& path : options.paths) {
    for (const Truth& truth : find_truth(path)) {
      std::vector<BenchPage> pages = pages_of(truth, options, count);
      if (pages.empty()) continue;
      documents.push_back({fmt::format("{}/{}", truth.document.parent_path().filename().string(),
                                       truth.document.stem().string()),
                           std::move(pages)});
    }
  }
  return documents;
}

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Of each page of a document, by its number, from 1; as it is printed, footnotes' numbers included,
// which are told by their order through the document.
std::vector<std::string> texts_of(const std::vector<PageReading>& readings,
                                  const std::vector<int>& numbers) {
  std::vector<PageLayout> layouts;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    layouts.push_back(lay_out(readings[i], numbers[i] == 1));
  }
  const DocumentText text = build_text(readings, layouts, numbers);
  std::vector<StoredStream> streams;
  std::vector<NoteCallRow> calls;
  for (const Stream& stream : text.streams) {
    streams.push_back({stream.name, stream.text, stream.page_starts});
    for (const NoteCall& call : stream.calls) {
      calls.push_back({stream.name, call.offset, call.note, call.page, {}});
    }
  }
  return page_texts(with_note_numbers(streams, calls), numbers.back());
}

double percent(std::int64_t errors, std::int64_t of) {
  return 100.0 * static_cast<double>(errors) / static_cast<double>(std::max<std::int64_t>(1, of));
}

struct Sums {
  int pages = 0;
  double seconds = 0;
  PageErrors errors;

  void add(double page_seconds, const PageErrors& page) { add(Sums{1, page_seconds, page}); }
  void add(const Sums& other) {
    pages += other.pages;
    seconds += other.seconds;
    errors.characters += other.errors.characters;
    errors.character_errors += other.errors.character_errors;
    errors.words += other.errors.words;
    errors.word_errors += other.errors.word_errors;
  }
  double cer() const { return percent(errors.character_errors, errors.characters); }
  double wer() const { return percent(errors.word_errors, errors.words); }
};

// One engine, and a document it is reading.
class Side {
 public:
  explicit Side(const RecogniserOptions& options) : recogniser_(options), engine_(options.engine) {}

  void read(const BenchPage& page) {
    const double start = processor_seconds();
    PageReading reading = recogniser_.read(*page.image.pixels, page.image.dpi);
    seconds_.push_back(processor_seconds() - start);
    reading.marks = find_marks(*page.image.pixels, reading.words);
    readings_.push_back(std::move(reading));
  }
  // Of each page read since the last call, which are the document's. `dump`: empty, or where its
  // texts are kept.
  std::vector<Sums> score(const BenchDocument& document, const fs::path& dump) {
    std::vector<int> numbers;
    for (const BenchPage& page : document.pages) numbers.push_back(page.number);
    const std::vector<std::string> texts = texts_of(readings_, numbers);
    std::vector<Sums> sums(document.pages.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
      const BenchPage& page = document.pages[i];
      const std::string& text = texts[static_cast<std::size_t>(page.number) - 1];
      sums[i].add(seconds_[i], page.truth.empty() ? PageErrors{} : compare_pages(page.truth, text));
      if (!dump.empty()) keep(dump / name_of(document, page), readings_[i], text, page.truth);
    }
    readings_.clear();
    seconds_.clear();
    return sums;
  }
  const std::string& identity() const { return recogniser_.identity(); }

 private:
  static std::string name_of(const BenchDocument& document, const BenchPage& page) {
    std::string name = fmt::format("{}_{}", document.name, page.number);
    std::ranges::replace(name, '/', '_');
    return name;
  }
  void keep(const fs::path& file, const PageReading& reading, const std::string& text,
            const std::string& truth) const {
    std::ofstream(fmt::format("{}.{}", file.string(), trichdan::name_of(engine_))) << text;
    std::ofstream(file.string() + ".reason") << reading.reason << "\n";
    std::ofstream(file.string() + ".truth") << truth;
  }

  Recogniser recogniser_;
  OcrEngine engine_;
  std::vector<PageReading> readings_;
  std::vector<double> seconds_;
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

// Both engines read each page, one page with both before the next; which is first alternates.
void read(const BenchDocument& document, Side& own, Side* reference) {
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const BenchPage& page = document.pages[i];
    if (i % 2 == 0) own.read(page);
    if (reference != nullptr) reference->read(page);
    if (i % 2 != 0) own.read(page);
  }
}

Sums together(const std::vector<Sums>& pages) {
  Sums all;
  for (const Sums& page : pages) all.add(page);
  return all;
}

// A document's sums, by engine.
struct Scores {
  std::string name;
  Sums own;
  Sums reference;
};

Scores measure(const BenchDocument& document, Side& own, Side* reference, const fs::path& dump) {
  read(document, own, reference);
  const std::vector<Sums> ours = own.score(document, dump);
  const std::vector<Sums> theirs =
      reference == nullptr ? std::vector<Sums>(ours.size()) : reference->score(document, dump);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    print(fmt::format("{} {}", document.name, document.pages[i].number), ours[i],
          reference == nullptr ? nullptr : &theirs[i]);
  }
  return {document.name, together(ours), together(theirs)};
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  const std::vector<BenchDocument> documents = load(options);
  Side own({options.model, {}, OcrEngine::own, options.second});
  std::optional<Side> reference;
  if (!options.own_alone) {
    reference.emplace(RecogniserOptions{options.model, {}, OcrEngine::tesseract, ""});
  }
  Side* other = reference ? &*reference : nullptr;
  fmt::print("{}{}\n", own.identity(), reference ? " | " + reference->identity() : "");
  std::vector<Scores> sets;
  for (const BenchDocument& document : documents) {
    sets.push_back(measure(document, own, other, options.dump));
  }
  fmt::print("\n");
  Scores all;
  for (const Scores& set : sets) {
    print(set.name, set.own, other == nullptr ? nullptr : &set.reference);
    all.own.add(set.own);
    all.reference.add(set.reference);
  }
  print("all", all.own, other == nullptr ? nullptr : &all.reference);
  return 0;
}
