#include "repair/mark_variants.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "text/syllable.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace trichdan {
namespace {

constexpr std::array<std::u32string_view, 8> kShapes{U"aăâ", U"eê", U"oôơ", U"uư",
                                                     U"AĂÂ", U"EÊ", U"OÔƠ", U"UƯ"};
constexpr std::u32string_view kBars = U"dđdDĐD";

// A vowel with each tone; the first has none.
constexpr std::array<std::u32string_view, 24> kTones{
    U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ", U"êềếểễệ", U"iìíỉĩị", U"oòóỏõọ", U"ôồốổỗộ",
    U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ", U"AÀÁẢÃẠ", U"ĂẰẮẲẴẶ", U"ÂẦẤẨẪẬ", U"EÈÉẺẼẸ",
    U"ÊỀẾỂỄỆ", U"IÌÍỈĨỊ", U"OÒÓỎÕỌ", U"ÔỒỐỔỖỘ", U"ƠỜỚỞỠỢ", U"UÙÚỦŨỤ", U"ƯỪỨỬỮỰ", U"YỲÝỶỸỴ"};

struct Toned {
  std::size_t row = 0;  // of kTones
  std::size_t tone = 0;
};

std::optional<Toned> toned(char32_t point) {
  for (std::size_t row = 0; row < kTones.size(); ++row) {
    const std::size_t tone = kTones[row].find(point);
    if (tone != std::u32string_view::npos) return Toned{row, tone};
  }
  return {};
}

std::size_t row_of(char32_t plain) {
  return static_cast<std::size_t>(
      std::ranges::find_if(kTones, [&](auto row) { return row[0] == plain; }) - kTones.begin());
}

std::string utf8_of(const std::u32string& points) {
  std::string text;
  for (const char32_t point : points) append_utf8(text, point);
  return text;
}

using Words = std::vector<std::u32string>;

// The letter at `at` with another hat, or with or without its bar.
void change_letter(const std::u32string& word, std::size_t at, Words& out) {
  const auto with = [&](char32_t point) {
    out.push_back(word);
    out.back()[at] = point;
  };
  if (const std::size_t bar = kBars.find(word[at]); bar != std::u32string_view::npos) {
    return with(kBars[bar + 1]);
  }
  const auto vowel = toned(word[at]);
  if (!vowel) return;
  const char32_t plain = kTones[vowel->row][0];
  for (const std::u32string_view shapes : kShapes) {
    if (shapes.find(plain) == std::u32string_view::npos) continue;
    for (const char32_t shape : shapes) {
      if (shape != plain) with(kTones[row_of(shape)][vowel->tone]);
    }
  }
}

// Another tone on the vowel that has one; on any, where none has.
void change_tone(const std::u32string& word, Words& out) {
  const bool has_tone = std::ranges::any_of(word, [](char32_t point) {
    const auto vowel = toned(point);
    return vowel && vowel->tone != 0;
  });
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto vowel = toned(word[at]);
    if (!vowel || (has_tone && vowel->tone == 0)) continue;
    for (std::size_t tone = 0; tone < kTones[vowel->row].size(); ++tone) {
      if (tone == vowel->tone) continue;
      out.push_back(word);
      out.back()[at] = kTones[vowel->row][tone];
    }
  }
}

Words changed_once(const std::u32string& word) {
  Words out;
  for (std::size_t at = 0; at < word.size(); ++at) change_letter(word, at, out);
  change_tone(word, out);
  return out;
}

void note(const Words& words, int changes, std::map<std::string, int>& found) {
  for (const std::u32string& word : words) {
    std::string text = fold_tone(utf8_of(word));
    if (is_vietnamese_syllable(text)) found.emplace(std::move(text), changes);
  }
}

}  // namespace

std::vector<MarkVariant> mark_variants(std::string_view syllable) {
  if (!is_vietnamese_syllable(syllable)) return {};
  const std::string read = fold_tone(syllable);
  const Words once = changed_once(points_of(read));
  std::map<std::string, int> found{{read, 0}};
  note(once, 1, found);
  for (const std::u32string& word : once) note(changed_once(word), 2, found);
  found.erase(read);
  std::vector<MarkVariant> variants;
  variants.reserve(found.size());
  for (const auto& [text, changes] : found) variants.push_back({text, changes});
  return variants;
}

}  // namespace trichdan
