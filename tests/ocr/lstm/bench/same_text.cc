// same_text MODEL.traineddata DOCUMENT...: every line that libtesseract's page layout finds, read
// by the line recogniser and by libtesseract in raw-line mode, with and without dictionaries.
// Prints each difference, then how much is equal. Exit code 1 if texts differ without dictionaries,
// or more than one in 200 with.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "../compare.h"
#include "../reference.h"
#include "base/error.h"
#include "ocr/lstm/line_recogniser.h"
#include "source/source.h"

namespace trichdan::lstm {
namespace {

// One way of reading, by both.
class Pair {
 public:
  Pair(const std::filesystem::path& file, const LineModel& model, bool dictionaries)
      : ours_(model, {.dictionaries = dictionaries}),
        theirs_(file, dictionaries),
        name_(dictionaries ? "with dictionaries" : "without") {}

  void read(Pix* line, const std::string& place) {
    ours_.read(line, words_);
    const ReferenceLine reference = theirs_.read_line(line);
    if (compare(words_, reference, agreement_)) return;
    std::cout << place << ", " << name_ << "\n  ours   " << text_of(words_) << "\n  theirs "
              << reference.text << "\n";
  }

  Reference& reference() { return theirs_; }
  const Agreement& agreement() const { return agreement_; }
  const std::string& name() const { return name_; }

 private:
  LineRecogniser ours_;
  Reference theirs_;
  std::string name_;
  std::vector<LineWord> words_;
  Agreement agreement_;
};

void read_document(const std::string& path, int pages, Pair& with, Pair& without) {
  const auto document = open_document(path);
  for (int page = 1; page <= std::min(pages, document->page_count()); ++page) {
    const PageImage image = document->image(page);
    int number = 0;
    for (const PixPtr& line : with.reference().lines_of(image.pixels.get(), image.dpi)) {
      const std::string place = fmt::format("{} page {} line {}", path, page, ++number);
      with.read(line.get(), place);
      without.read(line.get(), place);
    }
  }
}

int run(const std::filesystem::path& file, int pages, std::span<char*> documents) {
  const LineModel model = LineModel::open(file);
  std::cout << "kernel: " << name_of(model.network().kernel()) << "\n";
  Pair with(file, model, true);
  Pair without(file, model, false);
  for (const char* const document : documents) read_document(document, pages, with, without);
  for (const Pair* const pair : {&with, &without}) {
    std::cout << file.stem().string() << " " << pair->name() << ": " << pair->agreement() << "\n";
  }
  const auto differing = [](const Pair& pair) {
    return pair.agreement().lines - pair.agreement().texts;
  };
  return differing(without) == 0 && differing(with) * 200 <= with.agreement().lines ? 0 : 1;
}

}  // namespace
}  // namespace trichdan::lstm

int main(int count, char** arguments) {
  if (count < 4) {
    std::cerr << "usage: same_text MODEL.traineddata PAGES DOCUMENT...\n";
    return 2;
  }
  try {
    return trichdan::lstm::run(arguments[1], std::atoi(arguments[2]),
                               {arguments + 3, arguments + count});
  } catch (const trichdan::Error& error) {
    std::cerr << error.describe() << "\n";
    return 4;
  }
}
