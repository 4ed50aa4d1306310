#include "audit/second.h"

#include <algorithm>
#include <vector>

#include "extract/figure_numbers.h"
#include "extract/letters.h"
#include "extract/plain_text.h"
#include "text/words.h"

namespace trichdan::audit {
namespace {

// The word as it was read; nullptr where its page is not at hand.
const Word* word_of(const Context& context, const Origin& origin) {
  const auto& numbers = context.input.page_numbers;
  const auto at = std::ranges::find(numbers, static_cast<int>(origin.page));
  if (at == numbers.end()) return nullptr;
  const auto page = static_cast<std::size_t>(at - numbers.begin());
  if (page >= context.input.pages.size()) return nullptr;
  const auto& words = context.input.pages[page].words;
  return origin.word < words.size() ? &words[origin.word] : nullptr;
}

// Other figures, or other letters beside figures: marks are what OCR gets wrong most.
bool says_other(const Word& word) {
  if (std::ranges::none_of(word.text, is_digit) && std::ranges::none_of(word.other, is_digit))
    return false;
  return plain(core_of(word.text)) != plain(core_of(word.other));
}

std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = std::max(number_end(text, at), at + 1);
    all.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return all;
}

}  // namespace

std::optional<std::string> second_digits(const Context& context, const Span& span) {
  const Stream& stream = context.input.text.streams[span.stream];
  const auto origins = stream.words_in(span.begin, span.end);
  if (origins.size() != 1) return {};
  const Word* word = word_of(context, origins.front());
  if (word == nullptr || word->other.empty()) return {};
  const std::string digits = stream.text.substr(span.begin, span.end - span.begin);
  if (!is_disputed(*word)) return digits;
  const std::string_view text(stream.text);
  const std::string_view before =
      text.substr(origins.front().begin, span.begin - origins.front().begin);
  const auto others = numbers_in(word->other);
  const std::size_t which = numbers_in(before).size();
  const auto mine =
      numbers_in(text.substr(origins.front().begin, origins.front().end - origins.front().begin));
  if (mine.size() != others.size() || which >= others.size()) return std::string();
  // "85%" read as "859": a sign taken for a figure, the number is the same.
  const bool sign = text.substr(span.end).starts_with("%") && others[which].starts_with(digits) &&
                    others[which].size() == digits.size() + 1 &&
                    word->other.find('%') == std::string::npos;
  return sign ? digits : others[which];
}

std::string second_text(const Context& context, const Span& span) {
  const Stream& stream = context.input.text.streams[span.stream];
  std::string text;
  bool differs = false;
  for (const Origin& origin : stream.words_in(span.begin, span.end)) {
    const Word* word = word_of(context, origin);
    if (word == nullptr) return {};
    differs = differs || (is_disputed(*word) && says_other(*word));
    text += (text.empty() ? "" : " ") + (is_disputed(*word) ? word->other : word->text);
  }
  return differs ? text : std::string();
}

bool writes_date(std::string_view text, std::string_view iso) {
  if (iso.size() != 10) return false;
  const auto value = [](std::string_view digits) {
    return std::ranges::all_of(digits, is_digit) && digits.size() <= 4
               ? std::stoi(std::string(digits))
               : -1;
  };
  const int day = value(iso.substr(8)), month = value(iso.substr(5, 2)),
            year = value(iso.substr(0, 4));
  std::vector<int> numbers;
  std::string spaced(text);
  std::ranges::replace(spaced, '.', ' ');
  for (const std::string& digits : numbers_in(spaced)) numbers.push_back(value(digits));
  for (std::size_t i = 2; i < numbers.size(); ++i) {
    if (numbers[i - 2] == day && numbers[i - 1] == month && numbers[i] == year) return true;
  }
  return false;
}

}  // namespace trichdan::audit
