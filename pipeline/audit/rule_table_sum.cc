// Sum rows and sum columns of a table.
#include <algorithm>

#include "audit/digits.h"
#include "audit/grid.h"
#include "audit/sums.h"

namespace trichdan::audit {
namespace {

bool is_total(std::string_view label) {
  for (const std::string_view word :
       {"tong", "cong", "toan tinh", "toan huyen", "toan nganh", "ca nuoc"}) {
    const std::size_t at = label.find(word);
    if (at == std::string_view::npos || (at > 0 && label[at - 1] != ' ')) continue;
    if (word == "cong" && (label.find("cong ") == at && label.size() > at + 8))
      continue;  // công an
    if (at <= 6) return true;
  }
  return false;
}

using Rows = std::vector<std::size_t>;

// Parts of one total along a line of the table, or across it.
struct Fit {
  Rows members;
  int tried = 0;
  int right = 0;
};

std::vector<Number> numbers_of(const Grid& grid, const Rows& rows, std::size_t column) {
  std::vector<Number> numbers;
  for (const std::size_t row : rows) {
    if (grid.number(row, column)) numbers.push_back(*grid.number(row, column));
  }
  return numbers;
}

bool gives(const Number& total, const std::vector<Number>& parts) {
  std::vector<Decimal> values;
  for (const Number& part : parts) values.push_back(part.value);
  return is_sum(total.value, values);
}

// "I", "IV": rows of the first level, where a table has several.
bool is_roman(std::string_view label) {
  const std::size_t end = std::min(label.find(' '), label.size());
  return end > 0 && label.substr(0, end).find_first_not_of("ivx.") == std::string_view::npos;
}

class TotalRows {
 public:
  TotalRows(const Context& context, const Grid& grid, Claims& claims)
      : context_(context), grid_(grid), claims_(claims), amounts_(grid.amounts()) {}

  void run() {
    for (std::size_t row = grid_.first; row < grid_.rows.size(); ++row) {
      if (is_total(grid_.labels[row])) check(row);
    }
  }

 private:
  Rows between(std::size_t begin, std::size_t end, bool roman) const {
    Rows rows;
    for (std::size_t row = begin; row < end; ++row) {
      if (!is_total(grid_.labels[row]) && (!roman || is_roman(grid_.labels[row])))
        rows.push_back(row);
    }
    return rows;
  }

  Fit fit(std::size_t total, Rows members) const {
    Fit fit{std::move(members)};
    for (const std::size_t column : amounts_) {
      const auto& number = grid_.number(total, column);
      const auto parts = numbers_of(grid_, fit.members, column);
      if (!number || parts.size() < 2 || number->value.units == 0) continue;
      ++fit.tried;
      fit.right += gives(*number, parts) ? 1 : 0;
    }
    return fit;
  }

  // Everything below or above it, to the next total; or the rows of the first level there.
  void check(std::size_t total) {
    std::size_t below = total + 1, above = total;
    while (below < grid_.rows.size() && !is_total(grid_.labels[below])) ++below;
    while (above > grid_.first && !is_total(grid_.labels[above - 1])) --above;
    Fit best;
    for (const bool roman : {false, true}) {
      for (Rows rows : {between(total + 1, below, roman), between(above, total, roman)}) {
        if (rows.size() < 2) continue;
        const Fit one = fit(total, std::move(rows));
        if (one.right > best.right || best.tried == 0) best = one;
      }
    }
    if (best.tried > 0) put(total, best);
  }

  void put(std::size_t total, const Fit& fit) {
    const bool certain = fit.right >= 1 && fit.right * 2 >= fit.tried;
    for (const std::size_t column : amounts_) {
      const auto& number = grid_.number(total, column);
      const auto parts = numbers_of(grid_, fit.members, column);
      if (!number || parts.size() < 2 || number->value.units == 0) continue;
      Claim claim = sum_claim(kTableSum, *number, parts);
      claim.loose = !certain && !surely_one_digit_off(claim);
      // A cell OCR left out makes a sum wrong that was right.
      if (!claim.holds && parts.size() < fit.members.size() && !all_blank_alike(fit, column))
        claim.loose = true;
      claim.finding.evidence.push_back(context_.evidence(number->span));
      for (const Number& part : parts)
        claim.finding.evidence.push_back(context_.evidence(part.span));
      claims_.push_back(std::move(claim));
    }
  }

  // Rows without a number here have none in any column: headings of groups.
  bool all_blank_alike(const Fit& fit, std::size_t column) const {
    return std::ranges::all_of(fit.members, [&](std::size_t row) {
      if (grid_.number(row, column)) return true;
      return std::ranges::none_of(amounts_,
                                  [&](std::size_t c) { return grid_.number(row, c).has_value(); });
    });
  }

  const Context& context_;
  const Grid& grid_;
  Claims& claims_;
  std::vector<std::size_t> amounts_;
};

// A column that is the sum of those beside it, told by the rows that agree.
class TotalColumns {
 public:
  TotalColumns(const Context& context, const Grid& grid, Claims& claims)
      : context_(context), grid_(grid), claims_(claims), amounts_(grid.amounts()) {}

  void run() {
    for (std::size_t i = 0; i < amounts_.size(); ++i) {
      if (grid_.headings[amounts_[i]].find("tong") == std::string::npos &&
          grid_.headings[amounts_[i]].find("cong") == std::string::npos)
        continue;
      Fit best;
      for (std::size_t count = 2; count < amounts_.size(); ++count) {
        if (i + count < amounts_.size())
          better(best, i,
                 {amounts_.begin() + static_cast<long>(i) + 1,
                  amounts_.begin() + static_cast<long>(i + count) + 1});
        if (i >= count)
          better(best, i,
                 {amounts_.begin() + static_cast<long>(i - count),
                  amounts_.begin() + static_cast<long>(i)});
      }
      if (best.right >= 3 && best.right * 10 >= best.tried * 6) put(i, best);
    }
  }

 private:
  std::vector<Number> parts_of(std::size_t row, const Rows& columns) const {
    std::vector<Number> parts;
    for (const std::size_t column : columns) {
      if (grid_.number(row, column)) parts.push_back(*grid_.number(row, column));
    }
    return parts;
  }

  void better(Fit& best, std::size_t i, Rows columns) const {
    Fit fit{std::move(columns)};
    for (std::size_t row = grid_.first; row < grid_.rows.size(); ++row) {
      const auto& total = grid_.number(row, amounts_[i]);
      const auto parts = parts_of(row, fit.members);
      if (!total || total->value.units == 0 || parts.size() < 2) continue;
      ++fit.tried;
      fit.right += gives(*total, parts) ? 1 : 0;
    }
    if (fit.right > best.right) best = fit;
  }

  void put(std::size_t i, const Fit& fit) {
    for (std::size_t row = grid_.first; row < grid_.rows.size(); ++row) {
      const auto& total = grid_.number(row, amounts_[i]);
      const auto parts = parts_of(row, fit.members);
      if (!total || total->value.units == 0 || parts.size() < 2) continue;
      Claim claim = sum_claim(kTableSum, *total, parts);
      claim.loose = parts.size() < fit.members.size();
      claim.finding.evidence.push_back(context_.evidence(total->span));
      for (const Number& part : parts)
        claim.finding.evidence.push_back(context_.evidence(part.span));
      claims_.push_back(std::move(claim));
    }
  }

  const Context& context_;
  const Grid& grid_;
  Claims& claims_;
  std::vector<std::size_t> amounts_;
};

void run(const Context& context, Claims& claims) {
  for (const TableText& table : context.input.text.tables) {
    const Grid grid = grid_of(context, table);
    if (grid.first == 0 || grid.columns < 2) continue;
    TotalRows(context, grid, claims).run();
    TotalColumns(context, grid, claims).run();
  }
}

}  // namespace

const AuditRule kTableSum{
    "table sum", "The sum row or sum column of a table is the sum of what it sums.",
    "Which rows or columns a total is of is told by the columns and rows that agree; one that does "
    "not is wrong. With nothing to agree, only a total that one digit makes right is held against "
    "the report (domain 7).",
    Severity::error, run};

}  // namespace trichdan::audit
