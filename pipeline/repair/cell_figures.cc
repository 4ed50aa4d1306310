#include <algorithm>
#include <array>

#include "repair/cell_column.h"
#include "repair/cells.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr std::string_view kFigures = "0123456789";
constexpr std::string_view kStops = ".,;:'";

// What is read for figures that stand alone.
struct LookAlike {
  char figure;
  std::string_view letters;  // small ones, without marks
};
constexpr std::array<LookAlike, 6> kLookAlikes{
    {{'1', "ilt|!]"}, {'0', "oq"}, {'5', "s"}, {'8', "b"}, {'2', "z"}, {'9', "g"}}};

char figure_like(char letter) {
  if (kFigures.find(letter) != std::string_view::npos) return letter;
  const auto found = std::ranges::find_if(kLookAlikes, [&](const LookAlike& one) {
    return one.letters.find(letter) != std::string_view::npos;
  });
  return found == kLookAlikes.end() ? '\0' : found->figure;
}

bool all_figures(std::string_view text) {
  return !text.empty() && text.find_first_not_of(kFigures) == std::string_view::npos;
}

// "1.234.567", "45", "53,91", "12,5%".
bool is_figure(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  const std::size_t comma = text.find(',');
  if (comma != std::string_view::npos && !all_figures(text.substr(comma + 1))) return false;
  std::string_view whole = text.substr(0, comma);
  for (std::size_t dot = whole.rfind('.'); dot != std::string_view::npos; dot = whole.rfind('.')) {
    if (whole.size() - dot != 4 || !all_figures(whole.substr(dot + 1))) return false;
    whole = whole.substr(0, dot);
  }
  return all_figures(whole);
}

// What a column's cells have in common.
struct Habit {
  int cells = 0;
  int figures = 0;
  int commas = 0;  // before decimals
  int dots = 0;
};

Habit habit_of(const ColumnCells& cells, const CellRepair& repair) {
  Habit habit;
  for (const ColumnCell& cell : cells) {
    ++habit.cells;
    if (!cell.alone) continue;
    const std::string& text = repair.word(cell).text;
    habit.figures += is_figure(text) ? 1 : 0;
    habit.commas += is_figure(text) && text.find(',') != std::string::npos ? 1 : 0;
    habit.dots += with_decimal_comma(text).empty() ? 0 : 1;
  }
  return habit;
}

void repair_figure(const ColumnCell& cell, const Habit& habit, const CellRepair& repair) {
  const Word& word = repair.word(cell);
  const std::string text = word.text;
  if (is_figure(text)) return;
  const std::string figures = look_alike_figures(text);
  const bool strokes = text.find_first_not_of("IlO|!1") == std::string::npos;
  if (!figures.empty() && (strokes || is_open(word, figures))) {
    return repair.replace(cell, figures, "its column is of figures");
  }
  const std::string decimal = with_decimal_comma(text);
  if (!decimal.empty() && (habit.commas > habit.dots || is_open(word, decimal))) {
    return repair.replace(cell, decimal, "the decimals of its column have a comma");
  }
  const std::string bare = text.substr(0, text.find_last_not_of(kStops) + 1);
  if (bare.size() + 1 == text.size() && is_figure(bare)) {
    repair.replace(cell, bare, "no other figure of its column has a stop");
  }
}

}  // namespace

std::string look_alike_figures(std::string_view word) {
  std::string figures;
  for (const char letter : fold_search(word)) {
    const char figure = figure_like(letter);
    if (figure == '\0') return {};
    figures += figure;
  }
  return figures;
}

std::string with_decimal_comma(std::string_view word) {
  const std::size_t dot = word.find('.');
  if (dot == std::string_view::npos || !all_figures(word.substr(0, dot))) return {};
  std::string_view decimals = word.substr(dot + 1);
  if (decimals.ends_with('%')) decimals.remove_suffix(1);
  if (!all_figures(decimals) || decimals.size() > 2) return {};
  return std::string(word.substr(0, dot)) + ',' + std::string(word.substr(dot + 1));
}

void repair_figures(const ColumnCells& cells, const CellRepair& repair) {
  constexpr int kFewest = 3;
  const Habit habit = habit_of(cells, repair);
  if (habit.figures < kFewest || habit.figures * 10 < (habit.cells - 1) * 6) return;
  for (const ColumnCell& cell : cells) {
    if (cell.alone && repair.pages[cell.page].kind != PageKind::text) {
      repair_figure(cell, habit, repair);
    }
  }
}

}  // namespace trichdan
