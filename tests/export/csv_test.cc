#include "export/csv.h"

#include <sstream>

#include "reports.h"

namespace trichdan {
namespace {

constexpr const char* kMark = "\xEF\xBB\xBF";

TEST(Csv, CellsAreQuotedOnlyWhereTheyMust) {
  struct Case {
    const char* cell;
    const char* expected;
    const char* reason;
  };
  const Case cases[] = {
      {"", "", "empty"},
      {"Báo cáo", "Báo cáo", "plain"},
      {"a,b", "\"a,b\"", "comma"},
      {"nói \"có\"", "\"nói \"\"có\"\"\"", "quotes are doubled"},
      {"a\nb", "\"a\nb\"", "line feed"},
      {"a\r\nb", "\"a\r\nb\"", "both"},
      {" a", "\" a\"", "space in front"},
      {"a ", "\"a \"", "space behind"},
      {"\"", "\"\"\"\"", "one quote"},
      {"a;b", "a;b", "a semicolon is nothing here"},
      {"=1+1", "'=1+1", "a formula"},
      {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"", "a formula with quotes"},
      {"@SUM(A1)", "'@SUM(A1)", "a formula of old"},
      {"+cmd", "'+cmd", "plus"},
      {"-cmd", "'-cmd", "minus"},
      {"- Như trên;", "'- Như trên;", "an item of a list is shown as it is"},
      {"\t=1", "'\t=1", "behind a tab"},
      {"\n=1", "\"'\n=1\"", "behind a line feed"},
      {"＝1", "'＝1", "full width"},
      {"'a", "''a", "so that one apostrophe can be dropped from every cell"},
      {"-", "-", "nothing stated"},
      {"-5", "-5", "a number"},
      {"+1,2", "\"+1,2\"", "a number with a comma"},
      {"-3.000,5%", "\"-3.000,5%\"", "a share"},
      {"-5-3", "'-5-3", "no number"},
      {"5=5", "5=5", "only the start counts"},
  };
  for (const Case& c : cases) EXPECT_EQ(csv_cell(c.cell), c.expected) << c.reason;
}

TEST(Csv, RowsEndAsTheStandardSays) {
  std::ostringstream out;
  CsvWriter writer(out, {"a", "b,c"});
  writer.row({"1", ""});
  EXPECT_EQ(out.str(), std::string(kMark) + "a,\"b,c\"\r\n1,\r\n");
}

// The cells of a CSV text, read as RFC 4180 says.
std::vector<std::vector<std::string>> cells_of(std::string_view text) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool doubled = quoted && text[i] == '"' && text.substr(i + 1).starts_with('"');
    if (text[i] == '"' && !doubled) {
      quoted = !quoted;
    } else if (!quoted && text[i] == ',') {
      rows.back().emplace_back();
    } else if (!quoted && text.substr(i).starts_with("\r\n")) {
      rows.push_back({""});
      ++i;
    } else {
      rows.back().back() += text[i];
      i += doubled ? 1 : 0;
    }
  }
  rows.pop_back();
  return rows;
}

TEST_F(Reports, CsvOnAStreamIsTheReferences) {
  Sample sample = report("/in/a, \"b\".pdf");
  sample.references[0].subject = "về \"đổi mới\",\nsáng tạo";
  sample.references[0].issuer = "=Tỉnh ủy";
  const DocumentId id = add(sample);
  const std::string text = exported(ExportFormat::csv);
  ASSERT_TRUE(text.starts_with(kMark));
  const auto rows = cells_of(text.substr(3));
  ASSERT_EQ(rows.size(), 3U) << text;
  EXPECT_EQ(rows[0], (std::vector<std::string>{
                         "document",    "path",   "page",    "stream", "type",        "symbol",
                         "number",      "year",   "date",    "issuer", "issuer_from", "subject",
                         "article",     "clause", "point",   "work",   "relation",    "state",
                         "symbol_read", "text",   "sentence"}));
  EXPECT_EQ(rows[1].size(), rows[0].size());
  EXPECT_EQ(rows[1][0], shown(id));
  EXPECT_EQ(rows[1][1], "/in/a, \"b\".pdf");
  EXPECT_EQ(rows[1][2], "1");
  EXPECT_EQ(rows[1][5], "15-NQ/TU");
  EXPECT_EQ(rows[1][9], "'=Tỉnh ủy");
  EXPECT_EQ(rows[1][11], "về \"đổi mới\", sáng tạo") << "white space is folded";
  EXPECT_EQ(rows[1][19], "Nghị quyết số 15-NQ/TU, ngày 16/6/2022");
  EXPECT_EQ(rows[2][5], "") << "no symbol";
  EXPECT_EQ(rows[2][6], "20");
}

TEST_F(Reports, CsvInAFolderIsFiveTables) {
  add(report("/in/a.pdf"));
  add(report("/in/b.pdf"));
  const auto out = folder_.path() / "out";
  export_folder(store_, ExportFormat::csv, store_.documents(), out);
  struct Case {
    const char* file;
    std::size_t rows;  // with the head
    const char* last;  // column
  };
  const Case cases[] = {{"documents.csv", 3, "failures"},
                        {"references.csv", 5, "sentence"},
                        {"named_references.csv", 3, "sentence"},
                        {"figures.csv", 5, "sentence"},
                        {"units.csv", 3, "sentence"}};
  for (const Case& c : cases) {
    const auto rows = cells_of(text_of(out / c.file).substr(3));
    EXPECT_EQ(rows.size(), c.rows) << c.file;
    for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size()) << c.file;
    EXPECT_EQ(rows[0].back(), c.last) << c.file;
  }
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(out), {}), 5)
      << "nothing is left behind";
  EXPECT_EQ(text_of(out / "references.csv"), exported(ExportFormat::csv));
}

}  // namespace
}  // namespace trichdan
