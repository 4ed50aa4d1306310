// References and figures of which a number was hardly read.
#include "repair/doubtful_words.h"

#include <gtest/gtest.h>

#include <vector>

#include "text/stream.h"

namespace trichdan {
namespace {

TEST(DoubtfulWords, AreToCheck) {
  struct Row {
    const char* word;
    float confidence;
    std::vector<WordAlternative> alternatives;
    PageKind kind;
    State state;
    const char* reason;
  };
  const Row rows[] = {
      {"59/2003/QH13", 24, {}, PageKind::scan, State::check, "hardly read"},
      {"59/2003/QH13", 52, {}, PageKind::scan, State::check, "a letter may be lost"},
      {"59/2003/QH13", 93, {}, PageKind::scan, State::sure, "well read"},
      {"59/2003/QH13",
       93,
       {{"55/2003/QH13", 4}},
       PageKind::scan,
       State::check,
       "another number is nearly as probable"},
      {"59/2003/QH13", 93, {{"59-2003/QH13", 4}}, PageKind::scan, State::sure, "the same figures"},
      {"59/2003/QH13",
       93,
       {{"55/2003/QH13", 60}},
       PageKind::scan,
       State::sure,
       "another number, twenty times less probable"},
      {"962%", 96, {}, PageKind::scan, State::check, "its comma may be lost"},
      {"962%.", 96, {}, PageKind::scan, State::check, "at the end of a sentence"},
      {"96,2%", 96, {}, PageKind::scan, State::sure, "its comma is there"},
      {"120%", 96, {}, PageKind::scan, State::sure, "of a plan"},
      {"1962%", 96, {}, PageKind::scan, State::sure, "no rate"},
      {"962%", 96, {}, PageKind::text, State::sure, "a text layer has its commas"},
      {"số", 24, {}, PageKind::scan, State::sure, "no figures in it"},
      {"59/2003/QH13", 24, {}, PageKind::text, State::sure, "a text layer"},
  };
  for (const Row& row : rows) {
    std::vector<PageReading> pages(1);
    pages[0].kind = row.kind;
    pages[0].words.push_back({.text = row.word,
                              .box = {0, 0, 100, 20},
                              .confidence = row.confidence,
                              .alternatives = row.alternatives});
    PageLayout layout;
    layout.lines.push_back({});
    layout.lines[0].words = {0};
    const std::vector<int> numbers{1};
    const DocumentText text = build_text(pages, std::vector{layout}, numbers);
    Mentions mentions;
    Reference reference;
    reference.span = {0, 0, static_cast<std::uint32_t>(text.streams[0].text.size())};
    mentions.references.push_back(reference);
    Figure figure;
    figure.span = reference.span;
    mentions.figures.push_back(figure);
    doubt_hardly_read(mentions, text, pages, numbers);
    EXPECT_EQ(mentions.references[0].state, row.state) << row.reason;
    EXPECT_EQ(mentions.figures[0].state, row.state) << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
