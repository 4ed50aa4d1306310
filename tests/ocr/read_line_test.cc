// Which parts of a page are looked at again, and what is better.
#include "ocr/read_line.h"

#include <gmock/gmock.h>

#include <sstream>

namespace trichdan {
namespace {

ReadLine line_of(const std::string& text, float confidence, std::int32_t row = 0) {
  ReadLine line;
  std::istringstream in(text);
  for (std::string word; in >> word;) line.words.push_back({word, {}, confidence});
  line.box = {0, 50 * row, 500, 50 * row + 30};
  line.row = row;
  return line;
}

constexpr const char* kGood = "các cấp ủy, tổ chức đảng thực hiện";
constexpr const char* kBad = "cảe côp lly, lỗ clnrc đnng llnrc hlẹn";

TEST(DoubtfulRegions, AreRunsOfRowsThatWereHardlyRead) {
  const struct {
    std::vector<ReadLine> lines;
    std::vector<std::pair<std::size_t, std::size_t>> regions;
    const char* reason;
  } rows[] = {
      {{}, {}, "nothing"},
      {{line_of(kGood, 95, 0), line_of(kGood, 75, 1)}, {}, "well read"},
      {{line_of(kGood, 95, 0), line_of(kGood, 40, 1)}, {{1, 2}}, "with little confidence"},
      {{line_of(kBad, 80, 0), line_of(kGood, 95, 1)}, {{0, 1}}, "what no Vietnamese is"},
      {{line_of(kBad, 95, 0)}, {}, "what no Vietnamese is, but clear: another language"},
      {{line_of("~:;|", 10, 0), line_of("Mh", 20, 1)}, {}, "seals and signatures: too little"},
      {{line_of("Nghị quyết số 15-NQ/TU, 16-NQ/TU", 80, 0)}, {}, "figures and capitals"},
      {{line_of(kGood, 95, 0), line_of(kGood, 40, 0), line_of(kGood, 95, 1)},
       {{0, 2}},
       "with what stands beside it"},
      {{line_of(kGood, 40, 0), line_of(kGood, 95, 1), line_of(kGood, 40, 2), line_of(kGood, 95, 3),
        line_of(kGood, 95, 4), line_of(kGood, 40, 5)},
       {{0, 3}, {5, 6}},
       "one good row between two is looked at with them, two part regions"},
  };
  for (const auto& row : rows) {
    std::vector<std::pair<std::size_t, std::size_t>> regions;
    for (const DoubtfulRegion& region : doubtful_regions(row.lines)) {
      regions.emplace_back(region.begin, region.end);
      EXPECT_EQ(region.box, (Box{0, 50 * row.lines[region.begin].row, 500,
                                 50 * row.lines[region.end - 1].row + 30}))
          << row.reason;
    }
    EXPECT_EQ(regions, row.regions) << row.reason;
  }
}

TEST(Credit, IsForWhatCanBeWordsAndAgainstWhatCannot) {
  const std::vector<ReadLine> good = {line_of("tổ chức", 90)};
  const std::vector<ReadLine> more = {line_of("tổ chức đảng", 90)};
  const std::vector<ReadLine> doubtful = {line_of("tổ chức", 50)};
  const std::vector<ReadLine> impossible = {line_of("tồ chnrc", 90)};
  EXPECT_EQ(credit_of(good), 10);
  EXPECT_GT(credit_of(more), credit_of(good));
  EXPECT_EQ(credit_of(doubtful), -10);
  EXPECT_LT(credit_of(impossible), credit_of(good));
  EXPECT_EQ(credit_of({}), 0);
}

TEST(IsBetter, OnlyWithClearlyMoreCreditAndColumnsApart) {
  const auto at = [](ReadLine line, const Box& box) {
    line.box = box;
    return line;
  };
  const Box left{0, 0, 400, 30};
  const Box right{600, 0, 1000, 30};
  const Box both{0, 0, 1000, 30};
  const struct {
    std::vector<ReadLine> other, own;
    bool better;
    const char* reason;
  } rows[] = {
      {{at(line_of(kGood, 90), left)}, {at(line_of(kBad, 50), left)}, true, "text for none"},
      {{at(line_of(kGood, 90), left)}, {at(line_of(kGood, 90), left)}, false, "the same"},
      {{at(line_of(kGood, 75), left)}, {at(line_of(kBad, 80), left)}, false, "less confident"},
      {{at(line_of(kGood, 90), left)}, {}, true, "text where there was nothing"},
      {{}, {at(line_of(kBad, 50), left)}, false, "nothing is no reading"},
      {{at(line_of(kGood, 90), both)},
       {at(line_of(kBad, 50), left), at(line_of(kBad, 50), right)},
       false,
       "two columns in one line"},
      {{at(line_of(kGood, 90), both)},
       {at(line_of(kBad, 50), left), at(line_of("~", 5), right)},
       true,
       "what stands beside is no text"},
  };
  for (const auto& row : rows) EXPECT_EQ(is_better(row.other, row.own), row.better) << row.reason;
}

TEST(IsText, NeedsMoreConfidenceOfLittleText) {
  EXPECT_TRUE(is_text(line_of("tổ chức", 20).words));
  EXPECT_FALSE(is_text(line_of("tổ chức", 10).words));
  EXPECT_FALSE(is_text(line_of("Mh", 20).words));
  EXPECT_TRUE(is_text(line_of("Mh", 40).words));
  EXPECT_FALSE(is_text({}));
}

}  // namespace
}  // namespace trichdan
