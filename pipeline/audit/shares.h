// audit: a part, its whole and the percentage, as one statement gives them.
//
// Pure; thread-safe.
#pragma once

#include <optional>
#include <vector>

#include "audit/bond.h"
#include "audit/prose.h"
#include "audit/quantities.h"
#include "audit/rules.h"

namespace trichdan::audit {

struct Share {
  Number k, n, p;
  Span text;
  Bond bond = Bond::firm;
};

// The claim, evidence first its text and then `more`.
Claim share_claim(const Context& context, const Share& share, std::vector<Evidence> more);

constexpr std::size_t kLongestGap = 90;  // characters between two numbers of one statement

// What stands behind a percentage: "so với cùng kỳ", "kế hoạch" without its number.
bool is_of_other(std::string_view behind);
bool is_of_plan(std::string_view behind);

// Whether the words behind the last sign of `lead`, which ends where the percentage begins, name
// something of its own: "tỷ lệ hộ nghèo 5%", "cả tỉnh đạt 5%"; but "tỷ lệ giải quyết" is of what
// was solved, if the sentence spoke of that before.
bool has_own_subject(const Prose& prose, std::size_t percent, std::string_view lead);

// Of a match of "share member": its part and percentage. Nothing if the words between, or behind,
// say that they do not belong together.
std::optional<Share> member_of(const Prose& prose, const RuleMatch& match);

// The total of a part that stands before it in its sentence; `all` are the quantities of the
// stream, `i` is the part's.
std::optional<Share> total_before(const Context& context, const Prose& prose,
                                  const std::vector<Quantity>& all, std::size_t i, Share part);

// "57.475 lượt, chiếm 14,74% tổng số lượt khám": the total stands in a sentence before.
std::optional<Share> distant_total(const Context& context, const Prose& prose,
                                   const std::vector<Quantity>& all, std::size_t i);

// Of percentage `i`, where no pattern knows the order of its sentence: part and whole by their
// roles (audit/roles.h).
std::optional<Share> stated_share(const Context& context, const Prose& prose,
                                  const std::vector<Quantity>& all, std::size_t i);

}  // namespace trichdan::audit
