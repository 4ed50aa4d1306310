// Which job a worker gets next.
#include "run/queue.h"

#include <gmock/gmock.h>

namespace trichdan {
namespace {

FileStamp file(const std::string& path) {
  return {path, 1, 1};
}

std::string taken(JobQueue& queue, const std::string& last) {
  const auto job = queue.next(last);
  return job ? job->file.path + std::to_string(job->page) : "none";
}

TEST(JobQueueTest, AWorkerStaysWithItsDocument) {
  JobQueue queue;
  queue.add_pages(file("a"), {1, 2, 3});
  queue.add_pages(file("b"), {1, 2});
  EXPECT_EQ(queue.size(), 5U);
  EXPECT_EQ(taken(queue, ""), "a1");
  EXPECT_EQ(taken(queue, "a"), "a2");
  EXPECT_EQ(taken(queue, "a"), "a3");
  EXPECT_EQ(taken(queue, "a"), "b1");
  EXPECT_EQ(taken(queue, "b"), "b2");
  EXPECT_EQ(taken(queue, "b"), "none");
  EXPECT_EQ(queue.size(), 0U);
}

TEST(JobQueueTest, WorkersSpreadOverDocuments) {
  JobQueue queue;
  queue.add_pages(file("a"), {1, 2, 3});
  queue.add_pages(file("b"), {4, 5});
  EXPECT_EQ(taken(queue, ""), "a1");
  EXPECT_EQ(taken(queue, ""), "b4");
  EXPECT_EQ(taken(queue, ""), "a2");
}

TEST(JobQueueTest, OneDocumentServesAll) {
  JobQueue queue;
  queue.add_pages(file("a"), {1, 2, 3});
  EXPECT_EQ(taken(queue, ""), "a1");
  EXPECT_EQ(taken(queue, "x"), "a2");
  EXPECT_EQ(taken(queue, "y"), "a3");
}

TEST(JobQueueTest, FilesAreOpenedAndLostJobsDoneFirst) {
  JobQueue queue;
  queue.add_pages(file("a"), {1, 2});
  queue.add_look(file("b"));
  queue.add_look(file("c"));
  queue.put_back({file("a"), 7});
  EXPECT_EQ(taken(queue, "a"), "a7");
  EXPECT_EQ(taken(queue, "a"), "b0");
  EXPECT_EQ(taken(queue, "a"), "c0");
  EXPECT_EQ(taken(queue, "a"), "a1");
}

TEST(JobQueueTest, OnlyAWorkerWithoutAPastTriesAgain) {
  JobQueue queue;
  queue.try_again({file("a"), 3});
  queue.put_back({file("a"), 4});
  EXPECT_EQ(taken(queue, "a"), "a4");
  EXPECT_EQ(taken(queue, "a"), "none");
  EXPECT_EQ(queue.size(), 1U);
  EXPECT_EQ(taken(queue, ""), "a3");
  EXPECT_EQ(queue.size(), 0U);
}

TEST(JobQueueTest, AChangedFileIsTakenOutWhole) {
  JobQueue queue;
  queue.add_pages(file("a"), {1, 2});
  queue.add_pages(file("b"), {1});
  queue.put_back({file("a"), 7});
  queue.try_again({file("a"), 8});
  queue.drop("a");
  EXPECT_EQ(queue.size(), 1U);
  EXPECT_EQ(taken(queue, "a"), "b1");
}

}  // namespace
}  // namespace trichdan
