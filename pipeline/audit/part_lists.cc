#include "audit/part_lists.h"

#include "audit/part_openings.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kMostParts = 24;

bool digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// What ends an item on its way to the next number.
std::size_t item_end(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && !digit(text[at]) && text[at] != ',' && text[at] != ';' && text[at] != '(' &&
         text[at] != '\n' && !text.substr(at).starts_with(" va "))
    ++at;
  return at;
}

// Whether a quantity of the region is a part; a percentage, or what stands in brackets with one, is
// not, and anything else means that there is no list.
enum class Member { part, aside, none };
Member member_of(std::string_view text, const Quantity& one, std::size_t begin) {
  if (one.percent) return Member::aside;
  int depth = 0;
  for (std::size_t i = begin; i < one.begin; ++i)
    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
  if (depth > 0) return Member::aside;
  const char before = one.begin > 0 ? text[one.begin - 1] : ' ';
  const std::string_view behind = text.substr(one.end);
  if (one.label || behind.starts_with("/") || behind.starts_with(":") || behind.starts_with(")") ||
      before == '/')
    return behind.starts_with(")") && !one.label ? Member::part : Member::none;
  return Member::part;
}

}  // namespace

std::optional<PartList> list_behind(const Prose& prose, const std::vector<Quantity>& all,
                                    std::size_t i) {
  const std::string_view text = prose.text();
  const ListRegion region = opening_behind(text, all[i].begin, all[i].end);
  if (region.end <= region.begin) return {};
  PartList list{region.opening, region.begin, region.end, {}};
  std::size_t item = region.begin;
  for (std::size_t j = i + 1; j < all.size() && all[j].begin < region.end; ++j) {
    const Member member = member_of(text, all[j], region.begin);
    list.shares = list.shares || all[j].percent;
    if (member == Member::none || list.parts.size() == kMostParts) return {};
    const std::size_t next = item_end(text, all[j].end, region.end);
    if (member == Member::part) {
      const std::string_view before = text.substr(item, all[j].begin - item);
      list.parts.push_back({all[j].number, words_of(before, 8),
                            words_of(text.substr(all[j].end, next - all[j].end), 8)});
    }
    item = next;
  }
  if (list.parts.size() < 2) return {};
  return list;
}

}  // namespace trichdan::audit
