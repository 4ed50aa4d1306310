#include "repair/full_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace trichdan {
namespace {

const std::vector<std::string> kFamily{"Lê", "Phạm", "Hà"};

TEST(FullNames, AreThreeOrFourWordsBehindAFamilyName) {
  const struct {
    const char* text;  // "~" before a word: not read for certain
    std::vector<std::string> names;
    const char* reason;
  } rows[] = {
      {"VPCP: BTCN, PCN Phạm Mạnh Toàn, Trợ lý", {"Phạm Mạnh Toàn"}, "its comma ends it"},
      {"ông Lê Thị Hoài Thu báo cáo", {"Lê Thị Hoài Thu"}, "a small word ends it"},
      {"Hà Văn Lộc", {"Hà Văn Lộc"}, "the text ends it"},
      {"thành phố Hà Nội", {}, "too short: a place as well as a name"},
      {"Lê Minh, Hà Văn Lộc", {"Hà Văn Lộc"}, "the first has two words"},
      {"Lê Hồng Phong Rạch Giá Kiên", {}, "too long for a name"},
      {"Lê ~Hoàng Yến", {}, "not read for certain"},
      {"LÊ HOÀNG YẾN", {}, "capitals"},
      {"", {}, "nothing"},
  };
  for (const auto& row : rows) {
    PageReading page;
    std::istringstream words(row.text);
    for (std::string word; words >> word;) {
      const float confidence = word.starts_with('~') ? 60.0F : 95.0F;
      word.erase(0, word.find_first_not_of('~'));
      page.words.push_back({.text = word, .box = {0, 0, 9, 9}, .confidence = confidence});
    }
    std::set<std::string> names;
    add_full_names(page, kFamily, names);
    EXPECT_THAT(names, testing::ElementsAreArray(row.names)) << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
