// Places by name, by level and province, and by names that are a letter away.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "extract/library.h"
#include "extract_cases.h"

namespace trichdan {
namespace {

const std::filesystem::path kPatterns = std::filesystem::path(TRICHDAN_SOURCE_DIR) / "patterns";

const Gazetteer& gazetteer() {
  static const Library kLibrary = load_library(kPatterns);
  return kLibrary.gazetteer;
}

std::string shown(const GazetteerPlace* place) {
  return place == nullptr ? "none" : place->full() + ", " + place->province;
}

TEST(Gazetteer, FindsByNameLevelAndProvince) {
  struct Row {
    const char* name;
    PlaceHint hint;
    const char* expected;
  };
  const Row rows[] = {
      {"Điện Biên", {}, "tỉnh Điện Biên, tỉnh Điện Biên"},
      {"Điện Biên", {"huyện", "", ""}, "huyện Điện Biên, tỉnh Điện Biên"},
      {"ĐIỆN BIÊN ĐÔNG", {}, "huyện Điện Biên Đông, tỉnh Điện Biên"},
      {"Châu Thành", {"huyện", "tỉnh Kiên Giang", ""}, "huyện Châu Thành, tỉnh Kiên Giang"},
      {"Châu Thành", {"huyện", "tỉnh Bến Tre", ""}, "huyện Châu Thành, tỉnh Bến Tre"},
      {"Đồng Nai", {"", "", "2024-01-01"}, "tỉnh Đồng Nai, tỉnh Đồng Nai"},
      {"Đồng Nai", {"", "", "2026-01-01"}, "thành phố Đồng Nai, thành phố Đồng Nai"},
      {"Khánh Hoà", {"tỉnh", "", ""}, "tỉnh Khánh Hòa, tỉnh Khánh Hòa"},
      {"Nơi Nào Đó", {}, "none"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(shown(gazetteer().find(row.name, row.hint)), row.expected) << row.name;
  }
  EXPECT_EQ(gazetteer().find_sure("Châu Thành", {"huyện", "", ""}), nullptr) << "in several";
}

TEST(Gazetteer, NearestIsALetterAwayAndTheOnlyOne) {
  struct Row {
    const char* name;
    PlaceHint hint;
    const char* expected;
  };
  const Row rows[] = {
      {"Tòa Chùa", {"huyện", "", ""}, "huyện Tủa Chùa, tỉnh Điện Biên"},
      {"Giòng Riêng", {"", "", ""}, "huyện Giồng Riềng, tỉnh Kiên Giang"},
      {"Tòa Chùa", {"", "", ""}, "none"},       // a letter away, and nothing else known
      {"Thanh Xa", {"huyện", "", ""}, "none"},  // Thanh Ba and Thanh Hà are as near
      {"Ba Tư", {"huyện", "", ""}, "none"},     // too short
      {"Tủa Chùa Đông", {"huyện", "", ""}, "none"},
  };
  for (const Row& row : rows) {
    const std::string found = shown(gazetteer().nearest(row.name, row.hint));
    EXPECT_EQ(found, row.expected) << row.name;
  }
}

TEST(Gazetteer, DistrictsEndWithTheSecondAge) {
  int provinces_now = 0;
  for (const GazetteerPlace& place : gazetteer().places()) {
    const bool province = place.parent.empty();
    if (!province) {
      EXPECT_EQ(place.until, "2025-07-01") << place.full();
    }
    if (province && place.until.empty()) ++provinces_now;
  }
  EXPECT_EQ(provinces_now, 34);
}

TEST(Gazetteer, LevelsAndNames) {
  const std::vector<std::vector<std::string>> rows = {
      {"Huyện  Nậm Pồ", "huyện", "Nậm Pồ"},
      {"Thị Xã Mường Lay", "thị xã", "Mường Lay"},
      {"Thị trấn Tủa Chùa", "thị trấn", "Tủa Chùa"},
      {"Huyện đảo Lý Sơn", "huyện", "Lý Sơn"},
      {"Đặc khu Phú Quốc", "đặc khu", "Phú Quốc"},
      {"Nậm Pồ", "", "Nậm Pồ"},
      {"Xã", "", "Xã"},
  };
  for (const auto& row : rows) {
    const GazetteerPlace place = place_from(row[0]);
    EXPECT_EQ(place.level, row[1]) << row[0];
    EXPECT_EQ(place.name, row[2]) << row[0];
  }
}

TEST(Gazetteer, ImportedCommunesAreKnownBehindTheirLevel) {
  const GazetteerPlace commune{"xã", "Sông Trăng", "huyện Nậm Pồ", "tỉnh Điện Biên",
                               "",   "2025-07-01"};
  const Extractor with(kPatterns, {commune});
  EXPECT_NE(with.version(), extractor().version()) << "reindex must take notice";
  DocumentText document;
  document.streams.emplace_back();
  document.streams.back().name = "body";
  document.streams.back().text =
      "Đảng ủy xã Sông Trắng Nguyễn Văn An ký; Đảng ủy xã Sông Trăng Nguyễn Văn An ký";
  const auto units = with.extract(document).units;
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[1].text, "Đảng ủy xã Sông Trăng");
  EXPECT_EQ(units[1].place, "xã Sông Trăng");
}

}  // namespace
}  // namespace trichdan
