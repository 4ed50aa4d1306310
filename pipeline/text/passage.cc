#include "text/passage.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>

#include "text/unicode.h"
#include "text/utf8.h"

namespace trichdan {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f";

bool is_space(char c) {
  return kSpaces.find(c) != std::string_view::npos;
}

bool in_word(char32_t point) {
  const auto code = static_cast<UChar32>(point);
  return u_isalnum(code) != 0 || u_charType(code) == U_NON_SPACING_MARK;
}

// Whether a sentence ends directly before `at`: what follows must look like the start of one, so
// that "TP. Điện Biên" splits (rarely, and harmlessly) but "31.576" and "v.v... của" do not.
bool sentence_ends_before(std::string_view text, std::size_t at) {
  if (at == 0 || !is_space(text[at - 1])) return false;
  if (text[at - 1] == '\n' && at >= 2 && text[at - 2] == '\n') return true;
  const std::size_t last = text.find_last_not_of(kSpaces, at - 1);
  if (last == std::string_view::npos || at >= text.size()) return false;
  if (std::string_view(".;!?").find(text[last]) == std::string_view::npos) return false;
  const auto next = static_cast<UChar32>(decode_at(text, at).point);
  const bool item = next == '-' || next == '+' || next == '*';
  return u_isupper(next) != 0 || u_isdigit(next) != 0 || item || text[last] == ';';
}

std::size_t back_to_word(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_space(text[at])) ++at;
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

std::size_t sentence_begin(std::string_view text, std::size_t begin, std::size_t reach) {
  const std::size_t least = begin > reach ? begin - reach : 0;
  for (std::size_t at = begin; at > least; --at) {
    if (sentence_ends_before(text, at)) return at;
  }
  return least == 0 ? 0 : std::min(back_to_word(text, least), begin);
}

std::size_t sentence_end(std::string_view text, std::size_t end, std::size_t reach) {
  const std::size_t most = std::min(text.size(), end + reach);
  for (std::size_t at = end; at < most; ++at) {
    if (at > end && sentence_ends_before(text, at)) return at;
  }
  if (most == text.size()) return most;
  const std::size_t space = text.find_last_of(kSpaces, most);
  return space == std::string_view::npos || space < end ? end : space;
}

// The phrases' hits over the text's words, in order: (index of phrase, span).
using PhraseHits = std::vector<std::pair<std::size_t, TextSpan>>;

bool stands_at(const std::vector<SearchWord>& words, std::size_t at,
               const std::vector<std::string>& phrase) {
  if (at + phrase.size() > words.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (words[at + i].folded != phrase[i]) return false;
  }
  return true;
}

PhraseHits hits_of(std::string_view text, const std::vector<std::vector<std::string>>& phrases) {
  const std::vector<SearchWord> words = search_words(text);
  PhraseHits hits;
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      if (phrases[i].empty() || !stands_at(words, at, phrases[i])) continue;
      hits.push_back({i, {words[at].span.begin, words[at + phrases[i].size() - 1].span.end}});
    }
  }
  return hits;
}

std::size_t count_of(const std::vector<std::vector<std::string>>& phrases) {
  return static_cast<std::size_t>(
      std::ranges::count_if(phrases, [](const auto& phrase) { return !phrase.empty(); }));
}

Passage passage_of(std::string_view text, const PhraseHits& hits, std::size_t first,
                   std::size_t last) {
  Passage passage;
  for (std::size_t i = first; i < last; ++i) passage.hits.push_back(hits[i].second);
  passage.span = sentence_around(text, hits[first].second.begin, hits[last - 1].second.end, 160);
  return passage;
}

}  // namespace

TextSpan sentence_around(std::string_view text, std::size_t begin, std::size_t end,
                         std::size_t reach) {
  return {sentence_begin(text, begin, reach), sentence_end(text, end, reach)};
}

std::string shown_passage(std::string_view text, const TextSpan& span) {
  std::string out;
  if (span.begin > 0 && !sentence_ends_before(text, span.begin)) out = "… ";
  bool space = false;
  for (const char c : text.substr(span.begin, span.end - span.begin)) {
    if (is_space(c)) {
      space = true;
      continue;
    }
    if (space && !out.empty() && out.back() != ' ') out += ' ';
    space = false;
    out += c;
  }
  const std::size_t next = text.find_first_not_of(kSpaces, span.end);
  const bool cut = next != std::string_view::npos && !sentence_ends_before(text, next);
  return cut ? out + " …" : out;
}

std::vector<SearchWord> search_words(std::string_view text) {
  std::vector<SearchWord> words;
  std::size_t begin = text.size();
  const auto finish = [&](std::size_t end) {
    if (begin < end) words.push_back({fold_search(text.substr(begin, end - begin)), {begin, end}});
    begin = text.size();
  };
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    if (!in_word(decoded.point)) {
      finish(at);
    } else if (begin == text.size()) {
      begin = at;
    }
    at += decoded.size;
  }
  finish(text.size());
  return words;
}

std::vector<Passage> passages_with(std::string_view text,
                                   const std::vector<std::vector<std::string>>& phrases,
                                   std::size_t most, std::size_t window) {
  const PhraseHits hits = hits_of(text, phrases);
  const std::size_t wanted = count_of(phrases);
  std::vector<Passage> passages;
  for (std::size_t first = 0; first < hits.size() && passages.size() < most;) {
    std::set<std::size_t> met;
    std::size_t last = first;
    const std::size_t limit = hits[first].second.begin + window;
    while (last < hits.size() && met.size() < wanted && hits[last].second.end <= limit) {
      met.insert(hits[last++].first);
    }
    const bool whole = met.size() == wanted;
    if (whole) passages.push_back(passage_of(text, hits, first, last));
    first = whole ? last : first + 1;
    while (whole && first < hits.size() && hits[first].second.begin < passages.back().span.end) {
      passages.back().hits.push_back(hits[first++].second);
    }
  }
  if (passages.empty() && !hits.empty()) passages.push_back(passage_of(text, hits, 0, 1));
  return passages;
}

}  // namespace trichdan
