#include "run/process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

namespace trichdan {
namespace {

constexpr rlim_t kMegabyte = 1 << 20;
constexpr rlim_t kMostErrorOutput = kMegabyte;

Error cannot_start(const std::string& why) {
  return Error(ErrorKind::engine, "a worker process could not be started: " + why,
               "Try fewer with --jobs");
}

// The environment of a worker: OpenMP reads its limits before main, so they are set from here.
std::vector<std::string> worker_environment() {
  constexpr std::string_view kLimit = "OMP_THREAD_LIMIT=";
  std::vector<std::string> variables{std::string(kLimit) + "1"};
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (!std::string_view(*variable).starts_with(kLimit)) variables.emplace_back(*variable);
  }
  return variables;
}

void limit(__rlimit_resource what, rlim_t most) {
  rlimit now{};
  getrlimit(what, &now);
  const rlim_t value = now.rlim_max == RLIM_INFINITY ? most : std::min(most, now.rlim_max);
  const rlimit wanted{value, value};
  setrlimit(what, &wanted);
}

// Everything below runs in the child between fork and exec: only calls that are safe there.
struct Child {
  int socket;
  int errors;
  pid_t parent;
  rlim_t memory;
  const char* program;
  char** arguments;
  char** environment;

  [[noreturn]] void become_worker() const {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1);  // it died before the line above
    signal(SIGINT, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, kMostErrorOutput);  // a worker writes nothing else
#ifndef __SANITIZE_ADDRESS__                // whose shadow memory needs terabytes of address space
    if (memory > 0) limit(RLIMIT_AS, memory);
#endif
    dup2(socket, STDIN_FILENO);
    dup2(errors, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    execve(program, arguments, environment);
    _exit(127);
  }
};

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> all;
  all.reserve(strings.size() + 1);
  for (std::string& text : strings) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

pid_t launch(const LaunchOptions& options, int socket, int errors) {
  std::vector<std::string> words{options.program.string(), "worker"};
  std::vector<std::string> variables = worker_environment();
  std::vector<char*> arguments = pointers(words);
  std::vector<char*> environment = pointers(variables);
  const Child child{socket,
                    errors,
                    getpid(),
                    static_cast<rlim_t>(options.memory_mb) * kMegabyte,
                    options.program.c_str(),
                    arguments.data(),
                    environment.data()};
  const pid_t pid = fork();
  if (pid == 0) child.become_worker();
  return pid;
}

std::string signal_name(int number) {
  const char* name = sigabbrev_np(number);
  return name == nullptr ? "signal " + std::to_string(number) : std::string("SIG") + name;
}

bool speaks_of_memory(const std::string& words) {
  return words.find("bad_alloc") != std::string::npos ||
         words.find("ut of memory") != std::string::npos;
}

Failure reason_for(int status, const std::string& last_words) {
  if (speaks_of_memory(last_words)) {
    return {ErrorKind::memory, "it needs more memory than a worker may use",
            "Allow more with --worker-memory"};
  }
  const std::string how = WIFSIGNALED(status)
                              ? "was ended by " + signal_name(WTERMSIG(status))
                              : "ended by itself with code " + std::to_string(WEXITSTATUS(status));
  return {ErrorKind::crash, "the worker reading it " + how,
          "The file may be damaged: try to open and save it in another program"};
}

}  // namespace

WorkerProcess::WorkerProcess(const LaunchOptions& options, const WorkerSetup& setup) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    throw cannot_start(std::strerror(errno));
  }
  socket_ = ends[0];
  errors_ = memfd_create("worker-errors", MFD_CLOEXEC);
  if (errors_ >= 0) fcntl(errors_, F_SETFL, O_APPEND);
  pid_ = errors_ < 0 ? -1 : launch(options, ends[1], errors_);
  const int error = errno;
  close(ends[1]);
  if (pid_ < 0) {
    close(socket_);
    if (errors_ >= 0) close(errors_);
    throw cannot_start(std::strerror(error));
  }
  send_frame(socket_, encode(setup));
}

WorkerProcess::~WorkerProcess() {
  bury();
  close(socket_);
  close(errors_);
}

void WorkerProcess::give(Job job) {
  busy_since_ = std::chrono::steady_clock::now();
  // Where it is dead already, the end of its socket will tell.
  send_frame(socket_, encode(job));
  job_ = std::move(job);
}

void WorkerProcess::read_available() {
  std::array<char, 1 << 16> bytes;
  while (!ended_) {
    const ssize_t got = recv(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return;
    if (got <= 0) {
      ended_ = true;
    } else {
      buffer_.add({bytes.data(), static_cast<std::size_t>(got)});
    }
  }
}

std::optional<Result> WorkerProcess::take_result() {
  read_available();
  auto frame = buffer_.next();
  if (frame == kReady && !ready_) {
    ready_ = true;
    busy_since_ = std::chrono::steady_clock::now();
    frame = buffer_.next();
  }
  if (!frame || !job_) return {};
  Result result = decode_result(*frame);
  job_.reset();
  // Libraries grumble about every odd file; only what is said on the page of a death matters.
  if (ftruncate(errors_, 0) != 0) ended_ = true;
  return result;
}

std::string WorkerProcess::last_words() const {
  std::string words(4096, '\0');
  const ssize_t got = pread(errors_, words.data(), words.size(), 0);
  words.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return words;
}

WorkerProcess::End WorkerProcess::end_of(int status, bool by_our_hand) const {
  if (!ready_) return End::at_start;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kLeftAfterAnswer) return End::between_jobs;
  const bool killed =
      WIFSIGNALED(status) && (WTERMSIG(status) == SIGKILL || WTERMSIG(status) == SIGTERM);
  return killed && !by_our_hand ? End::from_outside : End::on_a_page;
}

Failure WorkerProcess::bury() {
  if (pid_ < 0) return {};
  // A process that is dying of something else keeps that as its reason.
  const bool by_our_hand = !ended_;
  kill(pid_, SIGKILL);
  int status = 0;
  while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  ended_ = true;
  end_ = end_of(status, by_our_hand);
  return reason_for(status, last_words());
}

}  // namespace trichdan
