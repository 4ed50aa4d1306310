// Stamped names: which lines of a page's red ink become words of the page.
#include "run/stamped.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace trichdan {
namespace {

struct Piece {
  std::string text;  // one line, words parted by blanks
  int x, y;
  float confidence;
};

PageReading page_with(const std::vector<Piece>& lines) {
  PageReading page;
  page.width = 1650;
  page.height = 2340;
  std::int32_t number = 0;
  for (const Piece& line : lines) {
    int x = line.x;
    for (std::size_t at = 0; at < line.text.size();) {
      const std::size_t end = std::min(line.text.find(' ', at), line.text.size());
      const std::string text = line.text.substr(at, end - at);
      const int width = 16 * static_cast<int>(text.size());
      page.words.push_back(
          {text, {x, line.y, x + width, line.y + 32}, line.confidence, number, number, {}});
      x += width + 12;
      at = end + 1;
    }
    ++number;
  }
  return page;
}

std::string words_of(const PageReading& page) {
  std::string all;
  for (const Word& word : page.words) all += (all.empty() ? "" : " ") + word.text;
  return all;
}

TEST(StampedTest, OfficesAndNamesUnderTheSignatureAreAddedNothingElse) {
  const struct {
    Piece red;
    bool added;
    const char* why;
  } kCases[] = {
      {{"PHÓ GIÁM ĐỐC", 960, 1300, 95}, true, "the office, stamped under a printed one"},
      {{"Hà Văn Lộc", 960, 1600, 97}, true, "a name"},
      {{"Hoàng Yến", 960, 1600, 97}, true, "a name whose first word the pen hid"},
      {{"SỞ", 960, 1450, 90}, false, "the middle of a seal"},
      {{"Y TẾ", 960, 1480, 97}, false, "the middle of a seal, two words of four letters"},
      {{"QOA XHC..", 840, 1400, 20}, false, "the rim of a seal"},
      {{"N 2", 840, 1600, 92}, false, "strokes"},
      {{"CÔNG VĂN ĐẾN", 200, 300, 95}, false, "a stamp of receipt at the head"},
      {{"Ngày 15/10", 960, 1600, 95}, false, "figures are written into stamps by hand"},
      {{"Giám đốc Sở", 300, 1000, 90}, false, "red print that the first reading has too"},
  };
  for (const auto& [red, added, why] : kCases) {
    PageReading page = page_with({{"Giám đốc Sở", 300, 1000, 97}, {"GIÁM ĐỐC", 960, 1265, 93}});
    const std::string before = words_of(page);
    add_stamped_lines(page, page_with({red}));
    EXPECT_EQ(words_of(page), added ? before + " " + red.text : before) << why;
  }
}

TEST(StampedTest, AStampThatReachesIntoTheLineAboveWithOneWordIsKept) {
  PageReading page = page_with({{"GIÁM ĐỐC", 960, 1260, 93}});
  PageReading red = page_with({{"PHÓ GIÁM ĐỐC", 950, 1295, 90}});
  red.words.back().box.y0 -= 25;
  add_stamped_lines(page, red);
  EXPECT_EQ(words_of(page), "GIÁM ĐỐC PHÓ GIÁM ĐỐC");
  EXPECT_EQ(page.words.back().line, 1);
  EXPECT_EQ(page.words.back().block, 1) << "in a block of their own";
}

TEST(StampedTest, APageWithoutPrintKeepsItsStamp) {
  PageReading page;
  page.height = 2340;
  add_stamped_lines(page, page_with({{"Hà Văn Lộc", 960, 1600, 97}}));
  EXPECT_EQ(words_of(page), "Hà Văn Lộc");
}

}  // namespace
}  // namespace trichdan
