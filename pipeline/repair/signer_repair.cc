#include "repair/signer_repair.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/alternative_cost.h"
#include "repair/misspelled_names.h"
#include "repair/name_words.h"
#include "repair/signer_search.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr float kReadForCertain = 80;  // confidence
constexpr float kPutIn = 50;

std::int32_t middle(std::int32_t from, std::int32_t to) {
  return (from + to) / 2;
}

// The traces of one name end at one place and begin at two; on a page that was made level, where a
// box stands in it depends on where it begins.
bool are_of_one(const Box& name, const Box& other) {
  const std::int32_t apart = std::max(2, name.height() / 8);
  return std::abs(name.x1 - other.x1) <= apart && std::abs(name.y0 - other.y0) <= apart &&
         std::abs(name.y1 - other.y1) <= apart;
}

bool is_part_of_name(const Word& word) {
  return word.confidence >= kReadForCertain && !is_capitals(word.text) && is_name_word(word.text);
}

bool is_part_of_office(const Word& word) {
  return word.confidence >= kReadForCertain && is_capitals(word.text) &&
         is_vietnamese_syllable(to_lower(word.text));
}

// Where in a line the name lies that the traces are of.
struct Place {
  Line* line = nullptr;
  std::size_t begin = 0;    // of the words that lie in it
  std::size_t certain = 0;  // of those read for certain
  std::size_t end = 0;
  std::string rest;  // these
};

std::optional<Place> place_in(const PageReading& page, Line& line, const Box& name) {
  const auto inside = [&](std::uint32_t index) {
    const Box& box = page.words[index].box;
    const std::int32_t x = middle(box.x0, box.x1);
    const std::int32_t y = middle(box.y0, box.y1);
    return x > name.x0 && x < name.x1 && y > name.y0 && y < name.y1;
  };
  Place place;
  place.line = &line;
  const auto first = std::ranges::find_if(line.words, inside);
  const auto last = std::find_if_not(first, line.words.end(), inside);
  place.begin = static_cast<std::size_t>(first - line.words.begin());
  place.end = static_cast<std::size_t>(last - line.words.begin());
  place.certain = place.end;
  const bool office = last != first && is_capitals(page.words[*(last - 1)].text);
  const auto is_part = office ? is_part_of_office : is_part_of_name;
  while (place.certain > place.begin && is_part(page.words[line.words[place.certain - 1]])) {
    --place.certain;
    const std::string& text = page.words[line.words[place.certain]].text;
    place.rest = place.rest.empty() ? text : text + " " + place.rest;
  }
  if (place.rest.empty()) return {};
  return place;
}

// The words in capitals that a row of the office ends with; empty where it is none.
Box office_row(const PageReading& page, const Line& line) {
  constexpr float kRead = 45;        // confidence; a letter may be crossed
  constexpr std::size_t kLeast = 6;  // bytes
  Box box;
  std::size_t bytes = 0;
  for (std::size_t i = line.words.size(); i-- > 0;) {
    const Word& word = page.words[line.words[i]];
    if (word.confidence < kRead || !is_capitals(word.text)) break;
    box = united(box, word.box);
    bytes += word.text.size();
  }
  return bytes >= kLeast ? box : Box{};
}

// Where what ends at the name's end begins if it is centred under each other row of the office.
std::vector<std::int32_t> begins_of(const PageReading& page, const PageLayout& layout,
                                    const Line& own, const Box& name) {
  std::vector<std::int32_t> begins;
  for (const Line& line : layout.lines) {
    if (line.role != Role::signature || &line == &own) continue;
    const Box box = office_row(page, line);
    if (!box.empty() && box.x0 < name.x1 && box.x1 > name.x0 && box.x0 + box.x1 > name.x1)
      begins.push_back(box.x0 + box.x1 - name.x1);
  }
  return begins;
}

bool is_family_name(const KnownNames& names, const std::string& word) {
  return std::ranges::find(names.family, word) != names.family.end();
}

// Whether nothing is missing before the words: three that begin with a family name, or a family
// name that was read, if not for certain.
bool is_whole(const PageReading& page, const Place& place, const KnownNames& names) {
  constexpr float kRead = 60;  // confidence
  const std::vector<std::uint32_t>& words = place.line->words;
  const bool three = place.end - place.certain >= 3;
  if (three && is_family_name(names, page.words[words[place.certain]].text)) return true;
  if (place.certain == place.begin) return false;
  const Word& before = page.words[words[place.certain - 1]];
  return before.confidence >= kRead && is_family_name(names, before.text);
}

// Empty if nothing is missing, or it is not known what.
Missing name_at(const PageReading& page, const Place& place, std::span<const LineTrace> traces,
                const std::vector<std::int32_t>& begins, const KnownNames& names) {
  if (begins.empty() || is_whole(page, place, names)) return {};
  const std::int32_t x0 = page.words[place.line->words[place.certain]].box.x0;
  if (x0 >= traces.front().box.x1) return {};
  return what_stands_before({traces, place.rest, x0, begins}, names);
}

// The first of a name's words may be what was read of a family name, the first of an office's a
// part of one ("HỦ TỊCH"): then it is not certain.
bool shorten(const PageReading& page, Place& place, const KnownNames& names) {
  constexpr float kCertain = 92;  // confidence
  const std::size_t space = place.rest.find(' ');
  const Word& first = page.words[place.line->words[place.certain]];
  if (space == std::string::npos) return false;
  const bool certain = first.confidence >= kCertain || is_family_name(names, first.text);
  if (!is_capitals(place.rest) && certain) return false;
  place.rest.erase(0, space + 1);
  ++place.certain;
  return true;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

void put_in(PageReading& page, Place place, const Missing& found, int page_number,
            Repairs& repairs) {
  constexpr std::string_view kBest =
      "of all that may stand here this fits best what both models see under the seal";
  constexpr std::string_view kKnown =
      "a name that stands elsewhere too fits what both models see under the seal";
  std::vector<std::uint32_t>& words = place.line->words;
  const auto box_at = [&](std::size_t i) { return page.words[words[i]].box; };
  std::size_t left = place.begin;
  while (left > 0 && page.words[words[left - 1]].confidence < kReadForCertain) --left;
  while (place.begin < place.certain &&
         middle(box_at(place.begin).x0, box_at(place.begin).x1) < found.x0)
    ++place.begin;
  const bool nothing_read = place.begin == place.certain;
  const std::uint32_t index = words[nothing_read ? place.certain : place.certain - 1];
  std::string read;
  for (std::size_t at = place.begin; at < place.certain; ++at) read += page.words[words[at]].text;
  const bool as_read = read == without_spaces(found.name);
  if (as_read) return;
  replace_word(page, page_number, index,
               nothing_read ? found.name + " " + page.words[index].text : found.name, "name",
               std::string(found.known ? kKnown : kBest), repairs);
  page.words[index].confidence = kPutIn;
  const auto at = [&](std::size_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
  // What a rim left before a name would be read as of it; before an office it says that it is one.
  words.erase(at(is_capitals(place.rest) ? place.begin : left),
              at(nothing_read ? place.certain : place.certain - 1));
}

// The family name that the first reader's probabilities leave open in place of `word`; empty if
// none, or several nearly alike.
std::string open_family_name(const Word& word, std::span<const std::string> names) {
  constexpr double kOpen = 3;   // natural logarithms: less probable than what was read
  constexpr double kApart = 2;  // than the next
  std::string best;
  double least = std::numeric_limits<double>::infinity();
  double next = least;
  for (const WordAlternative& other : word.alternatives) {
    if (std::ranges::find(names, other.text) == names.end()) continue;
    const double cost = kAlternativeCostStep * other.cost;
    if (cost >= least) {
      next = std::min(next, cost);
      continue;
    }
    next = std::exchange(least, cost);
    best = other.text;
  }
  return least <= kOpen && next - least >= kApart ? best : std::string();
}

// "Bố Thị An": before at least two words of a name, read for certain, what is no family name.
void repair_first_word(PageReading& page, const Line& line, int page_number,
                       std::span<const std::string> names, Repairs& repairs) {
  constexpr float kCertain = 92;  // confidence
  const std::vector<std::uint32_t>& words = line.words;
  std::size_t first = words.size();
  while (first > 0 && is_part_of_name(page.words[words[first - 1]])) --first;
  // The first word may be read as certain as the others.
  const auto is_name = [&](std::size_t at) {
    return std::ranges::find(names, page.words[words[at]].text) != names.end();
  };
  if (first > 0 && words.size() - first >= 2 && words.size() - first <= 4) --first;
  if (words.size() - first < 3 || words.size() - first > 5 || is_name(first)) return;
  Word& word = page.words[words[first]];
  const std::string became = open_family_name(word, names);
  if (word.confidence >= kCertain || became.empty()) return;
  replace_word(page, page_number, words[first], became, "name",
               "of all that the reader held possible this alone is a family name", repairs);
  word.confidence = std::min(word.confidence, kPutIn);
}

}  // namespace

void repair_signers(PageReading& page, PageLayout& layout, int page_number, const KnownNames& names,
                    Repairs& repairs) {
  const std::vector<LineTrace>& traces = page.traces;
  for (auto begin = traces.begin(); begin != traces.end();) {
    Box box = begin->box;
    const auto end = std::find_if_not(
        begin, traces.end(), [&](const LineTrace& trace) { return are_of_one(box, trace.box); });
    std::for_each(begin, end, [&](const LineTrace& trace) { box = united(box, trace.box); });
    for (Line& line : layout.lines) {
      if (line.role != Role::signature) continue;
      auto place = place_in(page, line, box);
      if (!place) continue;
      const std::vector<std::int32_t> begins = begins_of(page, layout, line, box);
      Missing found = name_at(page, *place, {begin, end}, begins, names);
      if (found.name.empty() && shorten(page, *place, names))
        found = name_at(page, *place, {begin, end}, begins, names);
      if (!found.name.empty()) put_in(page, *place, found, page_number, repairs);
      break;
    }
    begin = end;
  }
  if (page.kind == PageKind::text) return;
  for (const Line& line : layout.lines) {
    if (line.role == Role::signature)
      repair_first_word(page, line, page_number, names.family, repairs);
  }
  repair_misspelled_names(page, layout, page_number, names.family, repairs);
}

}  // namespace trichdan
