// Words that their own document says otherwise.
#include "repair/own_phrases.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "read_model.h"

namespace trichdan {
namespace {

// What official documents are known to say.
const NgramModel& model() {
  static const NgramModel made =
      model_of(9, {"giảm quá tải bệnh viện", "họp hằng năm", "họp hàng năm", "bệnh"});
  return made;
}

struct Document {
  std::vector<PageReading> pages;
  std::vector<PageLayout> layouts;
  std::vector<int> numbers;

  // A page of one line; "~" begins what was read with little confidence.
  void add(const std::string& text, PageKind kind = PageKind::scan) {
    PageReading page;
    page.kind = kind;
    PageLayout layout;
    layout.lines.push_back({});
    std::istringstream in(text);
    for (std::string word; in >> word;) {
      const bool unsure = word.starts_with('~');
      if (unsure) word.erase(0, 1);
      layout.lines[0].words.push_back(static_cast<std::uint32_t>(page.words.size()));
      page.words.push_back({word, {0, 0, 90, 30}, unsure ? 80.0F : 97.0F});
    }
    pages.push_back(std::move(page));
    layouts.push_back(std::move(layout));
    numbers.push_back(static_cast<int>(pages.size()));
  }

  std::string repaired(Repairs& repairs) {
    repair_own_phrases(pages, layouts, numbers, model(), repairs);
    std::string text;
    for (const Word& word : pages.front().words) text += (text.empty() ? "" : " ") + word.text;
    return text;
  }
};

TEST(OwnPhrases, WhatTheDocumentSaysElsewhere) {
  struct Row {
    std::vector<std::string> pages;
    const char* expected;  // of the first
    const char* reason;
  };
  const std::string right = "đề án giảm quá tải bệnh viện";
  const Row rows[] = {
      {{"giảm quá tài bệnh viện", right, right}, "giảm quá tải bệnh viện", "a mark was lost"},
      {{"giảm quá tài, bệnh viện", right, right},
       "giảm quá tài, bệnh viện",
       "a comma parts it from its neighbours"},
      {{"giảm quá tài bệnh", right, right}, "giảm quá tải bệnh", "two before and one behind"},
      {{"quá tài bệnh viện", right, right}, "quá tải bệnh viện", "one before and two behind"},
      {{"quá tài bệnh", right, right}, "quá tài bệnh", "too few neighbours"},
      {{"giảm quá tài bệnh viện", right}, "giảm quá tài bệnh viện", "said once elsewhere"},
      {{"giảm quá tài bệnh viện", "giảm quá ~tải bệnh", "giảm quá ~tải bệnh"},
       "giảm quá tài bệnh viện",
       "what is said elsewhere was hardly read"},
      {{"giảm quá Tài bệnh viện", right, right}, "giảm quá Tài bệnh viện", "a name"},
      {{"giảm quá tay bệnh viện", right, right}, "giảm quá tay bệnh viện", "another letter"},
      {{"cuộc họp hàng năm", "cuộc họp hằng năm", "cuộc họp hằng năm"},
       "cuộc họp hàng năm",
       "it is written so too"},
      {{"cuộc họp kín đáo", "cuộc họp kin đáo", "cuộc họp kin đáo"},
       "cuộc họp kín đáo",
       "of neither is anything known"},
  };
  for (const Row& row : rows) {
    Document document;
    for (const std::string& page : row.pages) document.add(page);
    Repairs repairs;
    EXPECT_EQ(document.repaired(repairs), row.expected) << row.reason;
    EXPECT_EQ(repairs.size(), row.pages.front() == row.expected ? 0U : 1U) << row.reason;
  }
}

TEST(OwnPhrases, ATextLayerTellsButStays) {
  const std::string right = "giảm quá tải bệnh viện";
  Document scan;
  scan.add("giảm quá tài bệnh viện");
  scan.add(right, PageKind::text);
  scan.add(right, PageKind::text);
  Repairs repairs;
  EXPECT_EQ(scan.repaired(repairs), right);
  Document text;
  text.add("giảm quá tài bệnh viện", PageKind::text);
  text.add(right);
  text.add(right);
  EXPECT_EQ(text.repaired(repairs), "giảm quá tài bệnh viện");
}

}  // namespace
}  // namespace trichdan
