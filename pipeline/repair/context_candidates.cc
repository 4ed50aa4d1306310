#include "repair/context_candidates.h"

#include <algorithm>

#include "base/alternative_cost.h"
#include "repair/mark_variants.h"
#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

using Candidates = std::vector<ContextCandidate>;

// All of these were set on the development pages (docs/benchmarks.md).
constexpr double kTrustInReader = 1.0;  // of its logarithms of probability
constexpr double kOtherReading = 1.5;   // cost of a second reader's word
constexpr double kBothAlike = 1.0;      // what a second reader that read the same adds
constexpr double kSecondSides = 1.0;    // what one that read an alternative takes away
constexpr double kVariantCost = 6;      // of one mark that no reader held possible
constexpr double kVariantMore = 2;      // of a second one

bool is_plain(std::string_view core) {
  return std::ranges::all_of(core, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte | 0x20U) - 'a' < 26U;
  });
}

// Abbreviations and Roman numbers: their neighbours tell nothing.
bool is_code(const std::string& core) {
  return core.size() > 1 && std::ranges::all_of(core, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_open(const std::string& core) {
  return is_plain(core) && !is_code(core);
}

std::string with_core(const std::string& word, const std::string& core, const std::string& other) {
  std::string text = fold_tone(normalise(word));
  const std::size_t at = text.find(core);
  if (at == std::string::npos) return other;
  return text.replace(at, core.size(), other);
}

// `how` it is held possible: cost, and who read it.
void offer(Candidates& out, const std::string& core, const ContextCandidate& how,
           const std::string& word, const std::string& read) {
  if (core.empty() || core == read || !is_plain(core)) return;
  // Capitals are no matter of context.
  if (to_lower(core) == to_lower(read) || !is_vietnamese_syllable(core)) return;
  const ContextToken token = token_of_core(core);
  for (ContextCandidate& known : out) {
    if (known.token != token) continue;
    if (how.variant) return;
    known.cost = std::min(known.cost, how.cost);
    known.sided = known.sided || how.sided;
    return;
  }
  out.push_back({with_core(word, read, core), token, how.cost, how.sided, how.variant});
}

}  // namespace

Candidates read_candidates(const Word& word, ContextToken token) {
  const std::string core = core_of(word.text);
  Candidates out{{word.text, token}};
  if (!is_open(core)) return out;
  const bool alike = !word.other.empty() && core_of(word.other) == core;
  for (const WordAlternative& other : word.alternatives) {
    const std::string possible = core_of(other.text);
    const bool sided = !alike && possible == core_of(word.other);
    const double cost = other.cost * kAlternativeCostStep * kTrustInReader +
                        (alike ? kBothAlike : 0) - (sided ? kSecondSides : 0);
    offer(out, possible, {{}, kBreak, cost, sided}, word.text, core);
  }
  if (!word.other.empty() && !alike)
    offer(out, core_of(word.other), {{}, kBreak, kOtherReading, true}, word.text, core);
  return out;
}

void add_mark_variants(const Word& word, ContextToken before, ContextToken behind,
                       const ContextCounts& counts, Candidates& candidates) {
  const auto has_stood = [&](ContextToken token) {
    return (before > kOther && counts.of(before, token) > 0) ||
           (behind > kOther && counts.of(token, behind) > 0);
  };
  const std::string core = core_of(word.text);
  if (!is_open(core) || has_stood(candidates.front().token)) return;
  for (const MarkVariant& variant : mark_variants(core)) {
    if (!has_stood(token_of_core(variant.text))) continue;
    const double cost = kVariantCost + kVariantMore * (variant.changes - 1);
    offer(candidates, variant.text, {{}, kBreak, cost, false, true}, word.text, core);
  }
}

}  // namespace trichdan
