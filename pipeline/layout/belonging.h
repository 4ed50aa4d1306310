// layout: what lines say of a page that is no document of its own: it came with another, is a part
// of one, or a form to be filled in. Pure; thread-safe.
#pragma once

#include <string_view>

namespace trichdan {

// "(Kèm theo Quyết định số ...)": the document it came with is named. Not "(đính kèm)" in a letter.
bool says_attached(std::string_view text);

// The same behind the words of a title: "KẾ HOẠCH ... NĂM 2026 (Kèm theo Quyết định ...".
bool ends_attached(std::string_view title);

// "Phụ lục", "Mẫu số", "Dự thảo": what a page that is a part of another says in its first lines.
bool names_a_part(std::string_view text);

// "Tên đơn vị": the place of a body's name in a form.
bool names_no_body(std::string_view text);

// Dots to write on, or a number that an explanation below refers to.
bool is_blank_to_fill(std::string_view word);

}  // namespace trichdan
