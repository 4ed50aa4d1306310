// Sequences of pages, the documents they are, and why.
#include "layout/parts.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace trichdan {
namespace {

// A page, by letters: W whole head, a attached, f form, i incomplete, u unfilled head; b blank,
// c cover of the folder, x failed; e ends the document, s ends early; a figure: its page number;
// t: a table of five columns. "." a page of text.
PageSigns signs(const std::string& letters) {
  PageSigns page;
  for (const char letter : letters) {
    switch (letter) {
      case 'W':
        page.head = HeadKind::whole;
        break;
      case 'a':
        page.head = HeadKind::attached;
        break;
      case 'f':
        page.head = HeadKind::form;
        break;
      case 'i':
        page.head = HeadKind::incomplete;
        break;
      case 'u':
        page.head = HeadKind::unfilled;
        break;
      case 'b':
        page.blank = true;
        break;
      case 'c':
        page.cover = true;
        break;
      case 'x':
        page.read = false;
        break;
      case 'e':
        page.ends = true;
        break;
      case 's':
        page.ends_early = true;
        break;
      case 't':
        page.columns = 5;
        break;
      default:
        if (letter >= '1' && letter <= '9') page.number = letter - '0';
    }
  }
  return page;
}

std::vector<PageSigns> file(const std::string& text) {
  std::vector<PageSigns> pages;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    pages.push_back(signs(text.substr(begin, end - begin)));
    pages.back().page = static_cast<int>(pages.size());
    begin = end + 1;
  }
  return pages;
}

std::string ranges(const FileParts& parts) {
  std::string text;
  for (const PageRange& range : parts.documents) {
    if (!text.empty()) text += ' ';
    text += std::to_string(range.first) + '-' + std::to_string(range.last);
  }
  return text;
}

std::string doubts(const FileParts& parts) {
  std::string text;
  for (const PartDoubt& doubt : parts.doubts) {
    if (!text.empty()) text += ' ';
    text += std::to_string(doubt.page);
  }
  return text;
}

struct Case {
  const char* pages;
  const char* documents;
  const char* doubts;
  const char* why;
};

const Case kCases[] = {
    {"W .2 e3", "1-3", "", "one document"},
    {". .2 .3", "1-3", "", "one that has no head"},
    {"We We We", "1-1 2-2 3-3", "", "letters of one page"},
    {"W e2 W .2 e3", "1-2 3-5", "", "a signature, then a head"},
    {". e We", "1-2 3-3", "", "the first one has no head"},
    {"W .2 .3 W .2", "1-3 4-5", "", "page numbers begin again"},
    {"W .2 b W", "1-2 4-4", "", "a blank back between them is of neither"},
    {"W b e3 b b W .2 e3", "1-3 6-8", "", "blank backs inside a document are pages of it"},
    {"W .2s W e2", "1-2 3-4", "", "the last page is not full"},
    {"c We We", "2-2 3-3", "", "the folder's cover is no document"},
    {"b c ct t We We", "5-5 6-6", "", "nor are its register and what that goes on on"},
    {"c .te We We", "2-2 3-3 4-4", "", "a page without a head behind a cover may be a document"},
    {"We c We", "1-1 3-3", "", "a cover between documents"},
    {"c W .2 e3", "1-4", "", "one document with its cover is the file"},
    {"b W .2 e3 b", "1-5", "", "and with its blank pages"},
    {"c ct", "1-2", "", "nothing but covers"},
    {"b", "1-1", "", "nothing"},
    {"We a2 .3", "1-3", "", "a plan issued with the decision has a letterhead"},
    {"We . f f f", "1-5", "", "forms behind the report"},
    {"We . W", "1-2 3-3", "", "an appendix goes with its document, the next head parts"},
    {"We i .", "1-3", "2", "number or date are missing: an enclosure, or lost under a seal"},
    {"W .2 i", "1-3", "", "inside a document it is no beginning at all"},
    {"We u", "1-2", "2", "a draft has neither number nor day"},
    {"W .2 W", "1-3", "3", "nothing ends the first: it quotes the head of another"},
    {"W e2 W3 .4", "1-4", "3", "the page numbers go on"},
    {"W2e W2e", "1-1 2-2", "", "the same number twice does not go on"},
    {"W e2 x We", "1-3 4-4", "", "a page that failed stays with the one before"},
    {"x We We", "1-2 3-3", "2", "what failed may be the first page of the same document"},
    {"W x W", "1-3", "3", "or the last"},
    {"x x", "1-2", "", "nothing was read"},
    {"", "", "", "no pages"},
};

TEST(Parts, AreFoundAsExpected) {
  for (const Case& c : kCases) {
    const FileParts parts = find_parts(file(c.pages));
    EXPECT_EQ(ranges(parts), c.documents) << c.pages << ": " << c.why;
    EXPECT_EQ(doubts(parts), c.doubts) << c.pages << ": " << c.why;
  }
}

// Whatever the pages say: documents are in order, apart, and hold every page that is neither blank
// nor a cover nor the rest of a register.
TEST(Parts, NoPageWithTextIsLost) {
  const std::vector<std::string> kinds{"W",  "We", ".", "e", "a", "b",  "c",
                                       ".2", "i",  "x", "u", "f", "W2", ".s"};
  std::uint32_t seed = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int page = 0; page < 9; ++page) {
      seed = seed * 1664525 + 1013904223;
      if (!text.empty()) text += ' ';
      text += kinds[(seed >> 16) % kinds.size()];
    }
    const std::vector<PageSigns> pages = file(text);
    const FileParts parts = find_parts(pages);
    ASSERT_FALSE(parts.documents.empty()) << text;
    std::map<int, int> held;
    int before = 0;
    for (const PageRange& range : parts.documents) {
      ASSERT_GT(range.first, before) << text;
      ASSERT_GE(range.last, range.first) << text;
      before = range.last;
      for (int page = range.first; page <= range.last; ++page) ++held[page];
    }
    for (const PageSigns& page : pages) {
      if (!page.blank && !page.cover) {
        ASSERT_EQ(held[page.page], 1) << text;
      }
    }
    for (const PartDoubt& doubt : parts.doubts) ASSERT_EQ(held[doubt.page], 1) << text;
  }
}

TEST(Parts, AHeadIsLookedForBehindCoversAndBlankPages) {
  EXPECT_EQ(head_page(file("W .2")), 1);
  EXPECT_EQ(head_page(file("b c W .2")), 3);
  EXPECT_EQ(head_page(file("x .2")), 0);  // the first page failed: no other is it
  EXPECT_EQ(head_page(file("b c")), 1);
}

}  // namespace
}  // namespace trichdan
