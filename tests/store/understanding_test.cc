#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "samples.h"

namespace trichdan {
namespace {

Sample report() {
  Sample sample;
  sample.path = "/in/report.pdf";
  sample.pages = {
      "Thực hiện Nghị quyết số 15-NQ/TU,\nngày 16/6/2022 của Tỉnh ủy; đạt 99,2% kế hoạch.",
      "Huyện ủy Nậm Pồ đạt 76/129 đơn vị. Nghị quyết 15-NQ/TU."};
  sample.references = {reference_to("Nghị quyết số 15-NQ/TU,\nngày 16/6/2022", "Nghị quyết",
                                    "15-NQ/TU", "2022-06-16", "Tỉnh ủy"),
                       reference_to("Nghị quyết 15-NQ/TU", "Nghị quyết", "15-NQ/TU")};
  Figure figure;
  figure.text = "99,2%";
  figure.kind = "percent";
  figure.value = "99.2";
  figure.state = State::check;
  sample.figures = {figure};
  sample.units = {{{}, "Huyện ủy Nậm Pồ", "Huyện ủy Nậm Pồ", "", "", ""}};
  sample.header.type = "Báo cáo";
  sample.header.symbol = "123-BC/TU";
  sample.header.state = State::unreadable;
  return sample;
}

class Understandings : public testing::Test {
 protected:
  std::int64_t count(const std::string& sql) const {
    SQLite::Database database(folder_.archive().string());
    return database.execAndGet(sql).getInt64();
  }
  TemporaryFolder folder_;
  Store store_{folder_.archive()};
};

TEST_F(Understandings, HeaderAndStateAreTheDocuments) {
  const DocumentId id = save(store_, report());
  const DocumentRecord record = *store_.document(id);
  EXPECT_EQ(record.header.type, "Báo cáo");
  EXPECT_EQ(record.header.symbol, "123-BC/TU");
  EXPECT_EQ(record.header.state, State::unreadable);
  EXPECT_EQ(record.state, DocumentState::done);
}

TEST_F(Understandings, ReplacesWhatWasThere) {
  const DocumentId id = save(store_, report());
  store_.settle_works();
  EXPECT_EQ(count("SELECT count(*) FROM \"references\""), 2);
  EXPECT_EQ(count("SELECT count(*) FROM works"), 1);
  Sample less = report();
  less.references.clear();
  less.figures.clear();
  less.units.clear();
  store_.save_understanding(id, understanding_of(less));
  store_.settle_works();
  for (const char* table : {"\"references\"", "figures", "unit_mentions", "works"}) {
    EXPECT_EQ(count(std::string("SELECT count(*) FROM ") + table), 0) << table;
  }
}

TEST_F(Understandings, AWorkStaysWhileAnotherDocumentCitesIt) {
  const DocumentId first = save(store_, report());
  Sample other = report();
  other.path = "/in/other.pdf";
  save(store_, other);
  Sample less = report();
  less.references.clear();
  store_.save_understanding(first, understanding_of(less));
  store_.settle_works();
  EXPECT_EQ(count("SELECT count(*) FROM works"), 1);
}

TEST_F(Understandings, AMentionOutsideItsTextIsRefusedWhole) {
  const DocumentId id = save(store_, report());
  Understanding broken = understanding_of(report());
  broken.mentions.figures[0].span.end = 1'000'000;
  EXPECT_THROW(store_.save_understanding(id, broken), Error);
  EXPECT_EQ(count("SELECT count(*) FROM \"references\""), 2) << "what was there before stays";
}

TEST_F(Understandings, ABatchIsOneCommit) {
  {
    Store::Batch batch(store_);
    save(store_, report());
    EXPECT_EQ(count("SELECT count(*) FROM documents"), 0) << "not seen by others yet";
  }
  EXPECT_EQ(count("SELECT count(*) FROM documents"), 0) << "without commit it is undone";
  {
    Store::Batch batch(store_);
    save(store_, report());
    batch.commit();
  }
  EXPECT_EQ(count("SELECT count(*) FROM documents"), 1);
}

TEST_F(Understandings, AFailureInsideABatchUndoesOnlyItsOwnDocument) {
  const DocumentId id = save(store_, report());
  {
    Store::Batch batch(store_);
    Sample other = report();
    other.path = "/in/other.pdf";
    save(store_, other);
    Understanding broken = understanding_of(report());
    broken.mentions.units[0].span.stream = 7;
    EXPECT_THROW(store_.save_understanding(id, broken), Error);
    batch.commit();
  }
  EXPECT_EQ(count("SELECT count(*) FROM documents"), 2);
  EXPECT_EQ(count("SELECT count(*) FROM \"references\""), 4);
}

TEST_F(Understandings, EveryRowSaysWhichRunMadeIt) {
  store_.begin_run("0.1", "abcdef012345", kReader);
  save(store_, report());
  EXPECT_EQ(count("SELECT count(*) FROM documents d JOIN runs r ON r.id = d.run "
                  "WHERE r.patterns = 'abcdef012345'"),
            1);
  EXPECT_EQ(count("SELECT count(*) FROM readings WHERE run IS NOT NULL"), 2);
}

}  // namespace
}  // namespace trichdan
