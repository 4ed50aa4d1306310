#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "cli/terminal.h"

namespace trichdan::cli {
namespace {

constexpr double kTerminalInterval = 0.1;  // seconds between redraws
constexpr double kPlainInterval = 10;      // seconds between plain lines
constexpr int kBarColumns = 24;

std::string duration_text(double seconds) {
  const long whole = std::lround(seconds);
  if (whole < 100) return fmt::format("{} s", whole);
  if (whole < 100 * 60L) return fmt::format("{} min", (whole + 30) / 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string bar(const IngestProgress& progress) {
  const int all = std::max(1, progress.pages_done + progress.pages_left);
  const int filled = kBarColumns * progress.pages_done / all;
  std::string text;
  for (int i = 0; i < kBarColumns; ++i) text += i < filled ? "█" : "░";
  return text;
}

}  // namespace

std::string progress_text(const IngestProgress& progress) {
  const int all = progress.pages_done + progress.pages_left;
  std::string text = fmt::format("{} of {}{}", progress.pages_done,
                                 progress.pages_known ? "" : "at least ", counted(all, "page"));
  if (progress.pages_done > 0 && progress.seconds > 0) {
    const double rate = progress.pages_done / progress.seconds;
    text += fmt::format(", {:.1f} pages/s", rate);
    if (progress.pages_left > 0) text += ", " + duration_text(progress.pages_left / rate) + " left";
  }
  if (progress.failures > 0) text += fmt::format(", {} failed", progress.failures);
  return text;
}

ProgressPrinter::ProgressPrinter() : terminal_(is_terminal(stderr)) {}

void ProgressPrinter::show(const IngestProgress& progress) {
  const double interval = terminal_ ? kTerminalInterval : kPlainInterval;
  if (progress.seconds - last_shown_ < interval) return;
  if (last_shown_ < 0 && !terminal_ && progress.pages_done == 0) return;
  last_shown_ = progress.seconds;
  if (terminal_) {
    fmt::print(stderr, "\r\x1b[K{} {}", bar(progress), progress_text(progress));
    drawn_ = true;
  } else {
    fmt::print(stderr, "{}\n", progress_text(progress));
  }
  std::fflush(stderr);
}

void ProgressPrinter::finish() {
  if (drawn_) fmt::print(stderr, "\r\x1b[K");
  drawn_ = false;
}

}  // namespace trichdan::cli
