// extract: the document's own data, read from its header block, title and signature; never from its
// body (domain rule: a number in the body is another document's).
//
// Pure functions; thread-safe.
#pragma once

#include "extract/header_names.h"
#include "extract/mentions.h"
#include "text/stream.h"

namespace trichdan {

// Looks at the lines whose role is header_left, header_right, title, signature or recipients; of
// the last two at those of the first page that has any, since what follows was sent with the
// document. What is not printed or not legible is empty, never guessed: a number written by hand
// that was read as "10/2" leaves `number` empty and `symbol` as printed after it ("/BC-SYT"), a day
// that was misread leaves `date` with year and month only ("2017-10"). The state is check if
// anything of number, date, type or issuer is missing or was read with little confidence,
// unreadable if nothing at all was found.
DocumentHeader read_header(const DocumentText& text, const HeaderNames& names);

}  // namespace trichdan
