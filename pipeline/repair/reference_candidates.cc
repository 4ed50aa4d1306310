#include "repair/reference_candidates.h"

#include <cstdint>
#include <string_view>

#include "base/alternative_cost.h"
#include "repair/parted_symbols.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr double kOtherReading = 1.0;    // cost of what a second reader read
constexpr double kParted = 2.0;          // of a slash that was not read at all
constexpr double kNear = 3.0;            // cost up to which a candidate needs no other evidence
constexpr double kAttested = 4.0;        // what being cited elsewhere is worth
constexpr std::size_t kWordsBehind = 4;  // where a lost date may stand

double worth(const ReferenceCandidate& c) {
  return c.cost - (c.attested ? kAttested : 0);
}

bool may_matter(std::string_view word) {
  return word.find_first_of("0123456789/") != std::string_view::npos;
}

// Grain that was read as a sign or two.
bool is_stray(const Word& word) {
  constexpr float kHardlyRead = 50;
  return word.confidence < kHardlyRead && word.text.size() <= 2;
}

// "182009/TT-BYT" of 14/10/2009. Of a day that does not exist only the year is left, too.
bool found_year(const Reference& read, const Reference& other) {
  return read.year.empty() && !other.year.empty() && read.date.starts_with(other.year) &&
         other.date == read.date;
}

}  // namespace

std::optional<ReferenceCandidate> ReferenceCandidates::best_of(const TextWindow& window,
                                                               const Reference& read,
                                                               const Reference& r) const {
  std::optional<ReferenceCandidate> best;
  std::size_t behind = 0;
  const std::uint32_t end = window.begin + read.span.end;
  for (std::size_t at = 0; at < window.words.size(); ++at) {
    if (window.words[at].begin >= end && ++behind > kWordsBehind) break;
    for (const auto& [text, cost] : options(window, at)) {
      TextWindow other = window;
      other.exchange(at, text);
      const std::optional<Reference> found = text_.reference_in(other, r);
      if (!found) continue;
      ReferenceCandidate candidate{at, text, cost, certain_.attest(*found), *found};
      if (!may_replace(read, candidate)) continue;
      if (!best || worth(candidate) < worth(*best)) best = std::move(candidate);
    }
  }
  return best;
}

// What else may stand at a word; its place in the stream must be all of it.
std::vector<std::pair<std::string, double>> ReferenceCandidates::options(const TextWindow& window,
                                                                         std::size_t at) const {
  std::vector<std::pair<std::string, double>> out;
  const Origin& origin = window.words[at];
  const Word* const word = text_.word_of(origin);
  if (word == nullptr) return out;
  const std::string read =
      window.text.substr(origin.begin - window.begin, origin.end - origin.begin);
  if (!may_matter(read) || normalise(word->text) != read) return out;
  for (const WordAlternative& other : word->alternatives) {
    out.emplace_back(normalise(other.text), other.cost * kAlternativeCostStep);
  }
  if (is_disputed(*word)) out.emplace_back(normalise(word->other), kOtherReading);
  if (const auto parted = year_parted(read)) out.emplace_back(*parted, kParted);
  for (std::string& parted : bodies_parted(read)) out.emplace_back(std::move(parted), kParted);
  if (read.ends_with(';') || read.ends_with('.')) {
    out.emplace_back(read.substr(0, read.size() - 1) + ",", kParted);
  }
  if (is_stray(*word)) out.emplace_back(std::string(), kParted);
  return out;
}

bool ReferenceCandidates::may_replace(const Reference& read, const ReferenceCandidate& c) const {
  const Reference& other = c.reference;
  const bool near = c.attested || c.cost <= kNear;
  if (other.type != read.type || other.symbol.empty()) return false;
  if (found_year(read, other)) return true;
  if (!other.well_formed) return false;
  if (!read.well_formed) return near;
  if (read.date.empty()) return other.symbol == read.symbol && !other.date.empty() && near;
  return c.attested && other.date.size() == kFullDate && !certain_.contains(read) &&
         !is_same_work(other, read);
}

}  // namespace trichdan
