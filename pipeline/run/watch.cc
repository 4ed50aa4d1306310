#include <chrono>
#include <thread>

#include "extract/extractor.h"
#include "run/coordinator.h"
#include "run/files.h"
#include "run/ingest.h"
#include "run/settle.h"

namespace trichdan {
namespace {

using std::chrono::steady_clock;

constexpr std::int64_t kRestNs = 3'000'000'000;
constexpr std::chrono::milliseconds kStep{100};
// A walk over a large share takes long; it may use at most this part of the time.
constexpr int kWalkShare = 20;
constexpr std::chrono::milliseconds kShortestPause{1'000};

std::vector<FileStamp> stamps_of(const std::vector<std::filesystem::path>& paths) {
  std::vector<FileStamp> stamps;
  for (const std::string& path : files_of(paths)) {
    if (auto stamp = stamp_of(path)) stamps.push_back(std::move(*stamp));
  }
  return stamps;
}

std::int64_t now_ns() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

void add(IngestSummary& all, IngestSummary part) {
  all.documents_new += part.documents_new;
  all.documents_known += part.documents_known;
  all.pages_read += part.pages_read;
  all.failures += part.failures;
  for (auto& failed : part.failed) all.failed.push_back(std::move(failed));
}

void pause(steady_clock::duration time, const std::atomic<bool>& stop) {
  const auto until = steady_clock::now() + time;
  while (!stop && steady_clock::now() < until) std::this_thread::sleep_for(kStep);
}

}  // namespace

// The folder is walked again and again instead of asking the kernel for events: events do not come
// from network shares, where such folders lie, and are lost when many files arrive at once.
IngestSummary watch(Store& store, const Extractor& extractor, const IngestOptions& options,
                    const std::function<void(const IngestProgress&)>& progress,
                    const std::atomic<bool>& stop) {
  IngestSummary all;
  SettledFiles files(kRestNs);
  while (!stop) {
    const auto start = steady_clock::now();
    std::vector<std::string> settled = files.update(stamps_of(options.paths), now_ns());
    const auto walk = steady_clock::now() - start;
    if (!settled.empty()) {
      add(all, Coordinator(store, extractor, options, std::move(settled), progress, stop).run());
    }
    pause(std::max<steady_clock::duration>(kShortestPause, walk * kWalkShare), stop);
  }
  all.interrupted = true;
  return all;
}

}  // namespace trichdan
