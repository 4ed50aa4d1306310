// Rows that are as they were are not written: what is understood again is mostly as it was, and an
// archive's indexes are written anew with each row that is.
#include "store/row_set.h"

#include <gtest/gtest.h>

#include "samples.h"
#include "store/archive.h"

namespace trichdan {
namespace {

class RowSets : public ::testing::Test {
 protected:
  RowSets()
      : store_(folder_.archive()), id_(save(store_, {"/a.pdf", {"Có 5 hộ."}, {}, {}, {}, {}})) {}

  const Database& database() { return store_.implementation().database; }
  RowSet states(const std::vector<std::pair<int, std::string>>& pages) {
    RowSet rows(database(), id_, {"page_states", "page, state, reason", 1});
    for (const auto& [page, reason] : pages) rows.add(page, "check", reason);
    return rows;
  }
  std::int64_t changes() { return database().integer("SELECT total_changes()"); }
  std::string kept() {
    return database().text("SELECT group_concat(page || reason) FROM page_states");
  }

  TemporaryFolder folder_;
  Store store_;
  DocumentId id_;
};

TEST_F(RowSets, AreWrittenOnce) {
  EXPECT_TRUE(states({{1, "a"}, {2, "b"}}).put());
  const std::int64_t before = changes();
  RowSet again = states({{1, "a"}, {2, "b"}});
  EXPECT_FALSE(again.put());
  EXPECT_FALSE(again.drop());
  EXPECT_EQ(changes(), before) << "no row was written, not even with what it has";
}

TEST_F(RowSets, WriteOnlyTheRowsThatDiffer) {
  states({{1, "a"}, {2, "b"}, {4, "d"}}).put();
  const std::int64_t before = changes();
  RowSet other = states({{1, "a"}, {2, "x"}, {3, "c"}});
  EXPECT_TRUE(other.put());
  EXPECT_EQ(changes() - before, 2) << "one is other, one is new";
  EXPECT_EQ(kept(), "1a,2x,3c,4d") << "what goes is still there for those who name it";
  EXPECT_TRUE(other.drop());
  EXPECT_EQ(kept(), "1a,2x,3c");
}

TEST_F(RowSets, WithoutAKeyAreWrittenAllOrNotAtAll) {
  const RowTable table{"settings_of_test", "name, value"};
  database().exec(
      "CREATE TABLE settings_of_test(document INTEGER NOT NULL, name TEXT, value INTEGER)");
  const auto with = [&](std::optional<int> second) {
    RowSet rows(database(), id_, table);
    rows.add("a", 1);
    rows.add("b", second);
    return rows.put();
  };
  EXPECT_TRUE(with(std::nullopt));
  EXPECT_FALSE(with(std::nullopt));
  EXPECT_TRUE(with(2));
  EXPECT_EQ(database().integer("SELECT count(*) FROM settings_of_test"), 2);
}

TEST_F(RowSets, LeaveRowsTheyAreNotAbout) {
  database().exec(
      "INSERT INTO findings(document, scope, ordinal, id, rule, severity, kind, explanation, "
      "arithmetic, repaired, evidence) SELECT id, 'archive', 0, 'x', '', '', '', '', '', '', '[]' "
      "FROM documents");
  RowSet none(database(), id_, {"findings", "scope, ordinal, id", 2, "scope = 'document'"});
  none.put();
  EXPECT_FALSE(none.drop());
  EXPECT_EQ(database().integer("SELECT count(*) FROM findings"), 1);
}

// The whole of a document's understanding, with everything that names each other.
TEST_F(RowSets, UnderstandingSavedAgainChangesTheDocumentsRowAlone) {
  const Sample sample{"/b.pdf",
                      {"Thực hiện Kế hoạch số 13-KH/TU, đạt 95%."},
                      {reference_to("Kế hoạch số 13-KH/TU", "Kế hoạch", "13-KH/TU")},
                      {},
                      {},
                      {}};
  save(store_, sample);
  const DocumentId id = save(store_, sample);
  const std::int64_t before = changes();
  store_.save_understanding(id, understanding_of(sample));
  EXPECT_EQ(changes() - before, 1) << "who understood it last";
}

}  // namespace
}  // namespace trichdan
