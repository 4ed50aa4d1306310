#include "base/reading.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "base/error.h"

namespace trichdan {
namespace {

using Random = std::mt19937;

int below(Random& random, int bound) {
  return static_cast<int>(random() % static_cast<unsigned>(bound));
}

// Vietnamese, other scripts, quotes, a NUL byte, and bytes that are no UTF-8.
std::string random_text(Random& random) {
  static const std::string kParts[] = {"ế",
                                       "Đ",
                                       "ữ",
                                       "a",
                                       "15-NQ/TU",
                                       " ",
                                       "\"",
                                       "\n",
                                       "文",
                                       "\xF0\x9F\x98\x80",
                                       std::string(1, '\0'),
                                       "\xff"};
  std::string text;
  for (int i = below(random, 12); i > 0; --i) text += kParts[below(random, std::size(kParts))];
  return text;
}

std::int32_t random_side(Random& random) {
  const std::int32_t extremes[] = {std::numeric_limits<std::int32_t>::min(), -1, 0,
                                   std::numeric_limits<std::int32_t>::max()};
  return below(random, 10) == 0 ? extremes[below(random, 4)] : below(random, 20'000);
}

Word random_word(Random& random) {
  Word word;
  word.text = random_text(random);
  word.box = {random_side(random), random_side(random), random_side(random), random_side(random)};
  word.confidence = static_cast<float>(below(random, 10'001)) / 100;
  word.block = below(random, 30);
  word.line = below(random, 200);
  if (below(random, 2) == 0) word.other = below(random, 2) == 0 ? word.text : random_text(random);
  for (int i = below(random, 4); i > 0; --i) {
    word.alternatives.push_back(
        {random_text(random), static_cast<std::uint8_t>(below(random, 256))});
  }
  return word;
}

Mark random_mark(Random& random) {
  return {static_cast<Mark::Kind>(below(random, 3)),
          {random_side(random), random_side(random), random_side(random), random_side(random)}};
}

ReadRegion random_region(Random& random) {
  return {static_cast<ReadRegion::Lines>(below(random, 2)),
          {random_side(random), random_side(random), random_side(random), random_side(random)},
          static_cast<float>(below(random, 101)),
          static_cast<float>(below(random, 101))};
}

LineTrace random_trace(Random& random) {
  LineTrace trace;
  trace.box = {random_side(random), random_side(random), random_side(random), random_side(random)};
  trace.steps.resize(static_cast<std::size_t>(below(random, 5)));
  for (auto& step : trace.steps) {
    for (int i = below(random, 3); i > 0; --i) {
      step.push_back(
          {random_text(random).substr(0, 8), static_cast<std::uint8_t>(below(random, 256))});
    }
  }
  return trace;
}

PageReading random_reading(Random& random) {
  PageReading reading;
  reading.kind = static_cast<PageKind>(below(random, 3));
  reading.reason = random_text(random);
  reading.width = random_side(random);
  reading.height = random_side(random);
  reading.dpi = below(random, 2400);
  reading.turn = below(random, 4);
  reading.model = random_text(random);
  reading.mean_confidence = static_cast<float>(below(random, 10'001)) / 100;
  reading.seconds = below(random, 100'000) / 1000.0;
  for (int i = below(random, 40); i > 0; --i) reading.words.push_back(random_word(random));
  for (int i = below(random, 10); i > 0; --i) reading.marks.push_back(random_mark(random));
  for (int i = below(random, 4); i > 0; --i) reading.regions.push_back(random_region(random));
  for (int i = below(random, 3); i > 0; --i) reading.traces.push_back(random_trace(random));
  return reading;
}

void expect_equal(const PageReading& a, const PageReading& b) {
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.reason, b.reason);
  EXPECT_EQ(a.width, b.width);
  EXPECT_EQ(a.height, b.height);
  EXPECT_EQ(a.dpi, b.dpi);
  EXPECT_EQ(a.turn, b.turn);
  EXPECT_EQ(a.model, b.model);
  EXPECT_EQ(a.mean_confidence, b.mean_confidence);
  EXPECT_EQ(a.seconds, b.seconds);
  EXPECT_EQ(a.words, b.words);
  EXPECT_EQ(a.marks, b.marks);
  EXPECT_EQ(a.regions, b.regions);
  EXPECT_EQ(a.traces, b.traces);
}

// What decode makes of bytes: a reading, Error(database), or (a failure) anything else.
bool is_refused(std::string_view bytes) {
  try {
    decode_reading(bytes);
    return false;
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::database);
    return true;
  }
}

TEST(Reading, ComesBackAsItWas) {
  Random random(1);
  for (int round = 0; round < 500; ++round) {
    SCOPED_TRACE(round);
    const PageReading reading = random_reading(random);
    const std::string bytes = encode(reading);
    expect_equal(decode_reading(bytes), reading);
    EXPECT_EQ(encode(decode_reading(bytes)), bytes);
  }
}

TEST(Reading, SameWordsSameBytes) {
  Random one(7);
  Random other(7);
  EXPECT_EQ(encode(random_reading(one)), encode(random_reading(other)));
}

// A reading of one word as every version has it.
std::string one_word(char version) {
  using namespace std::string_literals;
  const std::size_t turn = version == 1 ? 0 : 4;
  return version + "\x01"s + std::string(12 + turn + 4 + 8, '\0')  // kind; sizes, turn, confidence
         + "\x01\0\0\0r\0\0\0\0\x01\0\0\0"s                        // reason, model, one word
         + "\x01\0\0\0\x02\0\0\0\x03\0\0\0\x04\0\0\0"s             // its box
         + "\0\0\xc8\x42\x05\0\0\0\x06\0\0\0"s                     // 100, block, line
         + "\x03\0\0\0ế"s;
}

TEST(Reading, TheFormIsTheOneInOldArchives) {
  PageReading reading;
  reading.kind = PageKind::text;
  reading.reason = "r";
  reading.words.push_back({"ế", {1, 2, 3, 4}, 100, 5, 6, {}});
  expect_equal(decode_reading(one_word(1)), reading);
  reading.marks.push_back({Mark::Kind::raised, {7, 8, 9, 10}});
  using namespace std::string_literals;
  const std::string mark = "\x01\0\0\0\x02\x07\0\0\0\x08\0\0\0\x09\0\0\0\x0a\0\0\0"s;
  expect_equal(decode_reading(one_word(2) + '\0' + mark), reading);
  reading.words[0].alternatives.push_back({"e", 9});
  const std::string alternative = "\x01\x01\0\0\0e\x09"s;
  expect_equal(decode_reading(one_word(3) + '\0' + alternative + mark), reading);
  reading.regions.push_back({ReadRegion::Lines::layout, {11, 12, 13, 14}, 100, 0});
  const std::string region =
      "\x01\0\0\0\x01\x0b\0\0\0\x0c\0\0\0\x0d\0\0\0\x0e\0\0\0"s + "\0\0\xc8\x42\0\0\0\0"s;
  expect_equal(decode_reading(one_word(4) + '\0' + alternative + mark + region), reading);
  reading.traces.push_back({{15, 16, 17, 18}, {{}, {{"ế", 3}, {"", 60}}}});
  EXPECT_EQ(encode(reading), one_word(5) + '\0' + alternative + mark + region +
                                 "\x01\0\0\0\x0f\0\0\0\x10\0\0\0\x11\0\0\0\x12\0\0\0\x02\0\0\0"s +
                                 "\0\x02\x03ế\x03\0\x3c"s);
}

TEST(Reading, EveryTruncationIsRefused) {
  Random random(2);
  const std::string bytes = encode(random_reading(random));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_TRUE(is_refused(bytes.substr(0, size))) << size << " of " << bytes.size() << " bytes";
  }
}

TEST(Reading, WhatEncodeDidNotMakeIsRefused) {
  Random random(3);
  const std::string good = encode(random_reading(random));
  const auto with = [&](std::size_t at, char byte) {
    std::string bad = good;
    bad[at] = byte;
    return bad;
  };
  EXPECT_TRUE(is_refused(with(0, 0))) << "version 0";
  EXPECT_TRUE(is_refused(with(0, 6))) << "a version of the future";
  EXPECT_TRUE(is_refused(with(1, 3))) << "a kind that there is not";
  EXPECT_TRUE(is_refused(with(1, '\xff')));
  EXPECT_TRUE(is_refused(good + '\0')) << "bytes behind the end";
  EXPECT_TRUE(is_refused(std::string(1000, '\xff')));
  EXPECT_TRUE(is_refused("\x02" + std::string(1000, '\xff'))) << "lengths beyond any memory";
  EXPECT_FALSE(is_refused(good));
}

TEST(Reading, NoDamageBringsDecodeDown) {
  Random random(4);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = encode(PageReading{});
    if (round % 2 == 0) bytes = encode(random_reading(random));
    for (int flips = 1 + below(random, 4); flips > 0; --flips) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    is_refused(bytes);  // decoded or refused: both are well
  }
}

TEST(PageKind, NamesLeadBack) {
  for (const PageKind kind : {PageKind::scan, PageKind::text, PageKind::untrusted_text}) {
    EXPECT_EQ(page_kind_from(name_of(kind)), kind);
  }
  EXPECT_EQ(name_of(PageKind::untrusted_text), "untrusted_text");
}

}  // namespace
}  // namespace trichdan
