// repair: a word of a signer's name that is no Vietnamese syllable becomes the only one among what
// the reader held possible in its place ("Lê Khắc Bìuh"); it is in doubt then. Only behind a family
// name: names of other peoples are no syllables either ("Niê"), and stay where nothing else is
// open.
//
// Pure; thread-safe.
#pragma once

#include <span>
#include <string>

#include "base/reading.h"
#include "layout/layout.h"
#include "repair/repairs.h"

namespace trichdan {

void repair_misspelled_names(PageReading& page, const PageLayout& layout, int page_number,
                             std::span<const std::string> family_names, Repairs& repairs);

}  // namespace trichdan
