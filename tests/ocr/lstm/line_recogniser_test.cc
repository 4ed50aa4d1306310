// Lines to words: boxes, alternatives, and what cannot be read.
#include "ocr/lstm/line_recogniser.h"

#include <gmock/gmock.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <set>

#include "../page.h"
#include "base/error.h"
#include "model_bytes.h"
#include "reference.h"

namespace trichdan::lstm {
namespace {

const LineModel& vie() {
  static const LineModel model = LineModel::open(debian_model("vie"));
  return model;
}

// A line of running text.
Pix* prose_line() {
  static const PixPtr line = [] {
    const PageImage image = corpus_page("sample-party/photocopy-scan.pdf", 1);
    auto lines = Reference(debian_model("vie"), true).lines_of(image.pixels.get(), image.dpi);
    return std::move(lines.at(lines.size() / 2));
  }();
  return line.get();
}

TEST(LineRecogniserTest, BoxesAndConfidencesAreInTheirRanges) {
  Pix* const line = prose_line();
  LineRecogniser recogniser(vie());
  std::vector<LineWord> words;
  ASSERT_EQ(recogniser.read(line, words), LineRefusal::none);
  ASSERT_GT(words.size(), 5U);
  for (const LineWord& word : words) {
    std::string text;
    Box box;
    for (const LineCharacter& character : word.characters) {
      text += character.text;
      box = united(box, character.box);
      EXPECT_FALSE(character.box.empty()) << word.text;
      EXPECT_THAT(character.confidence, testing::AllOf(testing::Ge(0), testing::Le(100)));
      EXPECT_THAT(character.probability, testing::AllOf(testing::Gt(0), testing::Le(1)));
    }
    EXPECT_EQ(text, word.text);
    EXPECT_EQ(box, word.box);
    EXPECT_GE(box.x0, 0);
    EXPECT_LE(box.x1, pixGetWidth(line));
    EXPECT_LE(box.y1, pixGetHeight(line));
  }
}

TEST(LineRecogniserTest, AlternativesAreWhatElseWasSeen) {
  Pix* const line = prose_line();
  LineRecogniser three(vie(), {.alternatives = 3});
  LineRecogniser none(vie(), {.alternatives = 0});
  std::vector<LineWord> with;
  std::vector<LineWord> without;
  three.read(line, with);
  none.read(line, without);
  ASSERT_EQ(with.size(), without.size());
  std::size_t seen = 0;
  for (std::size_t at = 0; at < with.size(); ++at) {
    EXPECT_EQ(with[at].text, without[at].text);
    for (const LineCharacter& character : with[at].characters) {
      seen += character.alternatives.size();
      EXPECT_LE(character.alternatives.size(), 3U);
      std::set<std::string> texts = {character.text};
      float before = 1;
      for (const Alternative& other : character.alternatives) {
        EXPECT_TRUE(texts.insert(other.text).second) << "each but once: " << other.text;
        EXPECT_LE(other.probability, before);
        EXPECT_GE(other.probability, 1e-3F);
        before = other.probability;
      }
    }
    for (const LineCharacter& character : without[at].characters) {
      EXPECT_TRUE(character.alternatives.empty());
    }
  }
  EXPECT_GT(seen, 0U);
}

TEST(LineRecogniserTest, InkThatIsGivenPlacesTheWords) {
  Pix* const line = prose_line();
  LineRecogniser recogniser(vie());
  std::vector<LineWord> words;
  recogniser.read(line, words);
  std::vector<Box> ink = ink_boxes(line);
  for (Box& box : ink) box.y1 = box.y0 + 1;
  std::vector<LineWord> flat;
  recogniser.read(line, flat, ink);
  ASSERT_EQ(words.size(), flat.size());
  int lower = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    EXPECT_EQ(words[at].text, flat[at].text);
    lower += flat[at].box.height() < words[at].box.height() ? 1 : 0;
  }
  EXPECT_GT(lower, 0) << "only the tops of the letters are ink";
}

// The line in grey, its strokes across so light as toner leaves hairlines.
PixPtr with_light_hairlines(Pix* line) {
  const PixPtr thick(pixOpenBrick(nullptr, line, 1, 4));
  PixPtr grey(pixConvert1To8(nullptr, line, 250, 200));
  pixPaintThroughMask(grey.get(), thick.get(), 0, 0, 20);
  return grey;
}

float mean_confidence(const std::vector<LineWord>& words) {
  float sum = 0;
  for (const LineWord& word : words) sum += word.confidence;
  return words.empty() ? 0 : sum / static_cast<float>(words.size());
}

// Networks pass over strokes that are nearly as light as the paper.
TEST(LineRecogniserTest, LightStrokesOfDoubtfulGreyLinesCount) {
  const PixPtr line = with_light_hairlines(prose_line());
  LineRecogniser once(vie());
  LineRecogniser again(vie(), {.again_below = 100});
  std::vector<LineWord> clear;
  std::vector<LineWord> light;
  std::vector<LineWord> words;
  once.read(prose_line(), clear);
  once.read(line.get(), light);
  again.read(line.get(), words);
  EXPECT_GT(mean_confidence(words), mean_confidence(light));
  EXPECT_TRUE(std::ranges::equal(words, clear, {}, &LineWord::text, &LineWord::text));
  EXPECT_FALSE(std::ranges::equal(light, clear, {}, &LineWord::text, &LineWord::text))
      << "this line needs it";
}

TEST(LineImagesTest, GreyLinesInMoreWaysHaveTheLightStrokes) {
  const PixPtr line(pixCreate(200, 36, 8));
  pixSetAllGray(line.get(), 240);
  const PixPtr stroke(pixCreate(40, 2, 8));
  pixSetAllGray(stroke.get(), 200);
  pixRasterop(line.get(), 80, 18, 40, 2, PIX_SRC, stroke.get(), 0, 0);
  LineImages images;
  images.reset(line.get(), 36);
  ASSERT_EQ(images.more().size(), 2U);
  const LineImage& lighter = images.more()[1];
  EXPECT_EQ(lighter.grey[18 * 200 + 100], 0) << "as dark as ink";
  EXPECT_EQ(lighter.grey[4 * 200 + 100], 255) << "paper";
  images.reset(nullptr, 36);
  EXPECT_TRUE(images.more().empty());
}

// Where nothing is in doubt, and of lines that are not bilevel, nothing changes.
TEST(LineRecogniserTest, DoubtfulBilevelLinesAreReadFromMorePlaces) {
  Pix* const line = prose_line();
  LineRecogniser once(vie());
  LineRecogniser never(vie(), {.again_below = 0.5F});
  LineRecogniser always(vie(), {.again_below = 100});
  std::vector<LineWord> expected;
  std::vector<LineWord> words;
  once.read(line, expected);
  const auto same = [&] {
    return std::ranges::equal(words, expected, [](const LineWord& a, const LineWord& b) {
      return a.text == b.text && a.confidence == b.confidence && a.box == b.box;
    });
  };
  never.read(line, words);
  EXPECT_TRUE(same());
  always.read(line, words);
  EXPECT_FALSE(same()) << "confidences are those of the means";
  ASSERT_EQ(words.size(), expected.size()) << "a line as clear as this reads alike";
  const PixPtr grey(pixConvertTo8(line, 0));
  once.read(grey.get(), expected);
  always.read(grey.get(), words);
  EXPECT_TRUE(same());
}

// Read again from the images of the first reading, with the words beside it, a part says the same.
TEST(LineRecogniserTest, PartsOfALineReadLikeTheLine) {
  Pix* const line = prose_line();
  LineRecogniser first(vie());
  LineRecogniser second(vie());
  std::vector<LineWord> whole;
  ASSERT_EQ(first.read(line, whole), LineRefusal::none);
  ASSERT_GE(whole.size(), 6U);
  std::vector<Box> boxes;
  for (const LineWord& word : whole) boxes.push_back(word.box);
  std::vector<LineWord> part;
  for (const bool thrice : {false, true}) {
    second.read_part(first.view(), part_around_words(boxes, 2, 4, pixGetWidth(line)), thrice, part);
    ASSERT_EQ(part.size(), 4U) << "two words, one before and one behind";
    for (std::size_t at = 1; at < 3; ++at) {
      EXPECT_EQ(part[at].text, whole[at + 1].text);
      EXPECT_NEAR(part[at].box.x0, whole[at + 1].box.x0, 3) << "in pixels of the line";
      EXPECT_NEAR(part[at].box.x1, whole[at + 1].box.x1, 3);
    }
  }
  second.read_part(first.view(), {0, pixGetWidth(line)}, false, part);
  ASSERT_EQ(part.size(), whole.size());
  EXPECT_TRUE(std::ranges::equal(part, whole, {}, &LineWord::text, &LineWord::text));
}

TEST(LineRecogniserTest, PartsWithoutAnything) {
  LineRecogniser first(vie());
  LineRecogniser second(vie());
  std::vector<LineWord> words;
  second.read_part(first.view(), {0, 100}, true, words);
  EXPECT_TRUE(words.empty()) << "no line was read";
  first.read(prose_line(), words);
  for (const LinePart part : {LinePart{20, 20}, LinePart{90, 10}, LinePart{1 << 20, 1 << 21}}) {
    second.read_part(first.view(), part, true, words);
    EXPECT_TRUE(words.empty()) << part.begin << " to " << part.end;
  }
}

TEST(LineRecogniserTest, TakesHostileLines) {
  const struct {
    int width, height, depth;
    bool black;
    const char* reason;
  } rows[] = {
      {1, 1, 1, false, "one pixel"},     {1, 1, 8, true, "one black pixel"},
      {1, 400, 1, true, "one column"},   {2000, 1, 1, false, "one row"},
      {32767, 1, 8, true, "a long row"}, {1500, 40, 1, true, "all black"},
      {1500, 40, 8, true, "all black"},  {1500, 40, 32, true, "all black in colour"},
      {1500, 40, 1, false, "all white"}, {20, 2000, 1, true, "a pillar"},
  };
  LineRecogniser recogniser(vie(), {.again_below = 100});
  std::vector<LineWord> words;
  for (const auto& row : rows) {
    const PixPtr line(pixCreate(row.width, row.height, row.depth));
    pixSetBlackOrWhite(line.get(), row.black ? L_SET_BLACK : L_SET_WHITE);
    EXPECT_NO_THROW(recogniser.read(line.get(), words)) << row.reason;
    for (const LineWord& word : words) EXPECT_LE(word.box.x1, row.width) << row.reason;
  }
  EXPECT_EQ(recogniser.read(nullptr, words), LineRefusal::empty) << "a line of no pixels";
  EXPECT_TRUE(words.empty());
}

TEST(LineModelTest, ModelsThatDoNotFitTogetherAreRefused) {
  const TrainedData data = TrainedData::open(debian_model("vie"));
  std::map<Part, std::vector<std::byte>> good;
  for (const Part part : {Part::network, Part::unicharset, Part::recoder, Part::word_dawg}) {
    good[part] = {data.part(part).begin(), data.part(part).end()};
  }
  EXPECT_NO_THROW(LineModel::from(TrainedData::from_bytes(container_bytes(good))));
  const auto with = [&good](Part part, std::vector<std::byte> bytes) {
    auto parts = good;
    parts[part] = std::move(bytes);
    return TrainedData::from_bytes(container_bytes(parts));
  };
  const struct {
    TrainedData data;
    const char* reason;
  } rows[] = {
      {with(Part::network, {}), "no network"},
      {with(Part::unicharset, text_bytes(unicharset_text("ab"))), "characters of another model"},
      {with(Part::recoder, recoder_bytes(codes_for("ab"))), "codes of another model"},
      {with(Part::word_dawg, WordTree({UnicharWord{3}}).bytes(8)), "words of another model"},
      {with(Part::word_dawg, {std::byte{0}}), "a damaged dictionary"},
  };
  for (const auto& row : rows) EXPECT_THROW(LineModel::from(row.data), Error) << row.reason;
  EXPECT_THROW(LineModel::open("/nowhere/vie.traineddata"), Error);
}

}  // namespace
}  // namespace trichdan::lstm
