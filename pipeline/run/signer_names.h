// run, internal: names that a seal may hide, by the document itself and by the archive.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "repair/known_signers.h"
#include "repair/signer_repair.h"
#include "run/understand.h"

namespace trichdan {

// The lists of patterns/names.toml, and whole names. All of them must outlive what is returned.
KnownNames known_names(const Extractor& extractor, std::span<const std::string> whole);

// Whole names that the pages print; asked only where a name is hidden on one of them.
std::vector<std::string> names_in(std::span<const LaidOutPage> pages, const Extractor& extractor);

// Puts in the name that a seal hid of a document without a signer, where the archive knows who
// signs for its body (`signers` may be null). Returns whether it did: the text is another one then.
bool add_known_signer(Understanding& all, std::vector<PageLayout>& layouts,
                      const Extractor& extractor, const KnownSigners* signers);

}  // namespace trichdan
