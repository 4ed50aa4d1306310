// Ctrl-C: ends cleanly, keeps what was read, and the same command goes on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace trichdan::test {
namespace {

// Starts the program with its standard error readable here.
struct Running {
  pid_t pid = -1;
  int error = -1;
};

Running start(const std::vector<std::string>& arguments) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  std::vector<std::string> all{TRICHDAN_BINARY};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& argument : all) argv.push_back(argument.data());
  argv.push_back(nullptr);
  Running running;
  EXPECT_EQ(posix_spawn(&running.pid, TRICHDAN_BINARY, &actions, nullptr, argv.data(), environ), 0);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  running.error = ends[0];
  return running;
}

std::string read_to_end(int descriptor) {
  std::string text;
  char buffer[4096];
  for (ssize_t n = 0; (n = read(descriptor, buffer, sizeof buffer)) > 0;) text.append(buffer, n);
  close(descriptor);
  return text;
}

int pages_read(const std::string& db) {
  const Outcome status = run_program({"export", "--format", "txt", "--db", db});
  return status.code == 0 ? static_cast<int>(std::count(status.out.begin(), status.out.end(), '\f'))
                          : -1;
}

TEST(Interrupt, EndsWith130AndTheSameCommandGoesOn) {
  const TemporaryFolder folder;
  const std::string db = (folder / "archive.db").string();
  const std::vector<std::string> command{
      "ingest", corpus("report/office-scan.pdf").string(), "--db", db, "--jobs", "2"};
  const Running running = start(command);
  while (pages_read(db) < 0 && waitpid(running.pid, nullptr, WNOHANG) == 0) usleep(50'000);
  kill(running.pid, SIGINT);
  const std::string message = read_to_end(running.error);
  int status = 0;
  ASSERT_EQ(waitpid(running.pid, &status, 0), running.pid);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 130) << message;
  EXPECT_THAT(message, testing::HasSubstr("the same command goes on"));
}

}  // namespace
}  // namespace trichdan::test
