// Two symbols that are almost alike, with one date and one subject: 15-NQ/TU and 15-NQ/ThU.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "audit/calendar.h"
#include "audit/refs.h"
#include "resolve/key.h"

namespace trichdan::audit {
namespace {

// At most two letters apart.
bool are_near(const std::string& a, const std::string& b) {
  if (a.size() > b.size() + 3 || b.size() > a.size() + 3) return false;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({change, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row[b.size()] <= 2;
}

// "TTLT-BTP" and "TTLT/BTP", "TT-BTC" and "TTBTC": one symbol, its marks printed in two ways.
std::string letters_of(const std::string& symbol) {
  std::string letters = symbol;
  std::erase_if(letters, [](char byte) { return byte == '-' || byte == '/' || byte == '.'; });
  return letters;
}

struct Cited {
  std::size_t mention = 0;
  int count = 0;
};

std::size_t words_of_subject(const Reference& reference) {
  return common_run(reference.subject, reference.subject);
}

// Another number needs the whole subject: laws of one day amend "một số điều của" many.
bool one_digit_apart(const Reference& a, const Reference& b) {
  if (a.symbol.size() != b.symbol.size() || a.type != b.type) return false;
  int different = 0;
  for (std::size_t i = 0; i < a.symbol.size(); ++i) {
    if (a.symbol[i] == b.symbol[i]) continue;
    const bool digits =
        a.symbol[i] >= '0' && a.symbol[i] <= '9' && b.symbol[i] >= '0' && b.symbol[i] <= '9';
    if (!digits) return false;
    ++different;
  }
  constexpr std::size_t kWords = 8;
  return different == 1 && name_key(a.subject) == name_key(b.subject) &&
         words_of_subject(a) >= kWords;
}

bool is_same_document(const Reference& a, const Reference& b) {
  constexpr std::size_t kWords = 5;  // in a row that two different subjects do not share
  return a.type == b.type && a.number == b.number && are_near(a.symbol, b.symbol) &&
         letters_of(a.symbol) != letters_of(b.symbol) && common_run(a.subject, b.subject) >= kWords;
}

void run(const Context& context, Claims& claims) {
  const auto& references = context.input.mentions.references;
  std::map<std::string, std::map<std::string, Cited>> by_date;
  std::map<std::string, int> cited;
  for (std::size_t i = 0; i < references.size(); ++i) {
    const Reference& reference = references[i];
    const std::string key = symbol_key(reference.symbol);
    if (!key.empty()) ++cited[key];
    if (!is_full_date(reference.date) || key.empty() || reference.subject.empty()) continue;
    by_date[reference.date].try_emplace(key, Cited{i, 0});
  }
  for (const auto& [date, symbols] : by_date) {
    for (auto a = symbols.begin(); a != symbols.end(); ++a) {
      for (auto b = std::next(a); b != symbols.end(); ++b) {
        const Reference *known = &references[a->second.mention],
                        *other = &references[b->second.mention];
        if (!is_same_document(*known, *other) && !one_digit_apart(*known, *other)) continue;
        if (cited[a->first] < cited[b->first]) std::swap(known, other);
        Claim claim = claim_of(kTwoSymbols);
        claim.finding.explanation =
            fmt::format("{} and {} have one date and one subject: one of the symbols is mistaken",
                        shown_name(*known), shown_name(*other));
        claim.finding.evidence = {context.evidence(other->span), context.evidence(known->span)};
        claim.doubtful = is_doubtful(context, *known) || is_doubtful(context, *other);
        if (claim.doubtful) claim.finding.repaired = known->symbol + " for " + other->symbol;
        claims.push_back(std::move(claim));
      }
    }
  }
}

}  // namespace

const AuditRule kTwoSymbols{
    "two symbols", "One document is cited under one symbol.",
    "Type, number, full date and subject agree, the rest of the symbol almost: TU and ThU are "
    "different committees, which do not issue one document (domain 3).",
    Severity::error, run};

}  // namespace trichdan::audit
