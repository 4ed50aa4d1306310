// run, internal: one worker process seen from the coordinator.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "run/protocol.h"

namespace trichdan {

struct LaunchOptions {
  std::filesystem::path program;  // executed with the one argument "worker"
  int memory_mb = 2048;           // address space; 0: no limit
};

// Starts in the constructor, is killed and reaped in the destructor. It ignores Ctrl-C, which is
// the coordinator's to answer, and dies with the thread that made it.
class WorkerProcess {
 public:
  // Throws Error(engine) where the system refuses another process.
  WorkerProcess(const LaunchOptions& options, const WorkerSetup& setup);
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  int descriptor() const { return socket_; }
  pid_t pid() const { return pid_; }

  // Only while it has no job.
  void give(Job job);
  const std::optional<Job>& job() const { return job_; }
  std::chrono::steady_clock::time_point busy_since() const { return busy_since_; }

  // What has arrived so far, without waiting. A result answers the front of jobs(), which it
  // removes. Throws Error(crash) where what has arrived is no result.
  std::optional<Result> take_result();
  // Whether the socket has ended, as of the last take_result, which has given everything by then.
  bool ended() const { return ended_; }

  // Ends it, waits for it, and says why it ended. job() stays for the caller to hand out again.
  Failure bury();
  // After bury(): whose doing the end was.
  enum class End {
    on_a_page,     // the job is suspect
    from_outside,  // another process killed it: perhaps the system, for want of memory
    between_jobs,  // it left after an answer; a job given since then was not begun
    at_start,      // it was never ready
  };
  End end() const { return end_; }

 private:
  void read_available();
  std::string last_words() const;
  End end_of(int status, bool by_our_hand) const;

  pid_t pid_ = -1;
  int socket_ = -1;
  int errors_ = -1;  // its standard error: a file in memory
  FrameBuffer buffer_;
  std::optional<Job> job_;
  std::chrono::steady_clock::time_point busy_since_;
  bool ended_ = false;
  bool ready_ = false;
  End end_ = End::on_a_page;
};

}  // namespace trichdan
