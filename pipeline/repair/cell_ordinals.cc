#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "repair/cell_column.h"
#include "repair/cells.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

constexpr int kMostRows = 999;
constexpr float kHardlyRead = 90;  // confidence

// "7" and "7.", with what stands behind the number.
struct Ordinal {
  int value = 0;
  std::string sign;
};

std::optional<Ordinal> ordinal_of(std::string_view text) {
  Ordinal ordinal;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), ordinal.value);
  const std::string_view sign = text.substr(static_cast<std::size_t>(rest - text.data()));
  const bool plain = sign.empty() || sign == "." || sign == ")" || sign == "/";
  if (error != std::errc{} || !plain || ordinal.value < 1 || ordinal.value > kMostRows) return {};
  if (text.front() == '0') return {};  // "01": another way of counting
  ordinal.sign = sign;
  return ordinal;
}

std::string_view without_sign(std::string_view text) {
  const std::size_t last = text.find_last_not_of(".)/,;:");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

class Column {
 public:
  Column(const ColumnCells& cells, const CellRepair& repair) : repair_(repair) {
    for (const ColumnCell& cell : cells) {
      if (cell.heads_part) continue;
      cells_.push_back(cell);
      const bool scanned = repair.pages[cell.page].kind != PageKind::text;
      ordinals_.push_back(cell.alone ? ordinal_of(repair.word(cell).text) : std::nullopt);
      open_.push_back(cell.alone && scanned);
    }
  }

  // From the last to the first: what stands below a cell is settled before.
  void repair() {
    if (!headed() && !counts_on()) return;
    for (std::size_t at = cells_.size(); at-- > 0;) {
      const auto wanted = wanted_at(at);
      if (!open_[at] || !wanted || (ordinals_[at] && ordinals_[at]->value == *wanted)) continue;
      if (may_be(at, *wanted)) put(at, *wanted);
    }
    add_signs();
  }

 private:
  std::optional<int> value(std::size_t at) const {
    return at < ordinals_.size() && ordinals_[at] ? std::optional(ordinals_[at]->value)
                                                  : std::nullopt;
  }

  // "STT", "TT".
  bool headed() const {
    if (cells_.empty() || !cells_.front().alone) return false;
    const std::string heading = fold_search(repair_.word(cells_.front()).text);
    return heading == "stt" || heading == "tt";
  }

  // That a number follows the one before it, at least once, makes the column one that numbers rows.
  bool counts_on() const {
    for (std::size_t at = 1; at < ordinals_.size(); ++at) {
      if (value(at) && value(at - 1) && *value(at) == *value(at - 1) + 1) return true;
    }
    return false;
  }

  // The number that its neighbours ask for: those on both sides, or two on one.
  std::optional<int> wanted_at(std::size_t at) const {
    const auto above = at > 0 ? value(at - 1) : std::nullopt;
    const auto below = value(at + 1);
    if (above && below && *above + 2 == *below) return *above + 1;
    if (above && below) return *below == 2 && counts_up(at + 1) ? std::optional(1) : std::nullopt;
    if (below == 2 && at == 1 && headed()) return 1;
    if (below && counts_up(at + 1)) return *below > 1 ? std::optional(*below - 1) : std::nullopt;
    if (above && at > 1 && counts_up(at - 2)) return *above + 1;
    return {};
  }
  bool counts_up(std::size_t at) const {
    return value(at) && value(at + 1) && *value(at) + 1 == *value(at + 1);
  }

  // Another number than was read takes both neighbours, and a reader that held it possible or did
  // not read well.
  bool may_be(std::size_t at, int wanted) const {
    const Word& word = repair_.word(cells_[at]);
    const std::string number = std::to_string(wanted);
    const std::string_view read = without_sign(word.text);
    if (is_open(word, number) || is_open(word, number + ".")) return true;
    if (ordinals_[at]) {
      const bool between = at > 0 && value(at - 1) && value(at + 1);
      return between && word.confidence < kHardlyRead && read.size() == number.size();
    }
    const std::string figures = look_alike_figures(read);
    if (figures == number) return true;
    // A stroke of "11" may be lost.
    return !figures.empty() && (figures + number).find_first_not_of('1') == std::string::npos;
  }

  // With the sign its neighbours have.
  void put(std::size_t at, int wanted) {
    const auto& beside = value(at + 1) ? ordinals_[at + 1] : ordinals_[at - 1];
    ordinals_[at] = Ordinal{wanted, beside->sign};
    repair_.replace(cells_[at], std::to_string(wanted) + beside->sign,
                    "the numbers of the rows above and below");
  }

  // A stop that is missing behind one number of many was not read.
  void add_signs() {
    constexpr int kFewest = 5;
    int stops = 0;
    int numbers = 0;
    for (const auto& ordinal : ordinals_) {
      numbers += ordinal ? 1 : 0;
      stops += ordinal && ordinal->sign == "." ? 1 : 0;
    }
    if (stops < kFewest || stops * 5 < numbers * 4) return;
    for (std::size_t at = 0; at < cells_.size(); ++at) {
      if (!ordinals_[at] || !ordinals_[at]->sign.empty() || !open_[at]) continue;
      repair_.replace(cells_[at], std::to_string(ordinals_[at]->value) + ".",
                      "the other numbers of its column have a stop");
    }
  }

  const CellRepair& repair_;
  ColumnCells cells_;
  std::vector<std::optional<Ordinal>> ordinals_;  // as they stand
  std::vector<bool> open_;
};

}  // namespace

void repair_ordinals(const ColumnCells& cells, const CellRepair& repair) {
  Column(cells, repair).repair();
}

}  // namespace trichdan
