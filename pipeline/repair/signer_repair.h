// repair: the beginning of a signer's name, or of a row of the office, that lies under a seal. What
// the networks saw of it, with the seal's ring and without (PageReading::traces), is asked how
// probable each family name is, each with each middle name, and what posts begin with, before the
// words that were read for certain. What is longer or shorter than the place that the office above
// gives it costs more, and so does a family name that few have. Put in is what costs clearly less
// than all others and not too much; it is in doubt, so that the head is one to check. A family name
// misread in a letter becomes the one that the reader held possible.
//
// Pure; thread-safe.
#pragma once

#include <span>
#include <string>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

// As they are spelled: patterns/names.toml.
struct KnownNames {
  std::span<const std::string> family;
  std::span<const std::string> middle;
  std::span<const std::string> frequent;  // of the family names, those of nine people in ten
  // Whole names that the document or its body has elsewhere: one of them is put in though others,
  // which nothing speaks for but the traces, may fit a little better.
  std::span<const std::string> whole{};
};

// What was read in place of a name leaves the layout's line.
void repair_signers(PageReading& page, PageLayout& layout, int page_number, const KnownNames& names,
                    Repairs& repairs);

}  // namespace trichdan
