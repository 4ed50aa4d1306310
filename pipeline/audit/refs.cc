#include "audit/refs.h"

#include <algorithm>

#include "audit/calendar.h"
#include "audit/misread.h"
#include "audit/prose.h"
#include "extract/plain_text.h"
#include "resolve/key.h"

namespace trichdan::audit {

std::string date_of(const Context& context, std::size_t reference) {
  const Reference& mention = context.input.mentions.references[reference];
  if (!mention.date.empty()) return mention.date;
  const Resolution& resolution = context.input.resolution;
  if (reference >= resolution.of_reference.size()) return {};
  const int work = resolution.of_reference[reference];
  return work < 0 ? std::string() : resolution.works[static_cast<std::size_t>(work)].date;
}

DateSlip slip_between(std::string_view a, std::string_view b) {
  if (a == b) return DateSlip::none;
  const bool year = a.substr(0, 4) != b.substr(0, 4);
  const bool month = a.substr(5, 2) != b.substr(5, 2);
  const bool day = a.substr(8, 2) != b.substr(8, 2);
  if (year + month + day == 1) return DateSlip::small;
  const bool exchanged =
      !year && a.substr(5, 2) == b.substr(8, 2) && a.substr(8, 2) == b.substr(5, 2);
  return exchanged ? DateSlip::small : DateSlip::large;
}

bool may_be_misread(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  int different = 0;
  bool all = true;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    ++different;
    all = all && confusable(a[i], b[i]);
  }
  return different == 1 && all;
}

bool is_doubtful(const Context& context, const Reference& reference) {
  return reference.state != State::sure && context.was_read(reference.span);
}

std::string shown_name(const Reference& reference) {
  return reference.type.empty() ? reference.symbol : reference.type + " " + reference.symbol;
}

std::string shown_date(std::string_view iso) {
  if (!is_full_date(iso)) return std::string(iso);
  return std::string(iso.substr(8, 2)) + "/" + std::string(iso.substr(5, 2)) + "/" +
         std::string(iso.substr(0, 4));
}

std::size_t common_run(std::string_view a, std::string_view b) {
  const std::string plain_a = plain(a), plain_b = plain(b);
  const auto first = words_of(plain_a), second = words_of(plain_b);
  std::size_t longest = 0;
  std::vector<std::size_t> before(second.size() + 1), now(second.size() + 1);
  for (const std::string_view word : first) {
    for (std::size_t j = 0; j < second.size(); ++j) {
      now[j + 1] = word == second[j] ? before[j] + 1 : 0;
      longest = std::max(longest, now[j + 1]);
    }
    std::swap(before, now);
  }
  return longest;
}

bool may_be_one_issuer(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() || compatible_names(name_key(a), name_key(b));
}

}  // namespace trichdan::audit
