// The tables of a document's pages, in every form they are exported in.
#include <gmock/gmock.h>

#include "reports.h"

namespace trichdan {
namespace {

using Json = nlohmann::ordered_json;
using testing::HasSubstr;
using testing::Not;

CellText cell(const Understanding& all, const std::string& text) {
  const auto at = all.text.streams[0].text.find(text);
  if (text.empty() || at == std::string::npos) return {text, 0, {}};
  const auto begin = static_cast<std::uint32_t>(at);
  return {text, 0, {{begin, begin + static_cast<std::uint32_t>(text.size())}}};
}

class PageTables : public Reports {
 protected:
  // The report, with a table on page 1 and two on page 2.
  void add_with_tables(const std::string& path) {
    const Sample sample = report(path);
    const DocumentId id = add(sample);
    Understanding all = understanding_of(sample);
    for (const int page : {1, 2, 2}) {
      all.text.tables.push_back(
          {page,
           {{cell(all, "đơn vị"), cell(all, "kế hoạch")}, {cell(all, "a|b, c"), cell(all, "")}}});
    }
    store_.save_understanding(id, all);
  }
  std::vector<std::string> files_in(const std::filesystem::path& folder) const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
  }
};

TEST_F(PageTables, InJson) {
  add_with_tables("/in/a.pdf");
  const Json tables = Json::parse(exported(ExportFormat::jsonl))["tables"];
  ASSERT_EQ(tables.size(), 3U);
  EXPECT_EQ(tables[0]["page"], 1);
  EXPECT_EQ(tables[0]["rows"], 2);
  EXPECT_EQ(tables[0]["columns"], 2);
  EXPECT_EQ(tables[0]["cells"], Json::parse(R"([["đơn vị","kế hoạch"],["a|b, c",""]])"));
  ASSERT_EQ(tables[0]["boxes"].size(), 2U)
      << "one box around all cells of each page: two words are on the next";
  EXPECT_EQ(tables[0]["boxes"][0][0], 1);
  EXPECT_EQ(tables[0]["boxes"][1][0], 2);
  EXPECT_EQ(tables[2]["page"], 2);
}

TEST_F(PageTables, InMarkdown) {
  add_with_tables("/in/a.pdf");
  EXPECT_THAT(exported(ExportFormat::md), HasSubstr("\n## Tables (3)\n\n### Page 1\n\n"
                                                    "| đơn vị | kế hoạch |\n|---|---|\n"
                                                    "| a\\|b, c |  |\n"));
}

TEST_F(PageTables, OneFileEachInAFolder) {
  add_with_tables("/in/a.pdf");
  add(report("/in/none.pdf"));
  const auto out = folder_.path() / "out";
  export_folder(store_, ExportFormat::csv, store_.documents(), out);
  EXPECT_THAT(files_in(out / "tables"),
              testing::ElementsAre("a-p001-1.csv", "a-p002-1.csv", "a-p002-2.csv"));
  EXPECT_EQ(text_of(out / "tables" / "a-p001-1.csv"),
            "\xEF\xBB\xBFđơn vị,kế hoạch\r\n\"a|b, c\",\r\n");
  export_folder(store_, ExportFormat::md, store_.documents(), out);
  EXPECT_EQ(text_of(out / "tables" / "a-p002-2.md"),
            "| đơn vị | kế hoạch |\n|---|---|\n| a\\|b, c |  |\n");
}

TEST_F(PageTables, WithoutAnyNoFolderIsMade) {
  add(report("/in/a.pdf"));
  const auto out = folder_.path() / "out";
  export_folder(store_, ExportFormat::csv, store_.documents(), out);
  EXPECT_FALSE(std::filesystem::exists(out / "tables"));
  EXPECT_THAT(exported(ExportFormat::md), Not(HasSubstr("## Tables")));
}

}  // namespace
}  // namespace trichdan
