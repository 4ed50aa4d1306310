// The names of units as they are usually written.
#include <algorithm>

#include "extract/clean.h"
#include "extract/letters.h"
#include "extract/unit_grammar.h"
#include "text/unicode.h"

namespace trichdan {

// `after_head`: a field in small letters is one too ("Sở y tế").
std::string_view UnitGrammar::usual_form(std::string_view text, const Token& token, bool after_head,
                                         std::uint32_t& end, bool& is_head) const {
  std::string_view form;
  const auto head = library_.head_words.longest(text, token, text.size());
  is_head = head && token.capital;
  if (is_head) {
    form = library_.heads[static_cast<std::size_t>(head.value)].name;
    end = head.end;
  }
  for (const PhraseTable* table :
       {&library_.field_words, &library_.place_names, &library_.level_words, &library_.tail_words,
        &library_.plain_field_words}) {
    const auto match = table->longest(text, token, text.size());
    const bool small =
        table == &library_.level_words || (table == &library_.field_words && after_head);
    if (!match || match.end <= end || !(token.capital || small)) continue;
    form = library_.phrases[static_cast<std::size_t>(match.value)];
    end = match.end;
    is_head = false;
  }
  return form;
}

std::string UnitGrammar::usual_name(std::string_view text, std::uint32_t begin,
                                    std::uint32_t end) const {
  const std::string_view name = text.substr(0, end);
  std::string out;
  bool after_head = false;
  for (Token token = token_at(name, begin, end); token.kind != TokenKind::end;) {
    std::uint32_t form_end = token.begin;
    const std::string_view form = usual_form(name, token, after_head, form_end, after_head);
    if (!out.empty() && token.gap != Gap::none) out += ' ';
    out += form.empty() ? name.substr(token.begin, token.end - token.begin) : form;
    token = token_at(name, std::max(form_end, token.end), end);
  }
  return fold_tone(out);
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
