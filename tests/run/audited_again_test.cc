// Findings do not depend on how they were come by: with the reading, by understanding everything
// again, or by the audit alone; and what people decided about them stays.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <random>
#include <sstream>

#include "base/digest.h"
#include "run/audit.h"
#include "run/ingest.h"
#include "run/understand.h"
#include "store/archive.h"
#include "store/findings.h"

namespace trichdan {
namespace {

PageReading page_of(const std::string& text) {
  PageReading page;
  page.width = 2000;
  page.height = 3000;
  page.dpi = 200;
  page.model = "vie";
  std::istringstream lines(text);
  std::string line;
  for (int row = 0; std::getline(lines, line); ++row) {
    std::istringstream words(line);
    std::string word;
    for (int column = 0; words >> word; ++column) {
      const Box box{100 + column * 90, 200 + row * 60, 180 + column * 90, 240 + row * 60};
      page.words.push_back({word, box, 95, 0, row});
    }
  }
  return page;
}

// Some shares and sums hold and some do not; some dates of a decree are others than the rest.
std::string text_of(std::mt19937& random) {
  const auto any = [&](unsigned most) { return random() % most; };
  const unsigned n = 500 + any(400), k = n / 2 + any(200), a = 20 + any(80), b = 20 + any(80);
  return fmt::format(
      "Toàn huyện có {}/{} hộ, đạt {:.1f}%.\n"
      "Đã mở {} lớp, gồm {} lớp ở huyện và {} lớp ở xã.\n"
      "Thực hiện Nghị định số {}/2020/NĐ-CP ngày {:02}/3/2020 của Chính phủ.\n",
      k, n, 100.0 * k / n + (any(3) == 0 ? 10 : 0), a + b + (any(3) == 0 ? 1 : 0), a, b,
      10 + any(3), any(4) == 0 ? 6 : 5);
}

class AuditedAgain : public ::testing::TestWithParam<unsigned> {
 protected:
  static const Extractor& extractor() {
    static const Extractor all(TRICHDAN_SOURCE_DIR "/patterns");
    return all;
  }

  void fill(Store& store) {
    std::mt19937 random(GetParam());
    store.begin_run("test", extractor().version(), "test");
    for (int i = 0; i < 12; ++i) {
      const std::string path = fmt::format("/made/{}.pdf", i);
      const DocumentId id = store.add_file({path, 1, 1, sha256_of(path)});
      store.set_page_count(id, 1);
      store.save_page(id, 1, "test", page_of(text_of(random)));
      store.save_understanding(id, understand(store.readings(id), extractor()));
      ids_.push_back(id);
    }
    store.settle_works();
    audit_across(store);
  }

  // Everything but rows' places, which are made anew.
  std::vector<std::string> findings(const Store& store) const {
    std::vector<std::string> all;
    for (const DocumentId id : ids_) {
      for (const FindingRow& row : findings_of(store, id)) {
        all.push_back(row.id + row.finding.rule + row.finding.explanation + row.finding.repaired +
                      std::string(name_of(row.verdict)));
      }
    }
    return all;
  }

  static void audit_all(Store& store, const std::atomic<bool>& stop) {
    store.implementation().database.query("UPDATE documents SET audited = ''").run();
    EXPECT_EQ(bring_audit_up_to_date(store, extractor(), {}, stop), 12);
  }

  AuditedAgain() {
    std::string name = (std::filesystem::temp_directory_path() / "audited-again-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~AuditedAgain() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_;
  std::vector<DocumentId> ids_;
  const std::atomic<bool> stop_{false};
};

TEST_P(AuditedAgain, FindsTheSameByEitherWay) {
  Store store(folder_ / "archive.db");
  fill(store);
  const auto first = findings(store);
  ASSERT_FALSE(first.empty()) << "texts without mistakes would show nothing";
  decide(store, first.front().substr(0, 12), FindingVerdict::confirmed);
  decide(store, first.back().substr(0, 12), FindingVerdict::dismissed);
  const auto decided = findings(store);
  audit_all(store, stop_);
  EXPECT_EQ(findings(store), decided) << "the audit alone";
  reindex(store, extractor(), {}, stop_);
  EXPECT_EQ(findings(store), decided) << "everything understood again";
}

// What has gone is found again as it was, with its verdict.
TEST_P(AuditedAgain, BringsBackWhatWasLost) {
  Store store(folder_ / "archive.db");
  fill(store);
  const auto first = findings(store);
  decide(store, first.front().substr(0, 12), FindingVerdict::dismissed);
  const auto decided = findings(store);
  const Database& database = store.implementation().database;
  database.query("DELETE FROM findings").run();
  database.query("UPDATE figures SET state = 'check'").run();
  audit_all(store, stop_);
  EXPECT_EQ(findings(store), decided);
}

TEST_P(AuditedAgain, WritesNothingInAnUnchangedArchive) {
  Store store(folder_ / "archive.db");
  fill(store);
  bring_audit_up_to_date(store, extractor(), {}, stop_);
  const Database& database = store.implementation().database;
  const std::int64_t before = database.integer("SELECT total_changes()");
  EXPECT_EQ(bring_audit_up_to_date(store, extractor(), {}, stop_), 0);
  EXPECT_EQ(database.integer("SELECT total_changes()"), before);
}

// The texts, the index and the mentions are as they were: only who audited last is written.
TEST_P(AuditedAgain, WritesOnlyWhatItFoundOtherwise) {
  Store store(folder_ / "archive.db");
  fill(store);
  reindex(store, extractor(), {}, stop_);
  const Database& database = store.implementation().database;
  const std::int64_t before = database.integer("SELECT total_changes()");
  audit_all(store, stop_);
  // Each document's row twice, here and by the audit, and the run's.
  EXPECT_LE(database.integer("SELECT total_changes()") - before, 2 * 12 + 1);
}

INSTANTIATE_TEST_SUITE_P(Made, AuditedAgain, ::testing::Range(1U, 7U));

}  // namespace
}  // namespace trichdan
