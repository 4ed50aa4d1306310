#include "ocr/second_reading.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr float kHardlyRead = 60;  // confidence
constexpr float kCallLost = 80;    // of a word behind which a raised number may have been left out
constexpr std::string_view kNothing = " ";
constexpr std::size_t kBeside = 1;  // words

// Where the calls of footnotes stand (layout/note_calls.cc asks what the second reader saw there).
bool ends_clause(std::string_view text) {
  return text.size() > 1 &&
         std::string_view(".,;:)\"'").find(text.back()) != std::string_view::npos;
}

// A letter alone that looks like a figure: in cells of tables, and numbers of notes.
bool is_lone_figure(std::string_view core) {
  return core.size() == 1 &&
         std::string_view("IlioOSBZ").find(core.front()) != std::string_view::npos;
}

bool is_doubtful(const Word& word) {
  if (word.confidence < kHardlyRead) return true;
  if (word.confidence < kCallLost && ends_clause(word.text)) return true;
  if (std::ranges::any_of(word.text, [](char c) { return c >= '0' && c <= '9'; })) return true;
  const std::string core = core_of(word.text);
  if (is_lone_figure(core) || is_lone_figure(word.text)) return true;
  return core.size() > 1 && core == to_lower(core) && has_letter_or_digit(core) &&
         !is_vietnamese_syllable(core);
}

std::string joined(std::span<const Word> words) {
  std::string text;
  for (const Word& word : words) text += word.text;
  return text;
}

int common_width(const Box& a, const Box& b) {
  return std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
}

// The index of the word that `box` stands over most; none: size.
std::size_t most_covered(std::span<const Word> line, const Box& box) {
  const auto best = std::ranges::max_element(
      line, {}, [&](const Word& word) { return common_width(word.box, box); });
  const bool found = best != line.end() && common_width(best->box, box) > 0;
  return found ? static_cast<std::size_t>(best - line.begin()) : line.size();
}

}  // namespace

std::vector<WordRun> worth_reading_twice(std::span<const Word> line) {
  std::vector<WordRun> runs;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_doubtful(line[at])) continue;
    const std::size_t begin = at == 0 ? 0 : at - kBeside;
    if (runs.empty() || begin > runs.back().end + 2 * kBeside) runs.push_back({begin, at});
    runs.back().end = std::min(at + 1 + kBeside, line.size());
  }
  return runs;
}

bool add_second_reading(std::vector<Word>& line, const WordRun& run, std::span<const Word> second) {
  const auto words = std::span(line).subspan(run.begin, run.end - run.begin);
  std::vector<std::string> others(line.size());
  for (const Word& word : second) {
    const std::size_t at = most_covered(line, word.box);
    if (at < line.size()) others[at] += word.text;
  }
  std::string read;
  for (std::size_t at = run.begin; at < run.end; ++at) read += others[at];
  const bool alike = joined(words) == read;  // wherever either parts its words
  for (std::size_t at = run.begin; at < run.end; ++at) {
    line[at].other = alike ? line[at].text : others[at].empty() ? kNothing : others[at];
  }
  return alike;
}

}  // namespace trichdan
