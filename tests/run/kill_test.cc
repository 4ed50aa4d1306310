// kill -9 of a worker, of the coordinator, and of both, at random moments: the same command again
// and again ends in the rows of an undisturbed run.
#include <signal.h>
#include <sys/wait.h>

#include <chrono>
#include <random>
#include <thread>

#include "fixture.h"
#include "processes.h"

namespace trichdan {
namespace {

enum class Target { worker, coordinator, both };

class KillTest : public RunTest, public testing::WithParamInterface<unsigned> {
 protected:
  pid_t start_ingest() const { return start({RUN_HELPER, "ingest", database(), documents(), "3"}); }

  // Waits for a random moment of a run; false if the run has ended by then.
  bool random_moment(pid_t coordinator) {
    const auto moment = std::chrono::microseconds(random_() % 120'000);
    const auto until = std::chrono::steady_clock::now() + moment;
    while (std::chrono::steady_clock::now() < until) {
      if (has_ended(coordinator)) return false;
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    return !has_ended(coordinator);
  }

  void kill_worker(pid_t coordinator) {
    const std::vector<pid_t> workers = children_of(coordinator);
    if (workers.empty()) return;
    kill(workers[random_() % workers.size()], SIGKILL);
    ++workers_killed_;
  }

  void disturb(pid_t coordinator, Target target) {
    // At most three in one run: a page that loses four workers is given up.
    if (target == Target::worker) {
      for (int i = 0; i < 3 && random_moment(coordinator); ++i) kill_worker(coordinator);
      return;
    }
    if (!random_moment(coordinator)) return;
    if (target == Target::both) kill_worker(coordinator);
    kill(coordinator, SIGKILL);
    ++coordinators_killed_;
  }

  std::mt19937 random_;
  int workers_killed_ = 0;
  int coordinators_killed_ = 0;
};

TEST_P(KillTest, EndsInTheSameRows) {
  random_.seed(GetParam());
  for (int i = 0; i < 30; ++i) write("d" + std::to_string(i) + ".pdf", prose_pages(1 + i % 11, i));
  write("bad.pdf", {prose(1), "!error", prose(2)});
  run(options(), "undisturbed");

  for (int round = 0; round < 24; ++round) {
    const pid_t coordinator = start_ingest();
    disturb(coordinator, static_cast<Target>(round % 3));
    const Ended ended = wait_for(coordinator);
    if (WIFEXITED(ended.status)) {
      EXPECT_EQ(WEXITSTATUS(ended.status), 3) << "one page fails, and nothing else";
    }
  }
  const Ended last = wait_for(start_ingest());
  EXPECT_EQ(WEXITSTATUS(last.status), 3);
  EXPECT_EQ(rows(), rows("undisturbed"));
  EXPECT_EQ(exported(), exported("undisturbed"));
  EXPECT_GT(coordinators_killed_, 3);
}

INSTANTIATE_TEST_SUITE_P(Seeds, KillTest, testing::Values(1U, 2U, 3U));

// The death of the coordinator is the death of its workers, whatever they are doing.
TEST_F(KillTest, NoWorkerOutlivesItsCoordinator) {
  write("a.pdf", {"!hang", "!hang", "!hang"});
  const pid_t coordinator = start_ingest();
  std::vector<pid_t> workers;
  while (workers.size() < 3 && !has_ended(coordinator)) workers = children_of(coordinator);
  ASSERT_EQ(workers.size(), 3U);
  kill(coordinator, SIGKILL);
  wait_for(coordinator);
  for (const pid_t worker : workers) {
    while (threads_of(worker) > 0) std::this_thread::yield();
  }
}

}  // namespace
}  // namespace trichdan
