// How far pages were read: kept, replaced with their document, completed by what failed.
#include "store/page_states.h"

#include <gtest/gtest.h>

#include "samples.h"

namespace trichdan {
namespace {

class PageStates : public testing::Test {
 protected:
  // Of three pages the third has failed.
  PageStates() {
    sample_.path = "/a.pdf";
    sample_.pages = {"Báo cáo", "Kết quả"};
    id_ = save(store_, sample_);
    store_.set_page_count(id_, 3);
    store_.fail_page(id_, kReader, {3, ErrorKind::deadline, "it took too long", "Try again"});
  }
  void understand(std::vector<PageCondition> conditions) {
    Understanding all = understanding_of(sample_);
    all.conditions = std::move(conditions);
    store_.save_understanding(id_, all);
  }

  TemporaryFolder folder_;
  Store store_{folder_.archive()};
  Sample sample_;
  DocumentId id_ = 0;
};

TEST_F(PageStates, AreKeptAndReplaced) {
  understand({{PageState::check, "much in doubt"}, {PageState::blank, "nothing"}});
  const auto rows = page_states_of(store_, id_);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].condition, (PageCondition{PageState::check, "much in doubt"}));
  EXPECT_EQ(rows[1].condition, (PageCondition{PageState::blank, "nothing"}));
  EXPECT_EQ(rows[2].condition, (PageCondition{PageState::unreadable, "it took too long"}))
      << "a page that failed is unreadable, for that reason";
  understand({{PageState::sure, ""}, {PageState::unreadable, "by hand"}});
  EXPECT_EQ(page_states_of(store_, id_)[0].condition, PageCondition{});
}

TEST_F(PageStates, AreCountedAndTheDoubtfulOnesListed) {
  understand({{PageState::sure, ""}, {PageState::check, "much in doubt"}});
  const PageStateCounts counts = count_page_states(store_);
  EXPECT_EQ(counts.sure, 1);
  EXPECT_EQ(counts.check, 1);
  EXPECT_EQ(counts.unreadable, 1);
  EXPECT_EQ(counts.blank, 0);
  const auto rows = doubtful_pages(store_);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].page, 2);
  EXPECT_EQ(rows[1].page, 3);
}

TEST_F(PageStates, APageReadAfterItFailedHasItsOwn) {
  understand({{}, {}});
  sample_.pages.emplace_back("Trang ba");
  store_.save_page(id_, 3, "another reader", page_of("Trang ba"));
  understand({{}, {}, {PageState::check, "blurred"}});
  const auto rows = page_states_of(store_, id_);
  ASSERT_EQ(rows.size(), 3U) << "not once for each reader";
  EXPECT_EQ(rows[2].condition.state, PageState::check);
}

}  // namespace
}  // namespace trichdan
