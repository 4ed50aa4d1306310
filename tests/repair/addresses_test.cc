#include "repair/addresses.h"

#include <gtest/gtest.h>

namespace trichdan {
namespace {

TEST(Addresses, TheSignIsPutBack) {
  const struct {
    const char* read;
    const char* other;
    const char* printed;  // empty: as it was read
    const char* reason;
  } rows[] = {
      {"vanthu(gmail.com.", "", "vanthu@gmail.com.", "nothing closes the bracket"},
      {"vanthu(0gmail.com;", "vanthu(@gmail.com;", "vanthu@gmail.com;", "the other reader saw it"},
      {"vanthu()gmail.com", "vanthu(Egmail.com", "vanthu@gmail.com",
       "a bracket with nothing in it"},
      {"(vanthu()kimson.gov.vn)", "", "(vanthu@kimson.gov.vn)", "an address in brackets"},
      {"so.yte(đkimson", "so.yte@kimson", "so.yte@kimson", "an address that was cut in two"},
      {"so-yte(@kimson.gov.vn", "", "so-yte@kimson.gov.vn", "the sign and its rim"},
      {"vanthu@gmail.com", "vanthu(gmail.com", "", "it was read"},
      {"tin(kimson.vn)", "", "", "a site in brackets behind a word"},
      {"(kimson.vn", "", "", "nothing before the bracket"},
      {"tin(kimson", "", "", "no domain, and only one reader's bracket"},
      {"f(x)", "f@x", "", "too short for a domain"},
      {"12/QĐ-SYT(bản", "", "", "no address"},
      {"", "", "", "nothing"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(with_at_sign(row.read, row.other).value_or(""), row.printed)
        << row.read << ": " << row.reason;
  }
}

TEST(Addresses, SaysWhatItDidAndLeavesTextLayersAlone) {
  PageReading page;
  page.words = {{.text = "vanthu(gmail.com", .box = {0, 0, 9, 9}}};
  PageReading layer = page;
  layer.kind = PageKind::text;
  Repairs repairs;
  repair_addresses(layer, 2, repairs);
  EXPECT_TRUE(repairs.empty());
  repair_addresses(page, 2, repairs);
  ASSERT_EQ(repairs.size(), 1U);
  EXPECT_EQ(repairs[0].read, "vanthu(gmail.com");
  EXPECT_EQ(page.words[0].text, "vanthu@gmail.com");
}

}  // namespace
}  // namespace trichdan
