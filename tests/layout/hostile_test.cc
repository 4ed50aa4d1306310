// Pages no scanner makes: lay_out must place every word at most once and never fail.
#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <set>

#include "layout/layout.h"

namespace trichdan {
namespace {

PageReading random_page(std::mt19937& random) {
  static const char* const kWords[] = {"Số:",   "CỘNG", "HÒA",  "XÃ",      "HỘI",  "CHỦ",  "NGHĨA",
                                       "VIỆT",  "NAM",  "Nơi",  "nhận:",   "KT.",  "GIÁM", "ĐỐC",
                                       "BÁO",   "CÁO",  "-",    "*",       " ",    "2",    "ngày",
                                       "tháng", "năm",  "2017", "/BC-SYT", "\xFF", "V/v",  "~"};
  PageReading page;
  page.width = static_cast<int>(random() % 2000);
  page.height = static_cast<int>(random() % 3000);
  const auto count = random() % 80;
  for (unsigned i = 0; i < count; ++i) {
    const int x = static_cast<int>(random() % 2000) - 100;
    const int y = static_cast<int>(random() % 400) * (random() % 4 == 0 ? 5 : 1) - 100;
    const int width = static_cast<int>(random() % 300) - 5;
    const int height = static_cast<int>(random() % 60) - 5;
    page.words.push_back({kWords[random() % std::size(kWords)],
                          {x, y, x + width, y + height},
                          static_cast<float>(random() % 101),
                          static_cast<int>(random() % 5),
                          static_cast<int>(random() % 10)});
  }
  return page;
}

TEST(Hostile, EveryWordAtMostOnce) {
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    const PageReading page = random_page(random);
    std::set<std::uint32_t> seen;
    for (const Line& line : lay_out(page, round % 2 == 0).lines) {
      ASSERT_FALSE(line.words.empty());
      for (const std::uint32_t word : line.words) {
        ASSERT_LT(word, page.words.size());
        ASSERT_TRUE(seen.insert(word).second) << "word " << word << " of round " << round;
      }
    }
  }
}

TEST(Hostile, NothingAndOneWord) {
  EXPECT_TRUE(lay_out({}, true).lines.empty());
  PageReading page;
  page.words.push_back({"một", {0, 0, 0, 0}, 90, 0, 0});
  EXPECT_TRUE(lay_out(page, true).lines.empty()) << "a word without a box is a speck";
  page.words[0].box = {10, 10, 60, 40};
  EXPECT_EQ(lay_out(page, true).lines.size(), 1U);
}

}  // namespace
}  // namespace trichdan
