#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <bitset>

#include "text/special.h"
#include "text/utf8.h"

namespace trichdan {
namespace {

constexpr std::size_t kPlane = 0x10000;

// Characters of the basic plane that stand in normalised text whatever their neighbours are: not
// special, and a boundary of NFC on both sides.
using CleanSet = std::bitset<kPlane>;

bool is_clean(char32_t point) {
  const auto code = static_cast<UChar32>(point);
  return !U_IS_SURROGATE(code) && replacement_of(point) == point &&
         u_getCombiningClass(code) == 0 &&
         u_getIntPropertyValue(code, UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
}

const CleanSet& clean_set() {
  static const CleanSet kSet = [] {
    CleanSet set;
    for (std::size_t point = 0; point < kPlane; ++point) set[point] = is_clean(point);
    return set;
  }();
  return kSet;
}

// The size of the clean character at `at`, 0 if it is not clean or not of two or three proper
// bytes.
std::size_t clean_size(const CleanSet& clean, std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() && goes_on(1)) {
    return clean[(lead & 0x1FU) << 6U | (byte(1) & 0x3FU)] ? 2 : 0;
  }
  if ((lead & 0xF0U) == 0xE0U && at + 2 < text.size() && goes_on(1) && goes_on(2)) {
    const unsigned point = (lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    return point >= 0x800 && clean[point] ? 3 : 0;
  }
  return 0;
}

struct CleanRun {
  std::size_t end = 0;   // of the clean characters
  std::size_t last = 0;  // where the last of them begins; equal to end if there is none
};

CleanRun clean_run(const CleanSet& clean, std::string_view text, std::size_t begin) {
  CleanRun run{begin, begin};
  while (run.end < text.size()) {
    const bool ascii = static_cast<unsigned char>(text[run.end]) < 0x80;
    const std::size_t size = ascii ? 1 : clean_size(clean, text, run.end);
    if (size == 0) return run;
    run.last = run.end;
    run.end += size;
  }
  return run;
}

bool is_clean_at(const CleanSet& clean, std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) < 0x80 || clean_size(clean, text, at) > 0;
}

void append_through_icu(std::string& out, std::string_view text) {
  icu::UnicodeString wide;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    const char32_t point = replacement_of(decoded.point);
    if (point != kDropped) wide.append(static_cast<UChar32>(point));
    at += decoded.size;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString composed = nfc->normalize(wide, status);
  composed.toUTF8String(out);
}

}  // namespace

std::string normalise(std::string_view text) {
  const CleanSet& clean = clean_set();
  std::string out;
  std::size_t at = 0;
  while (true) {
    const CleanRun run = clean_run(clean, text, at);
    if (run.end == text.size()) return out.append(text.substr(at));
    // The last clean character may compose with what follows: it goes through ICU too, as does
    // everything up to the next clean one.
    out.append(text.substr(at, run.last - at));
    std::size_t end = run.end;
    while (end < text.size() && !is_clean_at(clean, text, end)) end += decode_at(text, end).size;
    append_through_icu(out, text.substr(run.last, end - run.last));
    at = end;
  }
}

}  // namespace trichdan
