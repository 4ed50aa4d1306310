// How surely a list is complete, and its parts do not overlap.
#include <algorithm>

#include "audit/part_lists.h"
#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// The words of an item, before and behind its number.
std::string words_of_item(const Part& part) {
  std::string text = " ";
  for (const auto* words : {&part.before, &part.behind}) {
    for (const std::string_view word : *words) text += std::string(word) + " ";
  }
  return text;
}

// "nam, nữ"; "thành thị, nông thôn": two that are everything.
bool are_halves(const Context& context, const PartList& list) {
  if (list.parts.size() != 2) return false;
  const std::string one = words_of_item(list.parts[0]), two = words_of_item(list.parts[1]);
  for (const std::string& pair : context.words_of("claim halves").phrases()) {
    const std::string halves = plain(pair);
    const std::size_t dash = halves.find(" - ");
    if (one.find(" " + halves.substr(0, dash) + " ") != std::string::npos &&
        two.find(" " + halves.substr(dash + 3) + " ") != std::string::npos)
      return true;
  }
  return false;
}

// "hộ dân tộc Thái 30, hộ dân tộc Mông 20": kinds of one attribute, and nobody is of two.
bool are_kinds(const PartList& list) {
  constexpr std::size_t kCommon = 3;
  const auto& first = list.parts[0].before;
  return std::ranges::all_of(list.parts, [&](const Part& part) {
    return part.before.size() > kCommon && first.size() > kCommon &&
           std::equal(first.begin(), first.begin() + kCommon, part.before.begin());
  });
}

// "nữ 30, dân tộc thiểu số 21": what some of them are, and others may be too.
bool may_overlap(const Context& context, const PartList& list) {
  if (are_kinds(list)) return false;
  const PhraseTable& attributes = context.words_of("claim attributes");
  return std::ranges::any_of(list.parts, [&](const Part& part) {
    std::string label;
    const auto& words = part.before.empty() ? part.behind : part.before;
    for (std::size_t i = 0; i < words.size() && (i < 3 || !part.before.empty()); ++i)
      label += std::string(words[i]) + " ";
    return holds_phrase(attributes, label);
  });
}

// Labels of one kind ("cấp tỉnh, cấp huyện"), before the numbers or behind them. Small counts of
// one noun that is not the total's are of something else: "2 phần: 2 số đầu, 2 số sau".
bool labels_alike(const PartList& list, const Quantity& total) {
  constexpr std::int64_t kFew = 20;
  const auto noun = words_of(total.noun, 1);
  const auto& first = list.parts[0];
  const bool before = std::ranges::all_of(list.parts, [&](const Part& part) {
    return part.before.size() >= 2 && !first.before.empty() && part.before[0] == first.before[0];
  });
  const bool behind = std::ranges::all_of(list.parts, [&](const Part& part) {
    return part.before.empty() && part.behind.size() >= 2 && !first.behind.empty() &&
           part.behind[0] == first.behind[0] &&
           (total.number.value.units >= kFew || (!noun.empty() && noun[0] == part.behind[0]));
  });
  return before || behind;
}

// All items are built alike: label and number, or number and noun.
bool forms_alike(const PartList& list) {
  const bool labelled =
      std::ranges::all_of(list.parts, [](const Part& part) { return !part.before.empty(); });
  const bool counted = std::ranges::all_of(list.parts, [](const Part& part) {
    return !part.behind.empty() &&
           (part.before.empty() || (part.before.size() == 1 && part.before[0] == "va"));
  });
  return labelled || counted;
}

// Half to twice the total, and as exact.
bool is_near(const PartList& list, const Decimal& total) {
  std::vector<Decimal> values;
  for (const Part& part : list.parts) values.push_back(part.number.value);
  const Decimal sum = sum_of(values);
  if (total.scale != sum.scale) return false;
  return sum.units * 2 > total.units && sum.units < total.units * 2;
}

bool exceeds(const PartList& list, const Decimal& total) {
  std::vector<Decimal> values;
  for (const Part& part : list.parts) values.push_back(part.number.value);
  return less(total, sum_of(values));
}

// What says that the numbers are no parts, or not all of them.
bool is_no_list(const Prose& prose, std::string_view inside) {
  return says_each(prose, inside) ||
         holds_any(" " + std::string(inside),
                   {"...", "trong do", " nhu ", " tang ", " giam ", "so voi", "toi thieu",
                    "it nhat", "luy ke", "binh quan", " tren ", " hon ", " gan ", " khoang ",
                    "tro len", "toi da", "khong qua", " within "});
}

// Each part is counted by the total's noun, or by none.
bool nouns_agree(const PartList& list, const Quantity& total) {
  const auto noun = words_of(total.noun, 1);
  return std::ranges::all_of(list.parts, [&](const Part& part) {
    return part.behind.empty() || (!noun.empty() && part.behind[0] == noun[0]);
  });
}

// Bonds of lists that may be complete: those whose sum is far off are told with less.
Bond of_list(const PartList& list, const Quantity& total) {
  constexpr std::int64_t kFewest = 20;  // below, one digit makes nearly anything right
  const bool alike = labels_alike(list, total), forms = forms_alike(list);
  const bool many = total.number.value.units >= kFewest;
  const bool agree = alike || nouns_agree(list, total);
  switch (list.opening) {
    case Opening::all:
      if (!forms) return Bond::weak;
      return agree ? Bond::firm : many ? Bond::likely : Bond::loose;
    case Opening::bracket:
      if (alike) return Bond::firm;
      return forms && many ? Bond::likely : Bond::weak;
    case Opening::among:
      return alike && exceeds(list, total.number.value) ? Bond::likely : Bond::weak;
    case Opening::next:
      break;
  }
  return forms && agree ? Bond::weak : Bond::loose;
}

// "Tổng số xã, phường: 50 (xã: 40; phường: 10)": what is counted stands before.
bool is_named_before(const Prose& prose, const Quantity& total) {
  const std::size_t begin = prose.sentence_start(total.begin);
  std::string_view before = prose.text().substr(begin, total.begin - begin);
  const std::size_t number = before.find_last_of("0123456789");
  if (number != std::string_view::npos) before.remove_prefix(number + 1);
  return holds_any(before, {"tong so ", "tong cong "});
}

}  // namespace

Bond bond_of(const Context& context, const Prose& prose, const PartList& list,
             const Quantity& total) {
  const std::string_view inside = prose.text().substr(list.begin, list.end - list.begin);
  const bool named = !total.noun.empty() || is_named_before(prose, total);
  if (!named || total.noun.starts_with("of ") || is_no_list(prose, inside)) return Bond::loose;
  const bool near = is_near(list, total.number.value);
  if (are_halves(context, list)) return near ? Bond::firm : Bond::likely;
  // Parts with their shares are confirmed by these, so that what lacks are other parts.
  if (may_overlap(context, list) || list.shares) return Bond::loose;
  const std::string_view lead = lead_of(prose, total);
  // "Số đảng viên bị kỷ luật: 50 đồng chí, khiển trách 30 đồng chí": what stands before a colon.
  const bool whole = lead.ends_with(": ") || labels_alike(list, total) ||
                     holds_phrase(context.words_of("claim totals"), lead);
  if (list.opening == Opening::next && !whole) return Bond::loose;
  const Bond bond = of_list(list, total);
  return bond == Bond::firm && !near ? Bond::likely : bond;
}

}  // namespace trichdan::audit
