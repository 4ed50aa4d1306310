// What became of the communes: read from CSV, kept, and asked for.
#include "store/successors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "samples.h"
#include "store/csv_reader.h"

namespace trichdan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kMapping =
    "code,province,district,ward,newProvince,newWard\r\n"
    "1,Tỉnh Sông Xanh,Huyện Đồi Vàng,Xã Suối Bạc,Tỉnh Sông Xanh,Xã Đồi Vàng\r\n"
    "2,Tỉnh Sông Xanh,Huyện Đồi Vàng,Thị trấn Đồi Vàng,Tỉnh Sông Xanh,Xã Đồi Vàng\r\n"
    "2,Tỉnh Sông Xanh,Huyện Đồi Vàng,Thị trấn Đồi Vàng,Tỉnh Sông Xanh,Xã Suối Bạc\r\n"
    "3,Tỉnh Sông Xanh,Huyện đảo Hòn Xa,,Thành phố Biển,Đặc khu Hòn Xa\r\n";

std::filesystem::path written(const TemporaryFolder& folder, const std::string& content) {
  const auto path = folder.path() / "communes.csv";
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

std::vector<std::string> successors(const Store& store, const GazetteerPlace& place) {
  std::vector<std::string> names;
  for (const auto& next : successors_of(store, place)) {
    names.push_back(next.full() + ", " + next.province);
  }
  return names;
}

TEST(Successors, AreThoseOfTheWholePlace) {
  const TemporaryFolder folder;
  Store store(folder.archive());
  save_successions(store, read_successions(written(folder, kMapping)));
  save_successions(store, read_successions(written(folder, kMapping)));  // replaces
  const GazetteerPlace old{"xã", "Suối Bạc", "huyện Đồi Vàng", "tỉnh Sông Xanh", "", "2025-07-01"};
  EXPECT_THAT(successors(store, old), ElementsAre("xã Đồi Vàng, tỉnh Sông Xanh"));
  GazetteerPlace other = old;
  other.parent = "huyện Khác";
  EXPECT_TRUE(successors(store, other).empty()) << "the same name in another district";
  GazetteerPlace divided = old;
  divided.level = "thị trấn";
  divided.name = "Đồi Vàng";
  EXPECT_THAT(successors(store, divided),
              ElementsAre("xã Đồi Vàng, tỉnh Sông Xanh", "xã Suối Bạc, tỉnh Sông Xanh"));
  GazetteerPlace island{"huyện", "Hòn Xa", "tỉnh Sông Xanh", "tỉnh Sông Xanh", "", "2025-07-01"};
  EXPECT_THAT(successors(store, island), ElementsAre("đặc khu Hòn Xa, thành phố Biển"));
  GazetteerPlace present{"xã", "Suối Bạc", "tỉnh Sông Xanh", "tỉnh Sông Xanh", "2025-07-01", ""};
  EXPECT_TRUE(successors(store, present).empty());
}

TEST(Successors, AFileThatIsNoneSaysWhere) {
  const struct {
    const char* content;
    ErrorKind kind;
    const char* said;
  } rows[] = {
      {"", ErrorKind::empty, "it is empty"},
      {"\n\n", ErrorKind::unsupported, "there is no row"},
      {"province,district,ward\n", ErrorKind::unsupported,
       "line 1: there is no column newProvince"},
      {"province,district,ward,newProvince,newWard\nTỉnh A,Huyện B,Xã C,Tỉnh A\n",
       ErrorKind::unsupported, "line 2: 4 fields where 5 are expected"},
      {"province,district,ward,newProvince,newWard\n\nTỉnh A,Huyện B,Xã C,Tỉnh A,Sông Xanh\n",
       ErrorKind::unsupported, "line 3: \"Sông Xanh\" begins with no level"},
  };
  const TemporaryFolder folder;
  for (const auto& row : rows) {
    const auto path = written(folder, row.content);
    try {
      read_successions(path);
      ADD_FAILURE() << row.content;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), row.kind) << row.content;
      EXPECT_THAT(error.describe(), HasSubstr(row.said));
      EXPECT_THAT(error.describe(), HasSubstr(path.string()));
    }
  }
  EXPECT_THROW(read_successions(folder.path() / "none.csv"), Error);
}

TEST(CsvReader, Table) {
  const struct {
    const char* content;
    std::vector<std::vector<std::string>> rows;
    const char* reason;
  } rows[] = {
      {"a,b\nc,d", {{"a", "b"}, {"c", "d"}}, "no line end at the end"},
      {"\xEF\xBB\xBF"
       "a,b\r\n",
       {{"a", "b"}},
       "byte order mark, CR LF"},
      {"a,\n,b\n", {{"a", ""}, {"", "b"}}, "empty fields"},
      {"\"a,\"\"b\"\"\nc\",d", {{"a,\"b\"\nc", "d"}}, "quotes"},
      {"\n\na\n\n", {{"a"}}, "empty lines"},
      {"\"a,b\nc", {{"a,b\nc"}}, "a quote left open"},
      {"", {}, "nothing"},
  };
  for (const auto& row : rows) {
    std::vector<std::vector<std::string>> found;
    for (CsvReader reader(row.content); reader.next();) found.push_back(reader.row());
    EXPECT_EQ(found, row.rows) << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
