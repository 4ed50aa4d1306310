// Tables of (reason, text, references expected) and how one row is checked.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract_cases.h"

namespace trichdan {

struct ExpectedReference {
  const char* text;  // the reference as printed
  const char* type;
  const char* symbol;
  const char* date = "";
  const char* issuer = "";
  const char* issuer_from = "";
};

struct ReferenceCase {
  const char* reason;
  const char* text;
  std::vector<ExpectedReference> expected;
};

inline void check(const ReferenceCase& each) {
  SCOPED_TRACE(std::string(each.reason) + ": " + each.text);
  const auto references = read(each.text).references;
  ASSERT_EQ(references.size(), each.expected.size());
  for (std::size_t i = 0; i < references.size(); ++i) {
    const Reference& found = references[i];
    const ExpectedReference& expected = each.expected[i];
    EXPECT_EQ(found.text, expected.text);
    EXPECT_EQ(found.type, expected.type);
    EXPECT_EQ(found.symbol, expected.symbol);
    EXPECT_EQ(found.date, expected.date);
    EXPECT_EQ(found.issuer, expected.issuer);
    EXPECT_EQ(found.issuer_from, expected.issuer_from);
  }
}

}  // namespace trichdan
