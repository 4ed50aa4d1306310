// A file is read when nobody writes it any more.
#include "run/settle.h"

#include <gmock/gmock.h>

namespace trichdan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t kSecond = 1'000'000'000;

class SettledFilesTest : public testing::Test {
 protected:
  SettledFiles files_{3 * kSecond};
};

TEST_F(SettledFilesTest, AnOldFileIsGivenAtOnceAndOnce) {
  EXPECT_THAT(files_.update({{"old", 5, 10 * kSecond}}, 100 * kSecond), ElementsAre("old"));
  EXPECT_THAT(files_.update({{"old", 5, 10 * kSecond}}, 101 * kSecond), IsEmpty());
}

TEST_F(SettledFilesTest, AFileBeingCopiedWaitsUntilItRests) {
  std::int64_t now = 100 * kSecond;
  for (int size = 1; size < 6; ++size, now += kSecond) {
    EXPECT_THAT(files_.update({{"new", size, now}}, now), IsEmpty()) << size;
  }
  const FileStamp complete{"new", 6, now};
  EXPECT_THAT(files_.update({complete}, now), IsEmpty());
  EXPECT_THAT(files_.update({complete}, now + 2 * kSecond), IsEmpty());
  EXPECT_THAT(files_.update({complete}, now + 3 * kSecond), ElementsAre("new"));
  EXPECT_THAT(files_.update({complete}, now + 9 * kSecond), IsEmpty());
}

TEST_F(SettledFilesTest, AClockThatIsAheadOnlyDelays) {
  const FileStamp from_the_future{"f", 1, 900 * kSecond};
  EXPECT_THAT(files_.update({from_the_future}, 100 * kSecond), IsEmpty());
  EXPECT_THAT(files_.update({from_the_future}, 103 * kSecond), ElementsAre("f"));
}

TEST_F(SettledFilesTest, AChangedFileIsGivenAgainAndSoIsOneThatComesBack) {
  EXPECT_THAT(files_.update({{"f", 1, 0}}, 100 * kSecond), ElementsAre("f"));
  EXPECT_THAT(files_.update({{"f", 2, 101 * kSecond}}, 102 * kSecond), IsEmpty());
  EXPECT_THAT(files_.update({{"f", 2, 101 * kSecond}}, 105 * kSecond), ElementsAre("f"));
  EXPECT_THAT(files_.update({}, 106 * kSecond), IsEmpty());
  EXPECT_THAT(files_.update({{"f", 2, 101 * kSecond}}, 107 * kSecond), ElementsAre("f"));
}

}  // namespace
}  // namespace trichdan
