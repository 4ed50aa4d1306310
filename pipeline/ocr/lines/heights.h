// ocr/lines, internal: rows by the height they stand on, so that only near ones are looked at.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "ocr/lines/rows.h"

namespace trichdan::lines {

class Heights {
 public:
  Heights(const Page& page, const std::vector<Row>& rows)
      : bucket_(std::max(8.0, 4.0 * page.ink->x_height)),
        margin_(std::abs(page.slope) * page.ink->runs.width) {
    const double tallest = page.ink->runs.height + 2 * margin_;
    buckets_.resize(static_cast<std::size_t>(tallest / bucket_) + 3);
    for (std::size_t i = 0; i < rows.size(); ++i) buckets_[at(rows[i].middle())].push_back(i);
  }

  // Calls `look(index)` for rows that may have their middle between the two heights.
  template <typename Look>
  void each(double from, double to, const Look& look) const {
    for (std::size_t bucket = at(from); bucket <= at(to); ++bucket) {
      for (const std::size_t row : buckets_[bucket]) look(row);
    }
  }

 private:
  std::size_t at(double y) const {
    const double bucket = std::floor((y + margin_) / bucket_);
    return static_cast<std::size_t>(
        std::clamp(bucket, 0.0, static_cast<double>(buckets_.size() - 1)));
  }
  double bucket_;
  double margin_;
  std::vector<std::vector<std::size_t>> buckets_;
};

}  // namespace trichdan::lines
