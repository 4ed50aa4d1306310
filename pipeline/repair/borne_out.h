// repair: what one mention and what a second reading has in its place say of each other.
//
// Pure functions; thread-safe.
#pragma once

#include "extract/mentions.h"
#include "repair/word_places.h"
#include "text/stream.h"

namespace trichdan {

bool says_the_same(const Reference& a, const Reference& b);
bool says_the_same(const Figure& a, const Figure& b);

// Whether all words of a mention of `text` that were read in two ways bear each other out.
// `second`: what the second reading made of them; null: nothing.
bool is_borne_out(const Reference& reference, const Reference* second, const DocumentText& text,
                  const SecondWords& others);
bool is_borne_out(const Figure& figure, const Figure* second, const DocumentText& text,
                  const SecondWords& others);

// They differ: the mention becomes one to check. What a better formed reference of the second
// reading says is taken; what was read the first time is kept beside it.
void settle(Reference& reference, const Reference& second);
void settle(Figure& figure, const Figure& second);

}  // namespace trichdan
