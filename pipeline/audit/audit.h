// audit: findings about one document. Rules over several documents: audit/archive.h.
//
// An Auditor is immutable and may be used by several threads. Linear in the text.
#pragma once

#include "audit/finding.h"
#include "audit/input.h"

namespace trichdan {

class Auditor {
 public:
  explicit Auditor(const Library& library) : library_(library) {}  // which must outlive it

  AuditResult audit(const AuditInput& input) const;
  // The claims themselves, also those that hold: what findings are made of, for tests and scores.
  audit::Claims claims(const AuditInput& input) const;

 private:
  const Library& library_;
};

// Raises the figures that arithmetic confirms to `sure` and marks those it doubts `check`.
void apply_states(const AuditResult& result, Mentions& mentions);

}  // namespace trichdan
