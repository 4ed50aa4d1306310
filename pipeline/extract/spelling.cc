#include "extract/spelling.h"

#include <re2/re2.h>

#include <algorithm>

#include "layout/fuzzy.h"

namespace trichdan {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string joined_words(const std::vector<std::string>& words, std::size_t begin) {
  std::string text;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (!text.empty()) text += ' ';
    text += words[i];
  }
  return text;
}

bool is_syllable(std::string_view word) {
  static const RE2 kSyllable(
      R"re((?:ngh|ng|nh|th|tr|ph|kh|gh|gi|qu|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?)re");
  const std::string key = search_key(word);
  return RE2::FullMatch(key, kSyllable);
}

std::string without_marks_around(std::string_view line) {
  constexpr std::string_view kMarks = "'\"`.,:;_-~* ";
  const std::size_t begin = line.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return std::string(line.substr(begin, line.find_last_not_of(kMarks) - begin + 1));
}

}  // namespace trichdan
