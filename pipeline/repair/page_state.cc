#include "repair/page_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/page_notes.h"
#include "repair/line_slopes.h"
#include "text/syllable.h"
#include "text/unicode.h"
#include "text/words.h"

namespace trichdan {
namespace {

constexpr float kHardlyRead = 60;  // confidence

// In small letters: names, capitals and abbreviations follow no rule of syllables.
bool is_plain_word(const std::string& core) {
  return core.size() > 1 && core == to_lower(core) && has_letter_or_digit(core) &&
         std::ranges::none_of(core, [](char c) { return c >= '0' && c <= '9'; });
}

// Specks and single strokes are no lines of writing: these are wider than high, and as high as
// small print at least.
bool is_line_of_writing(const Box& box, int dpi) {
  const int least = std::max(dpi, 50) / 20;  // 1.3 mm
  return box.height() >= least && box.width() > 3 * box.height();
}

// Bounds set on the development pages: see docs/benchmarks.md.
constexpr double kUnreadableBelow = 50;  // mean confidence
constexpr double kCheckBelow = 80;
constexpr double kFewSyllables = 0.5;
constexpr double kDoubtful = 0.25;
constexpr int kLeastUnread = 3;
constexpr int kLowDpi = 100;
constexpr double kNotParallel = 0.035;
constexpr std::string_view kBentSheet =
    "its lines are not parallel: the sheet was photographed from the side or did not lie flat, and "
    "words may be lost; scan it lying flat";

bool many_unread(const PageEvidence& evidence) {
  return evidence.unread >= kLeastUnread && evidence.unread > evidence.lines / 3;
}

bool is_unreadable(const PageEvidence& evidence) {
  return evidence.confidence < kUnreadableBelow || evidence.syllables < kFewSyllables ||
         (evidence.unread >= kLeastUnread && evidence.unread > 2 * evidence.lines);
}

bool needs_check(const PageEvidence& evidence) {
  return evidence.confidence < kCheckBelow || evidence.doubtful > kDoubtful ||
         many_unread(evidence);
}

// What most likely made it so, for whoever decides whether to scan it again.
std::string cause_of(const PageReading& page, const PageEvidence& evidence) {
  if (page.dpi < kLowDpi) {
    return fmt::format("its image has {} dpi: letters are too small to be told apart", page.dpi);
  }
  if (evidence.unread > 0 && many_unread(evidence)) {
    return fmt::format(
        "of {} lines of writing {} could not be read: they are by hand, too faint or covered",
        evidence.lines + evidence.unread, evidence.unread);
  }
  if (evidence.letters == 0) return "its writing could not be read: it is by hand or too faint";
  return fmt::format("{:.0f} of 100 letters are in doubt: the print is faint, blurred or by hand",
                     100 * evidence.doubtful);
}

bool says(const PageReading& page, std::string_view note) {
  return page.reason.find(note) != std::string::npos;
}

PageCondition without_words(const PageReading& page, const PageEvidence& evidence) {
  if (says(page, kBlackAllOver)) {
    return {PageState::unreadable, std::string(kBlackAllOver)};
  }
  if (says(page, kNothingOnIt)) return {PageState::blank, std::string(kNothingOnIt)};
  if (evidence.unread > 0) return {PageState::unreadable, cause_of(page, evidence)};
  if (says(page, kHardlyAnyInk)) return {PageState::blank, std::string(kHardlyAnyInk)};
  return {PageState::check, "there is ink on it, but no line of writing was found"};
}

}  // namespace

std::string_view name_of(PageState state) {
  switch (state) {
    case PageState::sure:
      return "sure";
    case PageState::check:
      return "check";
    case PageState::unreadable:
      return "unreadable";
    case PageState::blank:
      return "blank";
  }
  return "check";
}

PageEvidence evidence_of(const PageReading& page) {
  PageEvidence evidence;
  std::set<std::int32_t> lines;
  double doubtful = 0;
  double plain = 0;
  double possible = 0;
  for (const Word& word : page.words) {
    const auto bytes = static_cast<double>(word.text.size());
    const std::string core = core_of(word.text);
    const bool is_plain = is_plain_word(core);
    const bool impossible = is_plain && !is_vietnamese_syllable(core);
    lines.insert(word.line);
    evidence.letters += bytes;
    evidence.confidence += bytes * static_cast<double>(word.confidence);
    if (word.confidence < kHardlyRead || impossible || is_disputed(word)) doubtful += bytes;
    plain += is_plain ? 1 : 0;
    possible += is_plain && !impossible ? 1 : 0;
  }
  if (evidence.letters > 0) {
    evidence.confidence /= evidence.letters;
    evidence.doubtful = doubtful / evidence.letters;
  }
  if (plain > 0) evidence.syllables = possible / plain;
  evidence.lines = static_cast<int>(lines.size());
  for (const Mark& mark : page.marks) {
    if (mark.kind == Mark::Kind::unread && is_line_of_writing(mark.box, page.dpi)) {
      ++evidence.unread;
    }
  }
  return evidence;
}

PageCondition condition_of(const PageReading& page) {
  const PageEvidence evidence = evidence_of(page);
  if (page.words.empty()) return without_words(page, evidence);
  if (page.kind == PageKind::text) return {};
  if (is_unreadable(evidence)) return {PageState::unreadable, cause_of(page, evidence)};
  if (page.dpi < kLowDpi || needs_check(evidence))
    return {PageState::check, cause_of(page, evidence)};
  if (spread_of_slopes(page) > kNotParallel) return {PageState::check, std::string(kBentSheet)};
  return {};
}

}  // namespace trichdan
