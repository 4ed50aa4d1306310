#include "layout/signoff.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "layout/evidence.h"
#include "layout/numbering.h"
#include "layout/scribble.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Words = std::vector<std::uint32_t>;

struct Sides {
  Words left;
  Words right;
  bool crossing = false;
};

// The right side is the signature's only if it stands right of the middle: a note beside the
// recipients ("để báo cáo") does not.
Sides sides_of(const PageRows& page, const Row& row) {
  const int middle = (page.left + page.right) / 2;
  const int width = page.right - page.left;
  const Words words = row.words();
  const auto cut =
      widest_gap(page, words, middle - width / 6, page.page->width, page.text_height * 8 / 10);
  if (cut) {
    auto [left, right] = cut_at(words, cut->word);
    if (page.box_of(left).x0 > middle) return {{}, words, false};  // spaced out: "GIÁM  ĐỐC"
    if (middle_x(page.box_of(right)) > middle) return {std::move(left), std::move(right), false};
  }
  const bool crossing = row.box.width() * 10 > width * 6;
  if (middle_x(row.box) < middle) return {words, {}, crossing};
  return {{}, words, crossing};
}

bool starts_recipients(const PageRows& page, const Row& row) {
  return row.box.x0 < (page.left + page.right) / 2 && is_recipients_head(page.text_of(row));
}

bool is_item(const PageRows& page, const Words& words) {
  return !words.empty() && is_item_mark(page.page->words[words.front()].text);
}

// Two who sign side by side: of a joint document, of minutes.
bool starts_two(const PageRows& page, const Sides& sides) {
  return !sides.left.empty() && !sides.right.empty() &&
         is_signature_head(page.text_of(sides.left)) &&
         is_signature_head(page.text_of(sides.right));
}

// Beside it may stand the recipients, their head legible or not, but no running text.
bool starts_signature(const PageRows& page, const Row& row) {
  const Sides sides = sides_of(page, row);
  if (starts_two(page, sides)) return true;
  if (sides.crossing || sides.right.empty()) return false;
  if (!is_signature_head(page.text_of(sides.right))) return false;
  const int middle = (page.left + page.right) / 2;
  const bool right_of_middle =
      middle_x(page.box_of(sides.right)) - middle > (page.right - page.left) / 12;
  if (!right_of_middle || sides.left.empty()) return right_of_middle;
  const int gap = page.box_of(sides.right).x0 - page.box_of(sides.left).x1;
  return gap > 2 * page.text_height && !is_capitals(page.text_of(sides.left));
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

class SignoffReader {
 public:
  SignoffReader(const PageRows& page, Signoff& signoff) : page_(page), signoff_(signoff) {}

  // Whether the row belongs to the end of the document; then its pieces have been taken.
  bool take(std::size_t index) {
    const Row& row = page_.rows[index];
    const bool head = starts_recipients(page_, row);
    if (is_copy_note(page_.text_of(row))) return false;
    recipients_ = recipients_ || head;
    Sides sides = sides_of(page_, row);
    two_ = two_ || starts_two(page_, sides);
    if (two_ && !recipients_ && !is_item(page_, sides.left)) {
      keep_signature(std::move(sides.left), left_signature_);
      keep_signature(std::move(sides.right), signature_);
      return true;
    }
    if (recipients_ && is_below(sides)) return take_below(row, sides.crossing);
    if (recipients_ && sides.crossing &&
        (is_item(page_, sides.left) || items_go_on(index) || is_like_item(index))) {
      keep(row.words(), Role::recipients);
      return true;
    }
    if (sides.crossing && !head) return false;
    recipients_ = recipients_ || is_item(page_, sides.left);  // their head was not legible
    keep(std::move(sides.left), recipients_ ? Role::recipients : Role::body);
    keep(std::move(sides.right), Role::signature);
    return true;
  }

  void finish() {
    std::move(left_signature_.begin(), left_signature_.end(), std::back_inserter(signoff_.pieces));
    std::move(signature_.begin(), signature_.end(), std::back_inserter(signoff_.pieces));
  }

 private:
  // Nor may any mark have been read: what begins below an item and ends as one is one.
  bool is_like_item(std::size_t row) const {
    if (row == 0) return false;
    const std::string text = page_.text_of(page_.rows[row]);
    const int off = page_.rows[row].box.x0 - page_.rows[row - 1].box.x0;
    return !text.empty() && std::string_view(",;").find(text.back()) != std::string_view::npos &&
           std::abs(off) < 2 * page_.text_height && !is_capitals(text);
  }

  // The mark of an item may be misread: the list is over only where no item follows.
  bool items_go_on(std::size_t row) const {
    const std::size_t end = std::min(row + 4, page_.rows.size());
    for (std::size_t next = row + 1; next < end; ++next) {
      if (is_item(page_, sides_of(page_, page_.rows[next]).left)) return true;
    }
    return false;
  }

  // In a text of one column the signature stands under the recipients, at the same margin.
  bool is_below(const Sides& sides) {
    below_ = below_ || (!sides.left.empty() && is_signature_head(page_.text_of(sides.left)));
    return below_;
  }

  bool take_below(const Row& row, bool crossing) {
    if (crossing && !is_capitals(page_.text_of(row))) return false;
    keep(row.words(), Role::signature);
    return true;
  }

  void keep(Words words, Role role) {
    if (role == Role::signature) return keep_signature(std::move(words), signature_);
    Piece piece = piece_of(page_, std::move(words), role);
    if (piece.words.empty()) return;
    if (is_noise(page_, piece) || is_scribble(page_, piece)) piece.role = Role::stamp;
    signoff_.pieces.push_back(std::move(piece));
  }

  // What a program printed that signed digitally is a stamp, whatever name it holds.
  void keep_signature(Words words, Pieces& pieces) {
    Piece piece = piece_of(page_, std::move(words), Role::signature);
    if (piece.words.empty()) return;
    if (is_noise(page_, piece) || is_scribble(page_, piece) ||
        is_signing_note(page_.text_of(piece.words))) {
      piece.role = Role::stamp;
    }
    pieces.push_back(std::move(piece));
  }

  const PageRows& page_;
  Signoff& signoff_;
  Pieces signature_;
  Pieces left_signature_;  // of two who sign side by side
  bool two_ = false;
  bool recipients_ = false;
  bool below_ = false;
};

}  // namespace

Signoff find_signoff(const PageRows& page, std::size_t begin, std::size_t end) {
  Signoff signoff{end, end, {}};
  for (std::size_t row = begin; row < end && signoff.begin == end; ++row) {
    if (starts_signoff(page, row, end)) signoff.begin = row;
  }
  SignoffReader reader(page, signoff);
  for (std::size_t row = signoff.begin; row < end; ++row) {
    if (reader.take(row)) continue;
    signoff.end = row;
    break;
  }
  reader.finish();
  return signoff;
}

}  // namespace trichdan
