// What the steps around the line recogniser cost: each page, held in memory, is read by the line
// recogniser alone (own lines, one model) and as `trichdan ingest` reads it (image stage, second
// model, marks), one way directly after the other. Not run by ctest.
//
//   steps_bench [--every N] FILE...
//
// Processor time of this thread; the way that begins alternates. Born-digital pages are left out.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "image/prepare.h"
#include "marks/marks.h"
#include "ocr/recogniser.h"
#include "source/source.h"

namespace {

using namespace trichdan;

struct Step {
  double seconds = 0;
  std::size_t words = 0;
};

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

Step read_alone(Recogniser& recogniser, const PageImage& image) {
  const double start = processor_seconds();
  const PageReading reading = recogniser.read(*image.pixels, image.dpi);
  return {processor_seconds() - start, reading.words.size()};
}

Step read_with_all_steps(Recogniser& recogniser, const PageImage& image) {
  const double start = processor_seconds();
  const PreparedPage prepared = prepare(*image.pixels, image.dpi);
  PageReading reading = recogniser.read(*prepared.pixels, prepared.dpi);
  reading.marks = find_marks(*prepared.pixels, reading.words);
  bring_back(reading, prepared, *image.pixels, image.dpi);
  return {processor_seconds() - start, reading.words.size()};
}

struct Bench {
  Recogniser alone{{kDefaultModel, {}, OcrEngine::own, ""}};
  Recogniser whole{{}};
  std::vector<double> quotients;
  Step sum_alone, sum_whole;
  int every = 1;
  int seen = 0;

  void read(const std::string& name, const PageImage& image) {
    Step bare, full;
    for (const bool first : {seen % 2 == 0, seen % 2 != 0}) {
      if (first) bare = read_alone(alone, image);
      if (!first) full = read_with_all_steps(whole, image);
    }
    sum_alone.seconds += bare.seconds;
    sum_whole.seconds += full.seconds;
    quotients.push_back(full.seconds / bare.seconds);
    fmt::print("{:40} x{:.2f} ({} words)\n", name, quotients.back(), full.words);
  }

  void read_file(const std::string& path) {
    const auto document = open_document(path);
    for (int page = 1; page <= document->page_count(); ++page) {
      if (document->classify(page).kind == PageKind::text || ++seen % every != 0) continue;
      read(fmt::format("{} {}", path.substr(path.find_last_of('/') + 1), page),
           document->image(page));
    }
  }

  void report() {
    if (quotients.empty()) return;
    std::ranges::sort(quotients);
    fmt::print("{} pages: x{:.2f} the time of lines alone; median of pages x{:.2f}\n",
               quotients.size(), sum_whole.seconds / sum_alone.seconds,
               quotients[quotients.size() / 2]);
  }
};

}  // namespace

int main(int argc, char** argv) {
  Bench bench;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--every" && i + 1 < argc) {
      bench.every = std::max(1, std::atoi(argv[++i]));
    } else {
      bench.read_file(word);
    }
  }
  bench.report();
}
