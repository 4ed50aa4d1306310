// docs/schema.md is what people with an SQL shell go by: it names every table and column.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "samples.h"

namespace trichdan {
namespace {

TEST(SchemaDocument, NamesEveryColumnThatTablesAndViewsHave) {
  std::ifstream file(std::string(TRICHDAN_SOURCE_DIR) + "/docs/schema.md");
  const std::string document{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(document.empty());

  const TemporaryFolder folder;
  const Store store(folder.archive());
  SQLite::Database database(folder.archive().string());
  // The index's own tables and the view that calls the program's functions have no columns of ours.
  SQLite::Statement columns(
      database,
      "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c "
      "WHERE t.schema = 'main' AND t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite%' "
      "AND t.name <> 'stream_folds'");
  int count = 0;
  for (; columns.executeStep(); ++count) {
    const std::string table = columns.getColumn(0);
    const std::string column = columns.getColumn(1);
    EXPECT_THAT(document, testing::HasSubstr(table));
    EXPECT_THAT(document, testing::HasSubstr("`" + column + "`")) << "of " << table;
  }
  EXPECT_GT(count, 60);
}

}  // namespace
}  // namespace trichdan
