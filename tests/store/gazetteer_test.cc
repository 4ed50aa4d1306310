// A gazetteer read from a file, kept in an archive and asked; and files that are none.
#include "store/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "samples.h"

namespace trichdan {
namespace {

using testing::HasSubstr;

constexpr const char* kBefore = R"([
 {"Code": "1", "FullName": "Tỉnh Sông Xanh", "District": [
  {"FullName": "Huyện Đồi Vàng", "Ward": [{"FullName": "Xã Suối Bạc"}, {"FullName": "Thị trấn Đồi Vàng"}]},
  {"FullName": "Huyện đảo Hòn Xa", "Ward": null}]}])";
constexpr const char* kAfter =
    R"([{"FullName": "Tỉnh Sông Xanh", "Wards": [{"FullName": "xã  Suối Bạc"}]}])";

std::filesystem::path written(const TemporaryFolder& folder, const std::string& content) {
  const auto path = folder.path() / "units.json";
  std::ofstream(path) << content;
  return path;
}

TEST(Gazetteer, IsReadInTheOrderOfTheFile) {
  const TemporaryFolder folder;
  const GazetteerFile file = read_gazetteer(written(folder, kBefore));
  EXPECT_EQ(file.age, "before 2025-07-01");
  ASSERT_EQ(file.places.size(), 5U);
  EXPECT_EQ(file.places[2], (GazetteerPlace{"xã", "Suối Bạc", "huyện Đồi Vàng", "tỉnh Sông Xanh",
                                            "", "2025-07-01"}));
  EXPECT_EQ(file.places[4].full(), "huyện Hòn Xa");
}

TEST(Gazetteer, ImportedTwiceIsHeldOnce) {
  const TemporaryFolder folder;
  Store store(folder.archive());
  const GazetteerFile before = read_gazetteer(written(folder, kBefore));
  save_gazetteer(store, before);
  save_gazetteer(store, before);
  save_gazetteer(store, read_gazetteer(written(folder, kAfter)));
  const auto communes = communes_of(store);
  ASSERT_EQ(communes.size(), 3U);
  EXPECT_EQ(communes[0].from, "2025-07-01") << "after comes before before in byte order";
  EXPECT_EQ(communes[2].full(), "thị trấn Đồi Vàng");
  EXPECT_EQ(places_named(store, "suoi bac").size(), 2U) << "marks do not matter";
  EXPECT_EQ(places_named(store, "Huyện Đồi Vàng").size(), 2U) << "nor does the level";
  EXPECT_TRUE(places_named(store, "Sông Đỏ").empty());
}

TEST(Gazetteer, AFileThatIsNoneSaysWhere) {
  const struct {
    const char* content;
    ErrorKind kind;
    const char* said;
  } rows[] = {
      {"", ErrorKind::empty, "it is empty"},
      {"[\n {\"a\": }\n]", ErrorKind::unsupported, "line 2, column"},
      {"{}", ErrorKind::unsupported, "no array of provinces"},
      {"[1]", ErrorKind::unsupported, "at /0: a place without a \"FullName\""},
      {R"([{"FullName": "Tỉnh A", "Wards": [{"FullName": "Xã B"}, {"Name": "C"}]}])",
       ErrorKind::unsupported, "at /0/Wards/1: "},
      {R"([{"FullName": "Tỉnh A", "District": [{"FullName": "Huyện B", "Ward": 5}]}])",
       ErrorKind::unsupported, "at /0/District/0: \"Ward\" is no list"},
      {R"([{"FullName": "Sông Xanh", "Wards": []}])", ErrorKind::unsupported,
       "begins with no level"},
  };
  const TemporaryFolder folder;
  for (const auto& row : rows) {
    const auto path = written(folder, row.content);
    try {
      read_gazetteer(path);
      ADD_FAILURE() << row.content;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), row.kind) << row.content;
      EXPECT_THAT(error.describe(), HasSubstr(row.said));
      EXPECT_THAT(error.describe(), HasSubstr(path.string()));
    }
  }
  EXPECT_THROW(read_gazetteer(folder.path() / "none.json"), Error);
  EXPECT_THROW(read_gazetteer(folder.path()), Error);
}

}  // namespace
}  // namespace trichdan
