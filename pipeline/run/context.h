// run: what context the documents of an archive are repaired by.
#pragma once

#include <string>
#include <utility>

#include "repair/context.h"
#include "store/store.h"

namespace trichdan {

// The model that comes with the program, the archive's last snapshot and the names it knows, each
// if it is there. Belongs to whoever understands with it.
class StoredContext {
 public:
  explicit StoredContext(const Store& store);

  ContextModels models() const {
    return {documents_.empty() ? nullptr : &documents_, archive_.empty() ? nullptr : &archive_,
            signers_.empty() ? nullptr : &signers_};
  }
  // Names that are not settled yet in place of those that are.
  void know_signers(KnownSigners signers) { signers_ = std::move(signers); }

  // Digests of the models; empty without either.
  const std::string& version() const { return version_; }

 private:
  NgramModel documents_;
  NgramModel archive_;
  KnownSigners signers_;
  std::string version_;
};

// Counts the confidently read words of all readings and keeps them as the archive's snapshot. Of
// archives of more than 20,000 pages a sample, drawn by document ids, so that the same archive
// gives the same snapshot in whatever order it came.
void take_context_snapshot(Store& store);

}  // namespace trichdan
