#include "text/stream.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/unicode.h"

namespace trichdan {
namespace {

struct TestLine {
  std::string text;  // words between spaces
  Role role = Role::body;
  bool starts_paragraph = false;
};

struct TestPage {
  PageReading reading;
  PageLayout layout;
};

// Words of ten pixels a byte, lines of thirty pixels.
TestPage page_of(const std::vector<TestLine>& lines) {
  TestPage page;
  int y = 0;
  for (const TestLine& text : lines) {
    Line line;
    line.role = text.role;
    line.starts_paragraph = text.starts_paragraph;
    int x = 0;
    for (std::size_t begin = 0; begin < text.text.size();) {
      const std::size_t end = std::min(text.text.find(' ', begin), text.text.size());
      const std::string word = text.text.substr(begin, end - begin);
      const int width = 10 * static_cast<int>(word.size());
      line.words.push_back(static_cast<std::uint32_t>(page.reading.words.size()));
      page.reading.words.push_back({word, {x, y, x + width, y + 30}, 90, 0, y / 30});
      x += width + 10;
      begin = end + 1;
    }
    page.layout.lines.push_back(line);
    y += 30;
  }
  return page;
}

struct Built {
  std::vector<PageReading> readings;
  DocumentText text;
  const Stream& stream(std::string_view name) const {
    for (const Stream& stream : text.streams) {
      if (stream.name == name) return stream;
    }
    throw std::runtime_error(std::string("no stream ").append(name));
  }
};

Built build(const std::vector<TestPage>& pages, std::vector<int> numbers = {}) {
  Built built;
  std::vector<PageLayout> layouts;
  for (const TestPage& page : pages) {
    built.readings.push_back(page.reading);
    layouts.push_back(page.layout);
    if (numbers.size() < pages.size()) numbers.push_back(static_cast<int>(numbers.size()) + 1);
  }
  built.text = build_text(built.readings, layouts, numbers);
  return built;
}

std::string body_of(const std::vector<TestPage>& pages) {
  return build(pages).stream("body").text;
}

TEST(BuildText, JoinsWordsLinesAndParagraphs) {
  EXPECT_EQ(body_of({page_of({{"Một hai"}, {"ba."}, {"Bốn năm", Role::body, true}})}),
            "Một hai\nba.\n\nBốn năm");
  EXPECT_EQ(body_of({page_of({{"Quy"}, {"định số 09-QĐ/TU", Role::body, true}})}),
            "Quy\nđịnh số 09-QĐ/TU")
      << "a gap in the middle of a sentence begins no paragraph";
  EXPECT_EQ(body_of({page_of({{"gồm có"}, {"a) văn bản", Role::body, true}})}),
            "gồm có\n\na) văn bản")
      << "but an item does";
}

TEST(BuildText, JoinsWhatIsBrokenOverALine) {
  EXPECT_EQ(body_of({page_of({{"Kết luận số 126-"}, {"KL/TW, ngày 13/"}, {"12/2021"}})}),
            "Kết luận số 126-KL/TW, ngày 13/12/2021");
  EXPECT_EQ(body_of({page_of({{"công ty ABC\u00AD"}, {"DEF"}})}), "công ty ABCDEF");
  EXPECT_EQ(body_of({page_of({{"các dấu -"}, {"gạch"}})}), "các dấu -\ngạch");
}

TEST(BuildText, NormalisesWordByWord) {
  EXPECT_EQ(body_of({page_of({{"Ðie\u0323\u0302n \u200B Bie\u0302n"}})}), "Điện Biên");
}

TEST(BuildText, PutsRolesInTheirStreams) {
  const Built built = build({page_of({{"UBND", Role::header_left},
                                      {"CỘNG HÒA", Role::header_right},
                                      {"BÁO CÁO", Role::title},
                                      {"Thân bài"},
                                      {"Nơi nhận:", Role::recipients},
                                      {"GIÁM ĐỐC", Role::signature},
                                      {"ghi chú", Role::footnote},
                                      {"2", Role::page_number}})});
  ASSERT_EQ(built.text.streams.size(), 5U);
  EXPECT_EQ(built.stream("header").text, "UBND\nCỘNG HÒA");
  EXPECT_EQ(built.stream("body").text, "BÁO CÁO\nThân bài");
  EXPECT_EQ(built.stream("footnote 1").text, "ghi chú");
  EXPECT_EQ(built.stream("recipients").text, "Nơi nhận:");
  EXPECT_EQ(built.stream("signature").text, "GIÁM ĐỐC");
  const std::vector<LineSpan>& lines = built.stream("body").lines;
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].role, Role::title);
  EXPECT_EQ(lines[1].role, Role::body);
  EXPECT_EQ(built.stream("body").text.substr(lines[1].begin, lines[1].end - lines[1].begin),
            "Thân bài");
  EXPECT_FLOAT_EQ(built.stream("body").origins[0].confidence, 90);
}

// A page number and a footnote stand between the halves on paper, not in the stream.
TEST(BuildText, GoesOnOverAPageBreak) {
  const TestPage second = page_of({{"2", Role::page_number}, {"30/3/2022 của", Role::body, true}});
  EXPECT_EQ(body_of({page_of({{"Quy định số 05-QĐ/TU, ngày"}, {"chú", Role::footnote}}), second}),
            "Quy định số 05-QĐ/TU, ngày\n30/3/2022 của");
  EXPECT_EQ(body_of({page_of({{"số 05-"}}), page_of({{"QĐ/TU", Role::body, true}})}),
            "số 05-QĐ/TU");
  EXPECT_EQ(body_of({page_of({{"đã xong."}}), page_of({{"Một câu", Role::body, true}})}),
            "đã xong.\n\nMột câu")
      << "a sentence ended, and an indent says paragraph";
  EXPECT_EQ(body_of({page_of({{"Kết quả"}}), page_of({{"2. Hạn chế", Role::body, true}})}),
            "Kết quả\n\n2. Hạn chế")
      << "a heading without a full stop before an item";
  EXPECT_EQ(body_of({page_of({{"gồm;"}}), page_of({{"và các xã", Role::body, true}})}),
            "gồm;\nvà các xã")
      << "lower case goes on";
}

TEST(Stream, FindsPagesAndWords) {
  const Built built = build({page_of({{"một hai"}}), page_of({{"ba bốn"}})}, {3, 7});
  const Stream& body = built.stream("body");
  ASSERT_EQ(body.text, "một hai\nba bốn");
  EXPECT_EQ(body.page_at(0), 3);
  EXPECT_EQ(body.page_at(static_cast<std::uint32_t>(body.text.find("ba"))), 7);
  EXPECT_EQ(body.page_at(1000), 7);
  const auto hai = static_cast<std::uint32_t>(body.text.find("hai"));
  const std::vector<Origin> words = body.words_in(hai, hai + 6);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].page, 3U);
  EXPECT_EQ(words[0].word, 1U);
  EXPECT_EQ(words[1].page, 7U);
  EXPECT_EQ(words[1].word, 0U);
  EXPECT_TRUE(body.words_in(hai, hai).empty());
  EXPECT_TRUE(body.words_in(hai + 3, hai + 4).empty()) << "a line break is no word";
}

TEST(BoxesOf, OneForEachLineTouched) {
  const Built built = build({page_of({{"a số 126-"}, {"KL/TW b"}}), page_of({{"c"}})}, {2, 5});
  const Stream& body = built.stream("body");
  ASSERT_EQ(body.text, "a số 126-KL/TW b\nc");
  const std::vector<int> numbers{2, 5};
  const auto begin = static_cast<std::uint32_t>(body.text.find("số"));
  const auto boxes =
      boxes_of(body, begin, static_cast<std::uint32_t>(body.text.size()), built.readings, numbers);
  ASSERT_EQ(boxes.size(), 3U);
  EXPECT_EQ(boxes[0].page, 2);
  EXPECT_EQ(boxes[0].box, (Box{20, 0, 110, 30})) << "số to 126-";
  EXPECT_EQ(boxes[1].box, (Box{0, 30, 70, 60})) << "KL/TW b";
  EXPECT_EQ(boxes[2].page, 5);
  EXPECT_TRUE(boxes_of(body, begin, begin + 1, {}, {}).empty()) << "pages that are not at hand";
}

// Random pages: the way back from every byte is complete and exact.
TEST(Properties, EveryByteOfAWordMapsBack) {
  std::mt19937 random(11);
  const char* const words[] = {"số",         "126-",      "KL/TW", "13/",  "12/2021", "Điện", "-",
                               "Ðie\u0302n", "ABC\u00AD", "/BC",   "2021", "\u200B",  "kết.", "a"};
  for (int round = 0; round < 300; ++round) {
    std::vector<TestPage> pages;
    for (unsigned p = 0; p <= random() % 3; ++p) {
      std::vector<TestLine> lines;
      for (unsigned l = 0; l < random() % 6; ++l) {
        std::string text;
        for (unsigned w = 0; w <= random() % 4; ++w) {
          if (!text.empty()) text += ' ';
          text += words[random() % std::size(words)];
        }
        lines.push_back({text, static_cast<Role>(random() % 8), random() % 3 == 0});
      }
      pages.push_back(page_of(lines));
    }
    const Built built = build(pages);
    for (const Stream& stream : built.text.streams) {
      std::string words_joined;
      std::string without_space;
      std::uint32_t end = 0;
      for (const Origin& origin : stream.origins) {
        ASSERT_GE(origin.begin, end);
        ASSERT_GT(origin.end, origin.begin);
        end = origin.end;
        const std::string text = stream.text.substr(origin.begin, origin.end - origin.begin);
        ASSERT_EQ(text, normalise(built.readings[origin.page - 1].words[origin.word].text));
        ASSERT_EQ(stream.page_at(origin.begin), static_cast<int>(origin.page));
        for (std::uint32_t at = origin.begin; at < origin.end; ++at) {
          const auto back = stream.words_in(at, at + 1);
          ASSERT_EQ(back.size(), 1U);
          ASSERT_EQ(back.front(), origin);
        }
        words_joined += text;
      }
      for (const char byte : stream.text) {
        if (byte != ' ' && byte != '\n') without_space += byte;
      }
      ASSERT_EQ(words_joined, without_space);
      ASSERT_EQ(stream.lines.back().end, stream.text.size());
    }
  }
}

}  // namespace
}  // namespace trichdan
