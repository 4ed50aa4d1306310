// repair: how often words stood beside each other, over all the models there are.
//
// Immutable; may be used by several threads. The models outlive it.
#pragma once

#include "repair/context.h"

namespace trichdan {

class ContextCounts {
 public:
  explicit ContextCounts(const ContextModels& models) : models_(models) {}

  double of(ContextToken a) const;
  double of(ContextToken a, ContextToken b) const;
  double of(ContextToken a, ContextToken b, ContextToken c) const;

  // Logarithm of the probability of `c` behind `a` and `b`, mixed from triples, pairs and words.
  double behind(ContextToken a, ContextToken b, ContextToken c) const;

 private:
  ContextModels models_;
};

}  // namespace trichdan
