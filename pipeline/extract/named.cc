#include "extract/named.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/tokens.h"
#include "text/roman.h"

namespace trichdan {
namespace {

constexpr std::size_t kWindow = 512;  // bytes a name may take
constexpr std::size_t kBefore = 40;   // bytes before it that are looked at

struct Terms {
  std::vector<std::string> numerals;
  bool misread = false;
};

// "XI, khóa XII và XIII": the numerals. One that stands twice was misread.
Terms terms_in(std::string_view text) {
  Terms terms;
  for (Token token = token_at(text, 0, text.size()); token.kind != TokenKind::end;
       token = token_at(text, token.end, text.size())) {
    if (token.kind != TokenKind::word || !token.capital) continue;
    const std::string_view printed = text.substr(token.begin, token.end - token.begin);
    std::string numeral = roman_numeral(printed);
    if (numeral.empty()) continue;
    terms.misread = terms.misread || numeral != printed;
    if (std::ranges::find(terms.numerals, numeral) == terms.numerals.end()) {
      terms.numerals.push_back(std::move(numeral));
    } else {
      terms.misread = true;
    }
  }
  return terms;
}

// A form's part, its groups put in; `complete` tells whether all of them took part in the match.
std::string filled(std::string_view form, const RuleMatch& match, std::string_view numeral,
                   bool& complete) {
  std::string text;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t close = form[at] == '{' ? form.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      text += form[at++];
      continue;
    }
    const std::string_view group = form.substr(at + 1, close - at - 1);
    const std::string value = group == "numeral" ? std::string(numeral) : clean(match[group]);
    complete = complete && !value.empty();
    text += value;
    at = close + 1;
  }
  return text;
}

// "Luật {name}[ năm {year}]": what is in square brackets goes where a group of it is empty.
std::string name_by(std::string_view form, const RuleMatch& match, std::string_view numeral) {
  std::string name;
  while (!form.empty()) {
    const std::size_t open = std::min(form.find('['), form.size());
    bool complete = true;
    name += filled(form.substr(0, open), match, numeral, complete);
    form.remove_prefix(open);
    const std::size_t close = form.find(']');
    if (form.empty() || close == std::string_view::npos) break;
    const std::string part = filled(form.substr(1, close - 1), match, numeral, complete = true);
    if (complete) name += part;
    form.remove_prefix(close + 1);
  }
  return name;
}

std::string date_in(const RuleMatch& match) {
  const std::string_view day = match["day"];
  const std::string_view month = match["month"];
  if (day.empty() || month.empty()) return std::string(match["year"]);
  return fmt::format("{}-{:0>2}-{:0>2}", match["year"], month, day);
}

// "Trên đây là Kế hoạch …" is the document itself.
bool is_own_name(std::string_view text, std::uint32_t begin) {
  static const std::uint64_t kHere = key_of("đây");
  static const std::uint64_t kIs = key_of("là");
  std::vector<Token> tokens;
  tokens_between(text.substr(0, begin), begin > kBefore ? begin - kBefore : 0, begin, tokens);
  const std::size_t count = tokens.size();
  return count > 1 && tokens[count - 1].key == kIs && tokens[count - 2].key == kHere;
}

}  // namespace

std::string roman_numeral(std::string_view text) {
  std::string signs;
  for (std::size_t at = 0; at < text.size(); at += sign_at(text, at).size) {
    const char plain = sign_at(text, at).letter.plain;
    if (text[at] == '1' || plain == 'l' || plain == 'i') {
      signs += plain == 'l' && text[at] == 'L' ? 'L' : 'I';
    } else if (plain == 'h') {
      signs += "II";
    } else if (plain == 'v' || plain == 'x') {
      signs += plain == 'v' ? 'V' : 'X';
    } else {
      return {};
    }
  }
  if (signs.ends_with("IIII")) signs.pop_back();
  return roman_value(signs) > 0 ? signs : std::string();
}

NameReader::NameReader(const Library& library)
    : library_(library),
      starts_(library.words_of("named starts")),
      stops_(library.words_of("law name stops")),
      rules_(library.rules_of("named")) {}

bool NameReader::may_start(const Token& token) const {
  return token.capital && (starts_.may_start(token) || library_.work_names.may_start(token));
}

std::optional<NameFound> NameReader::at(std::string_view text, std::uint32_t stream,
                                        const Token& first) const {
  if (!first.capital) return {};
  const std::size_t limit = first.begin + kWindow;
  const auto known = library_.work_names.longest(text, first, limit);
  const auto match = by_rule(text, first, limit);
  if (!known && !match) return {};
  NameFound found;
  NamedReference& reference = found.reference;
  reference.span = {stream, first.begin, known.end};
  if (match && match->end > known.end) {
    reference.span.end = static_cast<std::uint32_t>(match->end);
    reference.works = works_of(*match, reference.state);
    found.by_subject = !(*match)["topic"].empty();
  } else {
    reference.works = {library_.works[static_cast<std::size_t>(known.value)]};
  }
  reference.text = clean(text, reference.span.begin, reference.span.end);
  return found;
}

std::optional<RuleMatch> NameReader::by_rule(std::string_view text, const Token& first,
                                             std::size_t limit) const {
  if (!starts_.longest(text, first, limit)) return {};
  auto match = first_match(rules_, text, first.begin, limit);
  if (!match) return {};
  if (!(*match)["topic"].empty() && is_own_name(text, first.begin)) return {};
  const std::string_view name = (*match)["name"];
  for (Token token = token_at(name, 0, name.size()); token.kind != TokenKind::end;
       token = token_at(name, token.end, name.size())) {
    if (stops_.longest(name, token, name.size())) return {};  // "Luật A, Luật B năm 2019"
  }
  return match;
}

std::vector<NamedWork> NameReader::works_of(const RuleMatch& match, State& state) const {
  const RuleData& rule = match.rule->data();
  if (rule.check) state = State::check;
  const std::string_view group = match["terms"].empty() ? match["congress"] : match["terms"];
  Terms terms = terms_in(group);
  if (terms.misread || (!group.empty() && terms.numerals.empty())) state = State::check;
  if (terms.numerals.empty()) terms.numerals.emplace_back();
  std::vector<NamedWork> works;
  for (const std::string& numeral : terms.numerals) {
    std::string name =
        rule.form.empty() ? clean(match.groups[0]) : name_by(rule.form, match, numeral);
    works.push_back(work_named(std::move(name), match));
  }
  return works;
}

NamedWork NameReader::work_named(std::string name, const RuleMatch& match) const {
  const Token first = token_at(name, 0, name.size());
  const auto known = library_.work_names.longest(name, first, name.size());
  if (known && known.end == name.size()) {
    return library_.works[static_cast<std::size_t>(known.value)];
  }
  std::string type = type_of(name);
  return {std::move(name), std::move(type), "", date_in(match), clean(match["issuer"])};
}

std::string NameReader::type_of(std::string_view name) const {
  const auto type = library_.type_words.longest(name, token_at(name, 0, name.size()), name.size());
  return type ? library_.types[static_cast<std::size_t>(type.value)].name : std::string();
}

}  // namespace trichdan
