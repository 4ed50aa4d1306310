#include "extract/references.h"

#include <algorithm>
#include <cstring>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/lists.h"
#include "extract/subject.h"

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

// Cursors over the text: the next slash, the next "số" in either case of its vowel or misread.
class Triggers {
 public:
  explicit Triggers(std::string_view text) : text_(text) {
    for (std::size_t i = 0; i < kNeedles.size(); ++i) advance(i, 0);
  }
  // npos at the end. The triggers come in the text's order.
  std::size_t next(std::size_t from) {
    std::size_t best = std::string_view::npos;
    for (std::size_t i = 0; i < kNeedles.size(); ++i) {
      if (at_[i] < from) advance(i, from);
      best = std::min(best, at_[i]);
    }
    return best;
  }

 private:
  static constexpr std::array<std::string_view, 4> kNeedles{"/", "ố", "Ố", "sô "};

  void advance(std::size_t which, std::size_t from) {
    if (from >= text_.size()) {
      at_[which] = std::string_view::npos;
      return;
    }
    const std::string_view needle = kNeedles[which];
    const void* found =
        memmem(text_.data() + from, text_.size() - from, needle.data(), needle.size());
    at_[which] = found == nullptr
                     ? std::string_view::npos
                     : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
  }

  std::string_view text_;
  std::array<std::size_t, 4> at_{};
};

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
      left_(library),
      dates_(library),
      issuers_(library, grammar),
      separators_(library.words_of("separators")),
      subjects_(library.words_of("subject starts")) {}

std::vector<Reference> ReferenceReader::read(std::string_view text, std::uint32_t stream,
                                             bool header) const {
  Pass pass;
  pass.text = text;
  pass.stream = stream;
  pass.header = header;
  Triggers triggers(text);
  for (std::size_t at = triggers.next(0); at != std::string_view::npos;) {
    if (text[at] == '/') {
      at_slash(pass, at);
    } else {
      at_number_word(pass, text[at] == 's' ? at : at - 1);
    }
    at = triggers.next(std::max(at + 1, pass.done));
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
  if (!symbol && is_digit(text[at])) symbol = symbols_.bare_at(text, at);
  if (!symbol) symbol = symbols_.loose_at(text, at);
  if (symbol) take(pass, *symbol);
}

void ReferenceReader::take(Pass& pass, const Symbol& symbol) const {
  left_.read(pass.text, symbol, pass.done, pass.left);
  if (!acceptable(pass, symbol)) return;
  Citation citation;
  citation.symbol = symbol;
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
  reference.text = clean(pass.text, reference.span.begin, reference.span.end);
  pass.done = reference.span.end;
  pass.citations.push_back(std::move(citation));
}

bool ReferenceReader::acceptable(const Pass& pass, const Symbol& symbol) const {
  const LeftContext& left = pass.left;
  if (left.own_number) return false;
  if (symbol.loose) {
    return left.type >= 0 && left.numbered && capitals_in(symbol.text) > 1;
  }
  const bool number_only = symbol.code.empty() && symbol.org.empty();
  if (left.type >= 0) {
    if (number_only) return left.exact && library_.types[static_cast<std::size_t>(left.type)].bare;
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
  if (symbol.code.empty())
    return pass.left.numbered && last.symbol.code.empty() == symbol.org.empty();
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
  if (issuer) {
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
  const bool agrees = !citation.typed || (symbol.types.empty() && !dispatch_of_type) ||
                      symbol.law || library_.types[static_cast<std::size_t>(pass.left.type)].open ||
                      std::ranges::any_of(symbol.types, [&](int type) {
                        return citation.reference.type.starts_with(
                            library_.types[static_cast<std::size_t>(type)].name);
                      });
  const bool known = symbol.law || number_only || symbol.dispatch ||
                     ((symbol.code_known || symbol.code.empty()) && symbol.org_known);
  const bool spelt = !citation.typed || pass.left.exact;
  if (symbol.loose || symbol.respelt || !agrees || !known || !spelt)
    citation.reference.state = State::check;
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
    reference.subject = subject_after(pass.text, std::max(reference.span.end, citation.issuer_end),
                                      limit, subjects_);
    const Issuer* issuer = symbols_.issuer_of(citation.symbol.org);
    const bool owned = issuer != nullptr && !issuer->name.empty() && !citation.symbol.dispatch;
    reference.central = owned || citation.symbol.org.ends_with("TW");
    if (!reference.issuer.empty()) continue;
    if (issuer == nullptr || issuer->name.empty() || citation.symbol.dispatch) continue;
    reference.issuer = issuer->name;
    reference.issuer_from = "code";
  }
}

}  // namespace trichdan
