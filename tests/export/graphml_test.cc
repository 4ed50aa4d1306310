#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "reports.h"

namespace trichdan {
namespace {

using testing::HasSubstr;

std::vector<std::string> all_of(const std::string& text, const std::string& pattern) {
  std::vector<std::string> found;
  const std::regex regex(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) {
    found.push_back((*at)[1]);
  }
  return found;
}

TEST_F(Reports, TheGraphNamesEveryNodeItsEdgesTouch) {
  add(report("/in/a.pdf"));
  add(report("/in/b & c.pdf"));
  const std::string graph = exported(ExportFormat::graphml);
  EXPECT_THAT(graph, HasSubstr("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"));
  EXPECT_THAT(graph, HasSubstr("b &amp; c.pdf"));
  const std::vector<std::string> nodes = all_of(graph, "<node id=\"([^\"]*)\"");
  const std::set<std::string> known(nodes.begin(), nodes.end());
  EXPECT_EQ(known.size(), nodes.size()) << "each node once";
  const std::vector<std::string> sources = all_of(graph, "source=\"([^\"]*)\"");
  EXPECT_GE(sources.size(), 2U);
  for (const std::string& node : sources) EXPECT_TRUE(known.contains(node)) << node;
  for (const std::string& node : all_of(graph, "target=\"([^\"]*)\"")) {
    EXPECT_TRUE(known.contains(node)) << node;
  }
}

TEST_F(Reports, ADocumentThatIsCitedIsOneNode) {
  Sample cited = report("/in/cited.pdf");
  cited.references.clear();
  cited.header = {};
  cited.header.type = "Nghị quyết";
  cited.header.number = "15";
  cited.header.symbol = "15-NQ/TU";
  cited.header.date = "2022-06-16";
  const DocumentId id = add(cited);
  add(report("/in/citing.pdf"));
  store_.settle_works();
  const std::string graph = exported(ExportFormat::graphml);
  EXPECT_THAT(graph, testing::Not(HasSubstr("id=\"d" + shown(id)))) << "it is the work's node";
  EXPECT_THAT(graph, HasSubstr("<data key=\"held\">true</data>"));
}

}  // namespace
}  // namespace trichdan
