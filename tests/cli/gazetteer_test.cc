// gazetteer: places imported from files and listed with what became of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace trichdan::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kBefore = R"([{"FullName": "Tỉnh Sông Xanh", "District": [
  {"FullName": "Huyện Đồi Vàng", "Ward": [{"FullName": "Xã Suối Bạc"}]}]}])";
constexpr const char* kAfter =
    R"([{"FullName": "Tỉnh Sông Xanh", "Wards": [{"FullName": "Xã Suối Bạc"}]}])";
constexpr const char* kMapping =
    "province,district,ward,newProvince,newWard\n"
    "Tỉnh Sông Xanh,Huyện Đồi Vàng,Xã Suối Bạc,Tỉnh Biển Lớn,Xã Đồi Vàng\n";

class GazetteerCommand : public testing::Test {
 protected:
  std::string written(const std::string& name, const std::string& content) {
    write_file(folder_ / name, content);
    return (folder_ / name).string();
  }
  Outcome run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "gazetteer");
    arguments.insert(arguments.end(), {"--db", (folder_ / "archive.db").string()});
    return run_program(arguments);
  }
  TemporaryFolder folder_;
};

TEST_F(GazetteerCommand, ImportsAndLists) {
  const Outcome imported = run({"import", written("before.json", kBefore),
                                written("after.json", kAfter), written("communes.csv", kMapping)});
  EXPECT_EQ(imported.code, 0) << imported.err;
  EXPECT_THAT(imported.out, HasSubstr("before.json: 3 places of the age before 2025-07-01"));
  EXPECT_THAT(imported.out, HasSubstr("after.json: 2 places of the age after 2025-07-01"));
  EXPECT_THAT(imported.out, HasSubstr("communes.csv: where 1 commune went"));

  const Outcome listed = run({"list", "suoi bac"});
  EXPECT_EQ(listed.code, 0) << listed.err;
  EXPECT_THAT(listed.out, HasSubstr("xã Suối Bạc"));
  EXPECT_THAT(listed.out, HasSubstr("huyện Đồi Vàng"));
  EXPECT_THAT(listed.out, HasSubstr("xã Đồi Vàng, tỉnh Biển Lớn"));

  const json rows = json::parse(run({"list", "Xã Suối Bạc", "--format", "json"}).out);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0]["from"], "2025-07-01");
  EXPECT_TRUE(rows[0]["successors"].empty());
  EXPECT_EQ(rows[1]["until"], "2025-07-01");
  EXPECT_EQ(rows[1]["successors"][0]["name"], "Đồi Vàng");
}

TEST_F(GazetteerCommand, ADamagedFileIsNamedAndNothingIsKept) {
  const struct {
    const char* name;
    const char* content;
    const char* said;
  } rows[] = {
      {"cut.json", "[{\"FullName\": \"Tỉnh A\", \"Wards\": [", "it is no JSON"},
      {"other.json", "{\"a\": 1}", "no array of provinces"},
      {"empty.json", "", "it is empty"},
      {"other.csv", "a,b\n1,2\n", "there is no column province"},
  };
  for (const auto& row : rows) {
    const Outcome outcome =
        run({"import", written("good.json", kBefore), written(row.name, row.content)});
    EXPECT_NE(outcome.code, 0) << row.name;
    EXPECT_THAT(outcome.err, HasSubstr(row.name));
    EXPECT_THAT(outcome.err, HasSubstr(row.said)) << row.name;
    EXPECT_THAT(outcome.out, Not(HasSubstr("good.json"))) << "read before any is kept";
  }
  EXPECT_NE(run({"import", (folder_ / "none.json").string()}).code, 0);
}

TEST_F(GazetteerCommand, AnUnknownPlaceSaysHowToFillIt) {
  ASSERT_EQ(run({"import", written("before.json", kBefore)}).code, 0);
  const Outcome outcome = run({"list", "Sông Đỏ"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("trichdan gazetteer import"));
}

}  // namespace
}  // namespace trichdan::test
