#include <gmock/gmock.h>

#include "reports.h"

namespace trichdan {
namespace {

using testing::HasSubstr;

TEST_F(Reports, MarkdownIsAReportForPeople) {
  const DocumentId id = add(report());
  const std::string text = exported(ExportFormat::md);
  EXPECT_EQ(text,
            "# Báo cáo 123-BC/TU\n\n"
            "| Document | " +
                shown(id) +
                " |\n"
                "|---|---|\n"
                "| File | /in/báo cáo.pdf |\n"
                "| Pages | 2 |\n"
                "| Type | Báo cáo |\n"
                "| Symbol | 123-BC/TU |\n"
                "| Date | 2023-01-02 |\n"
                "| State | done |\n"
                "\n## References (2)\n"
                "\n### Kế hoạch\n\n"
                "| Symbol | Date | Issuer | Subject | Times | Pages | State |\n"
                "|---|---|---|---|---|---|---|\n"
                "| 20 |  |  |  | 1 | 2 | check |\n"
                "\n### Nghị quyết\n\n"
                "| Symbol | Date | Issuer | Subject | Times | Pages | State |\n"
                "|---|---|---|---|---|---|---|\n"
                "| 15-NQ/TU | 2022-06-16 | Tỉnh ủy |  | 1 | 1 | sure |\n"
                "\n## Named without a number (1)\n\n"
                "| Name | Times | Pages | State |\n"
                "|---|---|---|---|\n"
                "| Nghị quyết Trung ương 4 | 1 | 2 | sure |\n"
                "\n## Figures (2)\n\n"
                "| Page | Kind | Figure | Of | Verdict | State | Sentence |\n"
                "|---|---|---|---|---|---|---|\n"
                "| 1 | percent | 99,2% |  |  | check | đạt 99,2% kế hoạch. |\n"
                "| 2 | ratio | 76/129 |  |  | sure | Huyện ủy Nậm Pồ đạt 76/129 đơn vị. |\n"
                "\n## Units (1)\n\n"
                "| Unit | Times | Pages |\n"
                "|---|---|---|\n"
                "| Huyện ủy Nậm Pồ | 1 | 2 |\n"
                "\n");
}

TEST_F(Reports, MarkdownShowsSignsAsTheyAre) {
  Sample sample = report("/in/a|b_c.pdf");
  sample.references[0].issuer = "Ban *A* | `B`\n<script>";
  add(sample);
  const std::string text = exported(ExportFormat::md);
  EXPECT_THAT(text, HasSubstr("| File | /in/a\\|b\\_c.pdf |\n"));
  EXPECT_THAT(text, HasSubstr("| Ban \\*A\\* \\| \\`B\\` \\<script\\> |"));
}

TEST_F(Reports, MarkdownCountsWhatIsCitedAgain) {
  Sample sample;
  sample.path = "/in/a.pdf";
  sample.pages = {"Kế hoạch 1-A", "Kế hoạch 1-A lần nữa"};
  const Reference one = reference_to("Kế hoạch 1-A", "Kế hoạch", "1-A");
  Reference again = reference_to("Kế hoạch 1-A lần nữa", "Kế hoạch", "1-A");
  again.state = State::unreadable;
  sample.references = {one, again};
  add(sample);
  EXPECT_THAT(exported(ExportFormat::md), HasSubstr("| 1-A |  |  |  | 2 | 1, 2 | unreadable |\n"))
      << "once, with its pages and the worst state";
}

TEST_F(Reports, MarkdownNamesFailures) {
  const DocumentId id = store_.add_file(file_of("/in/bad.pdf", "bad"));
  store_.fail_document(id, {0, ErrorKind::encrypted, "it asks for a password", "Take it off"});
  const std::string text = exported(ExportFormat::md);
  EXPECT_THAT(text, HasSubstr("# bad.pdf\n"));
  EXPECT_THAT(text, HasSubstr("| File failed | it asks for a password |\n"));
}

}  // namespace
}  // namespace trichdan
