// Figures read in handwriting.
#include "repair/hand_lines.h"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

#include "extract/extractor.h"
#include "layout/layout.h"

namespace trichdan {
namespace {

// Lines of words; "2%@85" was read with a confidence of 85, words without one with 95.
PageReading page_of(const std::vector<std::string>& lines) {
  PageReading page;
  page.width = 1654;
  page.height = 2339;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::istringstream in(lines[i]);
    const int y = 100 + 40 * static_cast<int>(i);
    int x = 100;
    for (std::string word; in >> word; x += 100) {
      const std::size_t at = word.find('@');
      const float confidence = at == std::string::npos ? 95 : std::stof(word.substr(at + 1));
      page.words.push_back({word.substr(0, at),
                            {x, y, x + 90, y + 30},
                            confidence,
                            0,
                            static_cast<std::int32_t>(i),
                            {}});
    }
  }
  return page;
}

std::vector<std::string> figures_left(const std::vector<std::string>& lines, PageKind kind) {
  static const Extractor extractor(std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns");
  std::vector<PageReading> pages{page_of(lines)};
  pages[0].kind = kind;
  PageLayout layout;
  layout.lines.resize(lines.size());
  for (std::uint32_t i = 0; i < pages[0].words.size(); ++i) {
    layout.lines[static_cast<std::size_t>(pages[0].words[i].line)].words.push_back(i);
  }
  const std::vector<int> numbers{3};
  const DocumentText text = build_text(pages, std::vector{layout}, numbers);
  Mentions mentions = extractor.extract(text);
  drop_figures_by_hand(mentions, text, pages, numbers);
  std::vector<std::string> out;
  for (const Figure& figure : mentions.figures) out.push_back(figure.text);
  return out;
}

TEST(HandLines, AFigureIsNotTakenFromStrokes) {
  using Texts = std::vector<std::string>;
  const struct {
    Texts lines;
    Texts left;
    const char* reason;
    PageKind kind = PageKind::scan;
  } rows[] = {
      {{"ke@26 ha@61 2%@85 44@54 tạng@5 1625@60 4@35"}, {}, "nothing else was read there"},
      {{"tỷ lệ hộ nghèo giảm 2%@40 so với năm trước"}, {"2%"}, "an unclear figure in print"},
      {{"tỷ@60 lệ@70 hộ@55 giảm@60 2%@40 so@70"}, {"2%"}, "faint print is print"},
      {{"2%@85"}, {"2%"}, "alone: nothing tells"},
      {{"K.@20 2%@85", "ứ@10 7y.@22 đò,@31 n@8 tu@20"}, {}, "a letter beside, a pen's line below"},
      {{"đạt@90 2%@85", "tỷ lệ hộ nghèo năm trước"}, {"2%"}, "a word beside, print below"},
      {{"ke@26 ha@61 2%@85 44@54 tạng@5 1625@60 4@35"}, {"2%"}, "no reader at all", PageKind::text},
  };
  for (const auto& row : rows) EXPECT_EQ(figures_left(row.lines, row.kind), row.left) << row.reason;
}

}  // namespace
}  // namespace trichdan
