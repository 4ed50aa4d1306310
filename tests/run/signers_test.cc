// Names that a seal hid come from other documents of the body: the same in whatever order they were
// read, and gone when what spoke for them is.
#include "run/signers.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "base/digest.h"
#include "run/context.h"
#include "run/parts.h"
#include "store/archive.h"
#include "store/signers.h"

namespace trichdan {
namespace {

// A page of one head, prose and the name; "~" before a word: hardly read.
PageReading page_signed(const std::string& body, const std::string& name) {
  const std::string text = fmt::format(
      "UBND TỈNH KIM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "{}\tĐộc lập - Tự do - Hạnh phúc\n"
      "Số: 12/BC-SYT\tKim Sơn, ngày 17 tháng 10 năm 2017\n"
      "\n\tBÁO CÁO\n\n"
      "Trong tháng, đơn vị đã chỉ đạo thực hiện các nhiệm vụ thường xuyên của ngành và các\n"
      "nhiệm vụ khác theo kế hoạch đã được phê duyệt từ đầu năm, đúng thời gian quy định./.\n\n"
      "Nơi nhận:\tGIÁM ĐỐC\n"
      "- Như trên;\n\n\n\t{}\n",
      body, name);
  PageReading page;
  page.width = 1700;
  page.height = 2400;
  page.dpi = 200;
  page.model = "vie";
  std::istringstream lines(text);
  std::string line;
  for (int row = 0; std::getline(lines, line); ++row) {
    std::int32_t x = 150;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      if (line.find("\t" + word) != std::string::npos) x = std::max(x + 100, 950);
      const float confidence = word.starts_with('~') ? 30.0F : 95.0F;
      word.erase(0, word.find_first_not_of('~'));
      const auto width = static_cast<std::int32_t>(12 * word.size());
      page.words.push_back(
          {word, {x, 100 + row * 60, x + width, 130 + row * 60}, confidence, row, row});
      x += width + 12;
    }
  }
  return page;
}

struct Made {
  const char* body;
  const char* name;
  const char* signer;  // expected once all are read
};
const Made kMade[] = {
    {"SỞ Y TẾ", "Lê Hoàng Yến", "Lê Hoàng Yến"},    {"SỞ Y TẾ", "Lê Hoàng Yến", "Lê Hoàng Yến"},
    {"SỞ Y TẾ", "~x ~w Hoàng Yến", "Lê Hoàng Yến"}, {"SỞ NỘI VỤ", "~x ~w Hoàng Yến", ""},
    {"SỞ NỘI VỤ", "Hà Hoàng Yến", "Hà Hoàng Yến"},
};

class Signers : public ::testing::Test {
 protected:
  Signers()
      : folder_(std::filesystem::temp_directory_path() / fmt::format("signers-{}", getpid())) {
    std::filesystem::create_directories(folder_);
  }
  ~Signers() override { std::filesystem::remove_all(folder_); }

  static const Extractor& extractor() {
    static const Extractor all(TRICHDAN_SOURCE_DIR "/patterns");
    return all;
  }

  DocumentId add(Store& store, std::size_t index, const std::string& name) const {
    const std::string path = fmt::format("/made/{}.pdf", index);
    const DocumentId id = store.add_file({path, 1, 1, sha256_of(path)});
    store.set_page_count(id, 1);
    store.save_page(id, 1, "test", page_signed(kMade[index].body, name));
    understand_stored(store, id, extractor(), StoredContext(store));
    return id;
  }

  static std::string signer_of(const Store& store, DocumentId id) {
    return store.document(id)->header.signer;
  }

  std::filesystem::path folder_;
  std::atomic<bool> never_{false};
};

TEST_F(Signers, AreTheSameInWhateverOrderDocumentsCome) {
  std::vector<std::size_t> order{0, 1, 2, 3, 4};
  int round = 0;
  do {
    if (round++ % 17 != 0) continue;  // some of the 120 orders
    Store store(folder_ / fmt::format("{}.db", round));
    store.begin_run("test", extractor().version(), "test");
    std::map<std::size_t, DocumentId> ids;
    for (const std::size_t index : order) {
      ids[index] = add(store, index, kMade[index].name);
      settle_signers(store, extractor(), never_);  // as if each came by itself
    }
    for (const auto& [index, id] : ids) {
      EXPECT_EQ(signer_of(store, id), kMade[index].signer) << "round " << round << ", " << index;
    }
  } while (std::ranges::next_permutation(order).found);
}

TEST_F(Signers, AreGoneWithWhatSpokeForThem) {
  Store store(folder_ / "gone.db");
  store.begin_run("test", extractor().version(), "test");
  add(store, 0, kMade[0].name);
  const DocumentId second = add(store, 1, kMade[1].name);
  const DocumentId hidden = add(store, 2, kMade[2].name);
  settle_signers(store, extractor(), never_);
  EXPECT_EQ(signer_of(store, hidden), "Lê Hoàng Yến");
  settle_signers(store, extractor(), never_);
  EXPECT_EQ(signer_of(store, hidden), "Lê Hoàng Yến") << "a name that was given speaks for none";
  store.save_page(second, 1, "test", page_signed("SỞ Y TẾ", "Đỗ Văn Bình"));
  understand_stored(store, second, extractor(), StoredContext(store));
  settle_signers(store, extractor(), never_);
  EXPECT_EQ(signer_of(store, hidden), "") << "one document alone knows the name";
}

TEST_F(Signers, WhatWasCutOffIsDoneAgain) {
  Store store(folder_ / "cut.db");
  store.begin_run("test", extractor().version(), "test");
  for (const std::size_t index : {0U, 1U}) add(store, index, kMade[index].name);
  const DocumentId hidden = add(store, 2, kMade[2].name);
  const std::atomic<bool> stopped{true};
  settle_signers(store, extractor(), stopped);
  EXPECT_TRUE(known_signers(store).empty());
  settle_signers(store, extractor(), never_);
  EXPECT_EQ(signer_of(store, hidden), "Lê Hoàng Yến");
}

}  // namespace
}  // namespace trichdan
