#include "extract/references.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/lists.h"
#include "extract/number_list.h"

namespace trichdan {

struct ReferenceReader::Pass {
  std::string_view text;
  std::uint32_t stream = 0;
  bool header = false;
  std::size_t done = 0;  // everything before was read
  LeftContext left;
  std::vector<Citation> citations;
};

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

bool is_decision_code(std::string_view code) {
  return code == "QĐ" || code == "QD";
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
  for (Citation& citation : pass.citations) references.push_back(std::move(citation.reference));
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
  Citation citation;
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
  const Citation& last = pass.citations.back();
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

void ReferenceReader::set_type(Pass& pass, Citation& citation) const {
  const Symbol& symbol = citation.symbol;
  Reference& reference = citation.reference;
  const auto& types = library_.types;
  const bool open = citation.typed && types[static_cast<std::size_t>(pass.left.type)].open;
  if (citation.typed && !open) {
    reference.type = types[static_cast<std::size_t>(pass.left.type)].name;
  } else if (!citation.typed && inherits(pass, symbol)) {
    reference.type = pass.citations.back().reference.type;
  } else if (symbol.types.size() == 1 && !is_decision_code(symbol.code)) {
    reference.type = types[static_cast<std::size_t>(symbol.types.front())].name;
  } else if (symbol.dispatch) {
    reference.type = "Công văn";
  } else if (open) {
    reference.type = is_decision_code(symbol.code) ? "Quyết định" : "Văn bản";
  }
}

void ReferenceReader::set_date(Pass& pass, Citation& citation) const {
  Reference& reference = citation.reference;
  const auto date = dates_.after(pass.text, citation.symbol.end);
  if (!date) return;
  reference.date = date->iso;
  if (reference.year.empty()) reference.year = date->iso.empty() ? date->year : "";
  if (!date->possible) reference.state = State::check;
  reference.span.end = date->end;
}

void ReferenceReader::set_issuer(Pass& pass, Citation& citation) const {
  Reference& reference = citation.reference;
  auto issuer = issuers_.of(pass.text, reference.span.end);
  reference.issuer_from = "của";
  if (!issuer) {
    issuer = issuers_.beside(pass.text, reference.span.end);
    reference.issuer_from = "beside";
  }
  if (!issuer && pass.left.type_end != 0) {  // "Báo cáo của UBND huyện số 15/BC-UBND"
    issuer = issuers_.of(pass.text, pass.left.type_end);
    if (issuer && issuer->end > citation.symbol.begin) issuer.reset();
    reference.issuer_from = "của";
    if (issuer) issuer->end = reference.span.end;
  }
  if (issuer) {
    if (reference.type.ends_with("liên tịch")) issuers_.add_others(pass.text, *issuer);
    citation.issuer_end = issuer->end;
    const auto date = reference.date.empty() ? dates_.after(pass.text, issuer->end) : std::nullopt;
    if (date && !date->iso.empty()) {
      reference.date = date->iso;
      citation.issuer_end = date->end;
    }
  } else {
    issuer = issuers_.before(pass.text, pass.left.tokens, pass.left.before);
    reference.issuer_from = "ban hành";
    if (issuer && reference.date.empty()) reference.date = date_before(pass, issuer->begin);
  }
  reference.issuer = issuer ? issuer->name : "";
  citation.issuer_doubtful = issuer && issuer->doubtful;
  if (!issuer) reference.issuer_from.clear();
}

// "Ngày 17/4/2018 Sở Y tế có ban hành Công văn số 455/SYT-NVD".
std::string ReferenceReader::date_before(const Pass& pass, std::uint32_t issuer) const {
  static const std::uint64_t kDay = key_of("ngày");
  for (const Token& token : pass.left.tokens) {
    if (token.key != kDay || token.begin >= issuer) continue;
    const auto date = dates_.at(pass.text, token.begin);
    if (!date || date->end > issuer) continue;
    const std::string between = clean(pass.text, date->end, issuer);
    if (between.empty() || between == ",") return date->iso;
  }
  return {};
}

void ReferenceReader::set_state(const Pass& pass, Citation& citation) const {
  const Symbol& symbol = citation.symbol;
  const bool number_only = symbol.code.empty() && symbol.org.empty();
  const bool dispatch_of_type = symbol.dispatch && citation.reference.type != "Công văn";
  const auto named_so = [&](int type) {
    return citation.reference.type.starts_with(library_.types[static_cast<std::size_t>(type)].name);
  };
  const bool of_code = symbol.law ? pass.left.type >= 0 && left_.fits(pass.left.type, symbol)
                                  : (symbol.types.empty() && !dispatch_of_type) ||
                                        std::ranges::any_of(symbol.types, named_so);
  const bool agrees =
      !citation.typed || of_code || library_.types[static_cast<std::size_t>(pass.left.type)].open;
  const bool known = symbol.law || number_only || symbol.dispatch ||
                     ((symbol.code_known || symbol.code.empty()) && symbol.org_known);
  const bool spelt = !citation.typed || pass.left.exact;
  // A type neither printed nor told by the code ("44-QĐ/TW"): the beginning may be misread.
  const bool typeless = !citation.typed && citation.reference.type.empty();
  if (typeless || symbol.loose || symbol.respelt || symbol.doubtful || !agrees || !known || !spelt)
    citation.reference.state = State::check;
}

// What was read stays in symbol_read, and the reference stays one to look at.
void ReferenceReader::repair(const Pass& pass, Citation& citation) const {
  Reference& reference = citation.reference;
  if (reference.state != State::check || !citation.typed || citation.symbol.law) return;
  const RepairedSymbol repaired = repair_.repaired(reference.symbol, pass.left.type);
  if (repaired.text.empty()) return;
  reference.symbol = repaired.text;
  reference.number = repaired.number;
  citation.symbol.code = repaired.code;
  citation.symbol.org = repaired.org;
}

void ReferenceReader::finish(Pass& pass) const {
  complete_bare_numbers(pass.text, separators_, pass.citations);
  share_issuers(pass.text, separators_, pass.citations);
  for (std::size_t i = 0; i < pass.citations.size(); ++i) {
    Citation& citation = pass.citations[i];
    Reference& reference = citation.reference;
    const std::size_t limit = i + 1 < pass.citations.size()
                                  ? pass.citations[i + 1].reference.span.begin
                                  : pass.text.size();
    reference.subject =
        subjects_.after(pass.text, std::max(reference.span.end, citation.issuer_end), limit);
    const std::string owner =
        citation.symbol.dispatch ? std::string{} : symbols_.issuer_name(citation.symbol);
    reference.central = !owner.empty() || citation.symbol.org.ends_with("TW");
    if (!reference.issuer.empty() || owner.empty()) continue;
    reference.issuer = owner;
    reference.issuer_from = "code";
  }
}

}  // namespace trichdan
