#include "evaluate/truth.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "files.h"
#include "samples.h"

namespace trichdan {
namespace {

template <class Action>
Error error_of(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return error;
  }
  return {ErrorKind::crash, "no error"};
}

class TruthFiles : public testing::Test {
 protected:
  std::filesystem::path file(const std::string& name, std::string_view text = "x") const {
    return write(folder_.path() / name, text);
  }
  Gold gold(std::string_view text) const { return read_gold(file("gold.json", text)); }
  // Documents with truth that a path means: "a/doc.pdf gold 1 4", one a line.
  std::string found(const std::string& path) const {
    std::string all;
    for (const Truth& truth : find_truth(folder_.path() / path)) {
      all += truth.document.lexically_relative(canonical(folder_.path())).string();
      all += truth.gold.empty() ? "" : " gold";
      for (const auto& [page, text] : truth.pages) all += " " + std::to_string(page);
      all += '\n';
    }
    return all;
  }
  TemporaryFolder folder_;
};

TEST_F(TruthFiles, GoldSaysWhatIsScored) {
  const Gold all = gold(R"({"doc": "doc.pdf", "pages": 4,
    "header": {"type": "Báo cáo", "number": "12", "date": null, "number_handwritten": true},
    "references": [{"page": 2, "text": "t", "symbol": "1-A", "date": null, "legible": false, "kind": "?"}],
    "named_references": [{"page": 1, "text": "Đề án 06", "borderline": true}],
    "self_references": [{"page": 3, "text": "Kế hoạch này"}],
    "percentages": [{"value": "99,2", "text": "đạt 99,2%"}],
    "ratios": [{"page": 1, "k": "05", "n": "12"}],
    "units": ["Sở Y tế"]})");
  EXPECT_EQ(all.doc, "doc.pdf");
  EXPECT_EQ(all.pages, 4);
  EXPECT_EQ(all.header->fields.size(), 2U) << "null: the document has none";
  EXPECT_TRUE(all.header->number_handwritten);
  EXPECT_FALSE(all.header->date_handwritten);
  ASSERT_EQ(all.references->size(), 1U);
  EXPECT_EQ(all.references->front().page, 2);
  EXPECT_EQ(all.references->front().date, "");
  EXPECT_FALSE(all.references->front().legible);
  ASSERT_EQ(all.named_references->size(), 2U);
  EXPECT_TRUE(all.named_references->at(1).borderline) << "a citation of itself may be left out";
  EXPECT_EQ(all.percentages->front().value, "99,2");
  EXPECT_EQ(all.percentages->front().page, 0) << "any page";
  EXPECT_EQ(all.ratios->front().value, "05/12");
  EXPECT_EQ(all.units->front(), "Sở Y tế");
}

TEST_F(TruthFiles, PartsThatGoldLacksAreNotScored) {
  const Gold empty = gold("{}");
  EXPECT_FALSE(empty.header || empty.references || empty.named_references || empty.percentages ||
               empty.ratios || empty.units);
  EXPECT_TRUE(gold(R"({"references": []})").references) << "none is there: any is false";
}

TEST_F(TruthFiles, WhatIsNoTruthIsNamed) {
  for (const char* text :
       {"", "no JSON", "[]", "7", R"({"references": 3})", R"({"references": [3]})",
        R"({"percentages": [{"page": 1}]})", R"({"percentages": [{"value": 99.2}]})",
        R"({"ratios": [{"k": "1"}]})", R"({"units": [1]})", R"({"header": []})",
        R"({"references": [{"page": "1"}]})"}) {
    const Error error = error_of([&] { gold(text); });
    EXPECT_EQ(error.kind(), ErrorKind::usage) << text << ": " << error.describe();
    EXPECT_TRUE(error.file().ends_with("gold.json")) << text;
  }
  EXPECT_EQ(error_of([&] { read_gold(folder_.path() / "none.json"); }).kind(),
            ErrorKind::unreadable);
}

TEST_F(TruthFiles, AnEmptyTextIsABlankPage) {
  EXPECT_EQ(read_text_file(file("truth-05.txt", "")), "");
  EXPECT_EQ(read_text_file(file("truth-06.txt", "một\n")), "một\n");
}

TEST_F(TruthFiles, LieBesideTheirDocuments) {
  file("a/doc.pdf");
  file("a/gold.json");
  file("a/truth-01.txt");
  file("a/truth-04.txt");
  file("a/truth-x.txt");
  file("a/truth-0.txt");
  file("b/one.pdf");
  file("b/two.TIF");
  file("b/three.pdf");
  file("b/truth/one.txt");
  file("b/truth/two.txt");
  file("c/doc.pdf");
  const std::string a = "a/doc.pdf gold 1 4\n";
  const std::string b = "b/one.pdf 1\nb/two.TIF 1\n";
  struct Case {
    const char* path;
    std::string expected;
    const char* reason;
  };
  const Case cases[] = {
      {"", a + b, "everything, in order of paths, without documents that have none"},
      {"a", a, "a folder"},
      {"a/gold.json", a, "its gold.json"},
      {"a/truth-04.txt", a, "a page"},
      {"a/doc.pdf", a, "the document"},
      {"b/truth/two.txt", "b/two.TIF 1\n", "the first page of one of several"},
      {"b/one.pdf", "b/one.pdf 1\n", "one of several"},
  };
  for (const Case& c : cases) EXPECT_EQ(found(c.path), c.expected) << c.path << ": " << c.reason;
  for (const char* path : {"c", "c/doc.pdf", "b/three.pdf", "nowhere"}) {
    const Error error = error_of([&] { found(path); });
    EXPECT_EQ(error.kind(), ErrorKind::not_found) << path;
    EXPECT_FALSE(error.advice().empty()) << path;
  }
}

}  // namespace
}  // namespace trichdan
