#include "ocr/lstm/charset.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_set>

#include "base/error.h"
#include "ocr/lstm/byte_reader.h"

namespace trichdan::lstm {
namespace {

// Unichars 1 and 2 have the null code in every recoder; they are never read from a line.
constexpr int kReserved = 3;
constexpr unsigned kDigit = 8;  // bits of a unichar's properties, which are written in hexadecimal
// The search keeps codes and unichars in 16 bits; the largest public models have some thousands.
constexpr int kMostCodes = 32'767;
// Where words run together, Tesseract cuts them by other rules.
constexpr std::array<std::string_view, 5> kRunOnScripts = {"Han", "Hangul", "Hiragana", "Katakana",
                                                           "Thai"};
constexpr std::array<int, 2> kRightToLeft = {1, 13};  // ICU's numbers: Hebrew, Arabic

[[noreturn]] void refuse(std::string_view what) {
  throw Error(ErrorKind::unsupported,
              fmt::format("the line recogniser does not run models with {}", what),
              "Read with --engine tesseract");
}

struct UnicharLine {
  std::string_view text;
  unsigned properties = 0;
  std::string_view script;
  int direction = 0;
};

std::string_view take_until(std::string_view& rest, char end) {
  const std::size_t at = std::min(rest.find(end), rest.size());
  const std::string_view taken = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return taken;
}

template <typename T>
std::optional<T> number(std::string_view text, int base = 10) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "T 5 0,255,0,255,0,0,0,0,0,0 Latin 168 0 3 T": text, properties, metrics (which old files and
// the space lack), script, other case, direction.
UnicharLine parse_unichar(std::string_view line, const ByteReader& in) {
  UnicharLine unichar;
  unichar.text = take_until(line, ' ');
  const auto properties = number<unsigned>(take_until(line, ' '), 16);
  if (unichar.text.empty() || !properties) in.fail("a character has no properties");
  unichar.properties = *properties;
  unichar.script = take_until(line, ' ');
  if (unichar.script.find(',') != std::string_view::npos) unichar.script = take_until(line, ' ');
  take_until(line, ' ');
  unichar.direction = number<int>(take_until(line, ' ')).value_or(0);
  return unichar;
}

void refuse_other_writing(const UnicharLine& unichar) {
  if (std::ranges::find(kRunOnScripts, unichar.script) != kRunOnScripts.end()) {
    refuse("characters of the script " + std::string(unichar.script));
  }
  if (std::ranges::find(kRightToLeft, unichar.direction) != kRightToLeft.end()) {
    refuse("text from right to left");
  }
}

std::vector<UnicharLine> parse_unicharset(std::span<const std::byte> bytes) {
  const ByteReader in(bytes, "unicharset");
  std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const auto count = number<std::uint32_t>(take_until(text, '\n'));
  // A character takes at least four bytes: "a 0\n".
  if (!count || *count == 0 || *count > text.size() / 4 + 1 || *count > kMostCodes)
    in.fail("its length is wrong");
  std::vector<UnicharLine> unichars(*count);
  std::unordered_set<std::string_view> seen;
  for (UnicharLine& unichar : unichars) {
    unichar = parse_unichar(take_until(text, '\n'), in);
    if (!seen.insert(unichar.text).second) in.fail("a character is in it twice");
    refuse_other_writing(unichar);
  }
  if (unichars.front().text != "NULL") in.fail("it does not begin with the space");
  unichars.front().text = " ";
  return unichars;
}

// The code of each unichar.
std::vector<int> parse_recoder(std::span<const std::byte> bytes, std::size_t unichars) {
  ByteReader in(bytes, "recoder");
  const auto count = in.read<std::uint32_t>();
  if (count != unichars) in.fail("it is of another character set");
  std::vector<int> codes(count);
  for (int& code : codes) {
    in.read<std::int8_t>();  // whether the code stands for this unichar first: nothing reads it
    const auto length = in.read<std::int32_t>();
    if (length < 1 || length > 9) in.fail("a code's length is wrong");
    if (length > 1) refuse("characters of several codes");
    code = in.read<std::int32_t>();
    if (code < 0 || code >= kMostCodes) in.fail("a code is out of range");
  }
  if (codes.front() != 0) in.fail("the space has another code");
  return codes;
}

}  // namespace

Charset Charset::read(std::span<const std::byte> unicharset, std::span<const std::byte> recoder,
                      int null_code) {
  Charset set;
  for (const UnicharLine& unichar : parse_unicharset(unicharset)) {
    set.texts_.emplace_back(unichar.text);
    set.digits_.push_back((unichar.properties & kDigit) != 0);
  }
  const std::vector<int> codes = parse_recoder(recoder, set.texts_.size());
  const ByteReader in(recoder, "recoder");
  const auto range = static_cast<std::size_t>(*std::ranges::max_element(codes)) + 1;
  if (null_code <= 0 || std::ranges::find(codes, null_code) == codes.end()) {
    in.fail("it has no null");
  }
  set.null_code_ = null_code;
  set.unichars_.assign(range, kNone);
  set.ranks_.assign(range, kNone);
  int rank = 0;
  for (std::size_t unichar = 0; unichar < codes.size(); ++unichar) {
    const auto code = static_cast<std::size_t>(codes[unichar]);
    if (set.ranks_[code] == kNone) set.ranks_[code] = rank++;
    if (codes[unichar] == null_code) continue;
    if (set.unichars_[code] != kNone) refuse("characters that share a code");
    if (unichar != kSpace && unichar < kReserved) in.fail("a reserved character has a code");
    set.unichars_[code] = static_cast<int>(unichar);
  }
  return set;
}

}  // namespace trichdan::lstm
