#include "repair/known_signers.h"

#include <gtest/gtest.h>

#include <array>

#include "signature_line.h"

namespace trichdan {
namespace {

const std::array<std::string, 4> kNames{"Lê Hoàng Yến", "Hà Văn Lộc", "Trần Thị Hoài Thu",
                                        "Đỗ Thị Hoài Thu"};

TEST(KnownSigners, CompleteANameThatOneOfThemAloneCanMean) {
  const struct {
    const char* read;
    const char* became;
    const char* reason;
  } rows[] = {
      {"~~L ~~ẽ ~Hoàng Yến", "Lê Hoàng Yến", "what a seal left of it goes"},
      {"Hoàng Yến", "Lê Hoàng Yến", "nothing was read of it"},
      {"~~x Yến", "", "one word is too little"},
      {"~~x Thị Hoài Thu", "", "two end so"},
      {"~~x Minh Yến", "", "nobody ends so"},
      {"Lê Hoàng Yến", "", "it is whole"},
      {"BS Hoàng Yến", "", "what stands before it was read for certain"},
      {"~~x Hoàng ~Yến", "", "the last word is in doubt"},
      {"~~x hoàng anh", "", "no name"},
      {"~~Vãn ~~x Văn Lộc", "Hà Văn Lộc", "a remains that looks like a name"},
      {"", "", "nothing"},
  };
  for (const auto& row : rows) {
    Signature made = signature_of(row.read);
    const std::string before = made.text();
    Repairs repairs;
    const bool any = repair_by_known_signers(made.page, made.layout, 3, kNames, repairs);
    EXPECT_EQ(any, *row.became != 0) << row.reason;
    EXPECT_EQ(made.text(), any ? row.became : before) << row.reason;
    EXPECT_EQ(repairs.size(), any ? 1U : 0U) << row.reason;
    for (const Repair& repair : repairs) EXPECT_EQ(repair.kind, kKnownSigner) << row.reason;
  }
}

TEST(KnownSigners, PutNothingIntoProseOrTextLayers) {
  for (const bool layer : {true, false}) {
    Signature made = signature_of("Hoàng Yến");
    if (layer) {
      made.page.kind = PageKind::text;
    } else {
      made.layout.lines[0].role = Role::body;
    }
    Repairs repairs;
    EXPECT_FALSE(repair_by_known_signers(made.page, made.layout, 1, kNames, repairs)) << layer;
    EXPECT_TRUE(repairs.empty()) << layer;
  }
}

}  // namespace
}  // namespace trichdan
