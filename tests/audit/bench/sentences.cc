#include "sentences.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace trichdan {
namespace {

using audit::Decimal;
using Values = std::map<char, Decimal>;

std::int64_t any(std::mt19937& random, std::int64_t low, std::int64_t high) {
  return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low + 1));
}

// A dozen, some hundreds or many thousands.
std::int64_t size(std::mt19937& random) {
  constexpr std::array<std::pair<std::int64_t, std::int64_t>, 3> kSizes{
      {{20, 190}, {200, 2'900}, {3'000, 90'000}}};
  const auto& [low, high] = kSizes[random() % kSizes.size()];
  return any(random, low, high);
}

Decimal whole(std::int64_t value) {
  return {value, 0};
}

// "sum.1": a sum of numbers with one digit behind the mark, as money and areas have.
constexpr std::string_view kTenths = ".1";

std::string_view plain_kind(std::string_view kind) {
  return kind.ends_with(kTenths) ? kind.substr(0, kind.size() - kTenths.size()) : kind;
}

void make_tenths(Values& v) {
  for (auto& [name, value] : v) {
    if (value.scale == 0) value.scale = 1;
  }
}

Decimal share(std::int64_t k, std::int64_t n, std::mt19937& random) {
  return audit::share_of(whole(k), whole(n), static_cast<int>(any(random, 1, 2)));
}

void draw_share(Values& v, std::mt19937& random, int low, int high) {
  const std::int64_t n = size(random), k = any(random, n * low / 100, n * high / 100);
  v['n'] = whole(n);
  v['k'] = whole(k);
  v['p'] = share(k, n, random);
}

void draw_beyond(Values& v, std::mt19937& random, bool over) {
  const std::int64_t n = size(random), d = any(random, n / 20 + 1, n / 3);
  v['n'] = whole(n);
  v['k'] = whole(over ? n + d : n - d);
  v['p'] = share(d, n, random);
}

void draw_sum(Values& v, std::mt19937& random, std::string_view names) {
  std::int64_t total = 0;
  for (const char name : names) {
    const std::int64_t part = any(random, 5, 900);
    v[name] = whole(part);
    total += part;
  }
  v['t'] = whole(total);
}

// Parts that need not be all: nine tenths of the total at most.
void draw_some(Values& v, std::mt19937& random, std::string_view names) {
  const std::int64_t total = size(random);
  std::int64_t rest = total * 9 / 10;
  v['t'] = whole(total);
  for (const char name : names) {
    const std::int64_t part = any(random, rest / 5 + 1, rest * 3 / 5);
    v[name] = whole(part);
    rest -= part;
  }
}

// All of them in two, each with its share.
void draw_split(Values& v, std::mt19937& random) {
  const std::int64_t total = size(random), part = any(random, total / 2 + 1, total * 19 / 20);
  const int scale = static_cast<int>(any(random, 1, 2));
  v['t'] = whole(total);
  v['a'] = whole(part);
  v['b'] = whole(total - part);
  v['p'] = audit::share_of(v['a'], v['t'], scale);
  v['q'] = audit::share_of(v['b'], v['t'], scale);
}

// Of a plan, and more than before.
void draw_plan_and_growth(Values& v, std::mt19937& random) {
  draw_share(v, random, 60, 130);
  const std::int64_t k = v['k'].units, x = any(random, k * 7 / 10, k * 19 / 20);
  v['x'] = whole(x);
  v['q'] = share(k - x, x, random);
}

void draw_change(Values& v, std::mt19937& random, bool up) {
  const std::int64_t x = size(random), d = any(random, x / 15 + 1, x / 2);
  v['x'] = whole(x);
  v['y'] = whole(up ? x + d : x - d);
  v['d'] = whole(d);
  v['p'] = share(d, x, random);
}

void draw_points(Values& v, std::mt19937& random, bool up) {
  const std::int64_t x = any(random, 121, 700), d = any(random, 6, 99);
  v['x'] = {x, 1};
  v['y'] = {up ? x + d : x - d, 1};
  v['d'] = {d, 1};
}

void draw_rest(Values& v, std::mt19937& random, bool three) {
  const std::int64_t p = any(random, 205, 690), q = three ? any(random, 55, 995 - p) : 1000 - p;
  v['p'] = {p, 1};
  v['q'] = {q, 1};
  v['r'] = {1000 - p - q, 1};
}

void draw_mean(Values& v, std::mt19937& random) {
  const std::int64_t u = any(random, 12, 90), s = u * any(random, 6, 80) + any(random, 1, u - 1);
  v['u'] = whole(u);
  v['s'] = whole(s);
  v['v'] = audit::share_of({s, 2}, whole(u), 1);
}

void draw_product(Values& v, std::mt19937& random) {
  const std::int64_t x = any(random, 5, 90), y = any(random, 4, 90) * 50'000;
  v['x'] = whole(x);
  v['y'] = whole(y);
  v['z'] = whole(x * y);
}

std::string names_in(std::string_view sentence) {
  std::string names;
  for (std::size_t at = sentence.find('{'); at != std::string_view::npos;
       at = sentence.find('{', at + 1))
    names += sentence[at + 1];
  return names;
}

Values draw(std::string_view named, const std::string& names, std::mt19937& random) {
  Values v;
  const std::string_view kind = plain_kind(named);
  const bool up = kind.starts_with("up");
  if (kind == "share") draw_share(v, random, 33, 97);
  if (kind == "plan") draw_share(v, random, 60, 130);
  if (kind == "shares") {
    draw_share(v, random, 30, 55);
    const std::int64_t n = v['n'].units, l = any(random, n / 10 + 1, n * 4 / 10);
    v['l'] = whole(l);
    v['q'] = audit::share_of(whole(l), whole(n), v['p'].scale);
  }
  if (kind == "over" || kind == "short") draw_beyond(v, random, kind == "over");
  std::string parts = names;
  std::erase(parts, 't');
  if (kind == "sum") draw_sum(v, random, parts);
  if (kind == "some") draw_some(v, random, parts);
  if (kind == "split") draw_split(v, random);
  if (kind == "planup") draw_plan_and_growth(v, random);
  if (kind == "ups" || kind == "downs") draw_points(v, random, up);
  if (v.empty() && (up || kind.starts_with("down"))) draw_change(v, random, up);
  if (kind == "rest") draw_rest(v, random, names.find('r') != std::string::npos);
  if (kind == "avg") draw_mean(v, random);
  if (kind == "prod") draw_product(v, random);
  if (v.empty()) throw std::runtime_error("no kind of sentence: " + std::string(named));
  if (kind != named) make_tenths(v);
  return v;
}

bool sums(const Values& v, char total, std::string_view parts) {
  std::vector<Decimal> values;
  for (const char part : parts) {
    if (v.contains(part)) values.push_back(v.at(part));
  }
  return audit::is_sum(v.at(total), values);
}

bool is_product(const Values& v) {
  return v.at('x').units * v.at('y').units == v.at('z').units;
}

Decimal difference(const Decimal& a, const Decimal& b) {
  return {a.units > b.units ? a.units - b.units : b.units - a.units, a.scale};
}

// Parts of a whole that may have others: not more than it together.
bool parts_fit(const Values& v) {
  std::vector<Decimal> parts;
  for (const auto& [name, value] : v) {
    if (name != 't') parts.push_back(value);
  }
  return !audit::less(v.at('t'), audit::sum_of(parts));
}

bool is_true_split(const Values& v) {
  return sums(v, 't', "ab") && audit::is_share(v.at('p'), v.at('a'), v.at('t')) &&
         audit::is_share(v.at('q'), v.at('b'), v.at('t'));
}

// Of the values named in the sentence.
bool is_true(std::string_view named, const Values& v) {
  const std::string_view kind = plain_kind(named);
  const auto is_part = [&](char p, char k) { return audit::is_share(v.at(p), v.at(k), v.at('n')); };
  if (kind == "share" || kind == "plan") return is_part('p', 'k');
  if (kind == "shares") return is_part('p', 'k') && is_part('q', 'l');
  if (kind == "over" || kind == "short") {
    return audit::less(v.at('k'), v.at('n')) == (kind == "short") &&
           audit::is_share(v.at('p'), difference(v.at('k'), v.at('n')), v.at('n'));
  }
  if (kind == "sum") return sums(v, 't', "abcd");
  if (kind == "some") return parts_fit(v);
  if (kind == "split") return is_true_split(v);
  if (kind == "planup") {
    return is_part('p', 'k') && audit::less(v.at('x'), v.at('k')) &&
           audit::is_share(v.at('q'), difference(v.at('k'), v.at('x')), v.at('x'));
  }
  if (kind == "avg") return audit::is_share(v.at('v'), {v.at('s').units, 2}, v.at('u'));
  if (kind == "prod") return is_product(v);
  if (kind == "rest") {
    Values all = v;
    all['t'] = {100, 0};
    return sums(all, 't', "pqr");
  }
  const bool up = kind.starts_with("up");
  if (audit::less(v.at('x'), v.at('y')) != up) return false;
  const Decimal change = difference(v.at('x'), v.at('y'));
  const std::array<Decimal, 2> parts{up ? v.at('x') : v.at('y'),
                                     v.contains('d') ? v.at('d') : change};
  return audit::is_sum(up ? v.at('y') : v.at('x'), parts) &&
         (!v.contains('p') || audit::is_share(v.at('p'), change, v.at('x')));
}

}  // namespace

DrawnSentence draw_sentence(std::string_view line, std::mt19937& random) {
  const std::size_t bar = line.find(" | ");
  if (bar == std::string_view::npos) throw std::runtime_error("no kind: " + std::string(line));
  const std::string kind(line.substr(0, bar));
  const std::string_view sentence = line.substr(bar + 3);
  const std::string names = names_in(sentence);
  Values values = draw(kind, names, random);
  DrawnSentence drawn;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (sentence[at] == '{') {
      const std::size_t begin = drawn.text.size();
      const Decimal& value = values.at(sentence[at + 1]);
      drawn.text += audit::printed(value);
      drawn.numbers.push_back({begin, drawn.text.size(), value});
      at += 2;
    } else if (sentence.substr(at).starts_with("\\n")) {
      drawn.text += "\n\n";
      ++at;
    } else {
      drawn.text += sentence[at];
    }
  }
  drawn.holds = [kind, names](std::span<const Decimal> numbers) {
    Values v;
    for (std::size_t i = 0; i < names.size(); ++i) v[names[i]] = numbers[i];
    return is_true(kind, v);
  };
  return drawn;
}

}  // namespace trichdan
