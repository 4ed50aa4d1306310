#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "samples.h"

namespace trichdan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Readings : public testing::Test {
 protected:
  DocumentId add(int pages, const std::string& content = "content") {
    const DocumentId id = store_.add_file(file_of("/" + content + ".pdf", content));
    store_.set_page_count(id, pages);
    return id;
  }
  // What run does after the last page of a document.
  void understand(DocumentId id) {
    Understanding all;
    for (Store::StoredPage& page : store_.readings(id)) {
      all.page_numbers.push_back(page.page);
      all.pages.push_back(std::move(page.reading));
    }
    store_.save_understanding(id, all);
  }
  DocumentState state(DocumentId id) const { return store_.document(id)->state; }

  TemporaryFolder folder_;
  Store store_{folder_.archive()};
};

TEST_F(Readings, ComeBackAsTheyWere) {
  const DocumentId id = add(2);
  const PageReading page = page_of("Nghị quyết số 15-NQ/TU\nngày 16/6/2022");
  store_.save_page(id, 2, kReader, page);
  const std::vector<Store::StoredPage> pages = store_.readings(id);
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_EQ(pages[0].page, 2);
  EXPECT_EQ(encode(pages[0].reading), encode(page)) << "every field, the time it took as well";
}

TEST_F(Readings, APageWithoutWordsIsRead) {
  const DocumentId id = add(1);
  store_.save_page(id, 1, kReader, page_of(""));
  EXPECT_THAT(store_.pages_to_read(id, kReader), IsEmpty());
  EXPECT_EQ(store_.readings(id).size(), 1U);
}

TEST_F(Readings, PagesToReadAreThoseWithoutReadingAndFailure) {
  const DocumentId id = add(4);
  EXPECT_THAT(store_.pages_to_read(id, kReader), ElementsAre(1, 2, 3, 4));
  store_.save_page(id, 2, kReader, page_of("x"));
  store_.fail_page(id, kReader, {4, ErrorKind::deadline, "longer than 120 s", ""});
  EXPECT_THAT(store_.pages_to_read(id, kReader), ElementsAre(1, 3));
  EXPECT_THAT(store_.pages_to_read(id, "other"), ElementsAre(1, 2, 3, 4)) << "another reader";
  EXPECT_THAT(store_.pages_to_read(999, kReader), IsEmpty()) << "no such document";
}

TEST_F(Readings, TheReaderOfTheRunThenTheLastUsedThenTheNewest) {
  const DocumentId id = add(1);
  store_.save_page(id, 1, "first", page_of("first"));
  store_.save_page(id, 1, "second", page_of("second"));
  const auto word = [&] { return store_.readings(id).at(0).reading.words.at(0).text; };
  EXPECT_EQ(word(), "second") << "the newest";
  store_.begin_run("1", "p", "first");
  EXPECT_EQ(word(), "first") << "the run's own reader";
  understand(id);
  Store later(folder_.archive());
  EXPECT_EQ(later.readings(id).at(0).reading.words.at(0).text, "first") << "understood with it";
  later.begin_run("1", "p", "third");
  EXPECT_EQ(later.readings(id).at(0).reading.words.at(0).text, "first")
      << "a reader that read nothing";
}

// The view is for people with an SQL shell; the program itself does not use it.
TEST_F(Readings, TheViewOfPagesHasEachPageOnce) {
  const DocumentId id = add(2);
  store_.save_page(id, 1, kReader, page_of("first"));
  store_.save_page(id, 1, "other", page_of("second reading"));
  store_.save_page(id, 2, kReader, page_of("first"));
  const auto words_of_pages = [&] {
    SQLite::Database database(folder_.archive().string());
    SQLite::Statement rows(database, "SELECT page, word_count FROM pages ORDER BY page");
    std::vector<std::pair<int, int>> pages;
    while (rows.executeStep()) pages.emplace_back(rows.getColumn(0), rows.getColumn(1));
    return pages;
  };
  EXPECT_THAT(words_of_pages(), ElementsAre(std::pair(1, 2), std::pair(2, 1))) << "the newest";
  store_.begin_run("1", "1", kReader);
  understand(id);
  EXPECT_THAT(words_of_pages(), ElementsAre(std::pair(1, 1), std::pair(2, 1))) << "the last used";
}

TEST_F(Readings, StatesOfADocument) {
  const PageFailure failure{2, ErrorKind::crash, "the worker died", "Look at the page"};
  const DocumentId id = store_.add_file(file_of("/a.pdf", "a"));
  EXPECT_EQ(state(id), DocumentState::waiting);
  store_.set_page_count(id, 2);
  EXPECT_EQ(state(id), DocumentState::reading);
  store_.save_page(id, 1, kReader, page_of("x"));
  understand(id);
  EXPECT_EQ(state(id), DocumentState::reading) << "a page is still to come";
  store_.fail_page(id, kReader, failure);
  understand(id);
  EXPECT_EQ(state(id), DocumentState::partial);
  EXPECT_EQ(store_.clear_failures(id), 1);
  EXPECT_EQ(state(id), DocumentState::reading);
  EXPECT_THAT(store_.pages_to_read(id, kReader), ElementsAre(2));
  store_.save_page(id, 2, kReader, page_of("y"));
  understand(id);
  EXPECT_EQ(state(id), DocumentState::done);
}

TEST_F(Readings, ADocumentAllOfWhosePagesFailedHasFailed) {
  const DocumentId id = add(1);
  store_.fail_page(id, kReader, {1, ErrorKind::memory, "needed more than 2048 MB", ""});
  understand(id);
  EXPECT_EQ(state(id), DocumentState::failed);
}

TEST_F(Readings, FailuresAreNamedWithTheirPage) {
  const DocumentId id = add(3);
  store_.fail_page(id, kReader,
                   {3, ErrorKind::deadline, "longer than 120 s", "Raise --page-deadline"});
  store_.fail_page(id, kReader, {2, ErrorKind::crash, "the worker died", ""});
  const std::vector<PageFailure> failures = store_.document(id)->failures;
  ASSERT_EQ(failures.size(), 2U);
  EXPECT_EQ(failures[0].page, 2);
  EXPECT_EQ(failures[1].page, 3);
  EXPECT_EQ(failures[1].kind, ErrorKind::deadline);
  EXPECT_EQ(failures[1].message, "longer than 120 s");
  EXPECT_EQ(failures[1].advice, "Raise --page-deadline");
  EXPECT_EQ(store_.documents()[0].failures.size(), 2U);
}

TEST_F(Readings, APageThatAnotherReaderReadHasNotFailed) {
  const DocumentId id = add(1);
  store_.fail_page(id, "first", {1, ErrorKind::engine, "failed", ""});
  store_.save_page(id, 1, "second", page_of("x"));
  EXPECT_THAT(store_.document(id)->failures, IsEmpty());
  understand(id);
  EXPECT_EQ(state(id), DocumentState::done);
}

TEST_F(Readings, ADocumentThatCannotBeOpened) {
  const DocumentId id = store_.add_file(file_of("/a.pdf", "a"));
  store_.fail_document(id, {0, ErrorKind::encrypted, "a password is needed", "Remove it"});
  EXPECT_EQ(state(id), DocumentState::failed);
  ASSERT_EQ(store_.document(id)->failures.size(), 1U);
  EXPECT_EQ(store_.document(id)->failures[0].page, 0);
  EXPECT_EQ(store_.clear_failures(), 1);
  EXPECT_EQ(state(id), DocumentState::waiting);
  store_.fail_document(id, {0, ErrorKind::truncated, "it breaks off", ""});
  store_.set_page_count(id, 1);
  EXPECT_THAT(store_.document(id)->failures, IsEmpty()) << "it opens now";
}

TEST_F(Readings, ClearFailuresOfOneDocumentOrAll) {
  for (const char* content : {"a", "b"}) {
    const DocumentId id = add(2, content);
    for (const int page : {1, 2})
      store_.fail_page(id, kReader, {page, ErrorKind::crash, "died", ""});
  }
  const DocumentId first = store_.documents()[0].id;
  EXPECT_EQ(store_.clear_failures(first), 2);
  EXPECT_EQ(store_.clear_failures(first), 0);
  EXPECT_EQ(store_.clear_failures(), 2);
}

TEST_F(Readings, ADamagedBlobIsAnError) {
  const DocumentId id = add(1);
  store_.save_page(id, 1, kReader, page_of("x"));
  SQLite::Database(folder_.archive().string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE readings SET words = x'28b52ffd0011'");
  try {
    store_.readings(id);
    FAIL() << "nothing can be made of these bytes";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::database);
  }
}

}  // namespace
}  // namespace trichdan
