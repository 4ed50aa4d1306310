// run: findings brought up to date.
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "extract/extractor.h"
#include "store/store.h"

namespace trichdan {

// What findings depend on besides the document: program, patterns, places.
std::string audit_version(const Extractor& extractor);

// Audits documents whose findings another version of the rules made, from their stored words, and
// compares documents over the whole archive. Nothing is written where nothing changed. Returns how
// many documents were audited.
int bring_audit_up_to_date(Store& store, const Extractor& extractor,
                           const std::function<void(int done, int all)>& progress,
                           const std::atomic<bool>& stop);

}  // namespace trichdan
