// What a pen or a seal left is in no stream; what is hardly read, but printed, stays.
#include <gtest/gtest.h>

#include "page_maker.h"
#include "shown_lines.h"

namespace trichdan {
namespace {

struct Case {
  const char* text;
  float confidence;
  const char* other;  // what the second reader took each word for
  PageKind kind;
  const char* role;
  const char* reason;
};

const Case kCases[] = {
    {"12 ra v9 0,", 45, "#", PageKind::scan, "stamp", "scraps that no reader is sure of"},
    {"12 ra v9 0,", 70, "#", PageKind::scan, "body", "read well enough"},
    {"12 ra v9 0,", 45, "ra", PageKind::scan, "body", "both readers see the same word in it"},
    {"a 1 v", 45, "a", PageKind::scan, "stamp", "one sign is soon seen alike"},
    {"thực hiện nghiêm", 45, "#", PageKind::scan, "body", "words as long as words are"},
    {"12 ra v9 0,", 45, "#", PageKind::text, "body", "a text layer has no scraps"},
};

TEST(Scribble, ScrapsThatNoReaderIsSureOfAreNoText) {
  for (const Case& row : kCases) {
    PageMaker maker;
    for (int line = 0; line < 6; ++line) {
      maker.line(230, 300 + 45 * line,
                 "Trong tháng, Sở Y tế đã chỉ đạo thực hiện các nhiệm vụ thường xuyên của ngành");
    }
    maker.line(400, 700, row.text, {.confidence = row.confidence});
    PageReading page = maker.page();
    page.kind = row.kind;
    for (Word& word : page.words) {
      if (word.box.y0 == 700) word.other = row.other;
    }
    std::string role;
    for (const Line& line : lay_out(page, false).lines) {
      if (line.box.y0 == 700) role = name_of(line.role);
    }
    EXPECT_EQ(role, row.role) << row.text << ": " << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
