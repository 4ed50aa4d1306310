#include "extract/references.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/lists.h"
#include "extract/number_list.h"
#include "extract/reference_pass.h"

namespace trichdan {

namespace {

// Bytes a trigger may end with: "/", "ố", "Ố", and the start of "sô ".
constexpr std::array<bool, 256> kTriggers = [] {
  std::array<bool, 256> triggers{};
  for (const int byte : {int('/'), 0x90, 0x91, int('s')}) triggers[byte] = true;
  return triggers;
}();

// The next slash, or "số" in either case of its vowel or misread (then where its vowel or its "s"
// stands), at or after `from`; npos at the end.
std::size_t next_trigger(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (!kTriggers[static_cast<unsigned char>(text[at])]) continue;
    if (text[at] == '/') return at;
    if (text[at] == 's') {
      if (text.substr(at, 4) == "sô ") return at;
    } else if (at >= from + 2 && text[at - 2] == '\xE1' && text[at - 1] == '\xBB') {
      return at - 2;
    }
  }
  return std::string_view::npos;
}

constexpr std::size_t kNumberLine = 14;  // bytes before the number
// Digits, and the letters OCR reads for them.
constexpr std::string_view kLikeDigits = "0123456789lIOoSBTZGqi|";

int capitals_in(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Sign sign = sign_at(text, at);
    count += sign.letter.upper ? 1 : 0;
    at += sign.size;
  }
  return count;
}

// A line that is nothing but "Số: 12/BC-UBND", whatever OCR made of "Số:".
bool on_number_line(std::string_view text, std::size_t begin) {
  std::size_t start = begin;
  while (start > 0 && begin - start <= kNumberLine && text[start - 1] != '\n') --start;
  if (begin - start > kNumberLine) return false;
  return text.substr(start, begin - start).find(':') != std::string_view::npos;
}

}  // namespace

ReferenceReader::ReferenceReader(const Library& library, const UnitGrammar& grammar)
    : library_(library),
      symbols_(library),
      repair_(library),
      left_(library),
      dates_(library),
      issuers_(library, grammar),
      separators_(library.words_of("separators")),
      number_words_(library.words_of("number words")),
      subjects_(library),
      pinpoints_(library) {}

std::vector<Reference> ReferenceReader::read(std::string_view text, std::uint32_t stream,
                                             bool header) const {
  Pass pass;
  pass.text = text;
  pass.stream = stream;
  pass.header = header;
  for (std::size_t at = next_trigger(text, 0); at != std::string_view::npos;) {
    if (text[at] == '/') {
      at_slash(pass, at);
    } else {
      at_number_word(pass, text[at] == 's' ? at : at - 1);
    }
    at = next_trigger(text, std::max(at + 1, pass.done));
  }
  finish(pass);
  std::vector<Reference> references;
  references.reserve(pass.citations.size());
  for (OpenReference& citation : pass.citations)
    references.push_back(std::move(citation.reference));
  return references;
}

void ReferenceReader::at_slash(Pass& pass, std::size_t slash) const {
  const auto symbol = symbols_.around_slash(pass.text, slash);
  if (symbol && symbol->begin >= pass.done && symbol->end > slash) take(pass, *symbol);
}

// "số" and a number behind it, with its symbol or without one.
void ReferenceReader::at_number_word(Pass& pass, std::size_t word) const {
  const std::string_view text = pass.text;
  if (word >= text.size() || (text[word] | 0x20) != 's') return;
  if (word > 0 && word_sign_at(text, previous_sign(text, word))) return;
  std::size_t at = word + 1 + sign_at(text, word + 1).size;
  while (at < text.size() && at < word + 12 && is_blank(text[at])) ++at;
  if (at >= text.size() || at < pass.done || kLikeDigits.find(text[at]) == std::string_view::npos)
    return;
  auto symbol = is_digit(text[at]) ? symbols_.at_number(text, at) : std::nullopt;
  if (!symbol && is_digit(text[at])) {
    if (const auto bare = symbols_.bare_at(text, at)) return take_bare(pass, *bare);
  }
  if (!symbol) symbol = symbols_.loose_at(text, at);
  if (symbol) take(pass, *symbol);
}

void ReferenceReader::take_bare(Pass& pass, const Symbol& symbol) const {
  const auto others =
      numbers_up_to_symbol(pass.text, symbol.end, symbols_, separators_, number_words_);
  take(pass, symbol, others.has_value());
  if (!others || pass.citations.empty() || pass.done != symbol.end) return;
  for (const Symbol& other : *others) take(pass, other, true);
}

void ReferenceReader::take(Pass& pass, const Symbol& symbol, bool listed) const {
  left_.read(pass.text, symbol, pass.done, pass.left);
  if (!acceptable(pass, symbol, listed)) return;
  OpenReference citation;
  citation.symbol = symbol;
  citation.listed = listed;
  citation.typed = pass.left.type >= 0;
  Reference& reference = citation.reference;
  reference.span = {pass.stream, pass.left.begin, symbol.end};
  reference.number = symbol.number;
  reference.year = symbol.year;
  reference.symbol = symbol.text;
  reference.symbol_read = pass.text.substr(symbol.begin, symbol.end - symbol.begin);
  set_type(pass, citation);
  set_date(pass, citation);
  set_issuer(pass, citation);
  set_state(pass, citation);
  repair(pass, citation);
  reference.well_formed = reference.state == State::sure;
  if (citation.issuer_doubtful) reference.state = State::check;
  const auto& [tokens, before] = std::tie(pass.left.tokens, pass.left.before);
  if (before >= tokens.size() || tokens[before].gap != Gap::paragraph)
    pinpoints_.read(pass.text, std::span(tokens).first(before), reference);
  reference.text = clean(pass.text, reference.span.begin, reference.span.end);
  pass.done = reference.span.end;
  pass.citations.push_back(std::move(citation));
}

bool ReferenceReader::acceptable(const Pass& pass, const Symbol& symbol, bool listed) const {
  const LeftContext& left = pass.left;
  if (left.own_number || (symbol.doubtful && symbol.dispatch)) return false;
  if (symbol.loose) {
    return left.type >= 0 && left.numbered && capitals_in(symbol.text) > 1;
  }
  const bool number_only = symbol.code.empty() && symbol.org.empty();
  if (left.type >= 0) {
    const CitedType& type = library_.types[static_cast<std::size_t>(left.type)];
    if (number_only && symbol.law) return left.exact && left.numbered && type.named;
    if (number_only) return left.exact && (type.bare || listed);
    return symbol.alone || symbol.code_known || left.numbered || symbol.org_known;
  }
  if (inherits(pass, symbol)) return true;
  if (number_only || pass.header || !symbol.alone) return false;
  if (on_number_line(pass.text, symbol.begin)) return false;
  if (symbol.law) return true;
  if (symbol.dispatch) return left.numbered && symbol.org_known;
  return symbol.code_known && (symbol.org_known || left.numbered);
}

// A member of a list takes the type of the one before it: "các Nghị quyết số 15-NQ/TU, số
// 16-NQ/TU".
bool ReferenceReader::inherits(const Pass& pass, const Symbol& symbol) const {
  if (pass.citations.empty()) return false;
  const OpenReference& last = pass.citations.back();
  if (!only_separators(pass.text, last.reference.span.end, pass.left.begin, separators_))
    return false;
  if (symbol.law) return last.symbol.law;
  if (symbol.code.empty()) {
    const bool number = pass.left.numbered || last.listed;
    return number && last.symbol.code.empty() && last.symbol.org.empty();
  }
  const auto is_last = [&](int type) {
    return library_.types[static_cast<std::size_t>(type)].name == last.reference.type;
  };
  if (last.listed) return std::ranges::any_of(symbol.types, is_last);
  return last.symbol.code == symbol.code;
}

}  // namespace trichdan
