#include "store/folds.h"

#include <sqlite3.h>
#include <unicode/utf8.h>

#include <string_view>

#include "base/digest.h"
#include "base/error.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

template <std::string (*Fold)(std::string_view)>
void fold_of_sql(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
  if (bytes == nullptr) return;
  try {
    const std::string folded =
        Fold({bytes, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
    sqlite3_result_text64(context, folded.data(), folded.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  } catch (const std::exception& failure) {
    sqlite3_result_error(context, failure.what(), -1);
  }
}

void append(std::string& out, UChar32 character) {
  char bytes[U8_MAX_LENGTH];
  int size = 0;
  U8_APPEND_UNSAFE(bytes, size, character);
  out.append(bytes, static_cast<std::size_t>(size));
}

std::string letters() {
  std::string all = "hoà hòa uỷ ủy quý thuở hoàn giếng khuỷu ";
  constexpr std::pair<UChar32, UChar32> kRanges[] = {
      {0x20, 0x7e}, {0xa0, 0x1b0}, {0x300, 0x323}, {0x1ea0, 0x1ef9}, {0x2010, 0x2015}};
  for (const auto& [first, last] : kRanges) {
    for (UChar32 character = first; character <= last; ++character) {
      append(all, character);
      all += ' ';
    }
  }
  return all;
}

}  // namespace

void register_folds(sqlite3* connection) {
  // Innocuous: allowed in the view that the full-text index takes its content from.
  constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  const auto add = [&](const char* name, auto function) {
    return sqlite3_create_function_v2(connection, name, 1, kFlags, nullptr, function, nullptr,
                                      nullptr, nullptr);
  };
  if (add("fold_search", fold_of_sql<fold_search>) != SQLITE_OK ||
      add("fold_tone", fold_of_sql<fold_tone>) != SQLITE_OK) {
    throw Error(ErrorKind::database, sqlite3_errmsg(connection));
  }
}

std::string fingerprint_of_folds() {
  const std::string all = letters();
  return sha256_of(fold_search(all) + fold_tone(normalise(all)));
}

}  // namespace trichdan
