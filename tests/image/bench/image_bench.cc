// Measures what the steps of preparing a page image do to reading it. Not a test.
//
//   image_bench [--model NAME] [--without STEP]... [--only STEP]... [--show FOLDER] [--stats]
//   SCAN.pdf[:PAGES] ...
//
// Each page with truth-NN.txt (or truth/NAME.txt, for page 1) beside it is prepared, read and
// compared; a line a page and a line a scan go to standard output: CER and WER in per cent, words
// read, milliseconds of preparing. PAGES is a list with commas. STEP is one of turn, red, whiten,
// borders, specks, deskew, scale; "all" stands for all of them.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "evaluate/edit_distance.h"
#include "image/prepare.h"
#include "layout/layout.h"
#include "ocr/recogniser.h"
#include "source/source.h"

namespace {

namespace fs = std::filesystem;
using namespace trichdan;

bool* switch_of(PrepareOptions& options, const std::string& step) {
  const std::map<std::string, bool PrepareOptions::*> kSteps = {
      {"turn", &PrepareOptions::turn},     {"red", &PrepareOptions::red},
      {"whiten", &PrepareOptions::whiten}, {"borders", &PrepareOptions::borders},
      {"specks", &PrepareOptions::specks}, {"deskew", &PrepareOptions::deskew},
      {"scale", &PrepareOptions::scale},
  };
  const auto found = kSteps.find(step);
  return found == kSteps.end() ? nullptr : &(options.*(found->second));
}

void set_all(PrepareOptions& options, bool on) {
  for (const char* step : {"turn", "red", "whiten", "borders", "specks", "deskew", "scale"}) {
    *switch_of(options, step) = on;
  }
}

struct Arguments {
  PrepareOptions steps;
  std::string model = kDefaultModel;
  std::string show;
  bool stats = false;
  bool bare = false;  // without this stage
  int rotate = 0;
  std::vector<std::string> scans;
};

Arguments parsed(int argc, char** argv) {
  Arguments given;
  bool only = false;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--model") {
      given.model = argv[++i];
    } else if (word == "--show") {
      given.show = argv[++i];
    } else if (word == "--stats") {
      given.stats = true;
    } else if (word == "--bare") {
      given.bare = true;
    } else if (word == "--rotate") {
      given.rotate = std::stoi(argv[++i]);
    } else if (word == "--without" || word == "--only") {
      if (word == "--only" && !std::exchange(only, true)) set_all(given.steps, false);
      const std::string step = argv[++i];
      if (step == "all") {
        set_all(given.steps, word == "--only");
      } else if (bool* on = switch_of(given.steps, step)) {
        *on = word == "--only";
      } else {
        fmt::print(stderr, "no such step: {}\n", step);
        std::exit(2);
      }
    } else {
      given.scans.push_back(word);
    }
  }
  return given;
}

std::string truth_of(const fs::path& scan, int page) {
  const fs::path places[] = {scan.parent_path() / fmt::format("truth-{:02}.txt", page),
                             scan.parent_path() / "truth" / (scan.stem().string() + ".txt")};
  for (const fs::path& place : places) {
    if (!fs::exists(place) || (&place == &places[1] && page != 1)) continue;
    std::stringstream text;
    text << std::ifstream(place).rdbuf();
    return text.str();
  }
  return {};
}

std::string text_of(const PageReading& reading, int page) {
  std::string text;
  for (const Line& line : lay_out(reading, page == 1).lines) {
    for (const std::uint32_t word : line.words) text += reading.words[word].text + " ";
  }
  return text;
}

// Words of the truth that are not among those read, in whatever order.
std::int64_t words_missed(const std::string& truth, const std::string& read) {
  std::map<std::string, int> bag;
  std::stringstream have(comparable(read));
  for (std::string word; have >> word;) ++bag[word];
  std::stringstream want(comparable(truth));
  std::int64_t missed = 0;
  for (std::string word; want >> word;) missed += --bag[word] < 0 ? 1 : 0;
  return missed;
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments given = parsed(argc, argv);
  Recogniser recogniser({given.model, {}});
  for (const std::string& scan : given.scans) {
    const std::size_t colon = scan.rfind(':');
    const fs::path file = scan.substr(0, colon);
    std::set<int> pages;
    if (colon != std::string::npos) {
      std::stringstream list(scan.substr(colon + 1));
      for (std::string page; std::getline(list, page, ',');) pages.insert(std::stoi(page));
    }
    const auto document = open_document(file);
    PageErrors sum;
    std::int64_t all_missed = 0;
    double all_ms = 0;
    int count = 0;
    for (int page = 1; page <= document->page_count(); ++page) {
      if (!pages.empty() && !pages.contains(page)) continue;
      const std::string truth = truth_of(file, page);
      if (truth.empty() && !given.stats) continue;
      PageImage image = document->image(page);
      if (given.rotate != 0) image.pixels.reset(pixRotateOrth(image.pixels.get(), given.rotate));
      const auto start = std::chrono::steady_clock::now();
      const PreparedPage prepared = prepare(*image.pixels, image.dpi, given.steps);
      const double ms =
          std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
              .count();
      const std::string name = file.parent_path().filename().string() + "/" + file.stem().string();
      if (!given.show.empty()) {
        pixWriteImpliedFormat(
            fmt::format("{}/{}-{}.png", given.show,
                        file.parent_path().filename().string() + "-" + file.stem().string(), page)
                .c_str(),
            prepared.pixels.get(), 0, 0);
      }
      all_ms += ms;
      ++count;
      if (given.stats) {
        fmt::print("{} p{} {:.1f} ms: {}\n", name, page, ms, prepared.steps);
        std::fflush(stdout);
        continue;
      }
      PageReading reading = given.bare ? recogniser.read(*image.pixels, image.dpi)
                                       : recogniser.read(*prepared.pixels, prepared.dpi);
      if (!given.bare) bring_back(reading, prepared, *image.pixels, image.dpi);
      const std::string text = text_of(reading, page);
      const PageErrors errors = compare_pages(truth, text);
      const std::int64_t missed = words_missed(truth, text);
      all_missed += missed;
      fmt::print(
          "  {} p{}: CER {:.2f} WER {:.2f} missed {:.2f} words {} {:.1f} ms: {}\n", name, page,
          100.0 * static_cast<double>(errors.character_errors) /
              static_cast<double>(errors.characters),
          100.0 * static_cast<double>(errors.word_errors) / static_cast<double>(errors.words),
          100.0 * static_cast<double>(missed) / static_cast<double>(errors.words),
          reading.words.size(), ms, prepared.steps);
      std::fflush(stdout);
      sum.characters += errors.characters;
      sum.character_errors += errors.character_errors;
      sum.words += errors.words;
      sum.word_errors += errors.word_errors;
    }
    fmt::print("{}: CER {:.2f} WER {:.2f} missed {:.2f}, {} pages, {:.1f} ms a page\n", scan,
               100.0 * static_cast<double>(sum.character_errors) /
                   static_cast<double>(std::max<std::int64_t>(1, sum.characters)),
               100.0 * static_cast<double>(sum.word_errors) /
                   static_cast<double>(std::max<std::int64_t>(1, sum.words)),
               100.0 * static_cast<double>(all_missed) /
                   static_cast<double>(std::max<std::int64_t>(1, sum.words)),
               count, all_ms / std::max(1, count));
  }
}
