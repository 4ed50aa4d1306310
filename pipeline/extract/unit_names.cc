// The names of units as they are usually written.
#include <algorithm>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/unit_grammar.h"
#include "extract/unit_tokens.h"
#include "text/unicode.h"

namespace trichdan {

// `before`: the part before it; after a head, a field in small letters is one too ("Sở y tế").
UnitPart UnitGrammar::part_at(std::string_view text, const Token& token,
                              const UnitPart* before) const {
  using Kind = UnitPart::Kind;
  const bool after_head = before != nullptr && before->kind == Kind::head;
  const bool in_commune =
      before != nullptr && before->kind == Kind::level && is_commune_level(before->form);
  UnitPart part{Kind::other, text.substr(token.begin, token.end - token.begin), token, 0, nullptr};
  if (const auto head = head_at(text, token); head && token.capital) {
    part.head = &library_.heads[static_cast<std::size_t>(head.value)];
    part.kind = Kind::head;
    part.form = part.head->name;
    part.end = head.end;
  }
  const auto take = [&](const PhraseTable& table, Kind kind, bool small) {
    if (!token.capital && !small) return;
    const auto match = table.longest(text, token, text.size());
    if (!match || match.end <= part.end) return;
    part = {kind, library_.phrases[static_cast<std::size_t>(match.value)], token, match.end,
            nullptr};
  };
  take(library_.field_words, Kind::field, after_head);
  take(library_.place_names, Kind::place, false);
  take(library_.commune_names, Kind::place, false);
  const auto misread = in_commune ? PhraseTable::Match{} : misread_place(text, token);
  if (misread && misread.value != Library::kSeveralPlaces) {
    take(library_.plain_place_names, Kind::place, false);
  }
  take(library_.level_words, Kind::level, true);
  take(library_.plain_level_list, Kind::level, true);
  if (part.end == 0) {  // "TĨNH" before a place
    if (const auto level = misread_level(text, token)) {
      part.kind = Kind::level;
      part.form = library_.phrases[static_cast<std::size_t>(level.value)];
      part.end = level.end;
    }
  }
  take(library_.tail_words, Kind::tail, true);
  if (token.capital) take(library_.plain_field_words, Kind::field, false);
  if (part.end == 0) part.end = token.end;
  return part;
}

std::vector<UnitPart> UnitGrammar::parts(std::string_view text, std::uint32_t begin,
                                         std::uint32_t end) const {
  const std::string_view name = text.substr(0, end);
  std::vector<UnitPart> parts;
  for (Token token = token_at(name, begin, end); token.kind != TokenKind::end;
       token = token_at(name, parts.back().end, end)) {
    const UnitPart* const before = parts.empty() ? nullptr : &parts.back();
    parts.push_back(part_at(name, token, before));
  }
  return parts;
}

namespace {

// "Lâm" of "LÂM".
std::string as_a_name(std::string_view word) {
  const std::size_t first = sign_at(word, 0).size;
  return std::string(word.substr(0, first)) + to_lower(word.substr(first));
}

}  // namespace

std::string UnitGrammar::usual_name(std::string_view text, std::uint32_t begin,
                                    std::uint32_t end) const {
  std::string out;
  bool letterhead = false;  // "HUYỆN ỦY MƯỜNG LÂM"
  for (const UnitPart& part : parts(text, begin, end)) {
    if (!out.empty() && part.first.gap != Gap::none) out += ' ';
    if (part.kind == UnitPart::Kind::head) {
      letterhead = part.first.capitals && !part.head->abbreviated;
    }
    const bool name = letterhead && part.kind == UnitPart::Kind::other && part.first.capitals;
    out += name ? as_a_name(part.form) : std::string(part.form);
  }
  return fold_tone(out);
}

bool UnitGrammar::has_misread_place(std::string_view text, std::uint32_t begin,
                                    std::uint32_t end) const {
  bool in_commune = false;
  for (const UnitPart& part : parts(text, begin, end)) {
    if (part.kind == UnitPart::Kind::place) {
      const std::string printed = to_lower(fold_tone(clean(text, part.first.begin, part.end)));
      if (printed != to_lower(fold_tone(part.form))) return true;
    }
    const bool other = part.kind == UnitPart::Kind::other && !in_commune;
    if (other && misread_place(text, part.first)) return true;
    in_commune = part.kind == UnitPart::Kind::level && is_commune_level(part.form);
  }
  return false;
}

std::string UnitGrammar::mended_name(std::string_view text, std::uint32_t begin,
                                     std::uint32_t end) const {
  const std::string printed = clean(text, begin, end);
  const std::string usual = usual_name(text, begin, end);
  const std::string folded = fold_tone(printed);
  const bool same = to_lower(folded) == to_lower(usual);
  const bool capitals = folded != usual && to_lower(folded) != folded &&
                        token_at(text, begin, end).capitals &&
                        token_at(text, previous_sign(text, end), end).capitals;
  return same && !capitals ? printed : usual;
}

}  // namespace trichdan
