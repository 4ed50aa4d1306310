// Works looked for by their name, and who cites them by symbol or by name.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "samples.h"
#include "store/queries.h"

namespace trichdan {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

struct Name {
  std::string text;
  NamedWork work;
};

const NamedWork kLand{"Luật Đất đai năm 2013", "Luật", "45/2013/QH13", "2013-11-29", "Quốc hội"};
const NamedWork kOldLand{"Luật Đất đai năm 2003", "Luật", "13/2003/QH11", "2003-11-26", "Quốc hội"};
const NamedWork kPlenum{"Nghị quyết Trung ương 4 khóa XII", "Nghị quyết", "04-NQ/TW", "2016-10-30",
                        ""};
const NamedWork kStatute{"Điều lệ Đảng Cộng sản Việt Nam", "", "", "", ""};

class WorkNames : public testing::Test {
 protected:
  // A document that names these, one a line, and cites the symbols.
  void add(const std::string& path, const std::vector<Name>& names,
           const std::vector<std::string>& symbols = {}) {
    Sample sample;
    sample.path = path;
    std::string page;
    for (const Name& name : names) page += name.text + "\n";
    for (const std::string& symbol : symbols) {
      page += "Luật số " + symbol + "\n";
      sample.references.push_back(reference_to("Luật số " + symbol, "Luật", symbol));
      sample.references.back().central = true;
    }
    sample.pages = {page};
    const DocumentId id = save(store_, sample);
    Understanding all = understanding_of(sample);
    for (const Name& name : names) {
      NamedReference named;
      const auto at = static_cast<std::uint32_t>(all.text.streams[0].text.find(name.text));
      named.span = {0, at, at + static_cast<std::uint32_t>(name.text.size())};
      named.text = name.text;
      named.works = {name.work};
      all.mentions.named_references.push_back(named);
    }
    all.resolution = resolve(all.mentions);
    store_.save_understanding(id, all);
    store_.settle_works();
  }
  std::vector<std::string> names_of(const std::vector<WorkRow>& rows) const {
    std::vector<std::string> names;
    for (const WorkRow& row : rows) names.push_back(row.work.name);
    return names;
  }
  static std::vector<std::string> texts_of(const std::vector<ReferenceRow>& rows) {
    std::vector<std::string> texts;
    for (const ReferenceRow& row : rows) texts.push_back(row.place.path + " " + row.reference.text);
    return texts;
  }
  std::vector<std::string> ids(const char* name) const {
    std::vector<std::string> ids;
    for (const WorkRow& row : works_named(store_, name)) ids.push_back(row.work.id);
    return ids;
  }

  TemporaryFolder folder_;
  Store store_{folder_.archive()};
};

TEST_F(WorkNames, AreFoundAsTheyAreTyped) {
  add("/a", {{"Luật Đất đai năm 2013", kLand},
             {"Luật Đất đai 2003", kOldLand},
             {"Nghị quyết Trung ương 4 (khóa XII)", kPlenum},
             {"Điều lệ Đảng", kStatute}});
  const struct {
    const char* typed;
    const char* found;
    const char* reason;
  } rows[] = {
      {"Luật Đất đai năm 2013", "Luật Đất đai năm 2013", "as it is"},
      {"Luật Đất đai 2013", "Luật Đất đai năm 2013", "without năm"},
      {"luat dat dai 2013", "Luật Đất đai năm 2013", "without marks and capitals"},
      {"  Luật  Đất đai, 2013 ", "Luật Đất đai năm 2013", "spaces and marks"},
      {"Nghị quyết TW 4 (khóa XII)", "Nghị quyết Trung ương 4 khóa XII", "TW, brackets"},
      {"Nghị quyết Hội nghị Trung ương 4 khóa XII", "Nghị quyết Trung ương 4 khóa XII",
       "the plenum's full name"},
      {"Điều lệ Đảng Cộng sản Việt Nam", "Điều lệ Đảng Cộng sản Việt Nam", "a name without number"},
  };
  for (const auto& row : rows) {
    EXPECT_THAT(names_of(works_named(store_, row.typed)), ElementsAre(row.found)) << row.reason;
  }
  for (const char* none :
       {"Luật Đất đai", "Luật Đất đai 2024", "Nghị quyết Trung ương 4", "", "?"}) {
    EXPECT_THAT(works_named(store_, none), IsEmpty()) << none;
  }
}

TEST_F(WorkNames, ACitationIsOneWhetherByNameOrBySymbol) {
  add("/a", {{"Luật Đất đai năm 2013", kLand}});
  add("/b", {}, {"45/2013/QH13"});
  add("/c", {{"Luật Đất đai 2003", kOldLand}});
  const auto by_name = citing_works(store_, ids("Luật Đất đai 2013"));
  EXPECT_THAT(texts_of(by_name),
              ElementsAre("/a Luật Đất đai năm 2013", "/b Luật số 45/2013/QH13"));
  EXPECT_EQ(by_name[0].name, "Luật Đất đai năm 2013");
  EXPECT_EQ(by_name[1].name, "");
  EXPECT_EQ(by_name[0].work, by_name[1].work);
  EXPECT_EQ(texts_of(citing(store_, "45/2013/QH13")), texts_of(by_name));
  EXPECT_THAT(citing_works(store_, ids("Luật Đất đai 2013"), 1).size(), 1U);
  const CitationCount count = count_citing_works(store_, ids("Luật Đất đai 2013"));
  EXPECT_EQ(count.citations, 2);
  EXPECT_EQ(count.documents, 2);
  EXPECT_EQ(count_citing(store_, "45/2013/QH13").citations, 2);
}

TEST_F(WorkNames, WhatThePatternsKnowIsFoundBySymbolAndDate) {
  add("/a", {{"Nghị quyết Trung ương 4 (khóa XII)", kPlenum}, {"Điều lệ Đảng", kStatute}});
  EXPECT_EQ(works_of(store_, kPlenum).size(), 1U);
  EXPECT_EQ(works_of(store_, kStatute).size(), 1U);
  NamedWork other = kPlenum;
  other.date = "2011-12-31";
  EXPECT_THAT(works_of(store_, other), IsEmpty()) << "another term's resolution of that number";
}

TEST_F(WorkNames, NearOnesAreOffered) {
  add("/a", {{"Luật Đất đai năm 2013", kLand}, {"Luật Đất đai 2003", kOldLand}}, {"46/2013/QH13"});
  EXPECT_THAT(near_names(store_, "Luật Đất đai", 5),
              ElementsAre("Luật Đất đai năm 2003", "Luật Đất đai năm 2013"))
      << "all the words that were typed";
  EXPECT_THAT(near_names(store_, "Luật Đấc đai 2013", 5), Contains("Luật Đất đai năm 2013"));
  EXPECT_THAT(near_names(store_, "46/2013/QH1", 5), ElementsAre("46/2013/QH13")) << "a symbol";
  EXPECT_THAT(near_names(store_, "Luật Đất đai", 1).size(), 1U);
  EXPECT_THAT(near_names(store_, "Bộ luật Hàng hải", 5), IsEmpty());
}

}  // namespace
}  // namespace trichdan
