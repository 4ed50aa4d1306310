// run, internal: the workers, kept at their number, watched, and replaced.
#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include "run/process.h"
#include "run/queue.h"

namespace trichdan {

struct PoolOptions {
  int workers = 1;
  std::chrono::milliseconds deadline{120'000};
  LaunchOptions launch;
  WorkerSetup setup;
};

// What became of a job.
struct Outcome {
  Job job;
  Result result;
  enum class Verdict {
    answered,
    suspect,       // the worker died of it, or ran out of memory with it
    from_outside,  // the worker was killed while on it
    late,          // the deadline passed
    untouched,     // its worker ended before it began
  } verdict = Verdict::answered;
};

class Pool {
 public:
  explicit Pool(PoolOptions options) : options_(std::move(options)) {}

  // Gives idle workers jobs of the queue, and starts workers as they are needed.
  void hand_out(JobQueue& queue);
  // Waits for news, at most this long. Throws Error(engine) where workers die before they are
  // ready, one after the other.
  std::vector<Outcome> wait(std::chrono::milliseconds longest);
  std::size_t busy() const;  // workers with a job

 private:
  struct Member {
    std::unique_ptr<WorkerProcess> process;
    std::string path;  // of its last job
  };
  static void give(Member& member, JobQueue& queue);
  void collect(Member& member, std::vector<Outcome>& news);
  void enforce_deadline(Member& member, std::vector<Outcome>& news);
  void bury(Member& member, std::vector<Outcome>& news);
  void note_start(const WorkerProcess& process, const Failure& failure);

  PoolOptions options_;
  std::vector<Member> members_;
  int dead_at_start_ = 0;  // in a row
};

}  // namespace trichdan
