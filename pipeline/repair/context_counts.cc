#include "repair/context_counts.h"

#include <algorithm>
#include <cmath>

namespace trichdan {
namespace {

constexpr double kArchiveWeight = 2;

template <typename Count>
double sum(const ContextModels& models, Count counted) {
  double total = models.documents == nullptr ? 0 : counted(*models.documents);
  if (models.archive != nullptr) total += kArchiveWeight * counted(*models.archive);
  return total;
}

}  // namespace

double ContextCounts::of(ContextToken a) const {
  return sum(models_, [&](const NgramModel& m) { return m.count(a); });
}

double ContextCounts::of(ContextToken a, ContextToken b) const {
  return sum(models_, [&](const NgramModel& m) { return m.count(a, b); });
}

double ContextCounts::of(ContextToken a, ContextToken b, ContextToken c) const {
  return sum(models_, [&](const NgramModel& m) { return m.count(a, b, c); });
}

double ContextCounts::behind(ContextToken a, ContextToken b, ContextToken c) const {
  const double words = std::max(1.0, sum(models_, [](const NgramModel& m) { return m.words(); }));
  double p = 1e-7 + 0.1 * of(c) / words;
  if (const double pairs = of(b, c); pairs > 0) p += 0.35 * pairs / std::max(of(b), pairs);
  if (const double triples = of(a, b, c); triples > 0) {
    p += 0.5 * triples / std::max(of(a, b), triples);
  }
  return std::log(p);
}

}  // namespace trichdan
