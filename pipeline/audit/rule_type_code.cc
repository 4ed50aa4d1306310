// A type word and the code of another type: "Quyết định số 15/KH-UBND".
#include <fmt/format.h>

#include <algorithm>

#include "audit/refs.h"
#include "extract/library.h"
#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

// "KH" of "15/KH-UBND" and of "15-KH/TU"; empty for shapes without a code.
struct Code {
  std::string text;
  bool party = false;
};

Code code_of(const std::string& symbol) {
  const std::size_t slash = symbol.rfind('/');
  if (slash == std::string::npos) return {};
  const std::string left = symbol.substr(0, slash), right = symbol.substr(slash + 1);
  if (const std::size_t dash = left.find('-'); dash != std::string::npos) {
    const std::string code = left.substr(dash + 1);
    return {code.find('/') == std::string::npos ? code : std::string(), true};
  }
  const std::size_t dash = right.find('-');
  return {dash == std::string::npos ? std::string() : right.substr(0, dash), false};
}

bool is_printed(const Reference& reference) {
  return plain(reference.text).starts_with(plain(reference.type));
}

// Words that may stand before any code: they do not name the type.
bool is_general(const std::string& type) {
  static constexpr std::string_view kGeneral[] = {
      "Công văn", "Văn bản", "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Văn bản hợp nhất"};
  return std::ranges::find(kGeneral, type) != std::end(kGeneral);
}

void run(const Context& context, Claims& claims) {
  const Library& library = context.library;
  for (const Reference& reference : context.input.mentions.references) {
    if (reference.type.empty() || is_general(reference.type) || !is_printed(reference)) continue;
    const Code code = code_of(reference.symbol);
    if (code.text.empty()) continue;
    const auto& codes = code.party ? library.party_codes : library.state_codes;
    const auto& others = code.party ? library.state_codes : library.party_codes;
    const auto names = [&](const auto& table) {
      const auto [first, last] = table.equal_range(code.text);
      return std::any_of(first, last, [&](const auto& row) {
        const std::string& name = library.types[static_cast<std::size_t>(row.second)].name;
        return reference.type.starts_with(name) || name.starts_with(reference.type);
      });
    };
    const auto [first, last] = codes.equal_range(code.text);
    if (first == last || names(codes) || names(others)) continue;
    const std::string& named = library.types[static_cast<std::size_t>(first->second)].name;
    Claim claim = claim_of(kTypeCode);
    claim.finding.explanation = fmt::format("{} is the code of {}, the word before it is {}",
                                            code.text, named, reference.type);
    claim.finding.evidence = {context.evidence(reference.span)};
    claim.doubtful = context.was_read(reference.span) && reference.state != State::sure;
    claims.push_back(std::move(claim));
  }
}

}  // namespace

const AuditRule kTypeCode{
    "type and code", "The type word and the code of a symbol name one type of document.",
    "Nghị định 30/2020/NĐ-CP, appendix III, and the Party's list give each type its code (domain "
    "2). "
    "QĐ is Quyết định and Quy định; a công văn has none, and what stands there is an office.",
    Severity::warning, run};

}  // namespace trichdan::audit
