// Which files a command line means.
#include "run/files.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <fstream>

#include "base/error.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class FilesTest : public testing::Test {
 protected:
  FilesTest()
      : folder_(fs::temp_directory_path() / ("trichdan-files-" + std::to_string(getpid()))) {
    for (const char* name : {"b.pdf", "a.PDF", "B.tif", "notes.txt", ".hidden.pdf", "sub/c.jpg",
                             ".git/d.pdf", "sub/đ.pdf"}) {
      fs::create_directories((folder_ / name).parent_path());
      std::ofstream(folder_ / name) << "x";
    }
  }
  ~FilesTest() override { fs::remove_all(folder_); }

  std::vector<std::string> names(const std::vector<fs::path>& paths) const {
    std::vector<std::string> all;
    for (const std::string& path : files_of(paths)) {
      EXPECT_TRUE(fs::path(path).is_absolute());
      all.push_back(fs::path(path).lexically_relative(folder_));
    }
    return all;
  }
  fs::path folder_;
};

TEST_F(FilesTest, AFolderGivesItsDocumentsInByteOrder) {
  EXPECT_THAT(names({folder_}), ElementsAre("B.tif", "a.PDF", "b.pdf", "sub/c.jpg", "sub/đ.pdf"));
}

TEST_F(FilesTest, ANamedFileIsTakenWhateverItsName) {
  EXPECT_THAT(names({folder_ / "notes.txt", folder_ / ".hidden.pdf"}),
              ElementsAre(".hidden.pdf", "notes.txt"));
}

TEST_F(FilesTest, EachFileOnce) {
  EXPECT_THAT(names({folder_ / "sub", folder_ / "sub/c.jpg", folder_ / "sub/../sub"}),
              ElementsAre("sub/c.jpg", "sub/đ.pdf"));
}

TEST_F(FilesTest, RelativePathsAreTakenFromHere) {
  const fs::path before = fs::current_path();
  fs::current_path(folder_);
  EXPECT_THAT(names({"b.pdf", "./sub"}), ElementsAre("b.pdf", "sub/c.jpg", "sub/đ.pdf"));
  fs::current_path(before);
}

TEST_F(FilesTest, WhatIsNotThereIsAnError) {
  try {
    files_of({folder_ / "none.pdf"});
    FAIL() << "found";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::not_found);
    EXPECT_EQ(error.file(), (folder_ / "none.pdf").string());
  }
}

}  // namespace
}  // namespace trichdan
