// A scanned folder: documents joined into one file, at the level of what was read of their pages.
#include "run/parts.h"

#include <map>

#include "base/digest.h"
#include "fixture.h"
#include "processes.h"
#include "run/understand.h"
#include "store/queries.h"

namespace trichdan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

PageReading blank_page() {
  PageReading page;
  page.reason = "no text layer";
  page.width = 1654;
  page.height = 2339;
  page.dpi = 200;
  return page;
}

PageReading page_of(const std::vector<std::string>& lines) {
  PageReading page = blank_page();
  int y = 900;
  for (const std::string& line : lines) {
    int x = 300;
    for (std::size_t begin = 0; begin < line.size();) {
      const std::size_t end = std::min(line.find(' ', begin), line.size());
      const auto width = static_cast<int>(15 * (end - begin));
      page.words.push_back({line.substr(begin, end - begin), {x, y, x + width, y + 30}, 95, 0, y});
      x += width + 10;
      begin = end + 1;
    }
    y += 60;
  }
  return page;
}

class PartsTest : public RunTest {
 protected:
  using Pages = std::vector<PageReading>;

  void SetUp() override {
    if (!std::filesystem::exists(TRICHDAN_BINARY)) GTEST_SKIP() << "the program is not built";
    party_ = read("sample-party/typeset.pdf");
    state_ = read("sample-state/typeset.pdf");
    cover_ = page_of({"PHÔNG LƯU TRỮ", "HỒ SƠ", "Báo cáo các năm của tỉnh An Sơn"});
  }

  Pages read(const std::string& file) {
    IngestOptions these;
    these.program = TRICHDAN_BINARY;
    these.paths = {std::string(TRICHDAN_SOURCE_DIR) + "/corpus/" + file};
    these.jobs = 1;
    const std::string name = file.substr(0, file.find('/'));
    run(these, name);
    const Store store(database(name));
    Pages pages;
    for (auto& page : store.readings(store.documents().at(0).id)) pages.push_back(page.reading);
    return pages;
  }

  // Stores a file of these pages as ingest does: add, read, understand. 0 words and no size: a page
  // that failed.
  DocumentId store_file(Store& store, const std::string& name, const std::vector<Pages>& documents,
                        int from = 1) const {
    std::string content = name;
    Pages pages;
    for (const Pages& document : documents) {
      pages.insert(pages.end(), document.begin(), document.end());
    }
    for (const PageReading& page : pages) content += encode(page);
    const DocumentId id = store.add_file({"/archive/" + name, 1, 1, sha256_of(content)});
    store.set_page_count(id, static_cast<int>(pages.size()));
    for (int page = from; page <= static_cast<int>(pages.size()); ++page) {
      save(store, id, page, pages[static_cast<std::size_t>(page - 1)]);
    }
    understand_stored(store, id, extractor(), StoredContext(store));
    return id;
  }

  static void save(Store& store, DocumentId id, int page, const PageReading& reading) {
    if (reading.width > 0) {
      store.save_page(id, page, "reader", reading);
    } else {
      store.fail_page(id, "reader", {page, ErrorKind::crash, "the worker ended", "Try again"});
    }
  }

  static std::vector<std::string> names(const Store& store) {
    std::vector<std::string> all;
    for (const DocumentRecord& document : store.documents()) {
      all.push_back(shown_name(document) + " " + document.header.symbol);
    }
    return all;
  }

  // What was found in a document, with pages counted from its first.
  static std::vector<std::string> mentions(const Store& store, const DocumentRecord& document) {
    std::vector<std::string> all;
    const auto add = [&](const Place& place, const std::string& text, State state) {
      all.push_back(std::to_string(place.page - document.first_page + 1) + " " + place.stream +
                    ": " + text + " " + std::string(name_of(state)) + " " + place.sentence);
    };
    for (const auto& row : references_of(store, document.id)) {
      add(row.place, row.reference.symbol + row.reference.date + row.relation, row.reference.state);
    }
    for (const auto& row : named_references_of(store, document.id)) {
      add(row.place, row.reference.text, row.reference.state);
    }
    for (const auto& row : figures_of(store, document.id)) {
      add(row.place, row.figure.text + row.figure.row, row.figure.state);
    }
    for (const auto& row : units_of(store, document.id)) add(row.place, row.unit.unit, State::sure);
    const DocumentHeader& h = document.header;
    all.push_back(h.type + h.symbol + h.date + h.issuer + h.subject + h.signer + h.signer_title);
    for (const std::string& item : h.recipients) all.push_back(item);
    return all;
  }

  Pages party_;
  Pages state_;
  PageReading cover_;
};

TEST_F(PartsTest, EachDocumentOfAFolderIsOneOfItsOwn) {
  Store store(database());
  store_file(store, "folder.pdf", {{cover_}, party_, {blank_page()}, state_, {blank_page()}});
  EXPECT_THAT(names(store), ElementsAre("/archive/folder.pdf, pages 2-3 87-BC/HU",
                                        "/archive/folder.pdf, pages 5-6 214/BC-SNV"));
  for (const DocumentRecord& document : store.documents()) {
    EXPECT_EQ(document.pages, 2);
    EXPECT_EQ(document.state, DocumentState::done);
    EXPECT_EQ(document.header.state, State::sure);
    EXPECT_FALSE(document.header.signer.empty());
  }
}

TEST_F(PartsTest, ADocumentSaysTheSameAloneAndInAFolder) {
  Store alone(database("alone"));
  store_file(alone, "party.pdf", {party_});
  store_file(alone, "state.pdf", {state_});
  for (const std::vector<Pages>& order : std::vector<std::vector<Pages>>{
           {party_, state_}, {state_, party_}, {state_, {blank_page()}, party_}}) {
    Store joined(database("joined"));
    store_file(joined, "folder.pdf", order);
    std::map<std::string, std::vector<std::string>> expected;
    std::map<std::string, std::vector<std::string>> found;
    for (const auto& document : alone.documents()) {
      expected[document.header.symbol] = mentions(alone, document);
    }
    for (const auto& document : joined.documents()) {
      found[document.header.symbol] = mentions(joined, document);
    }
    EXPECT_EQ(found, expected);
    joined = Store(database("other"));
    std::filesystem::remove(database("joined"));
  }
}

TEST_F(PartsTest, QuestionsSpeakOfThePart) {
  Store store(database());
  store_file(store, "folder.pdf", {party_, state_});
  store.settle_works();
  const auto rows = citing(store, "05-CT/TW", 0);
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows[0].place.path, "/archive/folder.pdf");
  EXPECT_EQ(rows[0].place.name, "/archive/folder.pdf, pages 1-2");
  const auto found = store.find_documents("folder.pdf, pages 3-4");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].header.symbol, "214/BC-SNV");
  EXPECT_EQ(store.find_documents("folder.pdf").size(), 2U);
  EXPECT_EQ(store.find_documents("214/BC-SNV").size(), 1U);
  EXPECT_EQ(store.find_documents(shown(found[0].id)).size(), 1U);
  const auto references = references_of(store, found[0].id);
  ASSERT_FALSE(references.empty());
  for (const auto& row : references) {
    EXPECT_GE(row.place.page, 3);  // in the file
    for (const PageBox& box : row.place.boxes) EXPECT_GE(box.page, 3);
  }
}

TEST_F(PartsTest, WhatIsHeldInAFolderAloneIsHeld) {
  Store store(database());
  store_file(store, "folder.pdf", {party_, state_});
  store.settle_works();
  bool held = false;
  for (const WorkRow& row : works(store, false)) held = held || row.work.symbol == "214/BC-SNV";
  EXPECT_TRUE(held);
}

TEST_F(PartsTest, ReindexAndOrderOfArrivalChangeNothing) {
  const std::vector<Pages> folder{{cover_}, party_, state_};
  {
    Store store(database("one"));
    store_file(store, "folder.pdf", folder);
    store_file(store, "state.pdf", {state_});
    store.settle_works();
  }
  const std::string before = exported("one");
  {
    Store store(database("other"));
    store_file(store, "state.pdf", {state_});
    store_file(store, "folder.pdf", folder);
    reindex(store, extractor(), {}, stop_);
    reindex(store, extractor(), {}, stop_);
  }
  EXPECT_EQ(exported("other"), before);
}

TEST_F(PartsTest, AWholeFileKeepsTheIdOfItsContent) {
  Store store(database());
  const DocumentId id = store_file(store, "state.pdf", {{blank_page()}, state_});
  const auto documents = store.documents();
  ASSERT_EQ(documents.size(), 1U);
  EXPECT_EQ(documents[0].id, id);
  EXPECT_EQ(documents[0].pages, 3);
  EXPECT_EQ(documents[0].header.symbol, "214/BC-SNV") << "the head behind a blank page is found";
}

// Page 4 is read later: until then it is not known where a document ends.
TEST_F(PartsTest, AFileStillBeingReadIsOneDocument) {
  Store store(database());
  const DocumentId id = store_file(store, "folder.pdf", {party_, state_}, 2);
  EXPECT_THAT(names(store), ElementsAre("/archive/folder.pdf "));
  EXPECT_EQ(store.documents()[0].state, DocumentState::reading);
  save(store, id, 1, party_[0]);
  understand_stored(store, id, extractor(), StoredContext(store));
  EXPECT_THAT(names(store), ElementsAre(HasSubstr("1-2 87-BC/HU"), HasSubstr("3-4 214/BC-SNV")));
  EXPECT_EQ(store.document(id)->state, DocumentState::done);
}

TEST_F(PartsTest, AFailedPageIsAFailureOfItsDocument) {
  Store store(database());
  const DocumentId id =
      store_file(store, "folder.pdf", {party_, {state_[0], PageReading(), state_[1]}});
  auto documents = store.documents();
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].state, DocumentState::done);
  EXPECT_TRUE(documents[0].failures.empty());
  EXPECT_EQ(documents[1].state, DocumentState::partial);
  ASSERT_EQ(documents[1].failures.size(), 1U);
  EXPECT_EQ(documents[1].failures[0].page, 4);
  EXPECT_EQ(store.document(id)->state, DocumentState::partial);
  EXPECT_EQ(store.clear_failures(documents[1].id), 1);
  EXPECT_THAT(store.pages_to_read(id, "reader"), ElementsAre(4));
}

TEST_F(PartsTest, CoversAreFoundByASearchAndAreNoDocument) {
  Store store(database());
  store_file(store, "folder.pdf", {{cover_}, party_, state_});
  const auto hits = search(store, "\"phông lưu trữ\"", 10);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].place.name, "/archive/folder.pdf");
  EXPECT_EQ(hits[0].place.page, 1);
}

TEST_F(PartsTest, APartThatIsNoneAnyMoreLeavesNothingBehind) {
  Store store(database("parted"));
  const DocumentId id = store_file(store, "folder.pdf", {party_, state_});
  const StoredContext context(store);
  const Understanding one = understand(store.readings(id), extractor(), context.models());
  store.save_understanding(id, one);
  store.settle_works();
  Store other(database("never"));
  const DocumentId same = store_file(other, "folder.pdf", {party_, state_}, 2);
  save(other, same, 1, party_[0]);
  other.save_understanding(same, one);
  other.settle_works();
  EXPECT_EQ(exported("parted"), exported("never"));
  EXPECT_EQ(rows("parted"), rows("never"));
}

TEST_F(PartsTest, TheSameDocumentTwiceIsNotParted) {
  Store store(database());
  store_file(store, "folder.pdf", {party_, party_});
  const auto documents = store.documents();
  ASSERT_EQ(documents.size(), 1U);
  ASSERT_EQ(documents[0].doubts.size(), 1U);
  EXPECT_EQ(documents[0].doubts[0].page, 3);
  EXPECT_THAT(documents[0].doubts[0].reason, HasSubstr("the same number"));
}

}  // namespace
}  // namespace trichdan
