// The characters of a model and their codes; what is damaged or of another kind is refused.
#include "ocr/lstm/charset.h"

#include <gmock/gmock.h>

#include "base/error.h"
#include "model_bytes.h"

namespace trichdan::lstm {
namespace {

Charset charset_of(std::string_view unicharset, const std::vector<std::byte>& recoder, int null) {
  return Charset::read(text_bytes(unicharset), recoder, null);
}

TEST(Charset, CodesAndCharactersBelongToEachOther) {
  const Charset set = charset_of(unicharset_text("ab7"), recoder_bytes(codes_for("ab7")), 4);
  EXPECT_EQ(set.size(), 6);
  EXPECT_EQ(set.codes(), 5);
  const struct {
    int code;
    int unichar;
    int rank;
    const char* reason;
  } rows[] = {
      {0, 0, 0, "the space"},
      {4, Charset::kNone, 1, "the null stands for nothing, yet comes second: unichars 1 and 2"},
      {1, 3, 2, "the first letter"},
      {3, 5, 4, "the last"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(set.unichar_of(row.code), row.unichar) << row.reason;
    EXPECT_EQ(set.rank_of(row.code), row.rank) << row.reason;
  }
  EXPECT_EQ(set.text(0), " ");
  EXPECT_EQ(set.text(4), "b");
  EXPECT_TRUE(set.is_digit(5));
  EXPECT_FALSE(set.is_digit(4));
}

TEST(Charset, LinesOfAllFormatsAreRead) {
  const struct {
    const char* line;
    const char* reason;
  } rows[] = {
      {"\xE1\xBB\x87 3 0,255,0,255,0,0,0,0,0,0 Latin 3 0 3 \xE1\xBB\x87\t# comment", "today's"},
      {"\xE1\xBB\x87 3 0,255,0,255 Latin 3 0 3", "without widths"},
      {"\xE1\xBB\x87 3 Latin 3", "without metrics"},
      {"\xE1\xBB\x87 3 Latin", "the oldest"},
  };
  for (const auto& row : rows) {
    std::string text = unicharset_text("") + row.line + "\n";
    text.front() = '4';
    const Charset set = charset_of(text, recoder_bytes({0, 2, 2, 1}), 2);
    EXPECT_EQ(set.text(3), "\xE1\xBB\x87") << row.reason;
  }
}

TEST(Charset, DamagedOnesAreRefused) {
  const std::string good = unicharset_text("ab");
  const auto recoder = recoder_bytes(codes_for("ab"));
  std::vector<std::byte> cut = recoder;
  cut.pop_back();
  const struct {
    std::string unicharset;
    std::vector<std::byte> recoder;
    int null;
    const char* reason;
  } rows[] = {
      {"", recoder, 3, "no unicharset"},
      {"none\n" + good, recoder, 3, "no number of characters"},
      {"0\n", recoder, 3, "no characters"},
      {"4000000000\n" + good.substr(2), recoder, 3, "more characters than bytes"},
      {"6" + good.substr(1), recoder, 3, "more characters than lines"},
      {unicharset_text("aa"), recoder, 3, "a character twice"},
      {"5\nx 0 Common 0\n" + good.substr(good.find("Joined")), recoder, 3, "no space"},
      {good.substr(0, good.size() - 3), recoder_bytes({0, 3, 3, 1}), 3, "another number of codes"},
      {good, cut, 3, "a recoder cut off"},
      {good, {}, 3, "no recoder"},
      {good, recoder_bytes({0, 3, 3, 1, -1}), 3, "a negative code"},
      {good, recoder_bytes({0, 3, 3, 1, 40'000}), 3, "a code beyond every network"},
      {good, recoder_bytes({1, 3, 3, 0, 2}), 3, "a space of another code"},
      {good, recoder, 4, "a null that no code is"},
      {good, recoder, -1, "no null at all"},
      {good, recoder_bytes({0, 1, 3, 2, 2}), 3, "a reserved character that could be read"},
  };
  for (const auto& row : rows) {
    try {
      charset_of(row.unicharset, row.recoder, row.null);
      ADD_FAILURE() << row.reason;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::model_missing) << row.reason;
    }
  }
}

TEST(Charset, OtherKindsOfModelsSaySo) {
  const std::string good = unicharset_text("ab");
  const auto with_last = [&good](std::string_view line) {
    return good.substr(0, good.rfind("b 3")) + std::string(line) + "\n";
  };
  const auto codes = codes_for("ab");
  Bytes two_codes;
  two_codes.add(std::uint32_t{5});
  for (std::int32_t code = 0; code < 5; ++code) {
    two_codes.add(std::int8_t{1}).add(std::int32_t{2}).add(std::int32_t{0}).add(code);
  }
  const struct {
    std::string unicharset;
    std::vector<std::byte> recoder;
    const char* reason;
  } rows[] = {
      {with_last("\xE6\xA0\x87 1 0,255,0,255,0,0,0,0,0,0 Han 4 0 4 x"), recoder_bytes(codes),
       "words that run together"},
      {with_last("\xD7\x90 1 0,255,0,255,0,0,0,0,0,0 Hebrew 4 1 4 x"), recoder_bytes(codes),
       "text from the right"},
      {good, two_codes.get(), "two codes a character"},
      {good, recoder_bytes({0, 3, 3, 1, 1}), "two characters of one code"},
  };
  for (const auto& row : rows) {
    try {
      charset_of(row.unicharset, row.recoder, 3);
      ADD_FAILURE() << row.reason;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::unsupported) << row.reason;
    }
  }
}

}  // namespace
}  // namespace trichdan::lstm
