// The fields of a reference, once its symbol and what stands before it are known.
#include <algorithm>

#include "extract/clean.h"
#include "extract/lists.h"
#include "extract/reference_pass.h"

namespace trichdan {
namespace {

bool is_decision_code(std::string_view code) {
  return code == "QĐ" || code == "QD";
}

}  // namespace

void ReferenceReader::set_type(Pass& pass, OpenReference& citation) const {
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

void ReferenceReader::set_date(Pass& pass, OpenReference& citation) const {
  Reference& reference = citation.reference;
  const auto date = dates_.after(pass.text, citation.symbol.end);
  if (!date) return;
  reference.date = date->iso;
  if (reference.year.empty()) reference.year = date->iso.empty() ? date->year : "";
  if (!date->possible) reference.state = State::check;
  reference.span.end = date->end;
}

void ReferenceReader::set_issuer(Pass& pass, OpenReference& citation) const {
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

void ReferenceReader::set_state(const Pass& pass, OpenReference& citation) const {
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
void ReferenceReader::repair(const Pass& pass, OpenReference& citation) const {
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
    OpenReference& citation = pass.citations[i];
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
