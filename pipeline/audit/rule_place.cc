// Places that exist in no age of the gazetteer: Tòa Chùa for Tủa Chùa.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "audit/prose.h"
#include "audit/rules.h"
#include "extract/plain_text.h"
#include "text/unicode.h"

namespace trichdan::audit {
namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char byte : text) {
    if (byte == ' ' || byte == '\n' || byte == ',' || byte == '(' || byte == ')') {
      if (!word.empty()) words.push_back(std::exchange(word, {}));
    } else {
      word += byte;
    }
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t count) {
  std::string text;
  for (std::size_t i = begin; i < begin + count; ++i) text += (i == begin ? "" : " ") + words[i];
  return text;
}

bool one_letter_apart(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  int different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) different += a[i] != b[i] ? 1 : 0;
  return different <= 1;
}

// Names of other tongues are spelled in more ways than one: Đắk Lắk, Đăk Lăk, Krông Păk.
bool is_spelled_freely(const std::string& place) {
  const std::string letters = plain(place) + " ";
  return letters.find("k ") != std::string::npos || letters.find("kr") != std::string::npos ||
         letters.find('\'') != std::string::npos || letters.find('-') != std::string::npos;
}

// How the mention prints a place whose name it does not have; empty if it has it, or abbreviates.
std::string printed_for(const std::string& mention, const std::string& place) {
  const std::string wanted = to_lower(fold_tone(place));
  if (to_lower(fold_tone(mention)).find(wanted) != std::string::npos) return {};
  const auto words = split(mention);
  const std::size_t count = split(place).size();
  for (std::size_t i = 0; count > 1 && i + count <= words.size(); ++i) {
    const std::string found = joined(words, i, count);
    if (is_capitals(found) || !one_letter_apart(plain(found), plain(place))) continue;
    return found;
  }
  return {};
}

void run(const Context& context, Claims& claims) {
  std::map<std::string, bool> told;  // names already found in this document
  for (const UnitMention& unit : context.input.mentions.units) {
    if (unit.place.empty()) continue;
    const GazetteerPlace place = place_from(unit.place);
    const std::string found = printed_for(unit.text, place.name);
    if (found.empty() || told[found] || is_spelled_freely(place.name)) continue;
    told[found] = true;
    Claim claim = claim_of(kPlace);
    claim.finding.explanation =
        fmt::format("there is no {} in the gazetteer; the nearest name is {}", found, unit.place);
    claim.finding.evidence = {context.evidence(unit.span)};
    // Marks are what OCR gets wrong most.
    claim.doubtful = context.was_read(unit.span);
    if (claim.doubtful) claim.finding.repaired = place.name + " for " + found;
    claims.push_back(std::move(claim));
  }
}

}  // namespace

const AuditRule kPlace{
    "unknown place", "The places named exist, in one age of the gazetteer or the other.",
    "Typists mangle places (domain 8: Tòa Chùa for Tủa Chùa). Only a name that no place of any age "
    "has, and that is nearest to exactly one, is told.",
    Severity::warning, run};

}  // namespace trichdan::audit
