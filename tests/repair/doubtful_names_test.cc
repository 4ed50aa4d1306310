#include "repair/doubtful_names.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

// "Nghị quyết Đại hội lần thứ" and a number read with this confidence; the words before with 50.
State state_of(const std::string& number, float confidence) {
  const std::string before = "Nghị quyết Đại hội lần thứ ";
  Stream body;
  body.name = "body";
  body.text = before + number + " của Đảng";
  const auto at = static_cast<std::uint32_t>(before.size());
  const auto end = static_cast<std::uint32_t>(before.size() + number.size());
  body.origins = {{0, 6, 1, 0, 50, false}, {at, end, 1, 1, confidence, false}};
  DocumentText text;
  text.streams.push_back(body);
  Mentions mentions;
  NamedReference name;
  name.span = {0, 0, static_cast<std::uint32_t>(body.text.size())};
  name.state = State::sure;
  mentions.named_references.push_back(name);
  doubt_names(mentions, text);
  return mentions.named_references[0].state;
}

TEST(DoubtfulNames, AreThoseWhoseNumberWasHardlyRead) {
  EXPECT_EQ(state_of("XII", 35), State::check);
  EXPECT_EQ(state_of("XII,", 35), State::check) << "with punctuation";
  EXPECT_EQ(state_of("4", 35), State::check) << "in figures";
  EXPECT_EQ(state_of("XII", 80), State::sure);
  EXPECT_EQ(state_of("này", 35), State::sure) << "a word's letters are the name table's affair";
}

}  // namespace
}  // namespace trichdan
