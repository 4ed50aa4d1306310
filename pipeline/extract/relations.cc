#include "extract/relations.h"

#include <algorithm>

#include "extract/letters.h"
#include "extract/relation_verb.h"
#include "extract/tokens.h"

namespace trichdan {
namespace {

constexpr std::size_t kBefore = 260;   // bytes before a reference that are looked at
constexpr std::size_t kSubject = 700;  // bytes a subject may take up to the reference in it
constexpr int kNesting = 4;

bool is_closing_quote(const Token& token) {
  static const std::uint64_t kQuote = key_of("”");
  return token.kind == TokenKind::mark && token.key == kQuote;
}

// Past the rest of a word, if `at` cuts one in two.
std::size_t word_start(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && !is_blank(text[at])) ++at;
  return at;
}

std::size_t count_tokens(std::string_view text) {
  std::size_t count = 0;
  for (Token token = token_at(text, 0, text.size()); token.kind != TokenKind::end;
       token = token_at(text, token.end, text.size())) {
    ++count;
  }
  return count;
}

// Where what states its issuer ends: " của Bộ Chính trị".
std::uint32_t end_with_issuer(std::string_view text, const Reference& reference) {
  static const std::uint64_t kOf = key_of("của");
  if (reference.issuer_from != "của" && reference.issuer_from != "beside")
    return reference.span.end;
  const std::size_t limit = reference.span.end + kSubject;
  Token token = token_at(text, reference.span.end, limit);
  if (is_mark(token, ',')) token = token_at(text, token.end, limit);
  if (token.key == kOf) token = token_at(text, token.end, limit);
  std::uint32_t end = reference.span.end;
  for (std::size_t left = count_tokens(reference.issuer); left > 0; --left) {
    if (token.kind == TokenKind::end) break;
    end = token.end;
    token = token_at(text, token.end, limit);
  }
  return end;
}

}  // namespace

struct RelationReader::Pass {
  struct Found {
    int word = -1;
    std::int32_t citing = -1;
    std::int32_t reversed = -1;  // the reference that this one changes
  };
  std::string_view text;
  std::span<const Reference> references;
  std::vector<Found> found;         // for each reference
  std::vector<std::uint32_t> ends;  // of each reference with its issuer
  std::vector<Relation> relations;  // indices into `references`
  std::size_t top = 0;              // the last reference that stands in no other's subject
  ListHeadings::Position list;
};

RelationReader::RelationReader(const Library& library)
    : library_(library),
      verbs_(library),
      breaks_(library.words_of("relation breaks")),
      headings_(library) {}

std::vector<Relation> RelationReader::read(std::string_view text,
                                           std::span<const Reference> references,
                                           std::int32_t first) const {
  Pass pass{text, references, {}, {}, {}, 0, {}};
  pass.found.resize(references.size());
  for (const Reference& each : references) pass.ends.push_back(end_with_issuer(text, each));
  for (std::size_t i = 0; i < references.size(); ++i) relate(pass, i);
  std::ranges::sort(pass.relations, [](const Relation& a, const Relation& b) {
    return std::pair(a.cited, a.citing) < std::pair(b.cited, b.citing);
  });
  for (Relation& relation : pass.relations) {
    relation.cited += first;
    if (relation.citing >= 0) relation.citing += first;
  }
  return std::move(pass.relations);
}

void RelationReader::relate(Pass& pass, std::size_t i) const {
  const std::size_t begin = pass.references[i].span.begin;
  const std::size_t last = i == 0 ? 0 : pass.ends[i - 1];
  const std::size_t from = std::max(last, begin > kBefore ? begin - kBefore : 0);
  const std::size_t start =
      from > last ? word_start(pass.text, from, begin) : std::min(last, begin);
  BeforeReference found = verbs_.before(pass.text, start, begin);
  if (from > last) found.sentence = found.sentence || begin - last > kSubject;
  // What a list goes on with behind another's subject belongs to the list, not to the subject.
  if (found.restored && citing_at(pass, i, found.verb) >= 0) {
    found.verb = {};
    found.semicolon = true;
  }
  const int of_list = headings_.word_of(pass.text, static_cast<std::uint32_t>(begin), pass.list);
  if (of_list >= 0) {
    pass.found[i] = {of_list, -1, -1};
    pass.relations.push_back({-1, static_cast<std::int32_t>(i),
                              library_.relations[static_cast<std::size_t>(of_list)].kind});
  } else if (found.verb.word >= 0) {
    state(pass, i, found.verb);
  } else if (i > 0 && found.separated && !found.sentence) {
    inherit(pass, i, found);
  }
  if (pass.found[i].word < 0) follow(pass, i);
  if (pass.found[i].citing < 0 && pass.found[i].reversed < 0) pass.top = i;
}

// "Thông tư số 05/2019/TT-BYT hết hiệu lực": the verb stands behind.
void RelationReader::follow(Pass& pass, std::size_t i) const {
  const std::size_t next =
      i + 1 < pass.references.size() ? pass.references[i + 1].span.begin : pass.text.size();
  const std::size_t end = std::min(next, pass.ends[i] + kSubject);
  for (Token token = token_at(pass.text, pass.ends[i], end); token.kind != TokenKind::end;
       token = token_at(pass.text, token.end, end)) {
    if (ends_sentence(pass.text, token) || is_mark(token, ';') || is_mark(token, ')')) return;
    const auto verb = library_.relation_ends.longest(pass.text, token, end);
    if (!verb) continue;
    pass.found[i] = {verb.value, -1, -1};
    pass.relations.push_back({-1, static_cast<std::int32_t>(i),
                              library_.relations[static_cast<std::size_t>(verb.value)].kind});
    return;
  }
}

// A verb of its own stands before reference i.
void RelationReader::state(Pass& pass, std::size_t i, const RelationVerb& verb) const {
  const RelationWord& word = library_.relations[static_cast<std::size_t>(verb.word)];
  Pass::Found& found = pass.found[i];
  const auto self = static_cast<std::int32_t>(i);
  // "Bãi bỏ cụm từ “…” tại khoản 4": a sentence that begins with its verb has no doer in it.
  const bool ordered = verb.first && !verb.passive;
  if (word.changes && (verb.passive || verb.agent) && !ordered) {
    // "Nghị định A được sửa đổi, bổ sung bởi Nghị định B": B does it to A.
    if (i == 0 || !verb.agent || !reaches(pass, i - 1, verb.begin)) return;
    found = {verb.word, -1, self - 1};
    pass.relations.push_back({self, self - 1, word.kind});
    return;
  }
  found = {verb.word, citing_at(pass, i, verb), -1};
  pass.relations.push_back({found.citing, self, word.kind});
}

// A member of a list is governed as the one before it; behind a ";" as the last one that stands in
// nobody's subject.
void RelationReader::inherit(Pass& pass, std::size_t i, const BeforeReference& before) const {
  const std::size_t from = before.semicolon ? pass.top : i - 1;
  const Pass::Found source = pass.found[from];
  if (source.word < 0) return;
  const std::size_t begin = pass.references[i].span.begin;
  if (!before.semicolon && !reaches(pass, from, begin)) return;
  pass.found[i] = source;
  const auto self = static_cast<std::int32_t>(i);
  const std::string& kind = library_.relations[static_cast<std::size_t>(source.word)].kind;
  if (source.reversed >= 0) {
    pass.relations.push_back({self, source.reversed, kind});
  } else {
    pass.relations.push_back({source.citing, self, kind});
  }
}

// The reference in whose subject the verb stands; -1: it is the document that speaks.
std::int32_t RelationReader::citing_at(const Pass& pass, std::size_t i,
                                       const RelationVerb& verb) const {
  if (i == 0 || verb.first) return -1;
  auto j = static_cast<std::int32_t>(i) - 1;
  for (int depth = 0; j >= 0 && depth < kNesting; ++depth) {
    const auto at = static_cast<std::size_t>(j);
    // ", triển khai" behind a short reference goes on with the sentence, not with its subject.
    const Token next = token_at(pass.text, pass.ends[at], verb.begin + 1);
    const bool direct = next.begin == verb.begin;
    const bool apart =
        is_mark(next, ',') && token_at(pass.text, next.end, verb.begin + 1).begin == verb.begin;
    const bool subject = !pass.references[at].subject.empty() && !apart;
    if ((direct || subject) && reaches(pass, at, verb.begin)) return j;
    j = pass.found[at].citing;
  }
  return -1;
}

// Whether a sentence goes on from behind reference j to `at` without a new beginning.
bool RelationReader::reaches(const Pass& pass, std::size_t j, std::size_t at) const {
  const std::size_t from = pass.ends[j];
  if (from > at) return true;
  if (at - from > kSubject) return false;
  int brackets = 0;
  bool comma = false;
  bool colon = false;
  for (Token token = token_at(pass.text, from, at); token.kind != TokenKind::end;
       token = token_at(pass.text, token.end, at)) {
    if (ends_sentence(pass.text, token) || is_mark(token, ';') || is_closing_quote(token))
      return false;
    if (is_mark(token, '(')) ++brackets;
    if (is_mark(token, ')') && --brackets < 0) return false;
    if (breaks_.longest(pass.text, token, at)) return false;
    if (comma && token.capital && library_.head_words.longest(pass.text, token, at)) return false;
    if (colon && token.capital && !library_.type_words.longest(pass.text, token, at)) return false;
    comma = is_mark(token, ',');
    colon = is_mark(token, ':');
  }
  return true;
}

const Relation* relation_of(std::span<const Relation> relations, std::int32_t reference) {
  const auto found = std::ranges::lower_bound(relations, reference, {}, &Relation::cited);
  return found != relations.end() && found->cited == reference ? &*found : nullptr;
}

}  // namespace trichdan
