#include "repair/head_star.h"

#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

class Head {
 public:
  Head() {
    page_.width = 1650;
    page_.height = 2340;
  }
  // Words of 20 pixels a byte, 30 high, spaces of 20.
  Head& line(int x, int y, const std::string& text) {
    std::istringstream words(text);
    for (std::string word; words >> word; x += 20) {
      const int width = 20 * static_cast<int>(word.size());
      page_.words.push_back({.text = word, .box = {x, y, x + width, y + 30}, .line = line_});
      x += width;
    }
    ++line_;
    return *this;
  }
  Head& sign(int x, int y, const std::string& text) {
    page_.words.push_back({.text = text, .box = {x, y, x + 14, y + 14}, .line = line_++});
    return *this;
  }
  PageReading page() const { return page_; }

 private:
  PageReading page_;
  int line_ = 0;
};

TEST(HeadStar, IsReadAsOtherSigns) {
  const struct {
    Head head;
    bool star;
    const char* reason;
  } rows[] = {
      {Head()
           .line(900, 150, "DANG CONG SAN VIET NAM")
           .line(300, 200, "HUYEN UY AN SON")
           .sign(443, 250, "+")
           .line(340, 300, "So 87-BC/HU"),
       true, "under the middle of the body, above the number"},
      {Head()
           .line(900, 150, "DANG CONG SAN VIET NAM")
           .line(300, 200, "HUYEN UY AN SON")
           .sign(443, 250, "x")
           .line(340, 300, "So 87-BC/HU"),
       true, "as small as a letter"},
      {Head()
           .line(900, 150, "CONG HOA XA HOI")
           .line(300, 200, "HUYEN UY AN SON")
           .sign(443, 250, "+")
           .line(340, 300, "So 87-BC/HU"),
       false, "the State has no star"},
      {Head()
           .line(900, 150, "DANG CONG SAN VIET NAM")
           .line(300, 200, "HUYEN UY AN SON")
           .sign(320, 250, "+")
           .line(340, 300, "So 87-BC/HU"),
       false, "a speck beside the middle"},
      {Head()
           .line(900, 150, "DANG CONG SAN VIET NAM")
           .line(300, 200, "HUYEN UY AN SON")
           .sign(443, 250, "+"),
       false, "no number below it"},
      {Head()
           .line(900, 150, "DANG CONG SAN VIET NAM")
           .line(300, 200, "Huyen uy An Son")
           .sign(443, 250, "+")
           .line(340, 300, "So 87-BC/HU"),
       false, "a body stands in capitals"},
      {Head()
           .line(900, 150, "DANG CONG SAN VIET NAM")
           .line(300, 200, "HUYEN UY AN SON")
           .sign(443, 250, "5")
           .line(340, 300, "So 87-BC/HU"),
       false, "a figure is no sign"},
  };
  for (const auto& row : rows) {
    PageReading page = row.head.page();
    Repairs repairs;
    repair_head_star(page, 1, repairs);
    EXPECT_EQ(repairs.size(), row.star ? 1U : 0U) << row.reason;
    for (const Repair& repair : repairs) EXPECT_EQ(repair.became, "*") << row.reason;
  }
}

TEST(HeadStar, TextLayersAreLeftAlone) {
  PageReading page = Head()
                         .line(900, 150, "DANG CONG SAN VIET NAM")
                         .line(300, 200, "HUYEN UY AN SON")
                         .sign(443, 250, "+")
                         .line(340, 300, "So 87-BC/HU")
                         .page();
  page.kind = PageKind::text;
  Repairs repairs;
  repair_head_star(page, 1, repairs);
  EXPECT_TRUE(repairs.empty());
}

}  // namespace
}  // namespace trichdan
