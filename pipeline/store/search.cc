// Full text: which streams have the words, by FTS5; where in them, by text/passage.h.
#include <algorithm>

#include "base/error.h"
#include "store/archive.h"
#include "store/pack.h"
#include "store/places.h"
#include "store/queries.h"
#include "text/passage.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// The words of a query; what stands in quotes is one.
std::vector<std::string> phrases_of(std::string_view query) {
  std::vector<std::string> phrases(1);
  bool quoted = false;
  for (const char c : query) {
    if (c == '"') quoted = !quoted;
    const bool space = c == ' ' || c == '\t' || c == '\n';
    if (c == '"' || (space && !quoted)) {
      if (!phrases.back().empty()) phrases.emplace_back();
    } else {
      phrases.back() += c;
    }
  }
  std::erase_if(phrases, [](const std::string& phrase) { return !has_letter_or_digit(phrase); });
  return phrases;
}

std::string conjunction(const std::vector<std::string>& phrases) {
  std::string all;
  for (const std::string& phrase : phrases) all += (all.empty() ? "\"" : " AND \"") + phrase + '"';
  return all;
}

// All words must stand in the folded text; where they also stand as typed, the rank is better.
std::string match_expression(const std::vector<std::string>& phrases) {
  std::vector<std::string> folded;
  std::vector<std::string> marked;
  for (const std::string& phrase : phrases) {
    folded.push_back(fold_search(phrase));
    marked.push_back(fold_tone(normalise(phrase)));
  }
  return "(folded : (" + conjunction(folded) + ")) OR (marked : (" + conjunction(marked) + "))";
}

std::vector<std::vector<std::string>> words_of(const std::vector<std::string>& phrases) {
  std::vector<std::vector<std::string>> all;
  for (const std::string& phrase : phrases) {
    std::vector<std::string>& words = all.emplace_back();
    for (SearchWord& word : search_words(normalise(phrase)))
      words.push_back(std::move(word.folded));
  }
  return all;
}

// The passage on one line, its hits between U+0002 and U+0003.
std::string snippet_of(std::string_view text, const Passage& passage) {
  std::string marked;
  std::size_t at = passage.span.begin;
  for (const TextSpan& hit : passage.hits) {
    if (hit.begin < at) continue;
    marked += text.substr(at, hit.begin - at);
    marked += '\x02';
    marked += text.substr(hit.begin, hit.end - hit.begin);
    marked += '\x03';
    at = hit.end;
  }
  marked += text.substr(std::min(at, passage.span.end),
                        passage.span.end - std::min(at, passage.span.end));
  return shown_passage(marked, {0, marked.size()});
}

struct FoundStream {
  DocumentId document = 0;
  std::string path;
  std::string name;
  double rank = 0;
  Stream stream;
};

FoundStream found_stream(const Query& row) {
  FoundStream found{
      .document = row.integer(0),
      .path = row.text(1),
      .name = shown_name(row.text(1), row.integer(7) != 0, row.number(8), row.number(9)),
      .rank = row.real(2),
      .stream = {}};
  found.stream.name = row.text(3);
  found.stream.text = row.text(4);
  found.stream.page_starts = page_starts_from_json(row.text(5));
  unpack_origins(row.text(6), found.stream);
  return found;
}

// One box for each line a hit touches. Only the hit's own pages are read.
std::vector<PageBox> boxes_of_hit(const Store& store, const FoundStream& found,
                                  const TextSpan& hit) {
  const auto begin = static_cast<std::uint32_t>(hit.begin);
  const auto end = static_cast<std::uint32_t>(hit.end);
  std::vector<PageReading> pages;
  std::vector<int> numbers;
  for (const Origin& origin : found.stream.words_in(begin, end)) {
    const auto number = static_cast<int>(origin.page);
    if (!numbers.empty() && numbers.back() == number) continue;
    auto reading = reading_of(store, found.document, number);
    if (!reading) continue;
    numbers.push_back(number);
    pages.push_back(std::move(*reading));
  }
  return boxes_of(found.stream, begin, end, pages, numbers);
}

SearchHit hit_of(const Store& store, const FoundStream& found, const Passage& passage) {
  const TextSpan& first = passage.hits.front();
  SearchHit hit;
  hit.place.document = found.document;
  hit.place.path = found.path;
  hit.place.name = found.name;
  hit.place.page = found.stream.page_at(static_cast<std::uint32_t>(first.begin));
  hit.place.stream = found.stream.name;
  hit.place.sentence = shown_passage(found.stream.text, passage.span);
  hit.place.boxes = boxes_of_hit(store, found, first);
  hit.snippet = snippet_of(found.stream.text, passage);
  hit.rank = found.rank;
  return hit;
}

}  // namespace

std::vector<SearchHit> search(const Store& store, std::string_view query, int limit) {
  constexpr std::size_t kMostOfOneStream = 5;
  constexpr double kWeightFolded = 1;
  constexpr double kWeightMarked = 4;
  const std::vector<std::string> phrases = phrases_of(query);
  if (phrases.empty()) throw Error(ErrorKind::usage, "the query has no word to search for");
  const std::vector<std::vector<std::string>> words = words_of(phrases);
  std::vector<SearchHit> hits;
  Query rows = store.implementation().database.query(
      std::string("SELECT d.id, ") + kShownPath +
      " AS path, f.score, s.name, s.text, s.page_starts, s.origins, " + kShownPages +
      " FROM "
      "(SELECT rowid, bm25(stream_search, ?2, ?3) AS score FROM stream_search "
      " WHERE stream_search MATCH ?1 ORDER BY score, rowid LIMIT ?4) f "
      "JOIN streams s ON s.id = f.rowid JOIN documents d ON d.id = s.document "
      "ORDER BY f.score, path, d.first_page, s.ordinal");
  rows.with(match_expression(phrases), kWeightFolded, kWeightMarked, limit);
  while (rows.next() && hits.size() < static_cast<std::size_t>(limit)) {
    const FoundStream found = found_stream(rows);
    for (const Passage& passage : passages_with(found.stream.text, words, kMostOfOneStream)) {
      if (hits.size() < static_cast<std::size_t>(limit))
        hits.push_back(hit_of(store, found, passage));
    }
  }
  return hits;
}

}  // namespace trichdan
