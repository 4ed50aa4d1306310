// Texts and tables on their way through the audit, for its tests.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "extract/extractor.h"

namespace trichdan {

// The project's own patterns; `communes` beside them.
const Extractor& extractor();

struct Audited {
  DocumentText text;
  Mentions mentions;
  Resolution resolution;
  AuditResult result;
  audit::Claims claims;

  // Findings of the rule; all of them if it is empty.
  std::vector<Finding> of(const std::string& rule) const;
};

// `scanned`: as if OCR had read all of it.
Audited audited(DocumentText text, bool scanned = false);
Audited audited(const std::string& text, bool scanned = false);

// A document of one table, headings first; "" is an empty cell.
DocumentText table_of(const std::vector<std::vector<std::string>>& rows);

}  // namespace trichdan
