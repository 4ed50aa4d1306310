// The OpenMP trap: reading a page must not start threads. Each case runs in a process of its own,
// since OpenMP keeps its threads once it has them, and is watched from outside while it reads.
#include <dlfcn.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "ocr/recogniser.h"
#include "page.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

int threads_of(pid_t pid) {
  std::error_code gone;
  int count = 0;
  const fs::path tasks = "/proc/" + std::to_string(pid) + "/task";
  for (fs::directory_iterator at(tasks, gone), end; !gone && at != end; at.increment(gone)) ++count;
  return count;
}

// Runs `work` in a child and returns the most threads it was seen with, or -1 if it failed.
template <typename Work>
int most_threads_in(const Work& work) {
  const pid_t pid = fork();
  if (pid == 0) {
    work();
    _exit(threads_of(getpid()));  // what OpenMP has started is still there at the end
  }
  int most = 0;
  int status = 0;
  while (waitpid(pid, &status, WNOHANG) == 0) {
    most = std::max(most, threads_of(pid));
    std::this_thread::yield();
  }
  return WIFEXITED(status) ? std::max(most, WEXITSTATUS(status)) : -1;
}

void read_a_page(OcrEngine engine) {
  const PageImage image = corpus_page("sample-party/photocopy-scan.pdf", 2);
  Recogniser recogniser({RecogniserOptions().model, {}, engine});
  recogniser.read(*image.pixels, image.dpi);
}

void read_a_page_with_threads_let_loose() {
  const PageImage image = corpus_page("sample-party/photocopy-scan.pdf", 2);
  Recogniser recogniser({RecogniserOptions().model, {}, OcrEngine::tesseract});
  using SetLevels = void (*)(int);
  void* const set_levels = dlsym(RTLD_DEFAULT, "omp_set_max_active_levels");
  reinterpret_cast<SetLevels>(set_levels)(1);
  recogniser.read(*image.pixels, image.dpi);
}

TEST(ThreadsTest, ReadingAPageStaysOnOneThread) {
  EXPECT_EQ(most_threads_in([] { read_a_page(OcrEngine::tesseract); }), 1);
  EXPECT_EQ(most_threads_in([] { read_a_page(OcrEngine::own); }), 1);
}

// Shows that the test above would see it.
TEST(ThreadsTest, WithoutTheMeasureThereWouldBeMore) {
  if (std::thread::hardware_concurrency() < 2) GTEST_SKIP() << "one core: OpenMP starts no threads";
  if (std::getenv("OMP_THREAD_LIMIT") != nullptr) GTEST_SKIP() << "OMP_THREAD_LIMIT is set";
  if (dlsym(RTLD_DEFAULT, "omp_set_max_active_levels") == nullptr) {
    GTEST_SKIP() << "this libtesseract is built without OpenMP";
  }
  EXPECT_GT(most_threads_in(read_a_page_with_threads_let_loose), 1);
}

}  // namespace
}  // namespace trichdan
