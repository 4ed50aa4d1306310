#include "base/paths.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>

#include "temporary.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

// Puts the helper there and says what it prints, in an environment with `data` as TRICHDAN_DATA.
std::string found_from(const fs::path& program, const std::string& data = {}) {
  fs::create_directories(program.parent_path());
  fs::copy_file(WHERE_HELPER, program, fs::copy_options::overwrite_existing);
  const std::string command = "TRICHDAN_DATA='" + data + "' '" + program.string() + "'";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(popen(command.c_str(), "r"), pclose);
  std::string text(4096, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), out.get()));
  return text.substr(0, text.find('\n'));
}

TEST(DataFolder, IsLookedForAboveTheProgramAndInShare) {
  struct Case {
    const char* program;
    const char* patterns;
    const char* found;
    const char* reason;
  };
  const Case cases[] = {
      {"bin/trichdan", "share/trichdan/patterns", "share/trichdan", "installed"},
      {"trichdan", "patterns", "", "unpacked beside its data"},
      {"build/release/pipeline/cli/trichdan", "patterns", "", "built in the repository"},
      {"ứng dụng/bin/trichdan", "ứng dụng/share/trichdan/patterns", "ứng dụng/share/trichdan",
       "a name with marks and a space"},
  };
  for (const Case& c : cases) {
    const TemporaryFolder folder;
    fs::create_directories(folder / c.patterns);
    const std::string found = found_from(folder / c.program);
    EXPECT_EQ(fs::weakly_canonical(found), fs::weakly_canonical(folder / c.found)) << c.reason;
  }
}

TEST(DataFolder, TheNearestIsTaken) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "patterns");
  fs::create_directories(folder / "inner/patterns");
  EXPECT_EQ(found_from(folder / "inner/bin/trichdan"), (folder / "inner").string());
}

TEST(DataFolder, TheVariableWins) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "patterns");
  EXPECT_EQ(found_from(folder / "trichdan", "/else/where"), "/else/where");
}

TEST(DataFolder, WithoutItTheVariableIsTheAdvice) {
  const TemporaryFolder folder;
  folder.file("patterns", "a file, not a folder");
  const std::string said = found_from(folder / "bin/trichdan");
  EXPECT_TRUE(said.starts_with("not_found: ")) << said;
  EXPECT_NE(said.find("TRICHDAN_DATA"), std::string::npos) << said;
}

}  // namespace
}  // namespace trichdan
