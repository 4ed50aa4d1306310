#include "fake_reader.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <list>
#include <sstream>
#include <thread>
#include <utility>
#include <vector>

namespace trichdan {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

[[noreturn]] void hang() {
  while (true) pause();
}

[[noreturn]] void hog() {
  std::list<std::vector<char>> hoard;
  while (true) hoard.emplace_back(std::size_t{16} << 20U, 'x');
}

void meet(const std::string& path, const std::string& count) {
  const fs::path place = path + ".meet";
  fs::create_directories(place);
  std::ofstream(place / std::to_string(getpid())) << "here";
  const auto enough = static_cast<std::ptrdiff_t>(std::stoi(count));
  while (std::distance(fs::directory_iterator(place), {}) < enough) std::this_thread::yield();
}

PageReading page_of(const std::string& line) {
  PageReading page;
  page.reason = "a page of a test";
  page.width = 2000;
  page.height = 3000;
  page.dpi = 300;
  page.model = "fake";
  page.mean_confidence = 90;
  std::istringstream words(line);
  std::int32_t x = 100;
  for (std::string word; words >> word; x += 100) {
    page.words.push_back({word, {x, 1000, x + 90, 1040}, 90, 0, 0});
  }
  return page;
}

class FakeReader : public PageReader {
 public:
  int count_pages(const std::string& path) override {
    const std::vector<std::string> lines = lines_of(path);
    if (lines.empty()) throw Error(ErrorKind::empty, "the file is empty", "Scan it again");
    if (lines[0] == "!broken")
      throw Error(ErrorKind::truncated, "the file ends too early", "Copy it");
    if (lines[0] == "!crash at opening") abort();
    return static_cast<int>(lines.size());
  }

  PageReading read_page(const std::string& path, int page) override {
    const bool first = std::exchange(first_, false);
    const std::string line = lines_of(path).at(static_cast<std::size_t>(page) - 1);
    if (line == "!crash") abort();
    if (line == "!exit") exit(1);
    if (line == "!hang") hang();
    if (line == "!hog") hog();
    if (line == "!tired" && !first) abort();
    if (line == "!error")
      throw Error(ErrorKind::damaged_page, "it cannot be drawn", "Scan it again");
    if (line.starts_with("!meet ")) meet(path, line.substr(6));
    return page_of(line);
  }

 private:
  bool first_ = true;
};

}  // namespace

std::unique_ptr<PageReader> make_fake_reader(const WorkerSetup& /*setup*/) {
  return std::make_unique<FakeReader>();
}

}  // namespace trichdan
