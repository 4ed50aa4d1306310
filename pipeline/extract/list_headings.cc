#include "extract/list_headings.h"

#include <algorithm>

#include "extract/letters.h"
#include "extract/relation_verb.h"
#include "extract/tokens.h"

namespace trichdan {
namespace {

constexpr std::uint32_t kHeading = 400;       // bytes before the first item that are looked at
constexpr std::uint32_t kLongestItem = 4000;  // bytes from one item to the next
constexpr int kMostLeftOut = 3;               // items in between that begin with no reference

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

int value_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

// a, b, c, d, đ, e, g …: only the order counts.
int value_of_letter(std::string_view letter) {
  if (letter == "đ") return 'd' - 'a' + 1;
  return letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z' ? letter[0] - 'a' + 1 : 0;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 3 && std::ranges::all_of(text, is_digit);
}

}  // namespace

ItemMark item_mark_before(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 8;
  std::uint32_t begin = at;
  while (begin > 0 && at - begin < kLongest && text[begin - 1] != '\n') --begin;
  if (begin > 0 && text[begin - 1] != '\n') return {};
  while (begin < at && is_space(text[begin])) ++begin;
  std::uint32_t end = at;
  while (end > begin && is_space(text[end - 1])) --end;
  if (end == begin) return {};
  const char sign = text[end - 1];
  const std::string_view label = text.substr(begin, end - 1 - begin);
  if (sign == '-' && label.empty()) return {'-', 1, begin};
  if (sign != '.' && sign != ')') return {};
  if (is_number(label)) return {sign, value_of(label), begin};
  const int letter = value_of_letter(label);
  return letter > 0 ? ItemMark{'l', letter, begin} : ItemMark{};
}

int ListHeadings::word_of(std::string_view text, std::uint32_t begin, Position& position) const {
  const ItemMark mark = item_mark_before(text, begin);
  if (mark.kind == 0) return -1;
  const ItemMark last = position.last;
  const bool near = mark.begin - last.begin <= kLongestItem;
  const int step = mark.value - last.value;
  const bool next = mark.kind == '-' ? step == 0 : step > 0 && step <= kMostLeftOut;
  if (position.word >= 0 && near && last.kind == mark.kind && next) {
    position.last = mark;
    return position.word;
  }
  position.last = mark;
  position.word = mark.value == 1 ? heading_word(text, mark.begin) : -1;
  return position.word;
}

// Of the sentence that ends there: a verb that changes documents, and documents in general that it
// is done to. "… các Thông tư sau đây hết hiệu lực:", "Bãi bỏ toàn bộ các văn bản sau:".
int ListHeadings::heading_word(std::string_view text, std::uint32_t end) const {
  std::uint32_t from = end > kHeading ? end - kHeading : 0;
  while (from > 0 && from < end && !is_blank(text[from])) ++from;
  int word = -1;
  bool documents = false;
  for (Token token = token_at(text, from, end); token.kind != TokenKind::end;
       token = token_at(text, token.end, end)) {
    if (ends_sentence(text, token) || is_mark(token, ';')) {
      word = -1;
      documents = false;
    }
    documents = documents || library_.type_words.longest(text, token, end);
    for (const PhraseTable* table : {&library_.relation_words, &library_.relation_ends}) {
      const auto verb = table->longest(text, token, end);
      if (verb && library_.relations[static_cast<std::size_t>(verb.value)].changes) {
        word = verb.value;
      }
    }
    if (is_digit(text[token.begin]) && token.end < end && text[token.end] == '/') return -1;
  }
  return documents ? word : -1;
}

}  // namespace trichdan
