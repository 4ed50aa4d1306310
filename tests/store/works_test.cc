// Works over a whole archive: which citations of several documents are one.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "samples.h"
#include "store/queries.h"

namespace trichdan {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

struct Cites {
  const char* symbol;
  const char* date = "";
  const char* issuer = "";
  State state = State::sure;
};

// A document of a place that cites these, one a line.
Sample citing_document(const std::string& path, const std::string& place,
                       const std::vector<Cites>& cited) {
  Sample sample;
  sample.path = path;
  sample.header.place = place;
  std::string page;
  for (std::size_t i = 0; i < cited.size(); ++i) {
    const std::string text = "Kế hoạch " + std::to_string(i) + " số " + cited[i].symbol;
    page += text + "\n";
    Reference reference =
        reference_to(text, "Kế hoạch", cited[i].symbol, cited[i].date, cited[i].issuer);
    reference.state = cited[i].state;
    sample.references.push_back(reference);
  }
  sample.pages = {page};
  return sample;
}

class Works : public testing::Test {
 protected:
  void add(const Sample& sample) {
    save(store_, sample);
    store_.settle_works();
  }
  // "symbol date xN", most cited first.
  std::vector<std::string> cited(bool missing = false) const {
    std::vector<std::string> out;
    for (const WorkRow& row : works(store_, missing)) {
      out.push_back(row.work.symbol + " " + row.work.date + " x" + std::to_string(row.citations));
    }
    return out;
  }
  TemporaryFolder folder_;
  Store store_{folder_.archive()};
};

TEST_F(Works, AShortCitationElsewhereIsOfTheOnlyWorkOfItsPlace) {
  add(citing_document("/a", "Điện Biên", {{"13-KH/TU", "2021-12-13", "Tỉnh ủy"}}));
  add(citing_document("/b", "Điện Biên", {{"13-KH/TU"}}));
  add(citing_document("/c", "Sơn La", {{"13-KH/TU"}}));
  EXPECT_THAT(cited(), ElementsAre("13-KH/TU 2021-12-13 x2", "13-KH/TU  x1"));
}

TEST_F(Works, WhatArrivesLaterSettlesWhatWasOpen) {
  add(citing_document("/a", "Điện Biên", {{"13-KH/TU"}}));
  EXPECT_THAT(cited(), ElementsAre("13-KH/TU  x1"));
  add(citing_document("/b", "Điện Biên", {{"13-KH/TU", "2021-12-13", "Tỉnh ủy"}}));
  EXPECT_THAT(cited(), ElementsAre("13-KH/TU 2021-12-13 x2"));
}

TEST_F(Works, ASecondCandidateOpensWhatWasSettled) {
  add(citing_document("/a", "Điện Biên", {{"13-KH/TU", "2021-12-13"}}));
  add(citing_document("/b", "Điện Biên", {{"13-KH/TU"}}));
  add(citing_document("/c", "Điện Biên", {{"13-KH/TU", "2016-03-01"}}));
  EXPECT_THAT(cited(), UnorderedElementsAre("13-KH/TU 2016-03-01 x1", "13-KH/TU 2021-12-13 x1"));
  const auto rows = citing(store_, "13-KH/TU");
  ASSERT_EQ(rows.size(), 3U) << "the open one is still shown";
  EXPECT_EQ(rows[1].work, "");
  EXPECT_EQ(candidates(store_, rows[1].reference).size(), 2U);
}

TEST_F(Works, AGarbledSymbolWithTheSameDateIsTheWellReadOne) {
  add(citing_document("/a", "Điện Biên", {{"15-KH/FU", "2021-11-18", "", State::check}}));
  EXPECT_THAT(cited(), ElementsAre("15-KH/FU 2021-11-18 x1"));
  add(citing_document("/b", "Điện Biên", {{"15-KH/TU", "2021-11-18"}}));
  EXPECT_THAT(cited(), ElementsAre("15-KH/TU 2021-11-18 x2"));
}

TEST_F(Works, TwoWellReadSymbolsStayApartAndAreMarked) {
  add(citing_document("/a", "Điện Biên",
                      {{"15-KH/ThU", "2021-11-18"}, {"15-KH/TU", "2021-11-18"}}));
  EXPECT_EQ(cited().size(), 2U);
  for (const WorkRow& row : works(store_, false)) EXPECT_EQ(row.similar.size(), 1U);
}

TEST_F(Works, AGarbledSymbolThatMayBeTwoStaysItself) {
  add(citing_document("/a", "Điện Biên",
                      {{"15-KH/ThU", "2021-11-18"},
                       {"15-KH/TU", "2021-11-18"},
                       {"15-KH/TbU", "2021-11-18", "", State::check}}));
  EXPECT_EQ(cited().size(), 3U);
}

TEST_F(Works, ADocumentOfTheArchiveIsTiedToItsWork) {
  add(citing_document("/a", "Điện Biên", {{"13-KH/TU", "2021-12-13"}, {"14-KH/TU"}}));
  Sample held = citing_document("/b", "Điện Biên", {});
  held.pages = {"Kế hoạch"};
  held.header.type = "Kế hoạch";
  held.header.number = "13";
  held.header.symbol = "13-KH/TU";
  held.header.date = "2021-12-13";
  add(held);
  EXPECT_THAT(cited(true), ElementsAre("14-KH/TU  x1")) << "missing: only what is not held";
  EXPECT_EQ(works(store_, false, 1).front().held.size(), 1U);
}

TEST_F(Works, ADocumentThatIsUnderstoodAnewLeavesNoTraceOfWhatItCited) {
  const Sample sample = citing_document("/a", "Điện Biên", {{"13-KH/TU", "2021-12-13"}});
  add(sample);
  Sample other = citing_document("/a", "Điện Biên", {{"14-KH/TU", "2021-12-13"}});
  store_.save_understanding(store_.documents().front().id, understanding_of(other));
  store_.settle_works();
  EXPECT_THAT(cited(), ElementsAre("14-KH/TU 2021-12-13 x1"));
}

TEST_F(Works, NothingIsDecidedAgainThatDidNotChange) {
  const Sample sample = citing_document("/a", "Điện Biên", {{"13-KH/TU", "2021-12-13"}});
  add(sample);
  store_.save_understanding(store_.documents().front().id, understanding_of(sample));
  SQLite::Database database(folder_.archive().string());
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM unsettled_groups").getInt(), 0);
  EXPECT_THAT(cited(), ElementsAre("13-KH/TU 2021-12-13 x1"));
}

TEST_F(Works, NamesWithoutNumberAndRelationsAreKept) {
  Sample sample = citing_document("/a", "Điện Biên", {{"13-KH/TU", "2021-12-13"}, {"21-KH/TW"}});
  Understanding understood = understanding_of(sample);
  understood.mentions.relations = {{0, 1, "thực hiện"}};
  NamedReference named;
  named.span = understood.mentions.references[0].span;
  named.text = "Nghị quyết Trung ương 4 (khóa XI, XII)";
  named.works = {{"Nghị quyết Trung ương 4 khóa XI", "Nghị quyết", "", "", ""},
                 {"Nghị quyết Trung ương 4 khóa XII", "Nghị quyết", "", "", ""}};
  understood.mentions.named_references = {named};
  understood.resolution = resolve(understood.mentions);
  save(store_, sample);
  const DocumentId id = store_.documents().front().id;
  store_.save_understanding(id, understood);
  store_.settle_works();
  ASSERT_EQ(named_references_of(store_, id).size(), 1U);
  const auto ids = named_references_of(store_, id).front().works;
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_NE(ids[0], ids[1]);
  const auto references = references_of(store_, id);
  EXPECT_EQ(references[1].relation, "thực hiện");
  EXPECT_EQ(references[1].relation_by, 0);
  EXPECT_EQ(references[0].relation, "");
}

using Assignment = std::map<std::string, std::vector<std::string>>;

Assignment assignment_of(const Store& store) {
  Assignment all;
  for (const DocumentRecord& document : store.documents()) {
    for (const ReferenceRow& row : references_of(store, document.id)) {
      all[document.path].push_back(row.work);
    }
  }
  return all;
}

// Random archives: whatever the order documents come in, and however often works are settled
// between.
TEST(WorksOfAnArchive, DoNotDependOnTheOrderOfArrival) {
  std::mt19937 random(3);
  const auto pick = [&](const auto& from) { return from[random() % from.size()]; };
  const std::vector<Cites> choices{{"13-KH/TU", "2021-12-13", "Tỉnh ủy"},
                                   {"13-KH/TU"},
                                   {"13-KH/TU", "2016-03-01", "Tỉnh ủy Điện Biên"},
                                   {"13-KH/FU", "2021-12-13", "", State::check},
                                   {"13-KH/TU", "2021"},
                                   {"13-KH/ThU", "2021-12-13"},
                                   {"13-KH/HU", "2021-12-13", "Huyện ủy Nậm Pồ"},
                                   {"13-KH/HU", "2021-12-13", "Huyện ủy Mường Ảng"},
                                   {"13-KH/HU", "", "Huyện ủy"}};
  const std::vector<const char*> places{"Điện Biên", "Sơn La", ""};
  for (int round = 0; round < 12; ++round) {
    std::vector<Sample> documents;
    for (int i = 0; i < 8; ++i) {
      documents.push_back(citing_document("/" + std::to_string(i), pick(places),
                                          {pick(choices), pick(choices), pick(choices)}));
    }
    std::vector<Assignment> results;
    for (int order = 0; order < 3; ++order) {
      const TemporaryFolder folder;
      Store store(folder.archive());
      for (const Sample& sample : documents) {
        save(store, sample);
        if (order == 1) store.settle_works();
      }
      store.settle_works();
      results.push_back(assignment_of(store));
      std::ranges::shuffle(documents, random);
    }
    EXPECT_EQ(results[0], results[1]) << round;
    EXPECT_EQ(results[0], results[2]) << round;
  }
}

}  // namespace
}  // namespace trichdan
