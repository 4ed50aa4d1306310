#include "extract/left_context.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace trichdan {
namespace {

constexpr std::size_t kWindow = 260;     // bytes looked at
constexpr std::size_t kDistance = 36;    // tokens a name may be long between type and number
constexpr std::size_t kHeader = 600;     // bytes a text's own header may be long
constexpr std::size_t kLongestType = 5;  // tokens

bool is_mark(const Token& token, std::string_view sign) {
  return token.kind == TokenKind::mark && token.key == key_of(sign);
}

bool may_stand_in_name(const Token& token, bool law) {
  static constexpr std::array<std::string_view, 4> kMarksOfLaws{",", "(", ")", "/"};
  if (token.kind == TokenKind::number) return law;
  if (token.kind != TokenKind::mark || is_mark(token, "-")) return true;
  return law && std::ranges::any_of(kMarksOfLaws, [&](auto sign) { return is_mark(token, sign); });
}

Gap gap_after(std::string_view text, const Token& token, std::size_t limit) {
  return token_at(text, token.end, limit + 1).gap;
}

}  // namespace

LeftReader::LeftReader(const Library& library)
    : library_(library),
      number_words_(library.words_of("number words")),
      form_words_(library.words_of("form words")) {}

void LeftReader::read(std::string_view text, const Symbol& symbol, std::size_t done,
                      LeftContext& context) const {
  const std::size_t from = std::max(done, symbol.begin > kWindow ? symbol.begin - kWindow : 0);
  context.type = -1;
  context.exact = context.numbered = context.own_number = false;
  context.begin = symbol.begin;
  context.type_end = 0;
  tokens_between(text.substr(0, symbol.begin), from, symbol.begin, context.tokens);
  context.before = context.tokens.size();
  skip_number_words(text, symbol, context);
  if (context.own_number) return;
  // "Luật sửa đổi các luật có liên quan đến quy hoạch số 28/2018/QH14": its name may end in one.
  const std::size_t before = context.before;
  const std::uint32_t begin = context.begin;
  const bool typed = take_type(context);
  if (!typed) {
    take_distant_type(text, symbol, context);
  } else if (symbol.law && !fits(context.type, symbol)) {
    const std::size_t direct_before = std::exchange(context.before, before);
    const std::uint32_t direct_begin = std::exchange(context.begin, begin);
    if (!take_distant_type(text, symbol, context)) {  // it changes nothing then
      context.before = direct_before;
      context.begin = direct_begin;
    }
  }
  context.own_number = heads_document(text, symbol, context);
}

// "Nghị quyết số: 12/2025/QH15" on a line of its own among those a text begins with, or with place
// and date beside it, where two columns were read as one.
bool LeftReader::heads_document(std::string_view text, const Symbol& symbol,
                                const LeftContext& context) const {
  if (context.begin == 0 || context.begin > kHeader || context.type < 0) return false;
  const std::size_t line = text.find_last_not_of(" \t", context.begin - 1);
  if (line == std::string_view::npos || text[line] != '\n' || symbol.end >= text.size())
    return false;
  const std::string_view rest = trimmed(
      text.substr(symbol.end, std::min(text.find('\n', symbol.end), text.size()) - symbol.end));
  if (!rest.empty() && rest.find(", ngày") == std::string_view::npos) return false;
  return text.substr(context.begin, symbol.begin - context.begin).find(':') !=
         std::string_view::npos;
}

// "Số:" at a line's start is the document's own number. A paragraph may end between "số" and symbol
// (OCR takes a stretched line for two), nowhere else.
void LeftReader::skip_number_words(std::string_view text, const Symbol& symbol,
                                   LeftContext& context) const {
  auto& [begin, type, exact, type_end, numbered, own_number, tokens, before] = context;
  if (tokens.empty()) return;
  const Gap gap = gap_after(text, tokens.back(), symbol.begin);
  bool colon = false;
  if (before > 0 && (is_mark(tokens[before - 1], ":") || is_mark(tokens[before - 1], "."))) {
    colon = true;
    --before;
  }
  while (before > 0 && number_words_.exactly(std::span(tokens).subspan(before - 1, 1))) {
    numbered = true;
    begin = tokens[--before].begin;
  }
  if (numbered && before > 0 && form_words_.exactly(std::span(tokens).subspan(before - 1, 1))) {
    own_number = true;
    return;
  }
  if (!numbered) {
    before = colon || gap == Gap::paragraph ? 0 : tokens.size();
    return;
  }
  const Token& word = tokens[before];
  const bool line_start = before == 0 ? word.begin == 0 : word.gap >= Gap::line;
  // "… CỦA THÔNG TƯ\nSỐ 120/2020/TT-BTC": a wrapped title, not a line of its own.
  const bool continued =
      !colon && word.gap == Gap::line && type_ends(std::span(tokens).first(before));
  own_number = word.capital && line_start && !continued;
  if (word.gap == Gap::paragraph) before = 0;
}

bool LeftReader::type_ends(std::span<const Token> tokens) const {
  for (std::size_t count = std::min(kLongestType, tokens.size()); count > 0; --count) {
    if (library_.type_words.exactly(tokens.last(count))) return true;
  }
  return false;
}

bool LeftReader::take_type(LeftContext& context) const {
  const std::span<const Token> tokens(context.tokens.data(), context.before);
  for (const PhraseTable* table : {&library_.type_words, &library_.plain_type_words}) {
    for (std::size_t count = std::min(kLongestType, tokens.size()); count > 0; --count) {
      const auto words = tokens.last(count);
      const auto paragraph = [](const Token& token) { return token.gap == Gap::paragraph; };
      if (std::any_of(words.begin() + 1, words.end(), paragraph)) continue;
      const auto match = table->exactly(words);
      if (!match) continue;
      context.type = match.value;
      context.exact = table == &library_.type_words;
      context.begin = words.front().begin;
      context.before -= count;
      return true;
    }
  }
  return false;
}

bool LeftReader::fits(int type, const Symbol& symbol) const {
  const CitedType& candidate = library_.types[static_cast<std::size_t>(type)];
  if (symbol.law) return candidate.named || candidate.name == "Nghị quyết";
  if (symbol.dispatch) return candidate.name == "Công văn";
  return std::ranges::find(symbol.types, type) != symbol.types.end();
}

// "Luật khám bệnh, chữa bệnh số 40/2009/QH12", "Quyết định của UBND tỉnh số 12/QĐ-UBND": the
// nearest type word that agrees with the code, in the same clause. The name of a law may hold
// commas and brackets, and "số" may be missing behind it.
bool LeftReader::take_distant_type(std::string_view text, const Symbol& symbol,
                                   LeftContext& context) const {
  if (!context.numbered && !symbol.law) return false;
  const std::size_t before = context.before;
  for (std::size_t at = before; at > 0 && before - at < kDistance; --at) {
    const Token& token = context.tokens[at - 1];
    if (!may_stand_in_name(token, symbol.law)) return false;
    const auto match = library_.type_words.longest(text, token, symbol.begin);
    if (match && fits(match.value, symbol) &&
        (at == before || match.end <= context.tokens[before - 1].end)) {
      context.type = match.value;
      context.exact = true;
      context.begin = token.begin;
      context.before = at - 1;
      context.type_end = match.end;
      take_longer_type(text, match.end, context);
      return true;
    }
    if (token.gap == Gap::paragraph) return false;
  }
  return false;
}

// "Bộ luật" where "luật" was found.
void LeftReader::take_longer_type(std::string_view text, std::uint32_t end,
                                  LeftContext& context) const {
  for (std::size_t back = 1; back <= 2 && back <= context.before; ++back) {
    const Token& token = context.tokens[context.before - back];
    const auto match = library_.type_words.longest(text, token, end);
    if (!match || match.end != end) continue;
    context.type = match.value;
    context.begin = token.begin;
    context.before -= back;
    return;
  }
}

}  // namespace trichdan
