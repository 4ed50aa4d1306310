#include "extract/mentions.h"

namespace trichdan {

std::string_view name_of(State state) {
  switch (state) {
    case State::sure:
      return "sure";
    case State::check:
      return "check";
    case State::unreadable:
      return "unreadable";
  }
  return "check";
}

}  // namespace trichdan
