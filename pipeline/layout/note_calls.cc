#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "layout/note_order.h"

namespace trichdan {
namespace {

constexpr std::string_view kFigures = "0123456789";

// What raised figures are read for.
constexpr std::array<std::string_view, 6> kQuotes{"\"", "'", "”", "“", "’", "°"};

struct Call {
  Line* line = nullptr;
  NoteMark mark;
  double score = 0;
};

bool ends_clause(std::string_view rest) {
  return rest.empty() || std::string_view(".,;:)").find(rest.front()) != std::string_view::npos;
}

std::size_t signs_in(std::string_view text) {
  std::size_t signs = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    signs += std::ranges::any_of(
        kQuotes, [&](std::string_view quote) { return text.substr(at).starts_with(quote); });
  }
  return signs;
}

// Evidence beside the place: what was read for it, by the second reader too, and that a clause ends
// behind it, as calls stand.
double score_of(const PageReading& page, const NoteMark& mark) {
  const std::string_view text = page.words[mark.word].text;
  const std::string_view read = text.substr(mark.begin, mark.end - mark.begin);
  double score = 2;
  if (!read.empty()) score += read.find_first_of(kFigures) != std::string_view::npos ? 1.5 : 1;
  if (read.empty() && signs_in(page.words[mark.word].other) > signs_in(text)) score += 1;
  const std::string_view rest = text.substr(mark.end);
  if (!rest.empty() && ends_clause(rest)) score += 0.5;
  return score;
}

// "100m2", "km2": the figure is the unit's.
bool is_unit(std::string_view word) {
  const std::size_t figure = word.find_last_of(kFigures);
  const std::string_view letters = word.substr(figure == std::string_view::npos ? 0 : figure + 1);
  constexpr std::array<std::string_view, 6> kUnits{"m", "km", "cm", "mm", "dm", "hm"};
  return std::ranges::find(kUnits, letters) != kUnits.end();
}

// The figures, at most two, behind a word in small letters or a closing bracket or quote.
std::optional<NoteMark> figures_behind(const PageReading& page, std::uint32_t index) {
  const std::string& text = page.words[index].text;
  std::size_t end = text.find_last_not_of(".,;:)");
  if (end == std::string::npos) return {};
  ++end;
  std::size_t begin = end;
  while (begin > 0 && end - begin < 3 && kFigures.find(text[begin - 1]) != kFigures.npos) --begin;
  const std::string_view word(text.data(), begin);
  const auto before = static_cast<unsigned char>(begin == 0 ? ' ' : text[begin - 1]);
  const bool letter = (before >= 'a' && before <= 'z') || before >= 0x80 || before == ')';
  const bool upper = word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ/-_@", 1) != word.npos;
  const std::size_t figures = end - begin;
  if (!letter || upper || figures == 0 || figures > 2 || word.size() < 3 || is_unit(word)) {
    return {};
  }
  Box box = page.words[index].box;
  box.x0 = box.x1 - static_cast<std::int32_t>(box.width() * (text.size() - begin) / text.size());
  return NoteMark{index, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), box};
}

std::string_view without_stops(std::string_view text) {
  return text.substr(0, text.find_last_not_of(".,;:") + 1);
}

// The second reader saw figures or quotation marks behind the word where the first, unsure of it,
// saw nothing.
std::optional<NoteMark> seen_by_second(const PageReading& page, std::uint32_t index) {
  const Word& word = page.words[index];
  const std::string_view read = without_stops(word.text);
  std::string_view other = without_stops(word.other);
  constexpr float kUnsure = 80;
  if (word.confidence >= kUnsure) return {};
  if (read.size() < 3 || !other.starts_with(read) || other.size() == read.size()) return {};
  other.remove_prefix(read.size());
  const bool quote = std::ranges::find(kQuotes, other) != kQuotes.end();
  if (!quote && (other.size() > 2 || other.find_first_not_of(kFigures) != other.npos)) return {};
  const auto end = static_cast<std::uint32_t>(read.size());
  const Box box{word.box.x1, word.box.y0, word.box.x1 + 1, word.box.y1};
  return NoteMark{index, end, end, box};
}

// The reader took what stands behind the word for a stop, and left a figure open there: "quyết."
// or, less probable, "quyết2".
std::optional<NoteMark> left_open(const PageReading& page, std::uint32_t index) {
  const Word& word = page.words[index];
  const std::string_view read = without_stops(word.text);
  if (read.size() < 3 || read.size() == word.text.size()) return {};
  const bool open = std::ranges::any_of(word.alternatives, [&](const WordAlternative& other) {
    std::string_view text = without_stops(other.text);
    if (!text.starts_with(read)) return false;
    text.remove_prefix(read.size());
    return !text.empty() && text.size() <= 2 && text.find_first_not_of(kFigures) == text.npos;
  });
  const bool letter = read.find_last_of(kFigures) == read.npos && read.find('/') == read.npos;
  if (!open || !letter) return {};
  const auto end = static_cast<std::uint32_t>(read.size());
  return NoteMark{index, end, end, {word.box.x1, word.box.y0, word.box.x1 + 1, word.box.y1}};
}

bool has_mark(const Line& line, std::uint32_t word) {
  return std::ranges::any_of(line.note_marks,
                             [&](const NoteMark& mark) { return mark.word == word; });
}

std::vector<Call> marked_calls(const PageReading& page, std::vector<Line>& lines) {
  std::vector<Call> calls;
  for (Line& line : lines) {
    if (line.role != Role::body) continue;
    for (const NoteMark& mark : line.note_marks) {
      calls.push_back({&line, mark, score_of(page, mark)});
    }
  }
  return calls;
}

using Finder = std::optional<NoteMark> (*)(const PageReading& page, std::uint32_t word);

std::optional<NoteMark> read_behind(const PageReading& page, std::uint32_t word) {
  const auto mark = figures_behind(page, word);
  return mark ? mark : seen_by_second(page, word);
}

// What `find` finds behind words of the body where no mark was seen.
std::vector<Call> calls_by(Finder find, const PageReading& page, std::vector<Line>& lines) {
  std::vector<Call> calls;
  for (Line& line : lines) {
    if (line.role != Role::body) continue;
    for (const std::uint32_t word : line.words) {
      if (has_mark(line, word)) continue;
      const auto mark = find(page, word);
      if (mark) calls.push_back({&line, *mark, 0});
    }
  }
  return calls;
}

void add_call(const Call& call) {
  auto& marks = call.line->note_marks;
  const auto behind = std::ranges::find_if(
      marks, [&](const NoteMark& mark) { return mark.box.x0 > call.mark.box.x0; });
  marks.insert(behind, call.mark);
}

// The `most` best of them stay, if the others are clearly worse.
void keep_best(std::vector<Call> calls, std::size_t most) {
  constexpr double kClear = 0.5;
  std::ranges::stable_sort(calls, std::ranges::greater(), &Call::score);
  if (calls[most - 1].score - calls[most].score < kClear) return;
  for (std::size_t i = most; i < calls.size(); ++i) {
    std::erase_if(calls[i].line->note_marks, [&](const NoteMark& mark) {
      return mark.word == calls[i].mark.word && mark.box == calls[i].mark.box;
    });
  }
}

}  // namespace

void settle_calls(const PageRows& page, std::vector<Line>& lines) {
  const auto notes = static_cast<std::size_t>(std::ranges::count_if(lines, &Line::starts_note));
  if (notes == 0) return;
  std::vector<Call> calls = marked_calls(*page.page, lines);
  if (calls.size() > notes) return keep_best(std::move(calls), notes);
  // Numbers read where none was seen, then those that were left open: only as many as are missing,
  // else which is not known.
  for (const Finder find : {read_behind, left_open}) {
    const std::vector<Call> found = calls_by(find, *page.page, lines);
    if (found.size() + calls.size() > notes) return;
    if (found.size() + calls.size() < notes) continue;
    std::ranges::for_each(found, add_call);
    return;
  }
}

}  // namespace trichdan
