#include "extract/pinpoint.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "extract/letters.h"

namespace trichdan {
namespace {

enum Level : int { kNone = -1, kPoint, kClause, kArticle, kLevels };

// One place: its points, clauses and articles.
struct Place {
  std::array<std::vector<std::string>, kLevels> parts;
};

bool is_dot(std::string_view text, const Token& token) {
  return token.kind == TokenKind::mark && text[token.begin] == '.';
}

// "a", "đ", "a1": what a point is called.
bool is_letter(std::string_view text, const Token& token) {
  const Sign sign = sign_at(text, token.begin);
  if (token.kind != TokenKind::word || sign.letter.tone != 0) return false;
  return std::all_of(text.begin() + token.begin + sign.size, text.begin() + token.end, is_digit);
}

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& each : list) out += (out.empty() ? "" : ", ") + each;
  return out;
}

std::string joined(const std::vector<Place>& places, Level level) {
  std::string out;
  bool any = false;
  for (const Place& place : places) {
    const std::string part = joined(place.parts[level]);
    any = any || !part.empty();
    out += (out.empty() ? "" : "; ") + (part.empty() ? "-" : part);
  }
  return any ? out : std::string{};
}

// "khoản 2 Điều 5, Điều 7": the second article has no clause.
bool is_full(const Place& place, int level) {
  return (level >= kClause && !place.parts[kPoint].empty()) ||
         (level == kArticle && !place.parts[kClause].empty());
}

// The articles, once where all places lie in the same.
std::string articles_of(const std::vector<Place>& places) {
  std::vector<const Place*> own;
  for (const Place& place : places) {
    if (!place.parts[kArticle].empty()) own.push_back(&place);
  }
  if (own.size() == 1) return joined(own.front()->parts[kArticle]);
  return joined(places, kArticle);
}

}  // namespace

PinpointReader::PinpointReader(const Library& library)
    : points_(library.words_of("point words")),
      clauses_(library.words_of("clause words")),
      articles_(library.words_of("article words")),
      joins_(library.words_of("pinpoint joins")),
      ranges_(library.words_of("pinpoint ranges")) {}

int PinpointReader::level_of(const Token& token) const {
  if (token.kind != TokenKind::word) return kNone;
  if (points_.exactly({&token, 1})) return kPoint;
  if (clauses_.exactly({&token, 1})) return kClause;
  return articles_.exactly({&token, 1}) ? kArticle : kNone;
}

bool PinpointReader::between(const Token& token) const {
  return joins_.exactly({&token, 1}) || ranges_.exactly({&token, 1});
}

// The tokens at the end that can be a pinpoint, without what joins it to its document.
std::span<const Token> PinpointReader::extent(std::string_view text,
                                              std::span<const Token> before) const {
  while (!before.empty() && joins_.exactly(before.last(1)))
    before = before.first(before.size() - 1);
  std::size_t first = before.size();
  while (first > 0) {
    const Token& token = before[first - 1];
    const bool inner_dot =
        is_dot(text, token) && first < before.size() && before[first].gap == Gap::none;
    if (!inner_dot && token.kind != TokenKind::number && !between(token) &&
        level_of(token) == kNone && !is_letter(text, token))
      break;
    --first;
    if (token.gap == Gap::paragraph) break;
  }
  return before.subspan(first);
}

// "2", "51b", "1.1": one name, written together. `at` is moved to its last token.
std::string PinpointReader::value_at(std::string_view text, std::span<const Token> tokens,
                                     std::size_t& at) const {
  const std::uint32_t begin = tokens[at].begin;
  while (at + 1 < tokens.size() && tokens[at + 1].gap == Gap::none && !between(tokens[at + 1]))
    ++at;
  return std::string(text.substr(begin, tokens[at].end - begin));
}

void PinpointReader::read(std::string_view text, std::span<const Token> before,
                          Reference& reference) const {
  const auto tokens = extent(text, before);
  std::vector<Place> places;
  int level = kNone;
  bool range = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (const int next = level_of(tokens[i]); next != kNone) {
      if (level == kNone || next < level || (next == level && is_full(places.back(), next)))
        places.emplace_back();
      level = next;
    } else if (between(tokens[i])) {
      range = static_cast<bool>(ranges_.exactly({&tokens[i], 1}));
    } else if (level != kNone) {
      auto& list = places.back().parts[static_cast<std::size_t>(level)];
      const std::string value = value_at(text, tokens, i);
      if (range && !list.empty()) {
        list.back() += "-" + value;
      } else {
        list.push_back(value);
      }
      range = false;
    }
  }
  reference.point = joined(places, kPoint);
  reference.clause = joined(places, kClause);
  reference.article = articles_of(places);
}

}  // namespace trichdan
