#include "audit/part_openings.h"

#include <algorithm>
#include <array>
#include <optional>

namespace trichdan::audit {
namespace {

constexpr std::size_t kLongestNoun = 90;  // characters between a total and what opens its parts
constexpr std::size_t kLongestList = 600;

bool digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// The words that open a list, and what they say.
struct OpeningWord {
  std::string_view word;
  Opening opening;
};
constexpr std::array<OpeningWord, 9> kOpenings{{{"bao gom", Opening::all},
                                                {"gom", Opening::all},
                                                {"chia ra", Opening::all},
                                                {"cu the", Opening::all},
                                                {"nhu sau", Opening::all},
                                                {"trong do", Opening::among},
                                                {"trong so do", Opening::among},
                                                {"bang cac hinh thuc", Opening::all},
                                                {"bang hinh thuc", Opening::all}}};

const OpeningWord* opening_at(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '(') return nullptr;
  for (const OpeningWord& one : kOpenings) {
    if (text.substr(at).starts_with(one.word)) return &one;
  }
  return nullptr;
}

std::size_t bracket_end(std::string_view text, std::size_t open) {
  const std::size_t limit = std::min(text.size(), open + kLongestList);
  int depth = 0;
  for (std::size_t i = open; i < limit && text[i] != '\n'; ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return i;
  }
  return open;
}

// Items may stand in lines of their own behind a colon: "\n+ Khu vực thành thị: 12 hộ".
bool is_item_line(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '\n' || text[at] == ' ')) ++at;
  return at < text.size() && (text[at] == '+' || text[at] == '-');
}

std::size_t list_end(std::string_view text, std::size_t begin, bool lines) {
  const std::size_t limit = std::min(text.size(), begin + kLongestList);
  for (std::size_t i = begin; i < limit; ++i) {
    if (text[i] == '\n' && !(lines && is_item_line(text, i))) return i;
    if (text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n')) {
      if (i + 1 >= text.size() || !lines || text[i + 1] != '\n' || !is_item_line(text, i + 1))
        return i;
    }
  }
  return limit;
}

std::size_t skip_sign(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == ':' || text[at] == ',')) ++at;
  return at;
}

ListRegion behind_word(std::string_view text, std::size_t at, const OpeningWord& word,
                       std::size_t limit) {
  const std::size_t end = at + word.word.size();
  const std::size_t begin = skip_sign(text, end);
  const bool lines = begin < text.size() && text[begin] == '\n';
  return {word.opening, begin, limit > 0 ? limit : list_end(text, begin, lines)};
}

// "tin, bài (12 tin, 30 bài)", "tập thể, cá nhân, trong đó": the noun has a comma of its own.
bool opens_later(std::string_view text, std::size_t at, std::size_t limit) {
  for (; at < limit && !digit(text[at]) && text[at] != '.' && text[at] != '\n'; ++at) {
    if (text[at] == '(' || opening_at(text, at)) return true;
  }
  return false;
}

// The sign its line begins with: '-', '+'; nothing for running text.
char sign_of_line(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] != '\n') --at;
  while (at < text.size() && text[at] == ' ') ++at;
  return at < text.size() && (text[at] == '-' || text[at] == '+') ? text[at] : ' ';
}

// "- Tổng số: 30 tổ chức.\n+ Cấp huyện: 10 tổ chức.": items of another sign than the line of the
// total's own, up to the next of its own.
ListRegion items_below(std::string_view text, std::size_t total, std::size_t at) {
  if (!is_item_line(text, at)) return {};
  while (text[at] == '\n' || text[at] == ' ') ++at;
  const char own = sign_of_line(text, total), sign = text[at];
  if (own == sign) return {};
  std::size_t end = list_end(text, at, true);
  for (std::size_t i = at; i < end; ++i) {
    if (text[i] == '\n' && is_item_line(text, i) && sign_of_line(text, i + 1) != sign &&
        sign_of_line(text, i + 1) != ' ')
      end = i;
  }
  return {Opening::all, at, end};
}

ListRegion behind_bracket(std::string_view text, std::size_t at) {
  const std::size_t close = bracket_end(text, at);
  const OpeningWord* word = opening_at(text, at + 1);
  return word ? behind_word(text, at + 1, *word, close)
              : ListRegion{Opening::bracket, at + 1, close};
}

// "500 triệu đồng. Trong đó:" goes on.
ListRegion behind_stop(std::string_view text, std::size_t total, std::size_t at) {
  std::size_t next = at + 1;
  while (next < text.size() && (text[next] == ' ' || text[next] == '\n')) ++next;
  const OpeningWord* word = opening_at(text, next);
  return word ? behind_word(text, next, *word, 0) : items_below(text, total, at + 1);
}

// What opens at a sign; nothing if the noun goes on.
std::optional<ListRegion> opening_at_sign(std::string_view text, std::size_t total, std::size_t at,
                                          std::size_t limit) {
  switch (text[at]) {
    case ')':
    case '%':
    case '/':
      return ListRegion{};
    case '(':
      return behind_bracket(text, at);
    case ':':
      return ListRegion{Opening::all, at + 1, list_end(text, at + 1, false)};
    case ',':
    case ';': {
      const std::size_t next = skip_sign(text, at + 1);
      if (opening_at(text, next) || opens_later(text, next, limit)) return {};
      return ListRegion{Opening::next, at + 1, list_end(text, at + 1, false)};
    }
    case '.':
    case '\n':
      return behind_stop(text, total, at);
    default:
      return {};
  }
}

}  // namespace

// What opens a list behind a total; an empty region if nothing does.
ListRegion opening_behind(std::string_view text, std::size_t total, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kLongestNoun);
  for (std::size_t i = at; i < limit; ++i) {
    if (digit(text[i])) return {};
    if (const OpeningWord* word = opening_at(text, i)) return behind_word(text, i, *word, 0);
    if (const auto region = opening_at_sign(text, total, i, limit)) return *region;
  }
  return {};
}

}  // namespace trichdan::audit
