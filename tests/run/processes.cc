#include "processes.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace trichdan {

namespace fs = std::filesystem;

pid_t start(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t pid = fork();
  if (pid == 0) {
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  return pid;
}

std::vector<pid_t> children_of(pid_t pid) {
  const std::string name = std::to_string(pid);
  std::ifstream file("/proc/" + name + "/task/" + name + "/children");
  std::vector<pid_t> children;
  for (pid_t child = 0; file >> child;) children.push_back(child);
  return children;
}

int threads_of(pid_t pid) {
  std::error_code gone;
  int count = 0;
  const fs::path tasks = "/proc/" + std::to_string(pid) + "/task";
  for (fs::directory_iterator at(tasks, gone), end; !gone && at != end; at.increment(gone)) ++count;
  return count;
}

Ended wait_for(pid_t pid) {
  Ended ended;
  rusage usage{};
  wait4(pid, &ended.status, 0, &usage);
  ended.most_kilobytes = usage.ru_maxrss;
  return ended;
}

bool has_ended(pid_t pid) {
  siginfo_t info{};
  waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT);
  return info.si_pid == pid;
}

}  // namespace trichdan
