#include <gmock/gmock.h>

#include "export/formats.h"
#include "reports.h"

namespace trichdan {
namespace {

using testing::ElementsAre;

TEST_F(Reports, TextHasAFormFeedBetweenPages) {
  Sample sample = report("/in/a.pdf");
  add(sample);
  EXPECT_EQ(exported(ExportFormat::txt), sample.pages[0] + "\n\f" + sample.pages[1] + "\n");
}

TEST_F(Reports, SeveralDocumentsAreNamed) {
  add(report("/in/a.pdf"));
  Sample other;
  other.path = "/in/b\nc.pdf";
  other.pages = {"một"};
  add(other);
  const Sample sample = report();
  EXPECT_EQ(exported(ExportFormat::txt), "# /in/a.pdf\n" + sample.pages[0] + "\n\f" +
                                             sample.pages[1] + "\n# /in/b c.pdf\nmột\n");
}

TEST_F(Reports, InAFolderTextsAreNotNamed) {
  add(report("/in/a.pdf"));
  add(report("/in/b.pdf"));
  export_folder(store_, ExportFormat::txt, store_.documents(), folder_.path() / "out");
  EXPECT_TRUE(text_of(folder_.path() / "out/a.txt").starts_with("Thực hiện"));
}

TEST_F(Reports, NothingGivesNothing) {
  EXPECT_EQ(exported(ExportFormat::txt), "");
  EXPECT_EQ(exported(ExportFormat::jsonl), "");
  EXPECT_EQ(exported(ExportFormat::md), "");
}

TEST(PageTexts, StandAsOnThePage) {
  const std::vector<StoredStream> streams = {
      {"footnotes", "1 chú", {{0, 2}}},          {"recipients", "Nơi nhận:", {{0, 2}}},
      {"body", "một\nhai ba", {{0, 1}, {5, 2}}}, {"header", "ĐẢNG BỘ\n", {{0, 1}}},
      {"signature", "Võ A", {{0, 2}}},
  };
  EXPECT_EQ(streams[2].text.substr(5, 4), "\nhai") << "where the second page begins";
  EXPECT_THAT(page_texts(streams, 2),
              ElementsAre("ĐẢNG BỘ\n\nmột", "hai ba\n\nNơi nhận:\n\nVõ A\n\n1 chú"));
}

TEST(NoteNumbers, StandWhereTheyArePrinted) {
  const std::vector<StoredStream> streams = {
      {"body", "cấp tỉnh.\nHội nghị", {{0, 1}, {13, 2}}},
      {"footnote 1", "Hiện nay có\n35 bài", {{0, 1}, {14, 2}}},
      {"footnote 2", "Báo cáo", {{0, 2}}},
  };
  ASSERT_EQ(streams[0].text.substr(12, 2), ".\n") << "byte 12 is behind the word";
  const std::vector<NoteCallRow> calls = {
      {"body", 12, 1, 1, {}}, {"body", 26, 2, 2, {}}, {"body", 3, 0, 1, {}}, {"gone", 1, 3, 1, {}}};
  EXPECT_THAT(page_texts(with_note_numbers(streams, calls), 2),
              ElementsAre("cấp tỉnh1.\n\n1 Hiện nay có", "Hội nghị2\n\n35 bài\n\n2 Báo cáo"))
      << "one that is not tied has no number; a note that goes on is not numbered again";
}

TEST(NoteNumbers, AStopStandsBehindThem) {
  const std::vector<StoredStream> streams = {{"body", "nam . Cac\nhai", {{0, 1}, {9, 2}}},
                                             {"footnote 1", "mot", {{0, 1}}}};
  EXPECT_THAT(page_texts(with_note_numbers(streams, {{"body", 3, 1, 1, {}}}), 2),
              ElementsAre("nam1. Cac\n\n1 mot", "hai"));
}

TEST(PageTexts, PagesWithoutTextAreEmpty) {
  EXPECT_THAT(page_texts({{"body", "mot hai", {{0, 2}, {4, 5}}}}, 3),
              ElementsAre("", "mot", "", "", "hai"))
      << "and more pages where a stream says so";
  EXPECT_THAT(page_texts({}, 2), ElementsAre("", ""));
  EXPECT_THAT(page_texts({}, 0), ElementsAre());
  EXPECT_THAT(page_texts({{"body", "mot", {}}}, 1), ElementsAre("mot")) << "a stream without pages";
}

TEST(OneLine, FoldsWhiteSpace) {
  EXPECT_EQ(one_line("  một\n\n hai\t\fba \r\n"), "một hai ba");
  EXPECT_EQ(one_line(" \n"), "");
}

}  // namespace
}  // namespace trichdan
