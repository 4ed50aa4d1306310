// layout: a row under the type of a title, its words parted into those of the subject and those
// that a stamp or a pen left among them.
//
// Pure; thread-safe.
#pragma once

#include <vector>

#include "layout/receipt.h"
#include "layout/rows.h"

namespace trichdan {

struct SubjectLine {
  std::vector<std::uint32_t> words;                // none: nothing in the row is the subject's
  std::vector<std::vector<std::uint32_t>> beside;  // run by run
};

class SubjectRows {
 public:
  // `type`: of the title's words, under whose middle the subject's lines are centred. `page`
  // outlives this.
  SubjectRows(const PageRows& page, const Box& type, Receipt receipt)
      : page_(page), type_(type), receipt_(receipt) {}

  SubjectLine read(const Row& row) const;

  // Whether words that fill a row are too few and too far aside for a line of the subject, so that
  // a stamp's may stand before its first.
  bool is_beside_it(const std::vector<std::uint32_t>& words) const;

 private:
  bool is_speck(const Row& row) const;
  bool is_aside(const Box& box) const;
  bool is_of_stamp(const Row& row, const Segment& segment) const;
  bool puts_off_centre(const Row& row, const Segment& segment) const;

  const PageRows& page_;
  Box type_;
  Receipt receipt_;
};

}  // namespace trichdan
