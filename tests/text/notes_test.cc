// Footnotes as streams of their own: joined over pages, tied to their calls.
#include <gtest/gtest.h>

#include <sstream>

#include "text/stream.h"

namespace trichdan {
namespace {

struct Page {
  PageReading reading;
  PageLayout layout;

  // `call`: the word, counted from 0, whose last figure is a raised number; -1: none.
  Page& line(Role role, const std::string& text, bool starts_note = false, int call = -1) {
    Line line;
    line.role = role;
    line.starts_note = starts_note;
    std::istringstream in(text);
    int count = 0;
    for (std::string word; in >> word; ++count) {
      const auto index = static_cast<std::uint32_t>(reading.words.size());
      const auto figure = static_cast<std::uint32_t>(word.find_last_of("0123456789"));
      line.words.push_back(index);
      if (count == call) line.note_marks.push_back({index, figure, figure + 1, {1, 2, 3, 4}});
      reading.words.push_back({word, {count, 0, count + 1, 1}, 90, 0, 0, {}});
    }
    layout.lines.push_back(std::move(line));
    return *this;
  }
};

DocumentText text_of(const std::vector<Page>& pages) {
  std::vector<PageReading> readings;
  std::vector<PageLayout> layouts;
  std::vector<int> numbers;
  for (const Page& page : pages) {
    readings.push_back(page.reading);
    layouts.push_back(page.layout);
    numbers.push_back(static_cast<int>(numbers.size()) + 1);
  }
  return build_text(readings, layouts, numbers);
}

const Stream& stream(const DocumentText& text, std::string_view name) {
  for (const Stream& stream : text.streams) {
    if (stream.name == name) return stream;
  }
  throw std::runtime_error("no stream " + std::string(name));
}

TEST(NoteStreams, GoOnOverPagesAndOverTheBody) {
  Page first;
  first.line(Role::body, "xây dựng kế hoạch2 và", false, 3);
  first.line(Role::footnote, "Huyện ủy ban hành Quy định số 05-QĐ/TU, ngày", true);
  Page second;
  second.line(Role::body, "tổ chức thực hiện3", false, 3);
  second.line(Role::footnote, "30/3/2022 về nêu gương");
  second.line(Role::footnote, "Thành ủy", true);
  const DocumentText text = text_of({first, second});
  EXPECT_EQ(stream(text, "body").text, "xây dựng kế hoạch và\ntổ chức thực hiện");
  EXPECT_EQ(stream(text, "footnote 1").text,
            "Huyện ủy ban hành Quy định số 05-QĐ/TU, ngày\n30/3/2022 về nêu gương");
  EXPECT_EQ(stream(text, "footnote 2").text, "Thành ủy");
  const std::vector<NoteCall>& calls = stream(text, "body").calls;
  ASSERT_EQ(calls.size(), 2U);
  EXPECT_EQ(calls[0].note, 1);
  EXPECT_EQ(calls[0].offset, std::string("xây dựng kế hoạch").size());
  EXPECT_EQ(calls[1].note, 2);
  EXPECT_EQ(calls[1].page, 2);
}

// Where the number is printed: behind the word, before a stop behind it.
TEST(NoteStreams, AreCalledBeforeTheStopThatIsPrintedBehind) {
  struct Row {
    std::string line;
    int word;
    std::string text;
    std::string before;  // the call
    const char* why;
  };
  const std::vector<Row> rows = {
      {"lịch sử Đảng1. Hoạt động", 2, "lịch sử Đảng. Hoạt động", "lịch sử Đảng",
       "stop read with it"},
      {"cấp tỉnh 1; củng cố", 2, "cấp tỉnh ; củng cố", "cấp tỉnh",
       "a word of the number and a stop"},
      {"(năm 80 bài)1 và", 2, "(năm 80 bài) và", "(năm 80 bài)", "a bracket before it"},
  };
  for (const Row& row : rows) {
    Page page;
    page.line(Role::body, row.line, false, row.word).line(Role::footnote, "chú thích", true);
    const DocumentText text = text_of({page});
    EXPECT_EQ(stream(text, "body").text, row.text) << row.why;
    EXPECT_EQ(row.text.substr(0, stream(text, "body").calls.at(0).offset), row.before) << row.why;
  }
}

TEST(NoteStreams, AreCalledBehindABracketWhereNothingWasReadForTheNumber) {
  Page page;
  page.line(Role::body, "(năm 80 bài). Việc").line(Role::footnote, "chú thích", true);
  page.layout.lines[0].note_marks.push_back({2, 4, 4, {1, 2, 3, 4}});
  const DocumentText text = text_of({page});
  EXPECT_EQ(stream(text, "body").calls.at(0).offset, std::string("(năm 80 bài)").size());
}

TEST(NoteStreams, AreNotTiedWhereOneWasNotSeen) {
  Page page;
  page.line(Role::body, "một1 hai ba", false, 0);
  page.line(Role::footnote, "chú thích", true).line(Role::footnote, "chú thích khác", true);
  const DocumentText text = text_of({page});
  EXPECT_EQ(stream(text, "body").calls.at(0).note, 0);
  EXPECT_EQ(stream(text, "footnote 2").text, "chú thích khác");
}

TEST(NoteStreams, ATailWithoutABeginningIsANote) {
  Page page;
  page.line(Role::body, "một hai").line(Role::footnote, "của trang bị mất");
  EXPECT_EQ(stream(text_of({page}), "footnote 1").text, "của trang bị mất");
}

}  // namespace
}  // namespace trichdan
