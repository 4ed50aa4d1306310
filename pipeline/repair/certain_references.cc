#include "repair/certain_references.h"

#include <algorithm>

#include "repair/reference_text.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

auto work_of(const Reference& r) {
  return std::tuple(r.type, fold_tone(r.symbol), r.date);
}

}  // namespace

bool is_same_work(const Reference& a, const Reference& b) {
  return work_of(a) == work_of(b);
}

CertainReferences::CertainReferences(const std::vector<Reference>& references) {
  for (const Reference& r : references) {
    if (r.state == State::sure && !r.symbol.empty()) works_.insert(work_of(r));
  }
}

bool CertainReferences::contains(const Reference& r) const {
  return works_.contains(work_of(r));
}

bool CertainReferences::attest(const Reference& r) const {
  if (r.date.size() == kFullDate) return contains(r);
  const std::string symbol = fold_tone(r.symbol);
  return std::ranges::any_of(works_, [&](const auto& work) {
    return std::get<0>(work) == r.type && std::get<1>(work) == symbol;
  });
}

}  // namespace trichdan
