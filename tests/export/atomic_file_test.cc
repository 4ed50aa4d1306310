#include "export/atomic_file.h"

#include <sstream>

#include "reports.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

template <class Action>
Error error_of(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return error;
  }
  return {ErrorKind::crash, "no error"};
}

TEST(AtomicFile, AppearsWhenItIsComplete) {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "a.txt";
  {
    AtomicFile file(path);
    file.stream() << "một" << std::flush;
    EXPECT_FALSE(fs::exists(path));
    file.commit();
    EXPECT_EQ(text_of(path), "một");
  }
  EXPECT_EQ(text_of(path), "một");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1) << "nothing beside it";
}

TEST(AtomicFile, LeavesWhatWasThereUnlessItIsCommitted) {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "a.txt";
  for (const char* text : {"một", "hai"}) {
    AtomicFile file(path);
    file.stream() << text;
    file.commit();
    EXPECT_EQ(text_of(path), text);
  }
  { AtomicFile(path).stream() << "ba"; }
  EXPECT_EQ(text_of(path), "hai");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1) << "the part is removed";
}

TEST(AtomicFile, FailuresAreNamed) {
  const TemporaryFolder folder;
  const fs::path nowhere = folder.path() / "none" / "a.txt";
  const Error error = error_of([&] { AtomicFile file(nowhere); });
  EXPECT_EQ(error.kind(), ErrorKind::unreadable);
  EXPECT_EQ(error.file(), nowhere.string());
  EXPECT_FALSE(error.advice().empty());
  fs::create_directories(folder.path() / "taken" / "inside");
  EXPECT_EQ(error_of([&] { AtomicFile(folder.path() / "taken").commit(); }).kind(),
            ErrorKind::unreadable)
      << "a folder has its name";
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST_F(Reports, AFullDiskIsSaidToBeOne) {
  add(report());
  for (const ExportFormat format :
       {ExportFormat::jsonl, ExportFormat::csv, ExportFormat::md, ExportFormat::txt}) {
    std::ofstream full("/dev/full");
    ASSERT_TRUE(full);
    const Error error = error_of([&] { export_stream(store_, format, store_.documents(), full); });
    EXPECT_EQ(error.kind(), ErrorKind::disk_full) << error.describe();
  }
}

TEST_F(Reports, AFolderThatCannotBeMadeIsNamed) {
  add(report());
  const fs::path file = folder_.path() / "file";
  std::ofstream(file) << "x";
  const Error error =
      error_of([&] { export_folder(store_, ExportFormat::md, store_.documents(), file / "out"); });
  EXPECT_EQ(error.kind(), ErrorKind::unreadable);
  EXPECT_EQ(error.file(), (file / "out").string());
}

}  // namespace
}  // namespace trichdan
