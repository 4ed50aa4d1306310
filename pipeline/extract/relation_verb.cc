#include "extract/relation_verb.h"

#include <algorithm>

namespace trichdan {
namespace {

constexpr std::size_t kPhrase = 60;  // bytes

// Behind the quotation that begins with this token: "bãi bỏ cụm từ “thi hoặc” tại khoản 4"; 0 where
// none does, or it is long.
std::uint32_t past_quotation(std::string_view text, const Token& token, std::size_t end) {
  constexpr std::size_t kLongest = 240;  // bytes
  const std::string_view sign = text.substr(token.begin, token.end - token.begin);
  if (token.kind != TokenKind::mark || (sign != "“" && sign != "\"")) return 0;
  const std::string_view closing = sign == "“" ? "”" : sign;
  const std::string_view rest = text.substr(0, std::min(end, token.end + kLongest));
  const std::size_t close = rest.find(closing, token.end);
  if (close == std::string_view::npos) return 0;
  if (rest.substr(token.end, close - token.end).find("\n\n") != std::string_view::npos) return 0;
  return static_cast<std::uint32_t>(close + closing.size());
}

// "điểm a": a place in a document, and no word.
bool is_letter(std::string_view text, const Token& token) {
  return token.kind == TokenKind::word &&
         token.end == token.begin + sign_at(text, token.begin).size;
}

bool is_roman(std::string_view word) {
  return word.find_first_not_of("IVXL") == std::string_view::npos;
}

}  // namespace

VerbReader::VerbReader(const Library& library)
    : library_(library),
      fillers_(library.words_of("relation fillers")),
      separators_(library.words_of("separators")),
      passives_(library.words_of("passive words")),
      agents_(library.words_of("agent words")),
      links_(library.words_of("list links")) {}

BeforeReference VerbReader::before(std::string_view text, std::size_t from, std::size_t end) const {
  BeforeReference before;
  Token token = token_at(text, from, end);
  while (token.kind != TokenKind::end) {
    const std::uint32_t next = read_on(text, token, end, before);
    token = token_at(text, next, end);
  }
  // "… nghị quyết của Đảng và Kết luận số 01": the verb governs the list that goes on here.
  const bool lists = before.separated && !before.semicolon && before.named;
  if (before.after_comma && before.bare) before.verb = {};
  before.restored = before.verb.word < 0 && lists && (before.capital || !before.comma);
  if (before.restored) before.verb = before.lost;
  return before;
}

// A verb stays as long as only words follow that may stand between it and what it governs.
std::uint32_t VerbReader::read_on(std::string_view text, const Token& token, std::size_t end,
                                  BeforeReference& before) const {
  if (ends_sentence(text, token)) {
    before = {};
    before.sentence = true;
    if (token.kind == TokenKind::mark) return token.end;
  }
  if (before.verb.word >= 0 &&
      library_.relations[static_cast<std::size_t>(before.verb.word)].changes) {
    if (const std::uint32_t behind = past_quotation(text, token, end); behind != 0) return behind;
  }
  const auto verb = library_.relation_words.longest(text, token, end);
  if (verb && before.law && library_.relations[static_cast<std::size_t>(verb.value)].changes) {
    return verb.end;  // "Luật sửa đổi … của Luật Xây dựng số 62/2020/QH14": all of it is the name
  }
  if (verb) {
    take_verb(verb, token, before);
    return verb.end;
  }
  std::uint32_t next = token.end;
  if (separates(text, token, next)) {
    if (is_mark(token, ';')) before.drop_verbs();
    before.separated = true;
    before.semicolon = before.semicolon || is_mark(token, ';');
    before.after_comma = before.comma = is_mark(token, ',');
    return next;
  }
  // "… được triển khai thực hiện, Nghị quyết …": behind a comma only another verb goes on.
  if (before.after_comma && before.bare) before.lose_verb();
  before.passive = bool(passives_.exactly({&token, 1}));
  before.after_comma = before.bare = before.law = false;
  // A member's own place goes on with the list: "…, khoản 6 Điều 1 Luật số …".
  const bool filler = is_filler(text, token, next);
  if (!filler && !is_amending_law(text, token, end))
    before.separated = before.semicolon = before.comma = false;
  if (const auto type = library_.type_words.longest(text, token, end)) {
    before.bare = !token.capital;  // "theo Luật, Nghị định số …" is a list of documents
    before.typed = before.verb.word >= 0;
    before.capital = token.capital;
    before.law = library_.types[static_cast<std::size_t>(type.value)].named;
    return type.end;
  }
  if (const auto link = links_.longest(text, token, end)) {
    if (before.verb.word < 0 && before.named) before.verb = before.lost;
    return link.end;
  }
  const bool agent = bool(agents_.exactly({&token, 1}));
  before.verb.agent = before.verb.agent || agent;
  if (!agent && !filler) before.lose_verb();
  return next;
}

// "…; Luật sửa đổi, bổ sung một số điều của" before the law it changes: a member's own beginning.
bool VerbReader::is_amending_law(std::string_view text, const Token& token, std::size_t end) const {
  const auto type = library_.type_words.longest(text, token, end);
  if (!type || !library_.types[static_cast<std::size_t>(type.value)].named) return false;
  const auto verb = library_.relation_words.longest(text, token_at(text, type.end, end), end);
  return verb && library_.relations[static_cast<std::size_t>(verb.value)].changes;
}

void VerbReader::take_verb(const PhraseTable::Match& match, const Token& token,
                           BeforeReference& before) const {
  const bool passive = before.passive;
  before.passive = before.separated = before.semicolon = before.after_comma = false;
  before.comma = false;
  before.bare = true;
  RelationVerb& verb = before.verb;
  const auto& words = library_.relations;
  if (verb.word >= 0) {
    const RelationWord& held = words[static_cast<std::size_t>(verb.word)];
    if (held.changes && verb.passive) {
      verb.agent = true;  // "được sửa đổi theo …"
      return;
    }
    if (held.leads || words[static_cast<std::size_t>(match.value)].weak) return;
    verb.word = match.value;
    verb.passive = passive;
    return;
  }
  verb = {match.value, token.begin, token.capital && !token.capitals, passive, false};
}

bool VerbReader::is_filler(std::string_view text, const Token& token, std::uint32_t& end) const {
  if (token.kind == TokenKind::number || is_letter(text, token)) return true;
  if (is_mark(token, ')')) return token.begin > 0 && word_sign_at(text, token.begin - 1);
  if (token.capitals && is_roman(text.substr(token.begin, token.end - token.begin))) return true;
  const auto filler = fillers_.longest(text, token, token.begin + kPhrase);
  if (filler) end = filler.end;
  return bool(filler);
}

bool VerbReader::separates(std::string_view text, const Token& token, std::uint32_t& end) const {
  const auto separator = separators_.longest(text, token, token.begin + kPhrase);
  if (separator) end = separator.end;
  return bool(separator);
}

}  // namespace trichdan
