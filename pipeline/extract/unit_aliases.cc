#include "extract/unit_aliases.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/unit_tokens.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kWindow = 120;      // bytes
constexpr std::size_t kShortest = 3;      // letters of initials; two stand for too much else
constexpr std::size_t kLongestCode = 16;  // bytes

struct Alias {
  std::string unit, kind, place;
  bool introduced = false;
  bool ambiguous = false;    // two units have these initials
  std::uint32_t stream = 0;  // from where on an introduced one is valid
  std::uint32_t begin = 0;

  bool valid_at(std::uint32_t in_stream, std::uint32_t at) const {
    return !ambiguous &&
           (!introduced || stream < in_stream || (stream == in_stream && begin <= at));
  }
};
using Aliases = std::map<std::string, Alias, std::less<>>;

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// "Ban Tổ chức": "BTC"; "Bộ Giáo dục và Đào tạo": "BGDĐT".
std::string initials_of(const std::string& name) {
  std::string initials;
  for (Token token = token_at(name, 0, name.size()); token.kind != TokenKind::end;
       token = token_at(name, token.end, name.size())) {
    if (token.kind != TokenKind::word || is_and(token)) continue;
    if (is_code(name, token)) return {};
    initials += fold_tone(name.substr(token.begin, sign_at(name, token.begin).size));
  }
  return initials;
}

std::string upper_initials(const std::string& name) {
  std::string upper;
  const std::string initials = initials_of(name);
  for (std::size_t at = 0; at < initials.size();) {
    const std::size_t size = sign_at(initials, at).size;
    upper += to_title(initials.substr(at, size));
    at += size;
  }
  return upper;
}

void add_initials(Aliases& aliases, const UnitMention& unit) {
  const std::string code = upper_initials(unit.name);
  if (letters_in(code) < kShortest || code.size() > kLongestCode) return;
  const auto [found, fresh] =
      aliases.try_emplace(code, Alias{unit.unit, unit.kind, unit.place, false, false, 0, 0});
  Alias& alias = found->second;
  if (!fresh && !alias.introduced && alias.unit != unit.unit) alias.ambiguous = true;
}

void mean(UnitMention& mention, const Alias& alias) {
  mention.unit = alias.unit;
  mention.kind = alias.kind;
  mention.place = alias.place;
}

// One line in capitals is a heading: its words are no short names.
bool in_heading(std::string_view text, const Token& token) {
  const Token after = token_at(text, token.end, token.end + kWindow);
  if (is_code(text, after) && after.gap == Gap::space) return true;
  const std::size_t blank = previous_sign(text, token.begin);
  if (token.begin == 0 || text[blank] != ' ') return false;
  std::size_t at = blank;
  while (at > 0 && word_sign_at(text, previous_sign(text, at))) at = previous_sign(text, at);
  return at < blank && is_code(text, token_at(text, at, blank));
}

// New mentions, kept apart from those that were read.
class Finder {
 public:
  Finder(const DocumentText& text, const Aliases& aliases, const std::vector<UnitMention>& units)
      : text_(text), aliases_(aliases), units_(units) {}

  std::vector<UnitMention> find(const std::vector<Span>& codes) {
    for (const Span& code : codes) try_code(code);
    for (const auto& [name, alias] : aliases_) {
      if (!alias.introduced || name.find(' ') == std::string::npos) continue;
      for (std::uint32_t i = alias.stream; i < text_.streams.size(); ++i) find_name(name, alias, i);
    }
    return std::move(added_);
  }

 private:
  void try_code(const Span& code) {
    const Stream& stream = text_.streams[code.stream];
    const std::string_view text = stream.text;
    const auto found = aliases_.find(text.substr(code.begin, code.end - code.begin));
    if (found == aliases_.end() || stream.name == "header") return;
    if (in_symbol(text, code.begin, code.end)) return;
    if (!in_heading(text, token_at(text, code.begin, code.end))) add(*found, code);
  }

  void find_name(const std::string& name, const Alias& alias, std::uint32_t stream) {
    const std::string_view text = text_.streams[stream].text;
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + name.size())) {
      const std::size_t end = at + name.size();
      if (word_sign_at(text, end) || (at > 0 && word_sign_at(text, previous_sign(text, at))))
        continue;
      add({name, alias}, {stream, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
  }

  void add(const std::pair<const std::string, Alias>& alias, Span span) {
    if (!alias.second.valid_at(span.stream, span.begin) || covered(span)) return;
    UnitMention mention;
    mention.span = span;
    mention.text = mention.name = alias.first;
    mean(mention, alias.second);
    added_.push_back(std::move(mention));
  }

  bool covered(const Span& span) const {
    const auto after = std::ranges::upper_bound(
        units_, std::pair(span.stream, span.begin), {},
        [](const UnitMention& unit) { return std::pair(unit.span.stream, unit.span.begin); });
    if (after != units_.end() && after->span.stream == span.stream && after->span.begin < span.end)
      return true;
    return after != units_.begin() && std::prev(after)->span.stream == span.stream &&
           std::prev(after)->span.end > span.begin;
  }

  const DocumentText& text_;
  const Aliases& aliases_;
  const std::vector<UnitMention>& units_;
  std::vector<UnitMention> added_;
};

}  // namespace

AliasReader::AliasReader(const Library& library) : called_(library.words_of("called")) {}

// "(BVĐK)", "(sau đây gọi tắt là Ban Chỉ đạo)", ", viết tắt là BCĐ,".
AliasReader::Introduced AliasReader::introduced(std::string_view text, std::uint32_t end) const {
  const std::size_t limit = end + kWindow;
  Token token = token_at(text, end, limit);
  const bool bracket = is_mark(token, '(');
  if (token.gap == Gap::paragraph || (!bracket && !is_mark(token, ','))) return {};
  token = token_at(text, token.end, limit);
  const auto called = called_.longest(text, token, limit);
  if (called) token = token_at(text, called.end, limit);
  if (called && token.kind == TokenKind::mark) token = token_at(text, token.end, limit);  // a quote
  if (token.kind != TokenKind::word || !token.capital) return {};
  if (!called && (!bracket || !is_code(text, token))) return {};
  std::uint32_t close = token.end;
  for (Token more = token_at(text, close, limit); called && more.kind == TokenKind::word;
       more = token_at(text, close, limit)) {
    close = more.end;
  }
  const Token after = token_at(text, close, limit);
  if (!called && !is_mark(after, ')')) return {};
  return {clean(text, token.begin, close), after.end};
}

void AliasReader::apply(const DocumentText& text, const std::vector<Span>& codes,
                        std::vector<UnitMention>& units) const {
  Aliases aliases;
  for (const UnitMention& unit : units) {
    const Introduced is = introduced(text.streams[unit.span.stream].text, unit.span.end);
    if (is.name.empty()) continue;
    aliases.insert_or_assign(
        is.name, Alias{unit.unit, unit.kind, unit.place, true, false, unit.span.stream, is.end});
  }
  for (const UnitMention& unit : units) add_initials(aliases, unit);
  for (UnitMention& unit : units) {
    const auto found = aliases.find(unit.text);
    if (found == aliases.end() || !found->second.introduced) continue;
    if (found->second.valid_at(unit.span.stream, unit.span.begin)) mean(unit, found->second);
  }
  std::vector<UnitMention> added = Finder(text, aliases, units).find(codes);
  if (added.empty()) return;
  std::ranges::move(added, std::back_inserter(units));
  std::ranges::stable_sort(units, {}, [](const UnitMention& unit) {
    return std::pair(unit.span.stream, unit.span.begin);
  });
}

}  // namespace trichdan
