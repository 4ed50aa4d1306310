// The names of signers: what lies under a seal, and family names misread in a letter.
#include "repair/signer_repair.h"

#include <gtest/gtest.h>

#include <sstream>

#include "repair/trace_score.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

const std::vector<std::string> kFamily{"Lý", "Lê", "Nguyễn", "Đỗ", "Hồ", "Văn"};
const std::vector<std::string> kMiddle{"Văn", "Thị", "Kim"};

// Pixels, as type has them: capitals are wide and "i" is narrow.
int width_of(const std::string& character) {
  if (character == " " || character == ".") return 10;
  if (character == "i" || character == "l" || character == "t") return 10;
  if (fold_search(character) == "i") return 20;
  return to_lower(character) != character ? 30 : 20;
}

// A network that looks every ten pixels and saw these characters one after the other, "?" for one
// of which it saw nothing, and of "ý" sometimes "y"; nothing in the first steps.
LineTrace trace_of(const std::vector<std::string>& seen, const Box& box, std::size_t first = 0) {
  LineTrace trace{box, {}};
  trace.steps.resize(first, {{"", 0}});
  for (const std::string& one : seen) {
    if (one == "?") {
      trace.steps.push_back({{"", 20}, {"H", 60}, {"u", 60}, {"i", 60}, {"ê", 60}, {"ý", 60}});
    } else if (one == "ý") {
      trace.steps.push_back({{"ý", 20}, {"y", 10}});
    } else {
      trace.steps.push_back({{one, 0}, {"", 120}});
    }
    for (int more = width_of(one); more >= 20; more -= 10) trace.steps.push_back({{"", 0}});
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

int width_of(const std::vector<std::string>& text) {
  int width = 0;
  for (const std::string& character : text) width += width_of(character);
  return width;
}

struct Page {
  PageReading reading;
  PageLayout layout;
};

// One line of a signature from x on; "~" begins words hardly read, "^" those not for certain.
Page page_of(const std::string& text, int x) {
  Page page;
  Line line;
  line.role = Role::signature;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    const bool hardly = word.starts_with('~');
    const bool doubtful = word.starts_with('^');
    if (hardly || doubtful) word.erase(0, 1);
    const int width = width_of(characters(word));
    line.words.push_back(static_cast<std::uint32_t>(page.reading.words.size()));
    page.reading.words.push_back({word,
                                  {x, 100, x + width, 130},
                                  hardly     ? 40.0F
                                  : doubtful ? 85.0F
                                             : 96.0F});
    x += width + 10;
  }
  page.layout.lines.push_back(line);
  return page;
}

// A row of the office in the middle of what the box holds.
void add_office(Page& page, const Box& box) {
  Line line;
  line.role = Role::signature;
  line.words.push_back(static_cast<std::uint32_t>(page.reading.words.size()));
  const std::int32_t middle = (box.x0 + box.x1) / 2;
  page.reading.words.push_back({"TRƯỞNG", {middle - 60, 0, middle + 60, 30}, 96.0F});
  page.layout.lines.push_back(line);
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
  EXPECT_NEAR(score.of_end(" An", 0, score.steps()), 0, 0.01) << "whatever stands before it";
  EXPECT_LT(score.of("Lý An"), -10) << "nothing of it was seen";
  EXPECT_LT(score.of("Lê A"), -5) << "a letter too few";
  EXPECT_EQ(TraceScore(LineTrace{}).of_the_best(), 0);
}

TEST(Signers, WhatLiesUnderASeal) {
  struct Row {
    std::string read;  // from x = 400 on
    int room;          // pixels that the office gives before what was seen
    std::vector<std::string> seen;
    std::string expected;
    const char* reason;
  };
  const Row rows[] = {
      {"~17 Hoàng Lan",
       0,
       {"L", "ý", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "Lý Hoàng Lan",
       "its family name, though y was a little more probable"},
      {"Hoàng Lan",
       0,
       {"L", "ý", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "Lý Hoàng Lan",
       "nothing was read of it"},
      {"~2xxx ~n ~xim Lan",
       0,
       {"N", "g", "?", "y", "ễ", "n", " ", "K", "?", "m", " ", "L", "a", "n"},
       "Nguyễn Kim Lan",
       "its middle name too"},
      {"~17 Hoàng Lan",
       0,
       {"?", "?", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "17 Hoàng Lan",
       "several may be meant"},
      {"~17 Hoàng Lan",
       0,
       {"B", "à", "n", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "17 Hoàng Lan",
       "a family name that no table knows"},
      {"~c3 BÍ THƯ",
       0,
       {"P", "?", "Ó", " ", "B", "Í", " ", "T", "H", "Ư"},
       "PHÓ BÍ THƯ",
       "what an office begins with"},
      {"~KT.GIÁM ĐỐC",
       0,
       {"K", "T", ".", " ", "G", "I", "Á", "M", " ", "Đ", "Ố", "C"},
       "KT.GIÁM ĐỐC",
       "it was read so, but for the space"},
      {"~c3 Y TẾ", 0, {"P", "?", "Ó", " ", "Y", " ", "T", "Ế"}, "c3 Y TẾ", "no office ends so"},
      {"~17 ~x2 ~4 Lan",
       120,
       {"L", "ý", " ", "L", "a", "n"},
       "17 x2 4 Lan",
       "there is room for more than this"},
      {"~17 Hoàng Lan",
       -30,
       {"L", "ý", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "Lý Hoàng Lan",
       "it was stamped off the middle of the office"},
      {"~Nguyên ~Sư ~17 Hoàng Lan",
       0,
       {"L", "ý", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "Lý Hoàng Lan",
       "what a rim left before it"},
      {"~17xxxxxx Hoàng Lan",
       0,
       {"L", "ý", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"},
       "Lý Hoàng Lan",
       "rim and family name were read as one word"},
      {"CON ~2 ~Bó THƯ",
       0,
       {"B", "Í", " ", "T", "H", "Ư"},
       "CON 2 BÍ THƯ",
       "what stands left of its place is no part of it"},
      {"~17 ^Tâm Kim Lan",
       0,
       {"L", "ý", " ", "K", "i", "m", " ", "L", "a", "n"},
       "Lý Kim Lan",
       "what was read of the family name is none"},
      {"~x Nguyễn Kim Lan",
       40,
       {"L", "ý", " ", "N", "g", "u", "y", "ễ", "n", " ", "K", "i", "m", " ", "L", "a", "n"},
       "x Nguyễn Kim Lan",
       "a whole name: what stands before it is a rank"},
      {"~c3 TỊCH THƯỜNG TRỰC",
       0,
       {"P", "?", "Ó", " ", "C", "H", "Ủ", " ", "T", "Ị", "C", "H",
        " ", "T", "H", "Ư", "Ờ", "N", "G", " ", "T", "R", "Ự", "C"},
       "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
       "an office with more behind its post"},
  };
  for (const Row& row : rows) {
    Page page = page_of(row.read, 400);
    constexpr int kBefore = 40;  // as the line's traces begin before the name's place
    const std::int32_t end = page.reading.words.back().box.x1;
    const std::int32_t begin = end - width_of(row.seen);
    add_office(page, {begin - row.room, 100, end, 130});
    const LineTrace trace = trace_of(row.seen, {begin - kBefore, 100, end, 130}, kBefore / 10);
    page.reading.traces = {trace, trace, trace, trace};
    Repairs repairs;
    const std::string before = shown(page);
    repair_signers(page.reading, page.layout, 2, {kFamily, kMiddle, kFamily}, repairs);
    EXPECT_EQ(shown(page), row.expected) << row.reason;
    EXPECT_EQ(repairs.size(), before == row.expected ? 0U : 1U) << row.reason;
    for (const Repair& repair : repairs) {
      EXPECT_EQ(repair.kind, "name");
      EXPECT_LT(page.reading.words[repair.word].confidence, 60) << "to be looked at";
    }
  }
}

// Stamped 5 mm off the middle of the office, where a sum over all traces asks for more than they
// say.
TEST(Signers, ANameReadPlainlyMayStandOffItsPlace) {
  struct Row {
    std::string read;
    std::vector<std::string> plain;   // what one trace saw
    std::vector<std::string> hardly;  // what the others did
    std::string expected;
    const char* reason;
  };
  const std::vector<std::string> hoang_lan{"H", "o", "à", "n", "g", " ", "L", "a", "n"};
  const auto seen = [&](std::vector<std::string> family) {
    family.emplace_back(" ");
    family.insert(family.end(), hoang_lan.begin(), hoang_lan.end());
    return family;
  };
  const Row rows[] = {
      {"~17 Hoàng Lan", seen({"Đ", "ỗ"}), seen({"?", "?"}), "Đỗ Hoàng Lan", "one trace reads it"},
      {"~17 Hoàng Lan", seen({"?", "?"}), seen({"?", "?"}), "17 Hoàng Lan", "none does"},
      {"~17 Lan",
       {"H", "ồ", " ", "L", "a", "n"},
       {"?", "?", " ", "L", "a", "n"},
       "17 Lan",
       "of two words another may stand before it"},
  };
  for (const Row& row : rows) {
    Page page = page_of(row.read, 400);
    const std::int32_t end = page.reading.words.back().box.x1;
    const std::int32_t begin = end - width_of(row.plain);
    add_office(page, {begin + 45, 100, end, 130});
    const Box box{begin - 40, 100, end, 130};
    const LineTrace hardly = trace_of(row.hardly, box, 4);
    page.reading.traces.assign(11, hardly);
    page.reading.traces.push_back(trace_of(row.plain, box, 4));
    Repairs repairs;
    repair_signers(page.reading, page.layout, 2, {kFamily, kMiddle, kFamily}, repairs);
    EXPECT_EQ(shown(page), row.expected) << row.reason;
  }
}

// A name of which two traces say "Lý" and two "Lê". On a page that was made level the boxes of one
// name's traces differ by a pixel.
Page page_in_dispute() {
  Page page = page_of("~17 Hoàng Lan", 400);
  const std::vector<std::string> one{"L", "ý", " ", "H", "o", "à", "n", "g", " ", "L", "a", "n"};
  std::vector<std::string> other = one;
  other[1] = "ê";
  const std::int32_t end = page.reading.words.back().box.x1;
  const std::int32_t begin = end - width_of(one);
  add_office(page, {begin, 100, end, 130});
  const LineTrace trace = trace_of(one, {begin - 40, 100, end, 130}, 4);
  const LineTrace moved = trace_of(other, {begin - 80, 100, end, 131}, 8);
  page.reading.traces = {trace, trace, moved, moved};
  return page;
}

TEST(Signers, TracesOfOneNameAreWeighedTogether) {
  Page page = page_in_dispute();
  Repairs repairs;
  repair_signers(page.reading, page.layout, 2, {kFamily, kMiddle, kFamily}, repairs);
  EXPECT_EQ(shown(page), "17 Hoàng Lan") << "two say Lý, two Lê";
}

TEST(Signers, ANameThatIsKnownNeedsToBeBetterThanOthersOfThemAlone) {
  struct Row {
    std::vector<std::string> known;
    std::string expected;
    const char* reason;
  };
  const Row rows[] = {
      {{"Lê Hoàng Lan", "Hồ Văn Bình"}, "Lê Hoàng Lan", "one of two that the traces like"},
      {{"Lê Hoàng Lan", "Lý Hoàng Lan"}, "17 Hoàng Lan", "both are known"},
      {{"Nguyễn Hoàng Lan"}, "17 Hoàng Lan", "the traces speak against it"},
      {{"Lê Minh Lan"}, "17 Hoàng Lan", "it does not end so"},
  };
  for (const Row& row : rows) {
    Page page = page_in_dispute();
    Repairs repairs;
    repair_signers(page.reading, page.layout, 2, {kFamily, kMiddle, kFamily, row.known}, repairs);
    EXPECT_EQ(shown(page), row.expected) << row.reason;
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
    repair_signers(page.reading, page.layout, 2, {kFamily, kMiddle, kFamily}, repairs);
    EXPECT_EQ(shown(page), row.expected) << row.reason;
  }
  Page body = page_of("~Bố Thị An", 200);
  body.reading.words.front().alternatives = {{"Đỗ", 9}};
  body.layout.lines.front().role = Role::body;
  Repairs repairs;
  repair_signers(body.reading, body.layout, 2, {kFamily, kMiddle, kFamily}, repairs);
  EXPECT_TRUE(repairs.empty()) << "not under a signature";
}

TEST(Signers, AWordThatIsNoSyllable) {
  struct Row {
    std::string read;
    std::vector<WordAlternative> open;  // of the last word
    std::string expected;
    const char* reason;
  };
  const Row rows[] = {
      {"Lê Kim Bìuh", {{"Bình", 70}}, "Lê Kim Bình", "the only one"},
      {"Lê Kim Xưân", {{"Xưâa", 30}, {"Xuân", 50}, {"Xuôn", 120}}, "Lê Kim Xuân", "near enough"},
      {"Lê Kim Bìuh", {{"Bình", 20}, {"Bùi", 60}}, "Lê Kim Bìuh", "two are open"},
      {"Lê Kim Niê", {{"Niễ", 20}}, "Lê Kim Niê", "no other is open"},
      {"Lê Kim Bình", {{"Bính", 10}}, "Lê Kim Bình", "it is one"},
      {"Ông Kim Bìuh", {{"Bình", 10}}, "Ông Kim Bìuh", "behind no family name"},
  };
  for (const Row& row : rows) {
    Page page = page_of(row.read, 200);
    page.reading.words.back().alternatives = row.open;
    Repairs repairs;
    repair_signers(page.reading, page.layout, 2, {kFamily, kMiddle, kFamily}, repairs);
    EXPECT_EQ(shown(page), row.expected) << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
