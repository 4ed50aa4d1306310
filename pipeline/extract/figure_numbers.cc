#include "extract/figure_numbers.h"

#include <algorithm>

#include "extract/letters.h"

namespace trichdan {
namespace {

constexpr std::size_t kClause = 240;
constexpr std::size_t kSentence = 400;
constexpr std::size_t kLongestNumber = 24;

bool in_number(char byte) {
  return is_digit(byte) || byte == '.' || byte == ',';
}

bool ends_sentence_at(std::string_view text, std::size_t at) {
  const char byte = text[at];
  if (byte == '\n') return at + 1 < text.size() && text[at + 1] == '\n';
  return byte == '.' && (at + 1 >= text.size() || is_blank(text[at + 1]));
}

bool ends_clause_at(std::string_view text, std::size_t at) {
  return text[at] == ';' || ends_sentence_at(text, at);
}

template <typename Ends>
std::size_t start_of(std::string_view text, std::size_t at, std::size_t reach, Ends ends) {
  const std::size_t limit = at > reach ? at - reach : 0;
  while (at > limit && !ends(text, at - 1)) --at;
  return at;
}

template <typename Ends>
std::size_t end_of(std::string_view text, std::size_t at, std::size_t reach, Ends ends) {
  const std::size_t limit = std::min(text.size(), at + reach);
  while (at < limit && !ends(text, at)) ++at;
  return at;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

// "1.234.567": groups of three behind the first.
bool is_grouped(std::string_view whole) {
  std::size_t point = whole.find('.');
  if (point == 0 || point > 3 || !all_digits(whole.substr(0, point))) return false;
  for (; point != std::string_view::npos; point = whole.find('.', point + 1)) {
    const std::string_view group = whole.substr(point + 1, 3);
    const std::size_t next = point + 1 + group.size();
    if (group.size() != 3 || !all_digits(group)) return false;
    if (next < whole.size() && whole[next] != '.') return false;
  }
  return true;
}

}  // namespace

std::string decimal_of(std::string_view printed) {
  const bool comma = printed.find(',') != std::string_view::npos;
  const std::size_t point = printed.rfind('.');
  const bool grouped = comma || (point != std::string_view::npos && printed.size() - point == 4);
  std::string value;
  for (const char byte : printed) {
    if (byte == ',') {
      value += '.';
    } else if (byte != '.' || !grouped) {
      value += byte;
    }
  }
  return value;
}

bool is_amount(std::string_view printed) {
  const std::size_t comma = printed.find(',');
  const std::string_view whole = printed.substr(0, comma);
  if (comma != std::string_view::npos && !all_digits(printed.substr(comma + 1))) return false;
  const std::size_t point = whole.find('.');
  if (point == std::string_view::npos) return all_digits(whole) && whole.size() <= 12;
  if (is_grouped(whole)) return true;
  return comma == std::string_view::npos && all_digits(whole.substr(0, point)) &&
         all_digits(whole.substr(point + 1));
}

std::uint64_t whole_of(std::string_view printed) {
  std::uint64_t value = 0;
  for (const char byte : printed) {
    if (is_digit(byte)) value = value * 10 + static_cast<std::uint64_t>(byte - '0');
  }
  return value;
}

std::size_t number_start(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at > 0 && end - at < kLongestNumber && in_number(text[at - 1])) --at;
  while (at < end && !is_digit(text[at])) ++at;
  return at;
}

std::size_t number_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size() && at - begin < kLongestNumber && in_number(text[at])) ++at;
  while (at > begin && !is_digit(text[at - 1])) --at;
  return at;
}

std::size_t skip_left(std::string_view text, std::size_t at) {
  for (int count = 0; at > 0 && count < 2 && is_blank(text[at - 1]); ++count) --at;
  return at;
}

std::size_t lower_start(std::string_view text, std::size_t begin) {
  std::size_t at = skip_left(text, begin);
  const std::size_t joint = previous_sign(text, at);
  const std::string_view sign = text.substr(joint, at - joint);
  if (sign == "-" || sign == "–") {
    at = joint;
  } else if (text.substr(0, at).ends_with("đến")) {
    at -= std::string_view("đến").size();
  } else {
    return begin;
  }
  at = skip_left(text, at);
  const std::size_t lower = number_start(text, at);
  return lower == at ? begin : lower;
}

std::size_t clause_start(std::string_view text, std::size_t at) {
  return start_of(text, at, kClause, ends_clause_at);
}
std::size_t clause_end(std::string_view text, std::size_t at) {
  return end_of(text, at, kClause, ends_clause_at);
}
std::size_t sentence_start(std::string_view text, std::size_t at) {
  return start_of(text, at, kSentence, ends_sentence_at);
}
std::size_t sentence_end(std::string_view text, std::size_t at) {
  return end_of(text, at, kSentence, ends_sentence_at);
}

}  // namespace trichdan
