// Words in doubt that their own document says otherwise.
#include "repair/own_words.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "read_model.h"

namespace trichdan {
namespace {

// What official documents are known to say.
const NgramModel& model() {
  static const NgramModel made = model_of(9, {"tính minh bạch", "cuộc họp", "ngân hàng", "các sở"});
  return made;
}

struct Document {
  std::vector<PageReading> pages;
  std::vector<PageLayout> layouts;
  std::vector<int> numbers;
  Repairs repairs;

  // A page of one line; "kho~khô" is a word in doubt that may be the other one.
  void add(const std::string& text, PageKind kind = PageKind::scan) {
    PageReading page;
    page.kind = kind;
    PageLayout layout;
    layout.lines.push_back({});
    std::istringstream in(text);
    for (std::string word; in >> word;) {
      layout.lines[0].words.push_back(static_cast<std::uint32_t>(page.words.size()));
      const std::size_t other = word.find('~');
      page.words.push_back(
          {word.substr(0, other), {0, 0, 90, 30}, other == std::string::npos ? 97.0F : 80.0F});
      if (other == std::string::npos) continue;
      page.words.back().alternatives.push_back({word.substr(other + 1), 10});
    }
    pages.push_back(std::move(page));
    layouts.push_back(std::move(layout));
    numbers.push_back(static_cast<int>(pages.size()));
  }

  std::string repaired() {
    repair_own_words(pages, layouts, numbers, model(), repairs);
    std::string text;
    for (const Word& word : pages.front().words) text += (text.empty() ? "" : " ") + word.text;
    return text;
  }
};

struct Row {
  std::vector<std::string> pages;
  const char* expected;  // of the first
  const char* reason;
};

void check(const Row& row) {
  Document document;
  for (const std::string& page : row.pages) document.add(page);
  EXPECT_EQ(document.repaired(), row.expected) << row.reason;
}

TEST(OwnWords, BesideTheSameNeighbour) {
  const std::string right = "mở kho lúa";
  const Row rows[] = {
      {{"mở khô~kho lúa", right, right, right}, "mở kho lúa", "three times so"},
      {{"(khô~kho lúa).", right, right, right}, "(kho lúa).", "one neighbour is enough"},
      {{"mở khô~kho lúa", right, right}, "mở khô lúa", "twice is little"},
      {{"mở khô~kho lúa", right, right, right, "mở khô thóc"}, "mở khô lúa", "both are said"},
      {{"mở khô lúa", right, right, right}, "mở khô lúa", "not in doubt"},
      {{"mở khô~khổ lúa", right, right, right}, "mở khô lúa", "nobody held it possible"},
      {{"mở Khô~Kho lúa", right, right, right}, "mở Khô lúa", "a name"},
      {{"mở khô~kho lúa", "mở kho~khô lúa", "mở kho~khô lúa", "mở kho~khô lúa"},
       "mở khô lúa",
       "what is said elsewhere is in doubt too"},
      {{"mở khô~kho nữa", right, right, right, "kho vui", "kho tàng", "kho báu", "kho bạc"},
       "mở khô nữa",
       "it stands mostly elsewhere"},
      {{"về tính~tình minh bạch", "về tình hình", "về tình hình", "về tình hình"},
       "về tính minh bạch",
       "the other neighbour knows it"},
  };
  for (const Row& row : rows) check(row);
}

TEST(OwnWords, WhatContextTookAwayIsPossible) {
  Document document;
  document.add("mở khô~khô lúa");
  for (int page = 2; page < 5; ++page) document.add("mở kho lúa");
  document.repairs.push_back({1, 1, 1, {}, "context", "kho", "khô", ""});
  EXPECT_EQ(document.repaired(), "mở kho lúa");
}

TEST(OwnWords, Abbreviations) {
  const Row rows[] = {
      {{"quỹ KF/DQH;~HF/DQH;", "về HF/DQH", "HF/DQH cao", "(HF/DQH)"}, "quỹ HF/DQH;", "by itself"},
      {{"quỹ QHTE.~QHTF.", "QHTF", "QHTF", "của QHTF"}, "quỹ QHTF.", "with a stop"},
      {{"quỹ KT~RT", "RT", "RT", "RT", "KT"}, "quỹ KT", "both are said"},
      {{"quỹ KT~RT", "RT", "RT"}, "quỹ KT", "twice is little"},
      {{"phần II~III", "III", "III", "III"}, "phần II", "a Roman number"},
      {{"số 15-NQ/TU~15-NQ/TW", "15-NQ/TW", "15-NQ/TW", "15-NQ/TW"}, "số 15-NQ/TU", "a symbol"},
      {{"quỹ KT~Kĩ", "Kĩ", "Kĩ", "Kĩ"}, "quỹ KT", "no abbreviation"},
  };
  for (const Row& row : rows) check(row);
}

TEST(OwnWords, ATextLayerTellsButStays) {
  Document scan;
  scan.add("mở khô~kho lúa");
  for (int page = 2; page < 5; ++page) scan.add("mở kho lúa", PageKind::text);
  EXPECT_EQ(scan.repaired(), "mở kho lúa");
  Document text;
  text.add("mở khô~kho lúa", PageKind::text);
  for (int page = 2; page < 5; ++page) text.add("mở kho lúa");
  EXPECT_EQ(text.repaired(), "mở khô lúa");
}

}  // namespace
}  // namespace trichdan
