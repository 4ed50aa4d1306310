#include "run/queue.h"

#include <algorithm>
#include <utility>

namespace trichdan {
namespace {

std::optional<Job> front_of(std::list<Job>& jobs) {
  if (jobs.empty()) return {};
  Job job = std::move(jobs.front());
  jobs.pop_front();
  return job;
}

}  // namespace

void JobQueue::add_look(const FileStamp& file) {
  first_.push_back({file, 0});
  ++size_;
}

void JobQueue::add_pages(const FileStamp& file, const std::vector<int>& pages) {
  documents_.push_back({file, {pages.rbegin(), pages.rend()}, 0});
  size_ += pages.size();
}

void JobQueue::put_back(Job job) {
  first_.push_front(std::move(job));
  ++size_;
}

void JobQueue::try_again(Job job) {
  again_.push_back(std::move(job));
  ++size_;
}

void JobQueue::drop(const std::string& path) {
  const auto of_file = [&](const Job& job) { return job.file.path == path; };
  size_ -= std::erase_if(first_, of_file) + std::erase_if(again_, of_file);
  std::erase_if(documents_, [&](const Waiting& waiting) {
    if (waiting.file.path != path) return false;
    size_ -= waiting.pages.size();
    return true;
  });
}

std::list<JobQueue::Waiting>::iterator JobQueue::best_for(const std::string& path) {
  const auto same = std::ranges::find_if(
      documents_, [&](const Waiting& waiting) { return waiting.file.path == path; });
  if (same != documents_.end()) return same;
  const auto best = std::ranges::min_element(documents_, {}, &Waiting::visits);
  if (best != documents_.end()) ++best->visits;
  return best;
}

std::optional<Job> JobQueue::next(const std::string& path) {
  std::optional<Job> job;
  if (path.empty()) job = front_of(again_);
  if (!job) job = front_of(first_);
  if (!job) job = page_for(path);
  if (job) --size_;
  return job;
}

std::optional<Job> JobQueue::page_for(const std::string& path) {
  const auto document = best_for(path);
  if (document == documents_.end()) return {};
  Job job{document->file, document->pages.back()};
  document->pages.pop_back();
  if (document->pages.empty()) documents_.erase(document);
  return job;
}

}  // namespace trichdan
