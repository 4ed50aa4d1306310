// repair: pieces of a reference that its words do not have as they were read: its type, its year,
// its date, parted from it by grain or without a sign or a figure. What is found makes the
// reference one to check.
//
// Immutable; may be used by several threads. Notes what it did in `repairs`.
#pragma once

#include "extract/mentions.h"
#include "repair/reference_text.h"
#include "repair/repairs.h"

namespace trichdan {

// The type that a sign of grain before the symbol parted from it.
void find_type(Reference& r, const ReferenceText& text, Repairs& repairs);

// The year of a number with so many figures that the slash before it must be lost, where the date
// was lost too or says the same year.
void find_year(Reference& r, const ReferenceText& text, Repairs& repairs);

// A date behind it whose year lost a figure, if the symbol has the year.
void find_date(Reference& r, const ReferenceText& text, Repairs& repairs);

// Whether a date begins behind it and was not read, or lost its day.
bool has_lost_date(const Reference& r, const ReferenceText& text);

}  // namespace trichdan
