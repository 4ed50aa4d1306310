// store: the archive's own confidently read words as repair goes by them (repair/ngrams.h). There
// is one snapshot, the last that `reindex` took; documents understood since go by it too.
#pragma once

#include <string>
#include <string_view>

#include "store/store.h"

namespace trichdan {

struct ContextSnapshot {
  std::string version;  // 12 hexadecimal digits of the model's SHA-256; empty: none was taken
  std::string model;    // NgramModel::decode
};

ContextSnapshot context_snapshot(const Store& store);

// Replaces it; returns its version. Call inside a Batch.
std::string save_context_snapshot(Store& store, std::string_view model, int documents);

}  // namespace trichdan
