#include "extract/symbol_repair.h"

#include <algorithm>

#include "layout/fuzzy.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::size_t kShortestOrg = 3;  // bytes of the folded code

// The digits a number was printed with; empty if there is a letter in it that OCR does not take for
// one, or no digit at all.
std::string digits_of(std::string_view number) {
  constexpr std::string_view kLetters = "lIi|OoSBZGq";
  constexpr std::string_view kDigits = "11110058269";
  static_assert(kLetters.size() == kDigits.size());
  std::string digits;
  bool any = false;
  for (const char c : number) {
    const bool digit = c >= '0' && c <= '9';
    const std::size_t like = kLetters.find(c);
    if (!digit && like == std::string_view::npos) return {};
    any = any || digit;
    digits += digit ? c : kDigits[like];
  }
  return any ? digits : std::string();
}

bool is_year(std::string_view part) {
  return part.size() == 4 && part.find_first_not_of("0123456789") == std::string_view::npos;
}

std::size_t distance(std::string_view a, std::string_view b) {
  return edit_distance(fold_search(a), fold_search(b), 1);
}

}  // namespace

// The type's code that the letters are or are nearest to; empty if none or more than one is near.
std::string SymbolRepair::code_near(std::string_view code, const CitedType& type,
                                    bool party) const {
  const std::vector<std::string>& codes = party ? type.party : type.state;
  if (std::ranges::find(codes, code) != codes.end()) return std::string(code);
  // A code of another type was hardly misread: word and code disagree in print.
  if (library_.state_codes.contains(code) || library_.party_codes.contains(code)) return {};
  for (const std::size_t limit : {std::size_t{0}, std::size_t{1}}) {
    std::vector<std::string> near;
    for (const std::string& known : codes) {
      if (distance(code, known) <= limit) near.push_back(known);
    }
    if (!near.empty()) return near.size() == 1 ? near.front() : std::string();
  }
  return {};
}

// The known body's code one letter away, with what follows it; the code as read if it is known, if
// it is too short to tell, or if none or several are near.
std::string SymbolRepair::org_near(std::string_view org) const {
  const std::string_view first = org.substr(0, org.find_first_of("-./"));
  const std::string folded = fold_search(first);
  if (library_.issuers.contains(first) || folded.size() < kShortestOrg + 1) return std::string(org);
  std::string only;
  for (const auto& [code, issuer] : library_.issuers) {
    const std::string known = fold_search(code);
    if (known.size() < kShortestOrg || edit_distance(folded, known, 1) > 1) continue;
    if (!only.empty()) return std::string(org);
    only = code;
  }
  return only.empty() ? std::string(org) : only + std::string(org.substr(first.size()));
}

RepairedSymbol SymbolRepair::repaired(std::string_view symbol, int type) const {
  const std::size_t after_number = symbol.find_first_of("-/");
  if (after_number == std::string_view::npos || type < 0) return {};
  const bool party = symbol[after_number] == '-';
  RepairedSymbol out;
  out.number = digits_of(symbol.substr(0, after_number));
  std::size_t at = after_number + 1;
  if (!party && is_year(symbol.substr(at, symbol.find('/', at) - at))) at += 5;
  const std::size_t after_code = symbol.find(party ? '/' : '-', at);
  if (out.number.empty() || after_code == std::string_view::npos) return {};
  out.code = code_near(symbol.substr(at, after_code - at),
                       library_.types[static_cast<std::size_t>(type)], party);
  if (out.code.empty()) return {};
  out.org = org_near(symbol.substr(after_code + 1));
  const std::string text = out.number +
                           std::string(symbol.substr(after_number, at - after_number)) + out.code +
                           symbol[after_code] + out.org;
  if (text != symbol) out.text = text;
  return out;
}

}  // namespace trichdan
