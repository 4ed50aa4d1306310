#include "layout/signoff.h"

#include <algorithm>
#include <string>

#include "layout/evidence.h"

namespace trichdan {
namespace {

using Words = std::vector<std::uint32_t>;

struct Sides {
  Words left;
  Words right;
  bool crossing = false;
};

Sides sides_of(const PageRows& page, const Row& row) {
  const int middle = (page.left + page.right) / 2;
  const int width = page.right - page.left;
  const Words words = row.words();
  const auto cut =
      widest_gap(page, words, middle - width / 6, page.page->width, page.text_height * 8 / 10);
  if (cut) {
    auto [left, right] = cut_at(words, cut->word);
    return {std::move(left), std::move(right), false};
  }
  const bool crossing = row.box.width() * 10 > width * 6;
  if (middle_x(row.box) < middle) return {words, {}, crossing};
  return {{}, words, crossing};
}

bool starts_recipients(const PageRows& page, const Row& row) {
  return row.box.x0 < (page.left + page.right) / 2 && is_recipients_head(page.text_of(row));
}

bool starts_signature(const PageRows& page, const Row& row) {
  const Sides sides = sides_of(page, row);
  if (sides.crossing || sides.right.empty()) return false;
  if (!is_signature_head(page.text_of(sides.right))) return false;
  const int middle = (page.left + page.right) / 2;
  const bool right_of_middle =
      middle_x(page.box_of(sides.right)) - middle > (page.right - page.left) / 12;
  return right_of_middle && (sides.left.empty() || is_recipients_head(page.text_of(sides.left)));
}

// Above running text it is no end of the document, whatever it says.
bool runs_on(const PageRows& page, std::size_t row, std::size_t end) {
  for (std::size_t next = row + 1; next < std::min(row + 4, end); ++next) {
    if (sides_of(page, page.rows[next]).crossing) return true;
  }
  return false;
}

bool starts_signoff(const PageRows& page, std::size_t row, std::size_t end) {
  if (starts_recipients(page, page.rows[row])) return true;
  return starts_signature(page, page.rows[row]) && !runs_on(page, row, end);
}

}  // namespace

Signoff find_signoff(const PageRows& page, std::size_t begin, std::size_t end) {
  Signoff signoff{end, end, {}};
  for (std::size_t row = begin; row < end && signoff.begin == end; ++row) {
    if (starts_signoff(page, row, end)) signoff.begin = row;
  }
  Pieces signature;
  bool recipients = false;
  for (std::size_t row = signoff.begin; row < end; ++row) {
    const Sides sides = sides_of(page, page.rows[row]);
    recipients = recipients || starts_recipients(page, page.rows[row]);
    if (sides.crossing && !starts_recipients(page, page.rows[row])) {
      signoff.end = row;
      break;
    }
    Piece left = piece_of(page, sides.left, recipients ? Role::recipients : Role::body);
    if (!left.words.empty() && is_noise(page, left)) left.role = Role::stamp;
    Piece right = piece_of(page, sides.right, Role::signature);
    if (!right.words.empty() && is_noise(page, right)) right.role = Role::stamp;
    if (!left.words.empty()) signoff.pieces.push_back(std::move(left));
    if (!right.words.empty()) signature.push_back(std::move(right));
  }
  std::move(signature.begin(), signature.end(), std::back_inserter(signoff.pieces));
  return signoff;
}

}  // namespace trichdan
