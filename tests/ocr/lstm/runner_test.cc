// The forward pass: the same bits from every kernel, today and tomorrow; nothing breaks it.
#include "ocr/lstm/runner.h"

#include <gmock/gmock.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstring>

#include "base/digest.h"
#include "lines.h"
#include "network_writer.h"
#include "ocr/lstm/byte_reader.h"
#include "ocr/lstm/kernel_proof.h"
#include "ocr/lstm/network_reader.h"
#include "ocr/lstm/traineddata.h"

namespace trichdan::lstm {
namespace {

constexpr Kernel kKernels[] = {Kernel::plain, Kernel::avx2, Kernel::avx512_vnni};

bool same_bits(const Activations& a, const Activations& b) {
  return a.steps == b.steps && a.codes == b.codes && a.values.size() == b.values.size() &&
         std::memcmp(a.values.data(), b.values.data(), a.values.size() * sizeof(float)) == 0;
}

std::vector<std::uint8_t> noise(int width, int height) {
  std::vector<std::uint8_t> grey;
  std::uint32_t random = 7;
  for (int i = 0; i < width * height; ++i) {
    random = random * 1664525 + 1013904223;
    grey.push_back(static_cast<std::uint8_t>(random >> 24));
  }
  return grey;
}

TEST(Kernels, AllGiveThePlainOnesBits) {
  for (const Kernel kernel : kKernels) {
    if (!can_run(kernel)) continue;
    EXPECT_TRUE(same_as_plain(kernel)) << name_of(kernel);
  }
  EXPECT_TRUE(can_run(best_kernel()));
}

TEST(Kernels, CanBeChosenByName) {
  const Kernel fastest = kernel_from(nullptr);
  for (const Kernel kernel : kKernels) {
    EXPECT_EQ(kernel_from(std::string(name_of(kernel)).c_str()),
              can_run(kernel) ? kernel : fastest);
  }
  EXPECT_EQ(kernel_from(""), fastest);
  EXPECT_EQ(kernel_from("no such kernel"), fastest);
}

// Widths around every block size of the kernels, one runner for all: what it keeps must not matter.
TEST(Kernels, AllWidthsGiveThePlainOnesBits) {
  const std::vector<std::byte> part = write_network(tiny_layers());
  const Network plain_network = Network::parse(part, Kernel::plain);
  for (const Kernel kernel : kKernels) {
    if (!can_run(kernel)) continue;
    const Network network = Network::parse(part, kernel);
    Runner reused(network);
    for (const int width : {3, 4, 5, 6, 47, 48, 49, 50, 51, 95, 96, 97, 98, 99, 100, 101, 300, 7}) {
      const std::vector<std::uint8_t> grey = noise(width, 36);
      Activations expected;
      Activations got;
      Runner(plain_network).run(grey.data(), width, expected);
      reused.run(grey.data(), width, got);
      EXPECT_TRUE(same_bits(expected, got)) << name_of(kernel) << ", " << width << " columns";
    }
  }
}

// Weights at their limits: no sum of the kernels may overflow.
TEST(Kernels, ExtremeWeightsGiveThePlainOnesBits) {
  for (const int sign : {1, -1, 0}) {
    Layers layers = tiny_layers();
    const auto fill = [&](Matrix& matrix) {
      for (std::size_t i = 0; i < matrix.weights.size(); ++i) {
        const bool negative = sign == 0 ? i % 3 == 0 : sign < 0;
        matrix.weights[i] = static_cast<std::int8_t>(negative ? -127 : 127);
      }
    };
    fill(layers.convolution);
    for (Lstm* lstm : {&layers.column, &layers.forward, &layers.backward, &layers.last}) {
      for (Matrix& gate : lstm->gates) fill(gate);
    }
    fill(layers.softmax);
    const std::vector<std::byte> part = write_network(layers);
    const std::vector<std::uint8_t> grey = noise(90, 36);
    Activations expected;
    Runner(Network::parse(part, Kernel::plain)).run(grey.data(), 90, expected);
    for (const Kernel kernel : kKernels) {
      if (!can_run(kernel)) continue;
      Activations got;
      Runner(Network::parse(part, kernel)).run(grey.data(), 90, got);
      EXPECT_TRUE(same_bits(expected, got)) << name_of(kernel) << ", " << sign;
    }
  }
}

class RealModel : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const std::string file = model_file(GetParam());
    if (file.empty()) GTEST_SKIP() << GetParam() << " is not installed";
    data_ = TrainedData::open(file);
  }
  TrainedData data_;
};

TEST_P(RealModel, KernelsAgreeOnLinesOfTheCorpus) {
  const Network plain_network = Network::parse(data_.part(Part::network), Kernel::plain);
  Runner plain(plain_network);
  const std::vector<PixPtr> lines = corpus_lines(4);
  ASSERT_GE(lines.size(), 8U);
  for (const Kernel kernel : kKernels) {
    if (!can_run(kernel)) continue;
    const Network network = Network::parse(data_.part(Part::network), kernel);
    Runner runner(network);
    for (const PixPtr& line : lines) {
      LineOutput expected;
      LineOutput got;
      ASSERT_EQ(plain.read(line.get(), expected), LineRefusal::none);
      ASSERT_EQ(runner.read(line.get(), got), LineRefusal::none);
      EXPECT_TRUE(same_bits(expected.activations, got.activations)) << name_of(kernel);
      EXPECT_EQ(expected.inverted, got.inverted);
    }
  }
}

// Made with this code when its activations were compared, bit for bit, with those inside
// libtesseract 5.3.0 for these lines: a change here is a change from libtesseract.
TEST_P(RealModel, ActivationsAreThoseOfLibtesseract) {
  const Network network = Network::parse(data_.part(Part::network));
  Runner runner(network);
  std::string bits;
  for (const PixPtr& line : corpus_lines(2)) {
    LineOutput output;
    ASSERT_EQ(runner.read(line.get(), output), LineRefusal::none);
    const auto& values = output.activations.values;
    bits.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
  }
  EXPECT_EQ(sha256_of(bits).substr(0, 16),
            GetParam() == std::string("vie") ? "cd18bde9e8824dd2" : "e7a55c4529576f9e");
}

// The best code of each step, repeats and nulls left out, sorted.
std::vector<std::ptrdiff_t> codes_read(const Activations& activations, int null_code) {
  std::vector<std::ptrdiff_t> codes;
  std::ptrdiff_t before = null_code;
  for (int step = 0; step < activations.steps; ++step) {
    const auto values = activations.at(step);
    const auto best = std::max_element(values.begin(), values.end()) - values.begin();
    if (best != before && best != null_code) codes.push_back(best);
    before = best;
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

// Float weights that stand for the integer ones: nearly the same network, by other code. When this
// was written its activations had libtesseract's bits for the same float model.
TEST_P(RealModel, FloatWeightsReadAsTheIntegerOnes) {
  ByteReader in(data_.part(Part::network), "network");
  const Network integers = Network::parse(data_.part(Part::network));
  const Network floats = Network::parse(
      write_network(to_floats(read_layers(in)), {.sample_iteration = integers.sample_iteration()}));
  Runner real(floats);
  Runner integer(integers);
  std::size_t all = 0;
  std::vector<std::ptrdiff_t> common;
  for (const PixPtr& line : corpus_lines(4)) {
    LineOutput output;
    ASSERT_EQ(real.read(line.get(), output), LineRefusal::none);
    const auto a = codes_read(output.activations, integers.null_code());
    ASSERT_EQ(integer.read(line.get(), output), LineRefusal::none);
    const auto b = codes_read(output.activations, integers.null_code());
    all += std::max(a.size(), b.size());
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  }
  EXPECT_GE(common.size() * 10, all * 6) << "of " << all;
}

INSTANTIATE_TEST_SUITE_P(Runner, RealModel, testing::Values("vie", "Vietnamese"));

PixPtr blank(int width, int height, int depth, bool white) {
  PixPtr image(pixCreate(width, height, depth));
  // 1-bit images are black on white, the others white on black.
  if (white == (depth > 1)) pixSetAll(image.get());
  return image;
}

TEST(Runner, HostileImagesGetAClearAnswer) {
  const Network network = Network::parse(write_network(tiny_layers()));
  Runner runner(network);
  const struct {
    PixPtr line;
    LineRefusal expected;
    const char* reason;
  } rows[] = {
      {nullptr, LineRefusal::empty, "no image"},
      {blank(1, 1, 8, true), LineRefusal::none, "one pixel, enlarged to 36 by 36"},
      {blank(1, 36, 1, false), LineRefusal::too_small, "one column: Tesseract wants three"},
      {blank(1, 3000, 8, true), LineRefusal::too_small, "a column that scales to nothing"},
      {blank(3, 36, 8, true), LineRefusal::none, "one time step"},
      {blank(32767, 1, 8, false), LineRefusal::too_wide, "enlarged it would be a million columns"},
      {blank(32767, 36, 1, true), LineRefusal::none, "the widest Leptonica draws, white"},
      {blank(200, 1, 1, false), LineRefusal::none, "one row, black"},
      {blank(600, 40, 32, false), LineRefusal::none, "black in colour"},
      {blank(600, 40, 8, true), LineRefusal::none, "white"},
  };
  for (const auto& row : rows) {
    LineOutput output;
    EXPECT_EQ(runner.read(row.line.get(), output), row.expected) << row.reason;
    if (row.expected == LineRefusal::none) {
      EXPECT_GT(output.activations.steps, 0) << row.reason;
      EXPECT_GT(output.pixels_per_step, 0) << row.reason;
    } else {
      EXPECT_EQ(output.activations.steps, 0) << row.reason;
    }
    EXPECT_EQ(output.activations.values.size(),
              static_cast<std::size_t>(output.activations.steps * output.activations.codes));
  }
}

TEST(Runner, BoxesComeBackByPixelsPerStep) {
  const Network network = Network::parse(write_network(tiny_layers()));
  LineOutput output;
  ASSERT_EQ(Runner(network).read(blank(720, 72, 8, true).get(), output), LineRefusal::none);
  EXPECT_EQ(output.activations.steps, 120);
  EXPECT_FLOAT_EQ(output.pixels_per_step, 6);
}

// White on black reads as black on white does: the negative is tried where the first is doubtful.
TEST(Runner, NegativesAreTried) {
  const std::string file = model_file("vie");
  if (file.empty()) GTEST_SKIP() << "vie is not installed";
  const TrainedData data = TrainedData::open(file);
  const Network network = Network::parse(data.part(Part::network));
  Runner runner(network);
  int inverted = 0;
  const std::vector<PixPtr> lines = corpus_lines(3);
  for (const PixPtr& line : lines) {
    LineOutput output;
    const PixPtr negative(pixInvert(nullptr, line.get()));
    ASSERT_EQ(runner.read(negative.get(), output), LineRefusal::none);
    inverted += output.inverted;
  }
  EXPECT_GE(inverted, static_cast<int>(lines.size()) / 2);
}

}  // namespace
}  // namespace trichdan::lstm
