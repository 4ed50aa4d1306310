#include "extract/figure_amounts.h"

#include <algorithm>

#include "extract/clean.h"
#include "extract/figure_numbers.h"
#include "extract/letters.h"

namespace trichdan {

// A printed number and where a range's lower one before it begins.
struct AmountReader::Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t lower = 0;  // `begin` without a range
};

struct AmountReader::Noun {
  Token first;          // of the noun itself, behind a scale
  std::size_t end = 0;  // 0: none
};

namespace {

// Not glued to what precedes it: "A5", "12/5", "COVID-19", "1.2"; a list item's "-5" may.
bool starts_freely(std::string_view text, std::size_t begin) {
  if (begin == 0) return true;
  const std::size_t before = previous_sign(text, begin);
  if (is_blank(text[before]) || text[before] == '(' || text[before] == '"') return true;
  const std::string_view sign = text.substr(before, begin - before);
  if (sign == "“" || sign == ":" || sign == ";" || sign == ",") return true;
  return sign == "-" && (before == 0 || text[before - 1] == '\n');
}

bool like_year(std::string_view printed) {
  const std::uint64_t value = whole_of(printed);
  return printed.size() == 4 && value >= 1900 && value <= 2100;
}

bool like_telephone(std::string_view printed) {
  return printed.size() > 3 && printed.front() == '0' && printed[1] != ',' && printed[1] != '.';
}

std::vector<Token> words_before(std::string_view text, std::size_t begin) {
  std::vector<Token> left;
  tokens_between(text.substr(0, begin), begin > 32 ? begin - 32 : 0, begin, left);
  return left;
}

bool ends_with_one_of(std::span<const Token> left, const PhraseTable& table, std::size_t most) {
  for (std::size_t count = 1; count <= std::min(most, left.size()); ++count) {
    if (table.exactly(left.last(count))) return true;
  }
  return false;
}

}  // namespace

AmountReader::AmountReader(const Library& library, const NounReader& nouns, const PartReader& parts)
    : money_(library.rules_of("money")),
      money_starts_(library.words_of("money starts")),
      scales_(library.words_of("scales")),
      times_(library.words_of("times")),
      levels_(library.words_of("levels counted")),
      not_before_(library.words_of("not before counts")),
      not_after_times_(library.words_of("not after times")),
      not_after_hours_(library.words_of("not after hours")),
      counting_(library.words_of("before counts")),
      bounds_(library.words_of("bounds before")),
      nouns_(nouns),
      parts_(parts) {}

void AmountReader::read(FigurePass& pass, std::size_t begin, std::size_t end) const {
  const Number number{begin, end, begin};
  if (!starts_freely(pass.text, begin)) return;
  if (!is_amount(pass.text.substr(begin, end - begin))) return;
  if (!take_money(pass, number)) take_count(pass, number);
}

bool AmountReader::take_money(FigurePass& pass, const Number& number) const {
  const std::string_view text = pass.text;
  const Token word = token_at(text, number.end, number.end + 16);
  if (word.gap == Gap::paragraph || !money_starts_.may_start(word) ||
      !money_starts_.exactly({&word, 1}) || pass.inside_reference(number.begin))
    return false;
  const std::size_t lower = lower_start(text, number.begin);
  auto match = first_match(money_, text, lower, number.end + 64);
  if (!match && lower != number.begin)
    match = first_match(money_, text, number.begin, number.end + 64);
  if (!match || match->end <= number.end) return false;
  const std::string unit = clean((*match)["unit"]);
  if (!(*match)["scale"].empty() && noun_after(text, number.end).end != 0) return false;
  Figure& figure = pass.add(match->begin, match->end, "money");
  figure.value = decimal_of((*match)["value"]);
  figure.unit = unit;
  if ((*match)["upper"].empty()) return true;
  figure.bound = "từ";
  Figure& upper = pass.add(match->begin, match->end, "money");
  upper.value = decimal_of((*match)["upper"]);
  upper.unit = unit;
  upper.bound = "đến";
  return true;
}

// "người"; "triệu lượt khách".
AmountReader::Noun AmountReader::noun_after(std::string_view text, std::size_t end) const {
  Token first = token_at(text, end, end + 16);
  if (first.kind != TokenKind::word || first.gap == Gap::paragraph || first.gap == Gap::none)
    return {};
  const auto scale = scales_.longest(text, first, first.begin + 16);
  if (scale) {
    first = token_at(text, scale.end, scale.end + 16);
    if (first.kind != TokenKind::word || first.gap == Gap::paragraph) return {};
  }
  return {first, nouns_.end_of(text, first)};
}

// "8 giờ 30", "lúc 8 giờ", "20 tháng 11", "6 tháng đầu năm": no lengths of time.
bool AmountReader::is_time_of_calendar(std::string_view text, std::span<const Token> left,
                                       const Noun& noun) const {
  if (!times_.longest(text, noun.first, noun.end)) return false;
  const Token next = token_at(text, noun.end, noun.end + 16);
  if (next.kind == TokenKind::number && next.gap != Gap::paragraph) return true;
  if (next.kind == TokenKind::word && not_after_times_.longest(text, next, next.begin + 32))
    return true;
  static const std::uint64_t kYear = key_of("năm");
  if (next.key == kYear && token_at(text, next.end, next.end + 8).kind == TokenKind::number)
    return true;
  static const std::uint64_t kHour = key_of("giờ");
  static const std::uint64_t kAt[] = {key_of("lúc"), key_of("hồi"), key_of("từ"), key_of("đến")};
  if (noun.first.key == kHour && not_after_hours_.exactly({&next, 1})) return true;
  if (left.empty()) return false;
  if (left.back().key == kHour) return true;
  return noun.first.key == kHour && std::ranges::find(kAt, left.back().key) != std::end(kAt);
}

bool AmountReader::may_count(std::string_view text, const Number& number, const Noun& noun) const {
  const std::string_view printed = text.substr(number.begin, number.end - number.begin);
  if (like_telephone(printed)) return false;
  const std::vector<Token> left = words_before(text, number.lower);
  // "Điều 5", "tháng 6", "Ban Chỉ đạo 35", "lần thứ 2".
  if (ends_with_one_of(left, not_before_, 2) || is_time_of_calendar(text, left, noun)) return false;
  const bool counted = ends_with_one_of(left, counting_, 2) || ends_with_one_of(left, bounds_, 2);
  if (noun.first.capital && !counted) return false;
  if (like_year(printed) && !counted) return false;
  const Token next = token_at(text, noun.end, noun.end + 16);
  const bool named = next.kind == TokenKind::word && next.capital && next.gap == Gap::space;
  const bool level = levels_.longest(text, noun.first, noun.end).end == noun.end;
  return !(named && level && !counted && printed.front() != '0');
}

void AmountReader::take_count(FigurePass& pass, const Number& number) const {
  const std::string_view text = pass.text;
  const Noun noun = noun_after(text, number.end);
  if (noun.end == 0 || pass.inside_reference(number.begin)) return;
  Number whole = number;
  whole.lower = lower_start(text, number.begin);
  const std::string_view lower =
      trimmed(text.substr(whole.lower, number_end(text, whole.lower) - whole.lower));
  const std::string_view upper = text.substr(number.begin, number.end - number.begin);
  const bool range = whole.lower != number.begin && is_amount(lower) &&
                     starts_freely(text, whole.lower) && !like_year(lower) &&
                     whole_of(lower) <= whole_of(upper);
  if (!may_count(text, whole, noun)) return;
  const std::string unit = clean(text, number.end, noun.end);
  const std::size_t begin = range ? whole.lower : number.begin;
  Figure& figure = pass.add(begin, noun.end, "count");
  figure.value = decimal_of(range ? lower : upper);
  figure.unit = unit;
  if (range) {
    figure.bound = "từ";
    Figure& second = pass.add(begin, noun.end, "count");
    second.value = decimal_of(upper);
    second.unit = unit;
    second.bound = "đến";
    return;
  }
  parts_.read(pass, noun.end, unit);
}

}  // namespace trichdan
