// The names of signers: what lies under a seal, and family names misread in a letter.
#include "repair/signer_repair.h"

#include <gtest/gtest.h>

#include <sstream>

#include "repair/trace_score.h"

namespace trichdan {
namespace {

const std::vector<std::string> kFamily{"Lý", "Lê", "Nguyễn", "Đỗ", "Hồ", "Văn"};
const std::vector<std::string> kMiddle{"Văn", "Thị", "Kim"};

// A network that saw these characters one after the other, "?" for one of which it saw nothing, and
// of "ý" sometimes "y".
LineTrace trace_of(const std::vector<std::string>& seen, const Box& box) {
  LineTrace trace{box, {}};
  for (const std::string& one : seen) {
    if (one == "?") {
      trace.steps.push_back({{"", 20}, {"H", 60}, {"u", 60}, {"i", 60}, {"ê", 60}, {"ý", 60}});
    } else if (one == "ý") {
      trace.steps.push_back({{"ý", 20}, {"y", 10}});
    } else {
      trace.steps.push_back({{one, 0}, {"", 120}});
    }
    trace.steps.push_back({{"", 0}});
  }
  return trace;
}

std::vector<std::string> characters(const std::string& text) {
  std::vector<std::string> out;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) out.emplace_back();
    out.back() += c;
  }
  return out;
}

struct Page {
  PageReading reading;
  PageLayout layout;
};

// One line of a signature: words of 20 pixels a letter from x on; "~" begins those hardly read.
Page page_of(const std::string& text, int x) {
  Page page;
  Line line;
  line.role = Role::signature;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    const bool hardly = word.starts_with('~');
    if (hardly) word.erase(0, 1);
    const int width = 20 * static_cast<int>(characters(word).size());
    line.words.push_back(static_cast<std::uint32_t>(page.reading.words.size()));
    page.reading.words.push_back({word, {x, 100, x + width, 130}, hardly ? 40.0F : 96.0F});
    x += width + 20;
  }
  page.layout.lines.push_back(line);
  return page;
}

std::string shown(const Page& page) {
  std::string text;
  for (const std::uint32_t word : page.layout.lines.front().words)
    text += (text.empty() ? "" : " ") + page.reading.words[word].text;
  return text;
}

TEST(TraceScore, SumsOverTheMostProbableWay) {
  const LineTrace trace = trace_of(characters("Lê An"), {0, 0, 100, 30});
  const TraceScore score(trace);
  EXPECT_NEAR(score.of("Lê An"), 0, 0.01);
  EXPECT_NEAR(score.of_the_best(), 0, 0.01);
  EXPECT_NEAR(score.of_end(" An"), 0, 0.01) << "whatever stands before it";
  EXPECT_LT(score.of("Lý An"), -10) << "nothing of it was seen";
  EXPECT_LT(score.of("Lê A"), -5) << "a letter too few";
  EXPECT_EQ(TraceScore(LineTrace{}).of_the_best(), 0);
}

TEST(Signers, WhatLiesUnderASeal) {
  struct Row {
    std::string read;  // from x = 200 on
    int x;
    std::vector<std::string> seen;
    std::string expected;
    const char* reason;
  };
  const Row rows[] = {
      {"~17 Hoàng Lan",
       140,
       {"L", "ý", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "Lý Hoàng Lan",
       "its family name, though y was a little more probable"},
      {"Hoàng Lan",
       200,
       {"L", "ý", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "Lý Hoàng Lan",
       "nothing was read of it"},
      {"~2xxx ~n ~xim Lan",
       0,
       {"N", "g", "?", "y", "ễ", "n", " ", "K", "?", "m", " ", "L", "a", "n"},
       "Nguyễn Kim Lan",
       "its middle name too"},
      {"~17 Hoàng Lan",
       140,
       {"?", "?", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "17 Hoàng Lan",
       "several may be meant"},
      {"~17 Hoàng Lan",
       140,
       {"B", "à", "n", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "17 Hoàng Lan",
       "a family name that no table knows"},
      {"~c3 BÍ THƯ",
       120,
       {"P", "?", "Ó", " ", "B", "Í", " ", "T", "H", "Ư"},
       "PHÓ BÍ THƯ",
       "what an office begins with"},
      {"~KT.GIÁM ĐỐC",
       0,
       {"K", "T", ".", " ", "G", "I", "Á", "M", " ", "Đ", "Ố", "C"},
       "KT.GIÁM ĐỐC",
       "it was read so, but for the space"},
      {"~c3 Y TẾ", 120, {"P", "?", "Ó", " ", "Y", " ", "T", "Ế"}, "c3 Y TẾ", "no office ends so"},
      {"~17 ~x2 ~4 Lan",
       20,
       {"L", "ý", " ", "L", "a", "n"},
       "17 x2 4 Lan",
       "there is room for more than this"},
  };
  for (const Row& row : rows) {
    Page page = page_of(row.read, row.x);
    const std::int32_t end = page.reading.words.back().box.x1;
    const bool nothing = row.read.front() != '~';
    const Box box{nothing ? row.x - 60 : row.x, 100, end, 130};
    for (int i = 0; i < 4; ++i) page.reading.traces.push_back(trace_of(row.seen, box));
    Repairs repairs;
    repair_signers(page.reading, page.layout, 2, {kFamily, kMiddle}, repairs);
    EXPECT_EQ(shown(page), row.expected) << row.reason;
    EXPECT_EQ(repairs.size(),
              row.expected.find_first_of("0123456789.") == std::string::npos ? 1U : 0U)
        << row.reason;
    for (const Repair& repair : repairs) {
      EXPECT_EQ(repair.kind, "name");
      EXPECT_LT(page.reading.words[repair.word].confidence, 60) << "to be looked at";
    }
  }
}

TEST(Signers, AFamilyNameThatTheReaderHeldPossible) {
  struct Row {
    std::string read;
    std::vector<WordAlternative> open;
    std::string expected;
    const char* reason;
  };
  const Row rows[] = {
      {"~Bố Thị An", {{"Đố", 2}, {"Đỗ", 9}, {"Bồ", 25}}, "Đỗ Thị An", "the only one"},
      {"~Bố Thị An", {{"Đố", 2}, {"Đỗ", 9}, {"Hồ", 25}}, "Bố Thị An", "two are open"},
      {"~Bố Thị An", {{"Đỗ", 90}}, "Bố Thị An", "hardly possible"},
      {"Bàn Thị An", {{"Văn", 9}}, "Bàn Thị An", "read for certain"},
      {"~Lê Thị An", {{"Lý", 2}}, "Lê Thị An", "it is one"},
      {"~Bố An", {{"Đỗ", 9}}, "Bố An", "too little of a name"},
      {"~Bố ~thi An", {{"Đỗ", 9}}, "Bố thi An", "no name"},
  };
  for (const Row& row : rows) {
    Page page = page_of(row.read, 200);
    page.reading.words.front().alternatives = row.open;
    Repairs repairs;
    repair_signers(page.reading, page.layout, 2, {kFamily, kMiddle}, repairs);
    EXPECT_EQ(shown(page), row.expected) << row.reason;
  }
  Page body = page_of("~Bố Thị An", 200);
  body.reading.words.front().alternatives = {{"Đỗ", 9}};
  body.layout.lines.front().role = Role::body;
  Repairs repairs;
  repair_signers(body.reading, body.layout, 2, {kFamily, kMiddle}, repairs);
  EXPECT_TRUE(repairs.empty()) << "not under a signature";
}

}  // namespace
}  // namespace trichdan
