#include <algorithm>
#include <string>
#include <string_view>

#include "layout/note_order.h"
#include "layout/numbering.h"
#include "layout/piece.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace trichdan {
namespace {

using Lines = std::vector<const Line*>;

// For a line that begins a note; what speaks against it is negative. Set on the report's three
// scans, so that none of its notes and no paragraph inside a note is told wrongly.
constexpr double kEnough = 3;
constexpr double kRaised = 3;
constexpr double kSign = 2;
constexpr double kIndent = 1.5;
constexpr double kFirstLine = 0.5;
constexpr double kEndedBefore = 1;
constexpr double kNotEnded = -3;
constexpr double kNotEndedButRaised = -1;
constexpr double kCapital = 1;
constexpr double kSmall = -2;

std::size_t points_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

// "5", "“", "Ê": what is read for a raised number; no word, or one that was hardly read.
bool is_sign(const Word& word) {
  constexpr float kHardlyRead = 85;
  const std::string_view text = word.text;
  if (points_in(text) > 2 || is_item_mark(text)) return points_in(text) <= 2 && text == "*";
  const bool letters =
      has_letter_or_digit(text) && text.find_first_of("0123456789") == std::string_view::npos;
  const bool dash = text == "-" || text == "–" || text == "+";
  return !dash && (!letters || word.confidence < kHardlyRead);
}

// A sentence may begin with it.
bool starts_large(std::string_view text) {
  const std::string_view word = text.substr(std::min(text.find_first_not_of("(\"'"), text.size()));
  if (word.empty()) return false;
  if (word.front() >= '0' && word.front() <= '9') return true;
  const std::string_view first = word.substr(0, decode_at(word, 0).size);
  return first == "“" || to_lower(first) != first;
}

class StartFinder {
 public:
  StartFinder(const PageRows& page, const Lines& lines) : page_(page), lines_(lines) {
    for (const Line* line : lines) boxes_.push_back(page.box_of(line->words));
    std::vector<int> steps;
    for (std::size_t i = 1; i < boxes_.size(); ++i) {
      steps.push_back(middle_y(boxes_[i]) - middle_y(boxes_[i - 1]));
    }
    std::ranges::sort(steps);
    step_ = steps.empty() ? page.pitch : steps[steps.size() / 2];
  }

  double score(std::size_t at, bool signed_by_text) const {
    const Line& line = *lines_[at];
    const bool raised = line.starts_note;
    double sum = raised ? kRaised : signed_by_text ? kSign : 0;
    if (!raised && !signed_by_text && is_indented(at)) sum += kIndent;
    sum += at == 0 ? kFirstLine : after_line(at, raised);
    return sum + (starts_large(first_text(line, raised || signed_by_text)) ? kCapital : kSmall);
  }

 private:
  // The first word that is no sign: signs are no part of the text.
  std::string first_text(const Line& line, bool after_sign) const {
    std::size_t word = 0;
    if (after_sign && line.words.size() > 1 && is_sign(page_.page->words[line.words[0]])) word = 1;
    const std::string& text = page_.page->words[line.words[word]].text;
    for (const NoteMark& mark : line.note_marks) {
      if (mark.word == line.words[word] && mark.begin == 0) return text.substr(mark.end);
    }
    return text;
  }

  // What the line before says: a note begins where another has ended.
  double after_line(std::size_t at, bool raised) const {
    if (ends(at - 1) || is_after_gap(at)) return kEndedBefore;
    if (falls_short(at - 1, 25)) return 0;  // by a word perhaps
    return raised ? kNotEndedButRaised : kNotEnded;
  }

  // Of the right margin, by at least this part of the text's width.
  bool falls_short(std::size_t at, int part) const {
    return boxes_[at].x1 < page_.right - (page_.right - page_.left) / part;
  }

  bool ends(std::size_t at) const {
    const std::string& last = page_.page->words[lines_[at]->words.back()].text;
    constexpr std::string_view kEnds = ".;:!?)";
    if (kEnds.find(last.back()) != std::string_view::npos || last.ends_with("”")) return true;
    return falls_short(at, 10);
  }

  // Something stands between that was not read.
  bool is_after_gap(std::size_t at) const {
    return (middle_y(boxes_[at]) - middle_y(boxes_[at - 1])) * 10 > 16 * step_;
  }

  // Right of the lines around it, by a number's width and no more.
  bool is_indented(std::size_t at) const {
    std::vector<int> lefts;
    for (std::size_t i = at < 2 ? 0 : at - 2; i < std::min(at + 4, boxes_.size()); ++i) {
      if (i != at) lefts.push_back(boxes_[i].x0);
    }
    if (lefts.empty()) return false;
    std::ranges::sort(lefts);
    const int indent = boxes_[at].x0 - lefts[lefts.size() / 2];
    return indent * 20 > page_.text_height * 7 && indent < 2 * page_.text_height;
  }

  const PageRows& page_;
  const Lines& lines_;
  std::vector<Box> boxes_;
  int step_ = 0;  // from line to line, pixels
};

void begin_with_sign(const PageReading& page, Line& line) {
  const std::uint32_t word = line.words.front();
  std::erase_if(line.note_marks, [&](const NoteMark& mark) { return mark.word == word; });
  const auto size = static_cast<std::uint32_t>(page.words[word].text.size());
  line.note_marks.insert(line.note_marks.begin(), {word, 0, size, page.words[word].box});
}

void begin_with_text(Line& line) {
  if (line.note_marks.empty()) return;
  line.note_marks.erase(line.note_marks.begin());
}

}  // namespace

void settle_starts(const PageRows& page, std::vector<Line>& lines) {
  Lines notes;
  std::vector<Line*> changed;
  for (Line& line : lines) {
    if (line.role != Role::footnote || line.words.empty()) continue;
    notes.push_back(&line);
    changed.push_back(&line);
  }
  const StartFinder finder(page, notes);
  for (std::size_t at = 0; at < notes.size(); ++at) {
    Line& line = *changed[at];
    const bool sign = line.words.size() > 1 && is_sign(page.page->words[line.words.front()]);
    const bool starts = finder.score(at, sign) >= kEnough;
    if (line.starts_note && !starts) begin_with_text(line);
    if (starts && sign && !line.starts_note) begin_with_sign(*page.page, line);
    line.starts_note = starts;
  }
}

}  // namespace trichdan
