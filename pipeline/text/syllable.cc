#include "text/syllable.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace trichdan {
namespace {

enum class Tone { level, falling, rising, asking, broken, heavy };  // in the order of kTones

// Longest first: "ngh" is tried before "ng".
constexpr auto kOnsets = std::to_array<std::u16string_view>(
    {u"ngh", u"ch", u"gh", u"gi", u"kh", u"ng", u"nh", u"ph", u"qu", u"th",
     u"tr",  u"b",  u"c",  u"d",  u"đ",  u"g",  u"h",  u"k",  u"l",  u"m",
     u"n",   u"p",  u"r",  u"s",  u"t",  u"v",  u"x",  u""});

const std::unordered_set<std::u16string_view>& rimes() {
  static const std::unordered_set<std::u16string_view> kAll{
      u"a",    u"ac",   u"ach",  u"ai",   u"am",   u"an",   u"ang",  u"anh",  u"ao",   u"ap",
      u"at",   u"au",   u"ay",   u"ăc",   u"ăm",   u"ăn",   u"ăng",  u"ăp",   u"ăt",   u"âc",
      u"âm",   u"ân",   u"âng",  u"âp",   u"ât",   u"âu",   u"ây",   u"e",    u"ec",   u"em",
      u"en",   u"eng",  u"eo",   u"ep",   u"et",   u"ê",    u"êch",  u"êm",   u"ên",   u"ênh",
      u"êp",   u"êt",   u"êu",   u"i",    u"ia",   u"ich",  u"iêc",  u"iêm",  u"iên",  u"iêng",
      u"iêp",  u"iêt",  u"iêu",  u"im",   u"in",   u"inh",  u"ip",   u"it",   u"iu",   u"o",
      u"oa",   u"oac",  u"oach", u"oai",  u"oam",  u"oan",  u"oang", u"oanh", u"oao",  u"oap",
      u"oat",  u"oay",  u"oăc",  u"oăm",  u"oăn",  u"oăng", u"oăt",  u"oc",   u"oe",   u"oen",
      u"oeo",  u"oet",  u"oi",   u"om",   u"on",   u"ong",  u"ooc",  u"oong", u"op",   u"ot",
      u"ô",    u"ôc",   u"ôi",   u"ôm",   u"ôn",   u"ông",  u"ôông", u"ôp",   u"ôt",   u"ơ",
      u"ơi",   u"ơm",   u"ơn",   u"ơp",   u"ơt",   u"u",    u"ua",   u"uân",  u"uâng", u"uât",
      u"uây",  u"uc",   u"uê",   u"uêch", u"uênh", u"ui",   u"um",   u"un",   u"ung",  u"uôc",
      u"uôi",  u"uôm",  u"uôn",  u"uông", u"uôt",  u"uơ",   u"up",   u"ut",   u"uy",   u"uya",
      u"uych", u"uyên", u"uyêt", u"uynh", u"uyp",  u"uyt",  u"uyu",  u"ư",    u"ưa",   u"ưc",
      u"ưi",   u"ưm",   u"ưn",   u"ưng",  u"ươc",  u"ươi",  u"ươm",  u"ươn",  u"ương", u"ươp",
      u"ươt",  u"ươu",  u"ưt",   u"ưu",   u"y",    u"yêm",  u"yên",  u"yêng", u"yêt",  u"yêu"};
  return kAll;
}

// The rimes that follow "qu", whose u is the glide: "quyên" is qu and yên, "quốc" qu and ôc.
const std::unordered_set<std::u16string_view>& rimes_after_qu() {
  static const std::unordered_set<std::u16string_view> kAll{
      u"a",  u"ac", u"ach", u"ai",  u"an",  u"ang", u"anh", u"ao",  u"at",  u"ay",  u"au", u"ăc",
      u"ăm", u"ăn", u"ăng", u"ăp",  u"ăt",  u"ân",  u"âng", u"ât",  u"ây",  u"âu",  u"e",  u"en",
      u"eo", u"et", u"ê",   u"ên",  u"ênh", u"êt",  u"i",   u"it",  u"inh", u"ich", u"ôc", u"ơ",
      u"ơi", u"ơt", u"y",   u"ynh", u"yt",  u"ych", u"yên", u"yêt", u"yêu", u"em",  u"in"};
  return kAll;
}

struct Bare {
  std::u16string letters;  // lower case, without its tone
  Tone tone = Tone::level;
  int tones = 0;
};

Bare without_tone(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  Bare bare;
  if (U_FAILURE(status)) return bare;
  const icu::UnicodeString parts =
      nfd->normalize(icu::UnicodeString::fromUTF8({word.data(), static_cast<int>(word.size())})
                         .toLower(icu::Locale::getRoot()),
                     status);
  constexpr std::u16string_view kTones = u"\u0300\u0301\u0309\u0303\u0323";
  icu::UnicodeString rest;
  for (int i = 0; i < parts.length(); ++i) {
    const auto tone = kTones.find(parts[i]);
    if (tone == std::u16string_view::npos) {
      rest.append(parts[i]);
      continue;
    }
    bare.tone = static_cast<Tone>(tone + 1);
    ++bare.tones;
  }
  const icu::UnicodeString composed = nfc->normalize(rest, status);
  bare.letters.assign(composed.getBuffer(), static_cast<std::size_t>(composed.length()));
  return bare;
}

bool ends_in_stop(std::u16string_view rime) {
  return rime.ends_with(u"c") || rime.ends_with(u"ch") || rime.ends_with(u"p") ||
         rime.ends_with(u"t");
}

bool is_front(char16_t vowel) {
  return vowel == u'i' || vowel == u'e' || vowel == u'ê' || vowel == u'y';
}

// c, g and ng are written k, gh and ngh before i, e and ê, and only there.
bool agrees(std::u16string_view onset, std::u16string_view rime) {
  if (onset == u"k" || onset == u"gh" || onset == u"ngh") return is_front(rime.front());
  if (onset == u"c" || onset == u"ng") return !is_front(rime.front());
  if (onset == u"g") return rime.front() != u'e' && rime.front() != u'ê';
  return true;
}

bool fits(std::u16string_view onset, std::u16string_view rime, Tone tone) {
  if (rime.empty()) return onset == u"gi";  // "gì": its i is the vowel
  const bool known = onset == u"qu" ? rimes_after_qu().contains(rime) : rimes().contains(rime);
  if (!known || !agrees(onset, rime)) return false;
  return !ends_in_stop(rime) || tone == Tone::rising || tone == Tone::heavy;
}

}  // namespace

bool is_vietnamese_syllable(std::string_view word) {
  const Bare bare = without_tone(word);
  const std::u16string_view letters = bare.letters;
  if (letters.empty() || letters.size() > 7 || bare.tones > 1) return false;
  return std::ranges::any_of(kOnsets, [&](std::u16string_view onset) {
    return letters.starts_with(onset) && fits(onset, letters.substr(onset.size()), bare.tone);
  });
}

}  // namespace trichdan
