#include "extract/figure_subjects.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "extract/figure_numbers.h"
#include "extract/tokens.h"

namespace trichdan {
namespace {

constexpr int kUnits = 4;  // looked at before a figure

// "Nghị quyết số 5 của Sở Y tế": the unit behind "của" issues what is cited.
bool issues_reference(const FigurePass& pass, const UnitMention& unit) {
  const auto after =
      std::ranges::upper_bound(pass.references, unit.span.begin, {},
                               [](const Reference& reference) { return reference.span.begin; });
  if (after == pass.references.begin()) return false;
  const std::size_t end = std::prev(after)->span.end;
  if (end >= unit.span.begin) return true;
  const std::string_view between = pass.text.substr(end, unit.span.begin - end);
  return between.size() <= 12 && trimmed(between).ends_with("của");
}

}  // namespace

SubjectUnitReader::SubjectUnitReader(const Library& library)
    : times_(library.words_of("times")), not_behind_(library.words_of("not subjects behind")) {}

bool SubjectUnitReader::is_another(const FigurePass& pass, const UnitMention& unit) const {
  if (issues_reference(pass, unit)) return true;
  std::vector<Token> left;
  const std::size_t begin = unit.span.begin;
  tokens_between(pass.text.substr(0, begin), begin > 32 ? begin - 32 : 0, begin, left);
  for (std::size_t count = 1; count <= std::min<std::size_t>(2, left.size()); ++count) {
    if (not_behind_.exactly(std::span(left).last(count))) return true;
  }
  return false;
}

bool SubjectUnitReader::is_time(const Figure& figure) const {
  if (figure.kind != "count") return false;
  const Token first = token_at(figure.unit, 0, figure.unit.size());
  return static_cast<bool>(times_.longest(figure.unit, first, figure.unit.size()));
}

std::string SubjectUnitReader::subject_of(const FigurePass& pass, const Figure& figure) const {
  if (is_time(figure)) return {};
  const auto behind = std::ranges::upper_bound(
      pass.units, figure.span.begin, {}, [](const UnitMention& unit) { return unit.span.begin; });
  const std::size_t start = clause_start(pass.text, figure.span.begin);
  auto unit = behind;
  for (int count = 0; unit != pass.units.begin() && count < kUnits; ++count) {
    --unit;
    if (unit->span.end < start) break;
    if (unit->span.end <= figure.span.begin && !is_another(pass, *unit)) return unit->name;
  }
  constexpr std::size_t kBracket = 4;  // bytes between
  if (behind == pass.units.end() || behind->span.begin < figure.span.end ||
      behind->span.begin > figure.span.end + kBracket)
    return {};
  const std::string_view between =
      pass.text.substr(figure.span.end, behind->span.begin - figure.span.end);
  return trimmed(between) == "(" ? behind->name : std::string();
}

}  // namespace trichdan
