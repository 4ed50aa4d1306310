// Heads inside a document: of papers sent with it and of forms.
#include "layout/inner_head.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "page_maker.h"
#include "shown_lines.h"

namespace trichdan {
namespace {

PageReading page_of_an_enclosure() {
  PageMaker page;
  page.line(250, 200, "UBND TỈNH KIM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.line(330, 245, "SỞ Y TẾ\t\t\tĐộc lập - Tự do - Hạnh phúc");
  page.line(300, 320, "Số: 12/BC-SYT\t\tKim Sơn, ngày 17 tháng 10 năm 2017");
  page.line(760, 400, "BÁO CÁO");
  page.line(330, 560, "Trong tháng, Sở Y tế đã chỉ đạo thực hiện các nhiệm vụ thường xuyên.");
  return page.page();
}

std::vector<std::string> lines_of(const PageReading& page, const PageLayout& layout) {
  std::vector<std::string> lines;
  for (const Line& line : layout.lines) {
    lines.push_back((line.starts_paragraph ? "¶ " : "") + text_of(page, line));
    EXPECT_EQ(line.role, Role::body) << lines.back() << ": it is running text of the document";
    EXPECT_FALSE(line.by_hand) << lines.back();
  }
  return lines;
}

TEST(InnerHead, ItsColumnsAreParted) {
  const PageReading page = page_of_an_enclosure();
  EXPECT_THAT(
      lines_of(page, lay_out_inner_head(page)),
      testing::ElementsAre(
          "¶ UBND TỈNH KIM SƠN", "SỞ Y TẾ", "¶ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Độc lập - Tự do - Hạnh phúc", "¶ Số: 12/BC-SYT", "¶ Kim Sơn, ngày 17 tháng 10 năm 2017",
          "¶ BÁO CÁO", "¶ Trong tháng, Sở Y tế đã chỉ đạo thực hiện các nhiệm vụ thường xuyên."));
}

TEST(InnerHead, APageWithoutOneStaysAsItIs) {
  const PageReading page = page_of_an_enclosure();
  PageLayout layout = lay_out(page, false);
  const std::size_t lines = layout.lines.size();
  part_inner_head(page, HeadKind::none, layout);
  EXPECT_EQ(layout.lines.size(), lines);
  part_inner_head(page, HeadKind::form, layout);
  EXPECT_GT(layout.lines.size(), lines);
}

}  // namespace
}  // namespace trichdan
