#include "run/pool.h"

#include <poll.h>

#include <algorithm>
#include <utility>

namespace trichdan {
namespace {

using std::chrono::steady_clock;
using Verdict = Outcome::Verdict;

constexpr int kDeadAtStart = 5;

Verdict verdict_of(WorkerProcess::End end) {
  switch (end) {
    case WorkerProcess::End::on_a_page:
      return Verdict::suspect;
    case WorkerProcess::End::from_outside:
      return Verdict::from_outside;
    case WorkerProcess::End::between_jobs:
    case WorkerProcess::End::at_start:
      return Verdict::untouched;
  }
  return Verdict::suspect;
}

Outcome failed(Job job, Verdict verdict, Failure failure) {
  Outcome outcome{std::move(job), {}, verdict};
  outcome.result.page = outcome.job.page;
  outcome.result.failure = std::move(failure);
  return outcome;
}

Failure too_late(std::chrono::milliseconds deadline) {
  return {ErrorKind::deadline,
          "it was not done within " + std::to_string(deadline.count() / 1000) + " s",
          "Allow more with --page-deadline, then: trichdan retry"};
}

bool ran_out_of_memory(const Result& result) {
  return result.failure && result.failure->kind == ErrorKind::memory;
}

}  // namespace

void Pool::give(Member& member, JobQueue& queue) {
  if (member.process->job()) return;
  auto job = queue.next(member.path);
  if (!job) return;
  member.path = job->file.path;
  member.process->give(std::move(*job));
}

void Pool::hand_out(JobQueue& queue) {
  for (Member& member : members_) give(member, queue);
  // A worker that is idle while jobs wait has a past those jobs must not meet.
  std::erase_if(members_,
                [&](const Member& member) { return queue.size() > 0 && !member.process->job(); });
  while (queue.size() > 0 && members_.size() < static_cast<std::size_t>(options_.workers)) {
    members_.push_back({std::make_unique<WorkerProcess>(options_.launch, options_.setup), {}});
    give(members_.back(), queue);
  }
}

std::vector<Outcome> Pool::wait(std::chrono::milliseconds longest) {
  std::vector<pollfd> watched;
  watched.reserve(members_.size());
  for (const Member& member : members_) {
    watched.push_back({member.process->descriptor(), POLLIN, 0});
  }
  poll(watched.data(), watched.size(), static_cast<int>(longest.count()));
  std::vector<Outcome> news;
  // What has arrived counts before the clock does: it may have waited for us.
  for (Member& member : members_) collect(member, news);
  for (Member& member : members_) enforce_deadline(member, news);
  std::erase_if(members_, [](const Member& member) { return member.process == nullptr; });
  return news;
}

void Pool::collect(Member& member, std::vector<Outcome>& news) {
  try {
    auto job = member.process->job();
    if (auto result = member.process->take_result()) {
      const Verdict verdict = ran_out_of_memory(*result) ? Verdict::suspect : Verdict::answered;
      news.push_back({std::move(*job), std::move(*result), verdict});
    }
  } catch (const Error&) {  // it answers nonsense
    bury(member, news);
    return;
  }
  if (member.process->ended()) bury(member, news);
}

void Pool::enforce_deadline(Member& member, std::vector<Outcome>& news) {
  if (member.process == nullptr || !member.process->job()) return;
  if (steady_clock::now() - member.process->busy_since() < options_.deadline) return;
  bury(member, news);
  news.back().verdict = Verdict::late;
  news.back().result.failure = too_late(options_.deadline);
}

void Pool::bury(Member& member, std::vector<Outcome>& news) {
  const Failure why = member.process->bury();
  if (const auto& job = member.process->job()) {
    news.push_back(failed(*job, verdict_of(member.process->end()), why));
  }
  note_start(*member.process, why);
  member.process.reset();
}

void Pool::note_start(const WorkerProcess& process, const Failure& failure) {
  const bool never_ready = process.end() == WorkerProcess::End::at_start;
  dead_at_start_ = never_ready ? dead_at_start_ + 1 : 0;
  if (dead_at_start_ < kDeadAtStart + options_.workers) return;
  throw Error(ErrorKind::engine, "workers end as soon as they are started: " + failure.message,
              "Allow them more memory with --worker-memory, or install the program again");
}

std::size_t Pool::busy() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      members_, [](const Member& member) { return member.process->job().has_value(); }));
}

}  // namespace trichdan
