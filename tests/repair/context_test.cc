// Words weighed by their neighbours.
#include "repair/context.h"

#include <gtest/gtest.h>

#include <sstream>

#include "read_model.h"

namespace trichdan {
namespace {

// What the model of these tests has read a hundred times.
const NgramModel& model() {
  static const NgramModel made =
      model_of(100, {"học tập tư tưởng, đạo đức, phong cách", "lãnh đạo các tướng lĩnh quân đội",
                     "đẩy mạnh sản xuất", "đầy đủ các mặt", "cán bộ, đảng viên và nhân dân",
                     "chất lượng được nâng lên", "huyện Điện Biên Đông, đồng ban hành"});
  return made;
}

// "tướng/tưởng@1.2" leaves "tưởng" open at a cost of 1.2; "đầy|đẩy" was read otherwise by a second
// reader, "đầy|" alike.
Word word_of(const std::string& text, int x) {
  Word word;
  const std::size_t bar = text.find('|');
  std::string first = text.substr(0, bar);
  const std::size_t slash = first.find('/');
  if (slash != std::string::npos) {
    const std::size_t at = first.find('@');
    const double cost = std::stod(first.substr(at + 1));
    word.alternatives.push_back(
        {first.substr(slash + 1, at - slash - 1), static_cast<std::uint8_t>(cost / 0.05 + 0.5)});
    first = first.substr(0, slash);
  }
  word.text = first;
  word.box = {x, 100, x + 90, 130};
  if (bar != std::string::npos) word.other = bar + 1 == text.size() ? first : text.substr(bar + 1);
  return word;
}

struct Read {
  PageReading page;
  PageLayout layout;
};

Read read(const std::string& line) {
  Read out;
  out.layout.lines.push_back({});
  std::istringstream in(line);
  int x = 100;
  for (std::string word; in >> word; x += 100) {
    out.layout.lines[0].words.push_back(static_cast<std::uint32_t>(out.page.words.size()));
    out.page.words.push_back(word_of(word, x));
  }
  return out;
}

std::string text_of(const PageReading& page) {
  std::string text;
  for (const Word& word : page.words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

TEST(Context, DecidesByNeighbours) {
  const struct {
    const char* line;
    const char* expected;
    const char* reason;
  } rows[] = {
      {"học tập tư tướng/tưởng@1.2 đạo đức", "học tập tư tưởng đạo đức", "a pair often read"},
      {"học tập tư tướng,/tưởng,@3.5 đạo đức", "học tập tư tưởng, đạo đức",
       "improbable to the reader, but its neighbours are plain"},
      {"học tập tư tướng,/tưởng,@12 đạo đức", "học tập tư tướng, đạo đức",
       "so improbable that it may be a slip in print"},
      {"học tập tư tướng đạo đức", "học tập tư tướng đạo đức",
       "read with certainty: a slip that is printed stays"},
      {"lãnh đạo các tướng/tưởng@0.5 lĩnh", "lãnh đạo các tướng lĩnh", "right as it was read"},
      {"đầy|đẩy mạnh sản xuất", "đẩy mạnh sản xuất", "what the second reader read"},
      {"học tập tư tướng,/tưởng,@1.2 đạo đức", "học tập tư tưởng, đạo đức", "punctuation stays"},
      {"cán bộ, Đáng/Đảng@2 viên", "cán bộ, Đảng viên", "its capital stays"},
      {"ông Tướng/Tưởng@2 Văn Nam", "ông Tướng Văn Nam", "a name no neighbour speaks for"},
      {"họ Vi Tư Tướng/Tưởng@5.5 đạo", "họ Vi Tư Tướng đạo",
       "a name: what its letters mean is no matter"},
      {"họ Vi Tư Tướng/Tưởng@1.5 đạo", "họ Vi Tư Tướng đạo", "also where it is likelier"},
      {"họ Vi Tư Tướng/Tưởng@1.5|Tưởng đạo", "họ Vi Tư Tưởng đạo",
       "unless a second reader read what its neighbours speak for"},
      {"huyện Điện Biên Đồng,/Đông,@1.4 đã", "huyện Điện Biên Đông, đã",
       "a place that is known; the other stands beside no Biên"},
      {"khóa XII/XI@0.5 của", "khóa XII của", "Roman numbers have no neighbours"},
      {"đạt 98%/93%@0.1 kế hoạch", "đạt 98% kế hoạch", "nor have figures"},
      {"tỷ lệ TU/TỦ@0.1 các", "tỷ lệ TU các", "nor have abbreviations"},
  };
  for (const auto& row : rows) {
    Read page = read(row.line);
    Repairs repairs;
    ContextRepair({&model(), nullptr}).repair(page.page, page.layout, 4, repairs);
    EXPECT_EQ(text_of(page.page), row.expected) << row.reason;
    EXPECT_EQ(repairs.empty(), text_of(read(row.line).page) == row.expected) << row.reason;
  }
}

// Sixty words of a page, of which the reader was not sure of so many; then the line.
Read read_on_a_page(const std::string& line, int unsure) {
  std::string page;
  for (int i = 0; i < 60; ++i) page += "khác; ";
  Read out = read(page + line);
  for (int i = 0; i < unsure; ++i) out.page.words[static_cast<std::size_t>(i)].confidence = 80;
  for (Word& word : out.page.words) {
    if (word.confidence == 0) word.confidence = 96;
  }
  return out;
}

std::string repaired_end(Read page, Repairs& repairs) {
  ContextRepair({&model(), nullptr}).repair(page.page, page.layout, 1, repairs);
  const std::string text = text_of(page.page);
  return text.substr(text.rfind("khác; ") + std::string("khác; ").size());
}

TEST(Context, MarksOfABadCopyAreNotBelieved) {
  const struct {
    const char* line;
    const char* expected;
    const char* reason;
  } rows[] = {
      {"học tập tư tướng, đạo đức", "học tập tư tưởng, đạo đức",
       "a tone the reader was certain of"},
      {"cán bộ, Dáng viên và nhân dân", "cán bộ, Đảng viên và nhân dân", "a bar and a tone"},
      {"lãnh đạo các tướng lĩnh", "lãnh đạo các tướng lĩnh", "it has stood beside its neighbours"},
      {"huyện Điện Biên Đồng đã", "huyện Điện Biên Đồng đã", "a name: what was read may be one"},
      {"học tập tư thướng, đạo", "học tập tư thướng, đạo", "letters, not marks"},
  };
  for (const auto& row : rows) {
    Repairs repairs;
    EXPECT_EQ(repaired_end(read_on_a_page(row.line, 6), repairs), row.expected) << row.reason;
    for (const Repair& repair : repairs) {
      EXPECT_NE(repair.evidence.find("only its marks differ"), std::string::npos) << row.reason;
    }
    repairs.clear();
    EXPECT_EQ(repaired_end(read_on_a_page(row.line, 1), repairs), row.line)
        << "of a good copy it was printed so";
  }
}

TEST(Context, SaysWhatItDid) {
  Read page = read("học tập tư tướng,/tưởng,@1.2 đạo đức");
  Repairs repairs;
  ContextRepair({&model(), nullptr}).repair(page.page, page.layout, 4, repairs);
  ASSERT_EQ(repairs.size(), 1U);
  EXPECT_EQ(repairs[0].page, 4);
  EXPECT_EQ(repairs[0].word, 3U);
  EXPECT_EQ(repairs[0].kind, "context");
  EXPECT_EQ(repairs[0].read, "tướng,");
  EXPECT_EQ(repairs[0].became, "tưởng,");
  EXPECT_EQ(repairs[0].box, page.page.words[3].box);
  EXPECT_NE(repairs[0].evidence.find("tập tư"), std::string::npos);
}

TEST(Context, LeavesTextLayersAndUnknownContextsAlone) {
  Read page = read("học tập tư tướng/tưởng@1.2 đạo đức");
  Repairs repairs;
  ContextRepair({nullptr, nullptr}).repair(page.page, page.layout, 1, repairs);
  page.page.kind = PageKind::text;
  ContextRepair({&model(), nullptr}).repair(page.page, page.layout, 1, repairs);
  EXPECT_TRUE(repairs.empty());
  EXPECT_EQ(page.page.words[3].text, "tướng");
}

TEST(Context, TheArchivesOwnWordsCountToo) {
  NgramCounter counter;
  std::vector<ContextToken> tokens;
  for (int i = 0; i < 20; ++i) {
    for (const char* word : {"Huyện", "Nậm", "Pồ."}) append_tokens(word, tokens);
  }
  counter.add(tokens);
  const NgramModel archive = NgramModel::decode(counter.encoded(3, 1));
  Read page = read("Huyện ủy Nậm Đồ/Pồ@1.0 tập");
  Repairs repairs;
  ContextRepair({&model(), nullptr}).repair(page.page, page.layout, 1, repairs);
  EXPECT_TRUE(repairs.empty());
  ContextRepair({&model(), &archive}).repair(page.page, page.layout, 1, repairs);
  EXPECT_EQ(text_of(page.page), "Huyện ủy Nậm Pồ tập");
}

TEST(Context, AWordAFootnoteCallsAtIsLeftAlone) {
  Read page = read("học tập tư tướng1/tưởng1@1.2 đạo đức");
  page.layout.lines[0].note_marks.push_back({3, 7, 8, {}});
  Repairs repairs;
  ContextRepair({&model(), nullptr}).repair(page.page, page.layout, 1, repairs);
  EXPECT_TRUE(repairs.empty());
}

}  // namespace
}  // namespace trichdan
