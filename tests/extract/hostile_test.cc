// The extractor over what no document holds: random bytes, torn UTF-8, endless repetitions.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "extract_cases.h"

namespace trichdan {
namespace {

void check_spans(const Mentions& mentions, std::size_t size) {
  std::uint32_t last = 0;
  for (const Reference& reference : mentions.references) {
    ASSERT_LT(reference.span.begin, reference.span.end);
    ASSERT_LE(reference.span.end, size);
    ASSERT_GE(reference.span.begin, last) << "references are ordered and do not overlap";
    ASSERT_FALSE(reference.symbol.empty());
    last = reference.span.end;
  }
  for (const Figure& figure : mentions.figures) ASSERT_LE(figure.span.end, size);
  for (const UnitMention& unit : mentions.units) {
    ASSERT_LT(unit.span.begin, unit.span.end);
    ASSERT_LE(unit.span.end, size);
  }
  for (const NamedReference& named : mentions.named_references) ASSERT_LE(named.span.end, size);
}

TEST(Hostile, PiecesOfDocumentsInAnyOrder) {
  constexpr std::array<const char*, 40> kPieces{"Nghị quyết",
                                                "số",
                                                " ",
                                                "15",
                                                "-",
                                                "/",
                                                "NQ",
                                                "TU",
                                                "TW",
                                                "ngày",
                                                "18/11/2021",
                                                "của",
                                                "Ban Thường vụ",
                                                "Tỉnh ủy",
                                                "và",
                                                ",",
                                                "%",
                                                "99,2",
                                                "Luật",
                                                "Sở",
                                                "Y tế",
                                                "(",
                                                ")",
                                                "\n",
                                                "\n\n",
                                                "2020",
                                                "NĐ-CP",
                                                "QH14",
                                                "Kế hoạch",
                                                "các",
                                                ";",
                                                ".",
                                                "đơn vị",
                                                "ban hành",
                                                "về",
                                                "\xE1",
                                                "\xBB",
                                                "\xF0\x9F",
                                                "–",
                                                "TTLT"};
  std::mt19937 random(20201);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    const int count = static_cast<int>(random() % 60);
    for (int i = 0; i < count; ++i) {
      text += kPieces[random() % kPieces.size()];
      if (random() % 3 == 0) text += ' ';
    }
    SCOPED_TRACE(text);
    check_spans(read(text), text.size());
    if (HasFatalFailure()) return;
  }
}

// Found by the fuzz target: a type word inside the reference before.
TEST(Hostile, ReferencesDoNotOverlap) {
  for (const char* text : {"ban hành Nghị quyết số 17-NQ/HU4/12/2021\x1cvề3/2022",
                           "Nghị quyết số 17-NQ/ Nghị quyết số 17-NQ/HU4/12/2021 về",
                           "Nghị quyết số 1-Nghị quyết/QĐ 2-NQ/TU"}) {
    check_spans(read(text), std::string_view(text).size());
  }
}

TEST(Hostile, RandomBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 300, '\0');
    for (char& byte : text) byte = static_cast<char>(random());
    check_spans(read(text), text.size());
    if (HasFatalFailure()) return;
  }
}

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t kLine = 200'000;  // sanitizers make it ten times slower
#else
constexpr std::size_t kLine = 1'000'000;
#endif

// Each of these on one line of a megabyte would take minutes if anything were quadratic; the test's
// own time limit is what fails then.
TEST(Hostile, OneLineOfAMegabyte) {
  for (const char* piece : {"/",
                            "1/",
                            "số ",
                            "số 1",
                            "15-",
                            "A-",
                            "%",
                            "1%",
                            "Sở ",
                            "Ban Thường vụ ",
                            "của ",
                            "Luật ",
                            "Nghị quyết số 1-NQ/TU, ",
                            "số 1, ",
                            "(",
                            "Nghị quyết Trung ương 4 (khóa XI, ",
                            "a",
                            "\n",
                            "1.000.",
                            "\xE1\xBB",
                            "Y tế và ",
                            "Cục A và ",
                            "12/2020/",
                            "các huyện, "}) {
    std::string text;
    while (text.size() < kLine) text += piece;
    check_spans(read(text), text.size());
    if (HasFatalFailure()) return;
  }
}

TEST(Hostile, SeveralThreadsReadTheSame) {
  const std::string text =
      "Huyện ủy Nậm Pồ ban hành Kế hoạch số 47-KH/HU, ngày 18/12/2021, đạt 98%";
  std::vector<std::thread> threads;
  std::array<std::string, 4> found;
  for (std::string& each : found) {
    threads.emplace_back([&each, &text] {
      for (int i = 0; i < 200; ++i) each = read(text).references.at(0).issuer;
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& each : found) EXPECT_EQ(each, "Huyện ủy Nậm Pồ");
}

TEST(Hostile, NothingGivesNothing) {
  const Mentions mentions = read("");
  EXPECT_TRUE(mentions.references.empty());
  EXPECT_TRUE(mentions.figures.empty());
  EXPECT_TRUE(extractor().extract({}).units.empty());
}

}  // namespace
}  // namespace trichdan
