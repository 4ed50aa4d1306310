// Processes under test, from outside.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace trichdan {

pid_t start(const std::vector<std::string>& command);
std::vector<pid_t> children_of(pid_t pid);
int threads_of(pid_t pid);  // 0 if it is gone

struct Ended {
  int status = 0;           // as waitpid gives it
  long most_kilobytes = 0;  // of resident memory
};
Ended wait_for(pid_t pid);
bool has_ended(pid_t pid);  // without reaping it

}  // namespace trichdan
