#include "audit/part_lists.h"

#include <algorithm>
#include <array>

#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

constexpr std::size_t kLongestNoun = 90;  // characters between a total and what opens its parts
constexpr std::size_t kLongestList = 600;
constexpr std::size_t kMostParts = 24;

struct Region {
  Opening opening = Opening::next;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// The words that open a list, and what they say.
struct OpeningWord {
  std::string_view word;
  Opening opening;
};
constexpr std::array<OpeningWord, 9> kOpenings{{{"bao gom", Opening::all},
                                                {"gom", Opening::all},
                                                {"chia ra", Opening::all},
                                                {"cu the", Opening::all},
                                                {"nhu sau", Opening::all},
                                                {"trong do", Opening::among},
                                                {"trong so do", Opening::among},
                                                {"bang cac hinh thuc", Opening::all},
                                                {"bang hinh thuc", Opening::all}}};

const OpeningWord* opening_at(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '(') return nullptr;
  for (const OpeningWord& one : kOpenings) {
    if (text.substr(at).starts_with(one.word)) return &one;
  }
  return nullptr;
}

std::size_t bracket_end(std::string_view text, std::size_t open) {
  const std::size_t limit = std::min(text.size(), open + kLongestList);
  int depth = 0;
  for (std::size_t i = open; i < limit && text[i] != '\n'; ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return i;
  }
  return open;
}

// Items may stand in lines of their own behind a colon: "\n+ Khu vực thành thị: 12 hộ".
bool is_item_line(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '\n' || text[at] == ' ')) ++at;
  return at < text.size() && (text[at] == '+' || text[at] == '-');
}

std::size_t list_end(std::string_view text, std::size_t begin, bool lines) {
  const std::size_t limit = std::min(text.size(), begin + kLongestList);
  for (std::size_t i = begin; i < limit; ++i) {
    if (text[i] == '\n' && !(lines && is_item_line(text, i))) return i;
    if (text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n')) {
      if (i + 1 >= text.size() || !lines || text[i + 1] != '\n' || !is_item_line(text, i + 1))
        return i;
    }
  }
  return limit;
}

std::size_t skip_sign(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == ':' || text[at] == ',')) ++at;
  return at;
}

Region behind_word(std::string_view text, std::size_t at, const OpeningWord& word,
                   std::size_t limit) {
  const std::size_t end = at + word.word.size();
  const std::size_t begin = skip_sign(text, end);
  const bool lines = begin < text.size() && text[begin] == '\n';
  return {word.opening, begin, limit > 0 ? limit : list_end(text, begin, lines)};
}

// "tin, bài (12 tin, 30 bài)", "tập thể, cá nhân, trong đó": the noun has a comma of its own.
bool opens_later(std::string_view text, std::size_t at, std::size_t limit) {
  for (; at < limit && !digit(text[at]) && text[at] != '.' && text[at] != '\n'; ++at) {
    if (text[at] == '(' || opening_at(text, at)) return true;
  }
  return false;
}

// What opens a list behind a total; an empty region if nothing does.
Region opening_behind(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kLongestNoun);
  for (std::size_t i = at; i < limit; ++i) {
    if (digit(text[i]) || text[i] == ')' || text[i] == '%' || text[i] == '/') return {};
    if (text[i] == '(') {
      const std::size_t close = bracket_end(text, i);
      const OpeningWord* word = opening_at(text, i + 1);
      return word ? behind_word(text, i + 1, *word, close) : Region{Opening::bracket, i + 1, close};
    }
    if (const OpeningWord* word = opening_at(text, i)) return behind_word(text, i, *word, 0);
    if (text[i] == ':') return {Opening::all, i + 1, list_end(text, i + 1, false)};
    if (text[i] == ',' || text[i] == ';') {
      const std::size_t next = skip_sign(text, i + 1);
      if (opening_at(text, next) || opens_later(text, next, limit)) continue;
      return {Opening::next, i + 1, list_end(text, i + 1, false)};
    }
    // "500 triệu đồng. Trong đó:" goes on.
    if (text[i] == '.' || text[i] == '\n') {
      std::size_t next = i + 1;
      while (next < text.size() && (text[next] == ' ' || text[next] == '\n')) ++next;
      const OpeningWord* word = opening_at(text, next);
      return word ? behind_word(text, next, *word, 0) : Region{};
    }
  }
  return {};
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
  const Region region = opening_behind(text, all[i].end);
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

// "nữ 30, dân tộc thiểu số 21": what some of them are, and others may be too.
bool may_overlap(const Context& context, const PartList& list) {
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

}  // namespace

Bond bond_of(const Context& context, const Prose& prose, const PartList& list,
             const Quantity& total) {
  const std::string_view inside = prose.text().substr(list.begin, list.end - list.begin);
  if (total.noun.empty() || total.noun.starts_with("of ") || is_no_list(prose, inside))
    return Bond::loose;
  const bool near = is_near(list, total.number.value);
  if (are_halves(context, list)) return near ? Bond::firm : Bond::likely;
  // Parts with their shares are confirmed by these, so that what lacks are other parts.
  if (may_overlap(context, list) || list.shares) return Bond::loose;
  if (list.opening == Opening::next &&
      !holds_phrase(context.words_of("claim totals"), lead_of(prose, total)))
    return Bond::loose;
  const Bond bond = of_list(list, total);
  return bond == Bond::firm && !near ? Bond::likely : bond;
}

}  // namespace trichdan::audit
