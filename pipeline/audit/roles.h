// audit: what each number of a sentence is in it: what was done, what was planned, what it was
// before, by how much it changed, which share of something it is.
//
// Patterns tie numbers that stand close and in an order they know. Where none does, roles say which
// numbers belong together in whatever order they stand.
//
// Pure; thread-safe. Views point into the Prose's text, which must outlive them.
#pragma once

#include <string_view>
#include <vector>

#include "audit/quantities.h"

namespace trichdan::audit {

enum class Role {
  value,   // a count, or a percentage that is stated for itself
  total,   // of which something is a part: "tổng số 50", "trên 50", "/50"
  plan,    // "kế hoạch 50", "50 lớp theo kế hoạch"
  base,    // what it was before: "cùng kỳ 50"
  change,  // "tăng 50", "giảm 5%"
};

struct StatedNumber {
  const Quantity* quantity = nullptr;
  Role role = Role::value;
  int year = 0;           // it is of: "năm 2022 là 50"; 0: not said
  std::string_view lead;  // from the number before it
  std::string_view tail;  // to the next sign or number
  std::string_view way;   // of a change: "tang", "giam"
};

// The numbers of the sentence that `at` lies in, but labels, in order; `all` are the stream's.
std::vector<StatedNumber> roles_in(const Prose& prose, const std::vector<Quantity>& all,
                                   std::size_t at);

// The word for a change that these words end with, measures aside: "tang" of "tang them khoang ";
// empty: none.
std::string_view way_before(std::string_view words);

// The year that the words name last ("năm 2022"); 0: none.
int year_in(std::string_view words);

// Whether a change is one downwards.
bool is_downward(std::string_view way);

}  // namespace trichdan::audit
