#include "repair/addresses.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdint>

namespace trichdan {
namespace {

// Before it a name, behind it a domain; what the sign is read as is a bracket with or without what
// was seen inside it.
const RE2& address() {
  static const RE2 kAddress(
      R"((?i)^([^\s(]*\(?[a-z0-9][a-z0-9._-]+)(\([)0@đ]?|@)([a-z0-9][a-z0-9-]*[a-z0-9](?:\.[a-z]{2,})*[^a-z0-9]*)$)");
  return kAddress;
}

bool is_domain(std::string_view text) {
  static const RE2 kDomain(R"((?i)^(?:[a-z0-9-]+\.)+(?:com|vn|org|net)\W*$)");
  return RE2::FullMatch({text.data(), text.size()}, kDomain);
}

bool closes_what_opens(std::string_view text) {
  return std::ranges::count(text, '(') == std::ranges::count(text, ')');
}

}  // namespace

std::optional<std::string> with_at_sign(std::string_view word, std::string_view other) {
  re2::StringPiece name;
  re2::StringPiece sign;
  re2::StringPiece domain;
  if (!RE2::FullMatch({word.data(), word.size()}, address(), &name, &sign, &domain)) return {};
  if (sign == "@") return {};
  const bool seen = other.find('@') != std::string_view::npos;
  const bool alone =
      is_domain({domain.data(), domain.size()}) && (sign.size() > 1 || !closes_what_opens(word));
  if (!seen && !alone) return {};
  return std::string(name).append("@").append(domain.data(), domain.size());
}

void repair_addresses(PageReading& page, int page_number, Repairs& repairs) {
  if (page.kind == PageKind::text) return;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (word.text.find('(') == std::string::npos) continue;
    if (const auto became = with_at_sign(word.text, word.other)) {
      replace_word(page, page_number, i, *became, "punctuation", "an address has this sign",
                   repairs);
    }
  }
}

}  // namespace trichdan
