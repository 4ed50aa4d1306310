// repair: how far a page was read, said of the page as a whole.
//
// Pure functions; thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "base/reading.h"

namespace trichdan {

enum class PageState {
  sure,        // read; single mentions have states of their own
  check,       // read, but much of it in doubt: to be compared with the page before it is used
  unreadable,  // there is something on it, and what was read of it, if anything, is no text
  blank,       // nothing is on it
};
std::string_view name_of(PageState state);  // "sure", "check", "unreadable", "blank"

struct PageCondition {
  PageState state = PageState::sure;
  std::string reason;  // one English sentence part; empty where the state is sure
  bool operator==(const PageCondition&) const = default;
};

// What a reading says of itself, weighed by the evidence that is independent of the reader's own
// opinion too: syllables that cannot be Vietnamese, words a second reader read otherwise, and lines
// of writing of which nothing was read.
PageCondition condition_of(const PageReading& page);

// The same as numbers, for setting the bounds by.
struct PageEvidence {
  double letters = 0;     // bytes of words
  double confidence = 0;  // mean over them, 0 to 100
  double doubtful = 0;    // share of them in words hardly read, read otherwise, or no syllables
  double syllables = 1;   // share of words in small letters that are Vietnamese syllables
  int lines = 0;          // read
  int unread = 0;         // lines of writing as high as those read, or as print is
};
PageEvidence evidence_of(const PageReading& page);

}  // namespace trichdan
