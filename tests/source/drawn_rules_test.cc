#include "source/drawn_rules.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

PageContent page_with(std::vector<DrawnRule> rules) {
  PageContent page;
  page.width = 595;
  page.height = 842;
  page.rules = std::move(rules);
  return page;
}

TEST(DrawnRules, PiecesThatContinueEachOtherAreOne) {
  const struct {
    std::vector<DrawnRule> rules;
    std::vector<Mark> marks;
    const char* reason;
  } rows[] = {
      {{{85, 700, 229, 700.5}},
       {{Mark::Kind::rule_across, {170, 1400, 458, 1401}}},
       "the rule above footnotes"},
      {{{85, 700, 229, 700}},
       {{Mark::Kind::rule_across, {170, 1400, 458, 1401}}},
       "a hairline has a box"},
      {{{85, 300, 185, 300.5}, {285, 300, 385, 300.5}, {185, 300, 285, 300.5}},
       {{Mark::Kind::rule_across, {170, 600, 770, 601}}},
       "the upper sides of three cells, in any order"},
      {{{85, 300, 185, 300.5}, {285, 300, 385, 300.5}},
       {{Mark::Kind::rule_across, {170, 600, 370, 601}},
        {Mark::Kind::rule_across, {570, 600, 770, 601}}},
       "a cell without a side lies between"},
      {{{85, 300, 85.5, 320}, {85, 320, 85.5, 340}},
       {{Mark::Kind::rule_upright, {170, 600, 171, 680}}},
       "the left sides of two rows"},
      {{{85, 300, 100, 300.5}}, {}, "a dash"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(drawn_rules(page_with(row.rules), 2), row.marks) << row.reason;
  }
}

}  // namespace
}  // namespace trichdan
