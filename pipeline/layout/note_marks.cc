// Raised numbers of a page to the lines and words they stand in.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "layout/note_order.h"
#include "layout/notes.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace trichdan {
namespace {

// What recognisers make of a raised figure or star.
constexpr std::u32string_view kMisread = U"0123456789'\"’‘”“`´°º*?!^~¹²³⁴⁵⁶⁷⁸⁹⁰";
// Read behind a raised figure, it is print of its own.
constexpr std::u32string_view kPunctuation = U".,;:)";

bool may_be_raised(char32_t point) {
  return kMisread.find(point) != std::u32string_view::npos;
}

bool is_figure(char32_t point) {
  return point >= U'0' && point <= U'9';
}

struct Point {
  char32_t point = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

std::vector<Point> placed_points(std::string_view text) {
  std::vector<Point> points;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    points.push_back({decoded.point, static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + decoded.size)});
    at += decoded.size;
  }
  return points;
}

// Figures in a raised number: each is about half as wide as it is tall.
std::size_t figures_in(const Box& mark) {
  const double ratio = static_cast<double>(mark.width()) / std::max(mark.height(), 1);
  return ratio < 0.8 ? 1 : ratio < 1.5 ? 2 : 3;
}

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

Range leading(const std::vector<Point>& points, std::size_t most) {
  std::size_t count = 0;
  while (count < points.size() && count < most && may_be_raised(points[count].point)) ++count;
  return {0, count == 0 ? 0 : points[count - 1].end};
}

// Behind the mark there may be a full stop or comma: it stays. `to_the_end`: nothing is printed
// behind the mark.
Range trailing(const std::vector<Point>& points, std::size_t most, bool to_the_end) {
  std::size_t end = points.size();
  while (!to_the_end && end > 0 && kPunctuation.find(points[end - 1].point) != std::u32string::npos)
    --end;
  std::size_t begin = end;
  // Behind letters no percent sign stands: it is a figure's misreading, as in "bộ1%".
  if (begin > 0 && points[begin - 1].point == U'%' && !is_figure(points.front().point))
    --begin, ++most;
  while (begin > 0 && end - begin < most && may_be_raised(points[begin - 1].point)) --begin;
  const std::uint32_t size = points.empty() ? 0 : points.back().end;
  return {begin < points.size() ? points[begin].begin : size,
          end < points.size() ? points[end].begin : size};
}

// A call between two words read as one: only where a figure or quote was read at that place.
std::optional<Range> inner(const std::vector<Point>& points, double part) {
  const auto at = static_cast<std::ptrdiff_t>(part * static_cast<double>(points.size()));
  for (const std::ptrdiff_t near : {at, at - 1, at + 1}) {
    if (near < 0 || near >= static_cast<std::ptrdiff_t>(points.size())) continue;
    const Point& point = points[static_cast<std::size_t>(near)];
    if (may_be_raised(point.point)) return Range{point.begin, point.end};
  }
  return {};
}

// A number's end, where a stop or comma was read with it: "1." calls, and the stop ends a sentence.
std::uint32_t without_stop(const std::vector<Point>& points, std::uint32_t size) {
  const bool stop = points.size() > 1 &&
                    kPunctuation.find(points.back().point) != kPunctuation.npos &&
                    is_figure(points.front().point);
  return stop ? points.back().begin : size;
}

// The bytes of a word that were read for a mark; nothing if the mark cannot be a number there.
std::optional<Range> read_for(std::string_view text, const Box& word, const Box& mark) {
  const std::vector<Point> points = placed_points(text);
  const auto size = static_cast<std::uint32_t>(text.size());
  if (mark.x0 >= word.x1) return Range{size, size};
  const double width = std::max(word.width(), 1);
  const double part = ((mark.x0 + mark.x1) / 2.0 - word.x0) / width;
  // The number alone, whatever was read for it: a letter with its marks stands taller.
  const bool all = mark.width() > 0.6 * width && mark.height() * 4 > word.height() * 3;
  const bool only_marks =
      std::ranges::all_of(points, [](const Point& point) { return may_be_raised(point.point); });
  if (all || (only_marks && points.size() <= 3)) return Range{0, without_stop(points, size)};
  if (part < 0.25) return leading(points, figures_in(mark));
  const bool to_the_end = word.x1 - mark.x1 < mark.height() / 5;
  if (part > 0.6 || to_the_end) return trailing(points, figures_in(mark), to_the_end);
  return inner(points, part);
}

// A word of letters that was read well is print, whatever stands where a number would.
bool is_print(const Word& word) {
  constexpr float kRead = 85;  // confidence
  const bool letters =
      std::ranges::count_if(word.text, [](char c) { return (c & 0xC0) != 0x80; }) > 1;
  return letters && word.confidence >= kRead && is_vietnamese_syllable(word.text);
}

// Figures beside figures may be the date's or the number's own, which a bad copy broke: to take one
// out of them would make another date of it.
bool is_inside_number(std::string_view text, const Range& range) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool before = range.begin > 0 && is_digit(text[range.begin - 1]);
  const bool after =
      range.end < text.size() && (is_digit(text[range.end]) || text[range.end] == '/');
  return range.begin < range.end && (before || after);
}

// A quotation mark before a word is print; figures there may be a call read with the next word.
bool opens_quote(std::string_view text, const Range& range) {
  return range.begin == 0 && range.end > 0 && range.end < text.size() &&
         text.substr(0, range.end).find_first_of("0123456789") == std::string_view::npos;
}

bool holds_notes(const Line& line) {
  return !line.words.empty() && (line.role == Role::body || line.role == Role::footnote);
}

class Marker {
 public:
  Marker(const PageRows& page, std::vector<Line>& lines) : page_(page), lines_(lines) {
    for (const Line& line : lines) flat_.push_back(page.box_of(line.words));
  }

  void place(std::size_t mark) {
    const auto line = line_of(page_.marks[mark]);
    if (line) place_in(*line, page_.marks[mark], page_.page->marks[mark].box);
  }

 private:
  // A raised number reaches up to the line above: the line it belongs to is the one whose upper
  // part it stands in.
  std::optional<std::size_t> line_of(const Box& mark) const {
    std::optional<std::size_t> best;
    double least = page_.text_height;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Box& line = flat_[i];
      if (!holds_notes(lines_[i]) || mark.x1 < line.x0 - 2 * page_.text_height ||
          mark.x0 > line.x1 + 2 * page_.text_height) {
        continue;
      }
      const double away = std::abs((mark.y0 + mark.y1) / 2.0 - (line.y0 + 0.3 * line.height()));
      if (away >= least) continue;
      least = away;
      best = i;
    }
    return best;
  }

  void place_in(std::size_t index, const Box& flat, const Box& box) {
    Line& line = lines_[index];
    const int middle = (flat.x0 + flat.x1) / 2;
    std::size_t at = 0;
    while (at + 1 < line.words.size() && page_.boxes[line.words[at + 1]].x0 <= middle) ++at;
    const std::uint32_t word = line.words[at];
    const Box& word_box = page_.boxes[word];
    const bool before_all = at == 0 && middle < word_box.x0;
    const auto range =
        before_all ? Range{} : read_for(page_.page->words[word].text, word_box, flat);
    const std::string_view text = page_.page->words[word].text;
    if (!range || is_inside_number(text, *range)) return;
    const bool whole = range->begin == 0 && range->end == text.size();
    if (whole && is_print(page_.page->words[word])) return;
    if (line.role == Role::body && opens_quote(text, *range)) return;
    const bool first =
        before_all || (at == 0 && range->begin == 0 && middle - word_box.x0 < page_.text_height);
    if (first && line.role == Role::body) return;  // a raised letter or speck; calls follow words
    if (first) line.starts_note = true;
    line.note_marks.push_back({word, range->begin, range->end, box});
  }

  const PageRows& page_;
  std::vector<Line>& lines_;
  std::vector<Box> flat_;
};

// A word all of whose bytes were read for a mark is no word.
void drop_misread(const PageReading& page, Line& line) {
  std::erase_if(line.words, [&](std::uint32_t word) {
    return line.words.size() > 1 && std::ranges::any_of(line.note_marks, [&](const NoteMark& mark) {
             return mark.word == word && mark.begin == 0 &&
                    mark.end == page.words[word].text.size();
           });
  });
}

}  // namespace

void mark_notes(const PageRows& page, std::vector<Line>& lines) {
  // Where no note stands, nothing calls one: what is raised there is a speck or a broken letter.
  const bool notes =
      std::ranges::any_of(lines, [](const Line& line) { return line.role == Role::footnote; });
  if (!notes) return;
  Marker marker(page, lines);
  for (std::size_t mark = 0; mark < page.marks.size(); ++mark) {
    if (page.page->marks[mark].kind == Mark::Kind::raised) marker.place(mark);
  }
  settle_starts(page, lines);
  settle_calls(page, lines);
  for (Line& line : lines) drop_misread(*page.page, line);
}

}  // namespace trichdan
