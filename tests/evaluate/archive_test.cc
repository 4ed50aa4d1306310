// Whole documents of an archive against truth files.
#include <gtest/gtest.h>

#include <sstream>

#include "evaluate/evaluate.h"
#include "files.h"
#include "samples.h"

namespace trichdan {
namespace {

namespace fs = std::filesystem;

std::string shown(const Score& s) {
  return std::to_string(s.found) + "/" + std::to_string(s.extracted) + "/" +
         std::to_string(s.expected);
}

class Evaluate : public testing::Test {
 protected:
  // A document whose file has the content that save() makes up, so that it is found by it.
  fs::path document(const std::string& name, std::vector<std::string> pages,
                    std::vector<Reference> references = {}) {
    Sample sample;
    sample.path = folder_.path() / name;
    sample.pages = std::move(pages);
    sample.references = std::move(references);
    std::string content = sample.path;
    for (const std::string& page : sample.pages) content += page;
    save(store_, sample);
    return write(sample.path, content);
  }
  void truth(const std::string& name, std::string_view text) const {
    write(folder_.path() / name, text);
  }
  fs::path at(const char* name) const { return folder_.path() / name; }

  TemporaryFolder folder_;
  Store store_{folder_.archive()};
};

TEST_F(Evaluate, OneDocument) {
  document("a/doc.pdf", {"Nghị quyết số 15-NQ/TU", "Kế hoạch 20-KH/HU"},
           {reference_to("Nghị quyết số 15-NQ/TU", "Nghị quyết", "15-NQ/TU"),
            reference_to("Kế hoạch 20-KH/HU", "Kế hoạch", "20-KH/HU")});
  truth("a/gold.json", R"({"references": [{"page": 1, "symbol": "15-NQ/TU", "type": "Nghị quyết"},
                                          {"page": 2, "symbol": "21-KH/HU", "type": "Kế hoạch"}]})");
  truth("a/truth-01.txt", "Nghị quyết số 15-NQ/TU\n");
  truth("a/truth-02.txt", "Kế hoạch 21-KH/HU\n");
  const auto scores = evaluate(store_, {at("a")});
  ASSERT_EQ(scores.size(), 1U) << "one document: no sum beside it";
  const SetScores& s = scores[0];
  EXPECT_EQ(s.level, SetScores::Level::document);
  EXPECT_EQ(s.name, "a/doc.pdf");
  EXPECT_EQ(s.pages_compared, 2);
  EXPECT_EQ(s.characters, 22 + 17);
  EXPECT_EQ(s.character_errors, 1);
  EXPECT_EQ(s.words, 4 + 3);
  EXPECT_EQ(s.word_errors, 1);
  EXPECT_EQ(shown(s.references), "1/2/2");
  EXPECT_EQ(shown(s.type), "1/1/1");
  EXPECT_EQ(s.misses.size(), 2U);
}

TEST_F(Evaluate, APageThatIsBlankInBothIsNoError) {
  document("a/doc.pdf", {"một", ""});
  truth("a/truth-01.txt", "một");
  truth("a/truth-02.txt", "");
  const auto scores = evaluate(store_, {at("a")});
  EXPECT_EQ(scores[0].pages_compared, 2);
  EXPECT_EQ(scores[0].character_errors, 0);
}

TEST_F(Evaluate, SeveralDocumentsHaveASumAndSeveralPathsOneOfAll) {
  document("a/one.pdf", {"một hai"});
  document("a/two.pdf", {"ba bốn"});
  document("b/three.pdf", {"năm"});
  truth("a/truth/one.txt", "một hai");
  truth("a/truth/two.txt", "ba bon");
  truth("b/truth/three.txt", "nam");
  const auto scores = evaluate(store_, {at("a"), at("b"), at("b/three.pdf")});
  std::string names;
  for (const SetScores& s : scores) {
    names += std::string(name_of(s.level)) + " " + s.name + " " +
             std::to_string(s.character_errors) + "/" + std::to_string(s.characters) + "\n";
  }
  EXPECT_EQ(names,
            "document a/one.pdf 0/7\ndocument a/two.pdf 1/6\nset a 1/13\n"
            "document b/three.pdf 1/3\ndocument b/three.pdf 1/3\n"
            "all all 2/16\n")
      << "what two paths name counts once in all";
}

TEST_F(Evaluate, WhatIsNotInTheArchiveIsNamed) {
  write(at("a/doc.pdf"), "never read");
  truth("a/truth-01.txt", "một");
  try {
    evaluate(store_, {at("a")});
    FAIL() << "nothing was said";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::not_found);
    EXPECT_TRUE(error.file().ends_with("doc.pdf"));
    EXPECT_NE(error.advice().find("trichdan ingest"), std::string::npos);
  }
}

TEST_F(Evaluate, TheSameInputGivesTheSameOutput) {
  document("a/doc.pdf", {"một 99%"});
  truth("a/truth-01.txt", "một 98%");
  truth("a/gold.json", R"({"percentages": [{"page": 1, "value": "98"}]})");
  const auto scores = evaluate(store_, {at("a")});
  const auto json = to_json(scores);
  EXPECT_EQ(json, to_json(evaluate(store_, {at("a")})));
  EXPECT_EQ(json[0]["percentages"]["expected"], 1);
  EXPECT_EQ(json[0]["percentages"]["found"], 0);
  EXPECT_EQ(json[0]["percentages"]["f1"], 0.0);
  EXPECT_TRUE(json[0]["references"].is_null()) << "not in the truth";
  EXPECT_TRUE(json[0]["states"].is_null());
  EXPECT_EQ(json[0]["misses"].size(), 1U);
  std::ostringstream table;
  print_table(scores, table);
  EXPECT_NE(table.str().find("a/doc.pdf"), std::string::npos);
  EXPECT_NE(table.str().find("14.29"), std::string::npos) << "one of seven characters\n"
                                                          << table.str();
}

}  // namespace
}  // namespace trichdan
