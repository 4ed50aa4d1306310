#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/digest.h"
#include "samples.h"

namespace trichdan {
namespace {

class Files : public testing::Test {
 protected:
  std::vector<std::string> paths_found(const std::string& what) const {
    std::vector<std::string> paths;
    for (const DocumentRecord& record : store_.find_documents(what)) paths.push_back(record.path);
    return paths;
  }

  TemporaryFolder folder_;
  Store store_{folder_.archive()};
};

TEST(DocumentId, IsTheBeginningOfTheDigest) {
  const std::string digest = "0123456789abcdef" + std::string(48, '0');
  EXPECT_EQ(document_id_of(digest), 0x0123456789ab);
  EXPECT_EQ(shown(document_id_of(digest)), "0123456789ab");
  EXPECT_EQ(shown(document_id_of(std::string(64, 'f'))), "ffffffffffff");
  EXPECT_THROW(document_id_of("not a digest"), Error);
  EXPECT_THROW(document_id_of("12345"), Error);
}

TEST_F(Files, TheSameContentIsOneDocumentUnderTwoPaths) {
  const DocumentId first = store_.add_file(file_of("/b/report.pdf", "content"));
  const DocumentId second = store_.add_file(file_of("/a/copy.pdf", "content"));
  EXPECT_EQ(first, second);
  ASSERT_EQ(store_.documents().size(), 1U);
  EXPECT_EQ(store_.documents()[0].path, "/a/copy.pdf") << "the first in byte order, not in time";
  EXPECT_EQ(store_.documents()[0].state, DocumentState::waiting);
}

TEST_F(Files, UnchangedIsSamePathSizeAndTime) {
  const FileRecord file = file_of("/a/report.pdf", "content");
  store_.add_file(file);
  struct Row {
    const char* path;
    std::int64_t size, mtime;
    bool unchanged;
    const char* reason;
  };
  const Row rows[] = {
      {"/a/report.pdf", file.size, file.mtime_ns, true, "as it was"},
      {"/a/report.pdf", file.size + 1, file.mtime_ns, false, "grown"},
      {"/a/report.pdf", file.size, file.mtime_ns + 1, false, "touched"},
      {"/a/other.pdf", file.size, file.mtime_ns, false, "never seen"},
  };
  for (const Row& row : rows) {
    const auto found = store_.unchanged_file(row.path, row.size, row.mtime);
    EXPECT_EQ(found.has_value(), row.unchanged) << row.reason;
    EXPECT_EQ(found ? found->sha256 : file.sha256, file.sha256) << row.reason;
  }
}

TEST_F(Files, APathWithNewContentMovesToTheNewDocument) {
  const DocumentId before = store_.add_file(file_of("/a/report.pdf", "first version"));
  const DocumentId after = store_.add_file(file_of("/a/report.pdf", "second version"));
  EXPECT_NE(before, after);
  EXPECT_EQ(store_.document(after)->path, "/a/report.pdf");
  EXPECT_EQ(store_.document(before)->path, "/a/report.pdf") << "the path it had last";
  EXPECT_EQ(paths_found("/a/report.pdf").size(), 1U) << "only the present content is found by path";
}

TEST_F(Files, TwoContentsOfOneShortIdAreRefused) {
  FileRecord one = file_of("/a", "x");
  one.sha256 = "0123456789ab" + std::string(52, '0');
  FileRecord other = file_of("/b", "y");
  other.sha256 = "0123456789ab" + std::string(52, '1');
  store_.add_file(one);
  try {
    store_.add_file(other);
    FAIL() << "one would have hidden the other";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::database);
    EXPECT_EQ(error.file(), "/b");
  }
  EXPECT_EQ(store_.documents().size(), 1U);
}

TEST_F(Files, PathsAreBytes) {
  const std::string odd = "/a/b\xff'\"; DROP TABLE files;--\xc4\x90.pdf";
  const DocumentId id = store_.add_file(file_of(odd, "content"));
  EXPECT_EQ(store_.document(id)->path, odd);
}

TEST_F(Files, FindDocuments) {
  Sample sample{.path = "/in/2021/bao-cao.pdf",
                .pages = {"Nội dung"},
                .references = {},
                .figures = {},
                .units = {},
                .header = {}};
  sample.header.symbol = "123-BC/TU";
  save(store_, sample);
  sample.path = "/in/2022/bao-cao.pdf";
  sample.header.symbol = "7-QĐ/TU";
  const DocumentId second = save(store_, sample);
  const std::string id = shown(second);
  struct Row {
    std::string what;
    std::vector<std::string> paths;
    const char* reason;
  };
  const std::string one = "/in/2021/bao-cao.pdf";
  const std::string two = "/in/2022/bao-cao.pdf";
  const Row rows[] = {
      {two, {two}, "a path"},
      {"/in/2021/../2022/bao-cao.pdf", {two}, "a path in another form"},
      {"bao-cao.pdf", {one, two}, "a name several files have"},
      {"bao-cao", {one, two}, "a name without its ending"},
      {"bao", {}, "half a name"},
      {id, {two}, "a whole id"},
      {id.substr(0, 6), {two}, "the beginning of an id"},
      {id.substr(0, 3), {}, "too short to mean an id"},
      {"123-BC/TU", {one}, "its own symbol"},
      {"123 – BC/TU", {one}, "printed in another way"},
      {"7-qd/tu", {two}, "typed without marks and capitals"},
      {"", {}, "nothing"},
      {"' OR 1=1 --", {}, "an injection"},
  };
  for (const Row& row : rows) EXPECT_EQ(paths_found(row.what), row.paths) << row.reason;
}

TEST_F(Files, ASearchWithTheExactSymbolPrefersIt) {
  Sample sample{
      .path = "/a.pdf", .pages = {"x"}, .references = {}, .figures = {}, .units = {}, .header = {}};
  sample.header.symbol = "12-TTr/TU";
  save(store_, sample);
  sample.path = "/b.pdf";
  sample.header.symbol = "12-TTR/TU";
  save(store_, sample);
  EXPECT_EQ(paths_found("12-TTr/TU"), std::vector<std::string>{"/a.pdf"});
  EXPECT_EQ(paths_found("12-ttr/tu").size(), 2U);
}

}  // namespace
}  // namespace trichdan
