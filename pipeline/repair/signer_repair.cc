#include "repair/signer_repair.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/alternative_cost.h"
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

bool is_part_of_name(const Word& word) {
  const std::string& text = word.text;
  return word.confidence >= kReadForCertain && !is_capitals(text) && to_title(text) == text &&
         text != to_lower(text) && is_vietnamese_syllable(text);
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
  double room = 0;   // for letters before them
};

std::optional<Place> place_in(const PageReading& page, Line& line, const Box& name) {
  const auto inside = [&](std::uint32_t index) {
    const Box& box = page.words[index].box;
    const std::int32_t x = middle(box.x0, box.x1);
    const std::int32_t y = middle(box.y0, box.y1);
    const std::int32_t around = name.height() / 2;
    return x > name.x0 - around && x < name.x1 && y > name.y0 && y < name.y1;
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
  const std::int32_t x0 = page.words[line.words[place.certain]].box.x0;
  const std::int32_t x1 = page.words[line.words[place.end - 1]].box.x1;
  place.room = static_cast<double>(x0 - name.x0) * static_cast<double>(letters_in(place.rest)) /
               std::max(1, x1 - x0);
  return place;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

void put_in(PageReading& page, const Place& place, const std::string& name, int page_number,
            Repairs& repairs) {
  constexpr std::string_view kEvidence =
      "of all that may stand here this fits best what both models see under the seal";
  std::vector<std::uint32_t>& words = place.line->words;
  const bool nothing_read = place.begin == place.certain;
  const std::uint32_t index = words[nothing_read ? place.certain : place.certain - 1];
  std::string read;
  for (std::size_t at = place.begin; at < place.certain; ++at) read += page.words[words[at]].text;
  const bool as_read = read == without_spaces(name);
  if (as_read) return;
  replace_word(page, page_number, index, nothing_read ? name + " " + page.words[index].text : name,
               "name", std::string(kEvidence), repairs);
  page.words[index].confidence = std::min(page.words[index].confidence, kPutIn);
  if (nothing_read) return;
  const auto at = [&](std::size_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
  words.erase(at(place.begin), at(place.certain - 1));
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
    const Box box = begin->box;
    const auto end =
        std::find_if(begin, traces.end(), [&](const LineTrace& trace) { return trace.box != box; });
    for (Line& line : layout.lines) {
      if (line.role != Role::signature) continue;
      const auto place = place_in(page, line, box);
      if (!place) continue;
      const std::string name = what_stands_before({begin, end}, place->rest, place->room, names);
      if (!name.empty()) put_in(page, *place, name, page_number, repairs);
      break;
    }
    begin = end;
  }
  if (page.kind == PageKind::text) return;
  for (const Line& line : layout.lines) {
    if (line.role == Role::signature)
      repair_first_word(page, line, page_number, names.family, repairs);
  }
}

}  // namespace trichdan
