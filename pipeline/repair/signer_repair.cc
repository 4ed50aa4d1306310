#include "repair/signer_repair.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "repair/trace_score.h"
#include "text/syllable.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// Natural logarithms, over all traces of a name: how much more probable than any other, and how
// much less than what was seen the trace may hold it that likes it best.
constexpr double kMargin = 8;
constexpr double kFarthest = 12;
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
    const std::int32_t around = name.height() / 2;
    return x > name.x0 - around && x < name.x1 && y > name.y0 - around && y < name.y1 + around;
  };
  Place place;
  place.line = &line;
  const auto first = std::ranges::find_if(line.words, inside);
  const auto last = std::find_if_not(first, line.words.end(), inside);
  place.begin = static_cast<std::size_t>(first - line.words.begin());
  place.end = static_cast<std::size_t>(last - line.words.begin());
  place.certain = place.end;
  while (place.certain > place.begin &&
         is_part_of_name(page.words[line.words[place.certain - 1]])) {
    --place.certain;
    const std::string& text = page.words[line.words[place.certain]].text;
    place.rest = place.rest.empty() ? text : text + " " + place.rest;
  }
  return place.rest.empty() ? std::nullopt : std::optional(std::move(place));
}

// The family name before `rest` that the traces speak for; empty if none or several may be meant.
std::string family_name(std::span<const LineTrace> traces, const std::string& rest,
                        std::span<const std::string> names) {
  const std::vector<TraceScore> scores(traces.begin(), traces.end());
  std::string best;
  double most = -std::numeric_limits<double>::infinity();
  double next = most;
  double nearest = 0;  // of the traces to what they themselves say
  for (const std::string& name : names) {
    double sum = 0;
    double gap = std::numeric_limits<double>::infinity();
    for (const TraceScore& trace : scores) {
      const double score = trace.of(name + " " + rest);
      sum += score;
      gap = std::min(gap, trace.of_the_best() - score);
    }
    if (sum > most) {
      next = std::exchange(most, sum);
      best = name;
      nearest = gap;
    } else {
      next = std::max(next, sum);
    }
  }
  if (getenv("SGDBG")) fprintf(stderr, "%s %s margin %.1f gap %.1f n %zu\n", best.c_str(), rest.c_str(), most-next, nearest, traces.size());
  return most - next >= kMargin && nearest <= kFarthest ? best : std::string();
}

void put_in(PageReading& page, const Place& place, const std::string& name, int page_number,
            Repairs& repairs) {
  constexpr std::string_view kEvidence =
      "of all family names this one fits what both models see under the seal";
  std::vector<std::uint32_t>& words = place.line->words;
  const bool nothing_read = place.begin == place.certain;
  const std::uint32_t index = words[nothing_read ? place.certain : place.certain - 1];
  replace_word(page, page_number, index, nothing_read ? name + " " + page.words[index].text : name,
               "name", std::string(kEvidence), repairs);
  page.words[index].confidence = std::min(page.words[index].confidence, kPutIn);
  if (nothing_read) return;
  const auto at = [&](std::size_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
  words.erase(at(place.begin), at(place.certain - 1));
}

}  // namespace

void repair_signers(PageReading& page, PageLayout& layout, int page_number,
                    std::span<const std::string> family_names, Repairs& repairs) {
  const std::vector<LineTrace>& traces = page.traces;
  for (auto begin = traces.begin(); begin != traces.end();) {
    const Box box = begin->box;
    const auto end = std::find_if(begin, traces.end(),
                                  [&](const LineTrace& trace) { return trace.box != box; });
    for (Line& line : layout.lines) {
      if (line.role != Role::signature) continue;
      const auto place = place_in(page, line, box);
      if (!place) continue;
      const std::string name = family_name({begin, end}, place->rest, family_names);
      if (!name.empty()) put_in(page, *place, name, page_number, repairs);
      break;
    }
    begin = end;
  }
}

}  // namespace trichdan
