#include <gtest/gtest.h>

#include "text/stream.h"

namespace trichdan {
namespace {

const Stream& only(const DocumentText& text) {
  EXPECT_EQ(text.streams.size(), 1U);
  return text.streams.at(0);
}

TEST(PlainText, KeepsLinesAndJoinsWhatIsBroken) {
  const DocumentText text = text_from_plain("Kết luận số 126-\r\nKL/TW\r\n\r\n  hết. \nHai");
  EXPECT_EQ(only(text).name, "body");
  EXPECT_EQ(only(text).text, "Kết luận số 126-KL/TW\n\nhết.\nHai");
  EXPECT_TRUE(only(text).origins.empty());
}

TEST(PlainText, FormFeedsStartPages) {
  const DocumentText text = text_from_plain("một\fhai\n\f\fbốn");
  const Stream& body = only(text);
  EXPECT_EQ(body.text, "một\nhai\nbốn");
  EXPECT_EQ(body.page_at(0), 1);
  EXPECT_EQ(body.page_at(static_cast<std::uint32_t>(body.text.find("hai"))), 2);
  EXPECT_EQ(body.page_at(static_cast<std::uint32_t>(body.text.find("bốn"))), 4);
}

TEST(PlainText, NothingGivesNoStream) {
  EXPECT_TRUE(text_from_plain("").streams.empty());
  EXPECT_TRUE(text_from_plain(" \n\f ").streams.empty());
}

}  // namespace
}  // namespace trichdan
