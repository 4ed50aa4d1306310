// What goes over the socket comes out as it went in, whole or not at all.
#include "run/protocol.h"

#include <gmock/gmock.h>

namespace trichdan {
namespace {

TEST(ProtocolTest, SetupAndJobsComeBack) {
  const WorkerSetup setup = decode_setup(
      encode(WorkerSetup{"script/Vietnamese", {1234, 200}, OcrEngine::tesseract, "a/b"}));
  EXPECT_EQ(setup.engine, OcrEngine::tesseract);
  EXPECT_EQ(setup.model, "script/Vietnamese");
  EXPECT_EQ(setup.second, "a/b");
  EXPECT_EQ(setup.limits.max_side, 1234);
  EXPECT_EQ(setup.limits.render_dpi, 200);
  // A file name may be any bytes but '\0' and '/'.
  for (const std::string path : {"/a/báo cáo.pdf", "/a/\xff\xfe\n.pdf", ""}) {
    const Job job = decode_job(encode(Job{{path, 5'000'000'000, -7}, 12}));
    EXPECT_EQ(job.file, (FileStamp{path, 5'000'000'000, -7}));
    EXPECT_EQ(job.page, 12);
  }
}

TEST(ProtocolTest, ResultsComeBack) {
  Result result;
  result.page = 3;
  result.reading = PageReading{};
  result.reading->reason = "no text layer";
  result.reading->words = {{"Điện", {1, 2, 3, 4}, 91.5F, 0, 1}, {"Biên", {5, 6, 7, 8}, 12, 1, 2}};
  const Result read = decode_result(encode(result));
  EXPECT_EQ(read.page, 3);
  ASSERT_TRUE(read.reading);
  EXPECT_EQ(read.reading->words, result.reading->words);
  EXPECT_EQ(read.reading->reason, "no text layer");
  EXPECT_FALSE(read.failure);

  Result failure;
  failure.sha256 = "ab";
  failure.failure = Failure{ErrorKind::encrypted, "a password is \xff needed", "Ask"};
  const Result failed = decode_result(encode(failure));
  EXPECT_FALSE(failed.reading);
  ASSERT_TRUE(failed.failure);
  EXPECT_EQ(failed.failure->kind, ErrorKind::encrypted);
  EXPECT_EQ(failed.failure->message, failure.failure->message);
  EXPECT_EQ(failed.sha256, "ab");
}

TEST(ProtocolTest, NonsenseIsAnError) {
  Result result;
  result.reading = PageReading{};
  const std::string good = encode(result);
  EXPECT_NO_THROW(decode_result(good));
  for (std::size_t size = 0; size < good.size(); ++size) {
    EXPECT_THROW(decode_result(good.substr(0, size)), Error) << size;
  }
  EXPECT_THROW(decode_job("hello"), Error);
  EXPECT_THROW(decode_setup(encode(Job{})), Error);
}

TEST(FrameBufferTest, GivesWholeFramesFromAnyPieces) {
  const auto frame = [](const std::string& text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    return std::string(reinterpret_cast<const char*>(&size), sizeof size) + text;
  };
  const std::string stream = frame("one") + frame("") + frame(std::string(70'000, 'x'));
  for (const std::size_t piece : {1UL, 3UL, 4UL, 1000UL, stream.size()}) {
    FrameBuffer buffer;
    std::vector<std::string> frames;
    for (std::size_t at = 0; at < stream.size(); at += piece) {
      buffer.add(std::string_view(stream).substr(at, piece));
      while (auto next = buffer.next()) frames.push_back(std::move(*next));
    }
    EXPECT_THAT(frames, testing::ElementsAre("one", "", std::string(70'000, 'x'))) << piece;
  }
}

TEST(FrameBufferTest, RefusesAnImpossibleLength) {
  FrameBuffer buffer;
  buffer.add("\xff\xff\xff\xff");
  EXPECT_THROW(buffer.next(), Error);
}

}  // namespace
}  // namespace trichdan
