// ocr/lines, internal: the row that a mark, a dot, a dash or punctuation stands nearest to.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ocr/lines/heights.h"
#include "ocr/lines/rows.h"

namespace trichdan::lines {

struct NearRow {
  std::size_t row = 0;
  double cost = 0;
};

// Looks among rows whose members are sorted from left to right; both outlive it.
class NearestRow {
 public:
  NearestRow(const Page& page, const std::vector<Row>& rows)
      : page_(page), rows_(rows), heights_(page, rows) {}

  // Nothing where it belongs to none; `cost`: how far it stands, in pixels.
  std::optional<NearRow> nearest(std::uint32_t component) const;

  // The height between a component and the nearest letter over or under it in a row of `times` as
  // many members as `own`, its own, and three at least.
  double gap_to_larger(std::uint32_t component, std::size_t own, std::size_t times) const;

 private:
  double cost_of(std::uint32_t component, const Row& row) const;
  bool is_flat(const Box& box) const;
  double reach_of(const Box& box) const;
  double gap_to_letter(std::uint32_t component, const Row& row) const;

  const Page& page_;
  const std::vector<Row>& rows_;
  Heights heights_;
};

}  // namespace trichdan::lines
