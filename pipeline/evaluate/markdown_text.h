// The text of a report that is written down in Markdown.
#pragma once

#include <string_view>

#include "text/stream.h"

namespace trichdan {

// Marks of headings, emphasis and raised footnote numbers are dropped. A paragraph that starts with
// a raised number is a footnote: all of them are the stream "footnotes", everything else is "body".
// A paragraph after a rule ("---") goes on with a footnote that stopped in mid sentence, as it does
// where the text was taken down page by page. One page.
DocumentText text_from_markdown(std::string_view markdown);

}  // namespace trichdan
