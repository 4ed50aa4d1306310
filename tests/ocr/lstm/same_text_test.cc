// Lines of the corpus read by the line recogniser and by libtesseract: the same text, the same
// confidences. bench/same_text does the same over more than a suite has time for.
#include <gmock/gmock.h>
#include <leptonica/allheaders.h>

#include "../page.h"
#include "compare.h"
#include "ocr/lstm/line_recogniser.h"
#include "reference.h"

namespace trichdan::lstm {
namespace {

struct Case {
  const char* model;
  const char* document;
  int page;
  std::size_t most_lines;
  bool dictionaries;
  int least_boxes;  // percent of the characters
  const char* reason;
};

void expect_same(const Case& row) {
  const auto file = debian_model(row.model);
  if (file.empty()) GTEST_SKIP() << row.model << " is not installed";
  const LineModel model = LineModel::open(file);
  LineRecogniser ours(model, {.dictionaries = row.dictionaries});
  Reference theirs(file, row.dictionaries);
  const PageImage image = corpus_page(row.document, row.page);
  auto lines = theirs.lines_of(image.pixels.get(), image.dpi);
  ASSERT_GE(lines.size(), row.most_lines) << row.document;
  lines.resize(row.most_lines);
  Agreement agreement;
  std::vector<LineWord> words;
  for (const PixPtr& line : lines) {
    EXPECT_EQ(ours.read(line.get(), words), LineRefusal::none);
    const ReferenceLine reference = theirs.read_line(line.get());
    EXPECT_TRUE(compare(words, reference, agreement)) << text_of(words) << "\n" << reference.text;
  }
  EXPECT_GT(agreement.words, 0);
  EXPECT_EQ(agreement.word_confidences, agreement.words) << row.reason;
  EXPECT_EQ(agreement.character_confidences, agreement.characters) << row.reason;
  // libtesseract first joins pieces of ink that lie above each other, and with a piece of the next
  // line whatever follows it; and in colour it has a threshold of its own.
  EXPECT_GE(agreement.character_boxes * 100, agreement.characters * row.least_boxes) << row.reason;
}

TEST(SameText, BilevelPageWithDictionaries) {
  expect_same({"vie", "sample-party/photocopy-scan.pdf", 1, 28, true, 90, "photocopy"});
}

TEST(SameText, BilevelPageWithout) {
  expect_same({"vie", "sample-state/photocopy-scan.pdf", 1, 20, false, 90, "photocopy"});
}

TEST(SameText, GreyPage) {
  expect_same({"vie", "sample-party/office-scan.pdf", 2, 10, true, 90, "many greys"});
}

TEST(SameText, ColourPage) {
  expect_same({"vie", "sample-party/poor-scan.pdf", 2, 10, true, 80, "a stamp, noise"});
}

TEST(SameText, TheLargerModel) {
  expect_same({"script/Vietnamese", "sample-party/photocopy-scan.pdf", 2, 10, true, 90, "Lfx512"});
}

}  // namespace
}  // namespace trichdan::lstm
