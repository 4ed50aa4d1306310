#include "extract/symbol.h"

#include <algorithm>
#include <array>

#include "extract/letters.h"
#include "extract/search.h"
#include "extract/tokens.h"

namespace trichdan {
namespace {

constexpr std::size_t kWindow = 96;  // bytes a symbol may be long

// The run of letters and digits that ends before `end`, at most 24 characters of it.
std::size_t run_start(std::string_view text, std::size_t end) {
  std::size_t at = end;
  for (int count = 0; at > 0 && count < 24; ++count) {
    const std::size_t before = previous_sign(text, at);
    if (!word_sign_at(text, before)) break;
    at = before;
  }
  return at;
}

std::size_t skip_blank_left(std::string_view text, std::size_t at) {
  for (int count = 0; at > 0 && count < 3 && is_blank(text[at - 1]); ++count) --at;
  return at;
}

bool is_dash_before(std::string_view text, std::size_t at, std::size_t& start) {
  if (at == 0) return false;
  start = previous_sign(text, at);
  const std::string_view sign = text.substr(start, at - start);
  return sign == "-" || sign == "–" || sign == "—" || sign == "−" || sign == "‐" || sign == "‑";
}

// Where a number may begin in the run [begin, end): at a digit that starts it, or follows "số"
// written together with it ("số31").
std::optional<std::size_t> number_in(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == end) return {};
  if (!is_digit(text[begin])) {
    const std::size_t digit = text.find_first_of("0123456789", begin);
    if (digit >= end) return {};
    static const std::uint64_t kNumber = token_at("so", 0, 2).plain;
    const std::string_view word = text.substr(begin, digit - begin);
    if (token_at(word, 0, word.size()).plain != kNumber) return {};
    return digit;
  }
  if (begin > 1 && text[begin - 1] == '.' && is_digit(text[begin - 2])) {
    return run_start(text, begin - 1);
  }
  return begin;
}

// "15-NQ/", "15/", "367 - QĐ/", "05-NQ-BCĐ/": the number at the left of the first slash.
std::optional<std::size_t> number_before(std::string_view text, std::size_t slash) {
  std::size_t end = skip_blank_left(text, slash);
  std::size_t begin = run_start(text, end);
  for (int codes = 0; codes < 3; ++codes) {
    if (const auto number = number_in(text, begin, end)) return number;
    if (begin == end) return {};
    end = skip_blank_left(text, begin);
    std::size_t dash = 0;
    if (is_dash_before(text, end, dash)) end = skip_blank_left(text, dash);
    begin = run_start(text, end);
  }
  return {};
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = sign_at(text, at).size;
    std::size_t start = 0;
    if (is_dash_before(text, at + size, start) && start == at) {
      out += '-';
    } else if (!is_blank(text[at])) {
      out += text.substr(at, size);
    }
    at += size;
  }
  return out;
}

// What every rule of the reader "symbol" asks for (docs/patterns.md), before any is tried: behind
// the number a slash, a dash or a capital; behind a slash a capital or a year.
bool may_be_symbol(std::string_view text, std::size_t at) {
  const auto skip_blanks = [&] {
    while (at < text.size() && is_blank(text[at])) ++at;
  };
  while (at < text.size() && (is_digit(text[at]) || text[at] == '.')) ++at;
  while (at < text.size() && word_sign_at(text, at) && !sign_at(text, at).letter.upper)
    at += sign_at(text, at).size;
  skip_blanks();
  if (at >= text.size()) return false;
  const Sign sign = sign_at(text, at);
  if (sign.letter.upper || sign.size > 1 || text[at] == '-') return true;
  if (text[at] != '/') return false;
  ++at;
  skip_blanks();
  if (at >= text.size()) return false;
  if (!is_digit(text[at])) return sign_at(text, at).letter.upper;
  return text.substr(at).starts_with("19") || text.substr(at).starts_with("20");
}

void replace_all(std::string& text, std::string_view mark, std::string_view value) {
  const std::size_t at = text.find(mark);
  if (at != std::string::npos) text.replace(at, mark.size(), value);
}

std::string normalised(const RuleMatch& match, const Symbol& symbol) {
  std::string form = match.rule->data().form;
  if (form.empty()) return without_blanks(match.groups[0]);
  replace_all(form, "{number}", symbol.number);
  replace_all(form, "{year}", symbol.year);
  replace_all(form, "{code}", symbol.code);
  replace_all(form, "{org}", symbol.org);
  return form;
}

std::string_view first_part(std::string_view org) {
  return org.substr(0, org.find_first_of("-.&/"));
}

std::string_view without_digits(std::string_view org) {
  while (!org.empty() && is_digit(org.back())) org.remove_suffix(1);
  return org;
}

// Codes typed without the bar of Đ: "ND" for "NĐ".
std::string barred(std::string_view code) {
  std::string out;
  for (const char byte : code) out += byte == 'D' ? "Đ" : std::string(1, byte);
  return out;
}

}  // namespace

SymbolReader::SymbolReader(const Library& library)
    : library_(library),
      shapes_(library.rules_of("symbol")),
      loose_(library.rules_of("loose")),
      bare_(library.rules_of("bare")) {
  const auto add = [this](const std::string& code) {
    std::string capitals = code;
    for (char& letter : capitals) {
      if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    if (capitals != code) capitals_.try_emplace(capitals, code);
  };
  for (const auto& [code, issuer] : library.issuers) add(code);
  for (const auto* codes : {&library.state_codes, &library.party_codes}) {
    for (const auto& [code, type] : *codes) add(code);
  }
}

std::string SymbolReader::printed_small(std::string_view code) const {
  const auto found = capitals_.find(code);
  return found == capitals_.end() ? std::string(code) : found->second;
}

std::optional<Symbol> SymbolReader::around_slash(std::string_view text, std::size_t slash) const {
  const auto number = number_before(text, slash);
  return number ? at_number(text, *number) : std::nullopt;
}

std::optional<Symbol> SymbolReader::at_number(std::string_view text, std::size_t at) const {
  if (!may_be_symbol(text, at)) return {};
  auto match = first_match(shapes_, text, at, at + kWindow);
  if (!match) {  // "156/2020/NĐ-CPngày": written together with its date
    const std::size_t glued = find_from(text.substr(0, at + kWindow), "ngày", at);
    if (glued == std::string_view::npos || is_blank(text[glued - 1])) return {};
    match = first_match(shapes_, text.substr(0, glued), at, glued);
    if (!match || match->end != glued) return {};
  }
  Symbol symbol = symbol_of(*match);
  interpret(symbol);
  return symbol;
}

std::optional<Symbol> SymbolReader::loose_at(std::string_view text, std::size_t at) const {
  const auto match = first_match(loose_, text, at, at + 48);
  if (!match) return {};
  Symbol symbol = symbol_of(*match);
  symbol.loose = true;
  return symbol;
}

std::optional<Symbol> SymbolReader::bare_at(std::string_view text, std::size_t at) const {
  const auto match = first_match(bare_, text, at, at + 16);
  return match ? std::optional(symbol_of(*match)) : std::nullopt;
}

Symbol SymbolReader::symbol_of(const RuleMatch& match) const {
  Symbol symbol;
  symbol.begin = static_cast<std::uint32_t>(match.begin);
  symbol.end = static_cast<std::uint32_t>(match.end);
  symbol.number = match["number"];
  symbol.year = match["year"];
  symbol.code = without_blanks(match["code"]);
  symbol.org = without_blanks(match["org"]);
  symbol.text = normalised(match, symbol);
  symbol.alone = match.rule->data().alone;
  symbol.doubtful = match.rule->data().check;
  symbol.law = match.rule->data().name.starts_with("law");
  symbol.family = match.rule->data().name.starts_with("party") ? Family::party : Family::state;
  return symbol;
}

bool SymbolReader::take_types(Symbol& symbol, std::string_view code, Family family) const {
  const auto& first = family == Family::party ? library_.party_codes : library_.state_codes;
  const auto& second = family == Family::party ? library_.state_codes : library_.party_codes;
  for (const auto* codes : {&first, &second}) {
    for (const std::string& form : {std::string(code), printed_small(code), barred(code)}) {
      const auto [from, to] = codes->equal_range(form);
      for (auto it = from; it != to; ++it) symbol.types.push_back(it->second);
      if (symbol.types.empty()) continue;
      symbol.respelt = form != code && form != printed_small(code);
      return true;
    }
  }
  return false;
}

void SymbolReader::interpret(Symbol& symbol) const {
  if (symbol.law) {
    const std::string_view prefix = first_part(symbol.org);
    if (prefix != symbol.org) take_types(symbol, prefix, Family::state);
    symbol.code_known = symbol.org_known = true;
    return;
  }
  if (!symbol.code.empty())
    symbol.code_known = take_types(symbol, first_part(symbol.code), symbol.family);
  // 30-BYT/QĐ and 15/BYT-TT of the 1990s
  if (!symbol.code_known && !symbol.code.empty() && symbol.year.empty() &&
      issuer_of(symbol.code) != nullptr && library_.state_codes.contains(symbol.org) &&
      take_types(symbol, symbol.org, Family::state)) {
    std::swap(symbol.code, symbol.org);
    symbol.family = Family::state;
    symbol.code_known = true;
  }
  if (!symbol.code_known && symbol.family == Family::state && !symbol.code.empty() &&
      symbol.year.empty()) {
    symbol.org = symbol.code + "-" + symbol.org;
    symbol.code.clear();
    symbol.dispatch = true;
  }
  symbol.org_known = issuer_of(symbol.org) != nullptr;
}

const Issuer* SymbolReader::issuer_of(std::string_view org) const {
  const std::string_view first = first_part(org);
  const std::string small = printed_small(first);
  for (const std::string_view part :
       {org, without_digits(org), first, without_digits(first), std::string_view(small)}) {
    const auto found = library_.issuers.find(part);
    if (found != library_.issuers.end()) return &found->second;
  }
  return nullptr;
}

std::string SymbolReader::issuer_name(const Symbol& symbol) const {
  if (symbol.law) {
    const bool standing = symbol.org.find("UBTVQH") != std::string::npos;
    const Issuer* issuer = symbol.org.empty() ? nullptr : issuer_of(standing ? "UBTVQH" : "QH");
    return issuer == nullptr ? std::string{} : issuer->name;
  }
  if (!symbol.code.ends_with("LT")) {
    const Issuer* issuer = issuer_of(symbol.org);
    return issuer == nullptr ? std::string{} : issuer->name;
  }
  std::string names;
  for (std::string_view rest = symbol.org; !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of("-/"), rest.size());
    const Issuer* issuer = issuer_of(rest.substr(0, end));
    if (issuer == nullptr || issuer->name.empty()) return {};
    names += (names.empty() ? "" : ", ") + issuer->name;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return names;
}

}  // namespace trichdan
