// The percentages of a table against two of its columns, row by row: plan, done, percent.
#include <fmt/format.h>

#include "audit/grid.h"
#include "audit/rules.h"

namespace trichdan::audit {
namespace {

constexpr int kFewestRows = 3;  // that must agree before a column is taken to be a share of others

struct Columns {
  std::size_t k = 0, n = 0, p = 0;
  int rows = 0;
  int right = 0;
};

bool has_all(const Grid& grid, std::size_t row, const Columns& c) {
  return grid.number(row, c.k) && grid.number(row, c.n) && grid.number(row, c.p) &&
         grid.number(row, c.n)->value.units > 0;
}

bool is_right(const Grid& grid, std::size_t row, const Columns& c) {
  return is_share(grid.number(row, c.p)->value, grid.number(row, c.k)->value,
                  grid.number(row, c.n)->value);
}

Columns counted(const Grid& grid, Columns c) {
  for (std::size_t row = grid.first; row < grid.rows.size(); ++row) {
    if (!has_all(grid, row, c)) continue;
    ++c.rows;
    c.right += is_right(grid, row, c) ? 1 : 0;
  }
  return c;
}

bool says(std::string_view heading, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (heading.find(word) != std::string_view::npos) return true;
  }
  return false;
}

// Headings that say as much need one row that agrees.
bool by_heading(const Grid& grid, const Columns& c) {
  return says(grid.headings[c.n], {"ke hoach", "chi tieu", "du toan", "tong so", "giao"}) &&
         says(grid.headings[c.k], {"thuc hien", "ket qua", "dat duoc", "da "});
}

// The two columns the percentages are of, told by the rows that agree.
Columns best_for(const Grid& grid, std::size_t p) {
  Columns best;
  const auto amounts = grid.amounts();
  for (const std::size_t k : amounts) {
    for (const std::size_t n : amounts) {
      if (k == n) continue;
      const Columns c = counted(grid, {k, n, p});
      if (c.right > best.right || (c.right == best.right && best.right > 0 && by_heading(grid, c) &&
                                   !by_heading(grid, best)))
        best = c;
    }
  }
  return best;
}

bool is_certain(const Grid& grid, const Columns& c) {
  if (c.right * 10 < c.rows * 6) return false;
  return c.right >= kFewestRows || (c.right >= 1 && by_heading(grid, c));
}

void check(const Context& context, const Grid& grid, const Columns& c, Claims& claims) {
  for (std::size_t row = grid.first; row < grid.rows.size(); ++row) {
    if (!has_all(grid, row, c)) continue;
    const Number &k = *grid.number(row, c.k), &n = *grid.number(row, c.n),
                 &p = *grid.number(row, c.p);
    Claim claim = claim_of(kTableShare);
    claim.numbers = {k, n, p};
    claim.test = [](std::span<const Decimal> v) { return is_share(v[2], v[0], v[1]); };
    claim.holds = is_right(grid, row, c);
    const std::string computed = printed(share_of(k.value, n.value, std::max(p.value.scale, 1)));
    claim.finding.explanation =
        fmt::format("in this row {} of {} is {} %, not {} %", printed(k.value), printed(n.value),
                    computed, printed(p.value));
    claim.finding.arithmetic = fmt::format("{} / {} = {} %; printed {} %", printed(k.value),
                                           printed(n.value), computed, printed(p.value));
    for (const Number* number : {&p, &k, &n})
      claim.finding.evidence.push_back(context.evidence(number->span));
    claims.push_back(std::move(claim));
  }
}

void run(const Context& context, Claims& claims) {
  for (const TableText& table : context.input.text.tables) {
    const Grid grid = grid_of(context, table);
    for (std::size_t p = 0; p < grid.columns; ++p) {
      if (!grid.shares[p]) continue;
      const Columns best = best_for(grid, p);
      if (is_certain(grid, best)) check(context, grid, best, claims);
    }
  }
}

}  // namespace

const AuditRule kTableShare{
    "table share", "A table's percentages are those of two of its columns, row by row.",
    "Which columns belong together is told by the rows that agree, three at least, or by headings "
    "(kế hoạch, thực hiện) and one row; the rows that do not agree are wrong (domain 7).",
    Severity::error, run};

}  // namespace trichdan::audit
