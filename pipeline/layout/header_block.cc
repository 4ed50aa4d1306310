#include "layout/header_block.h"

#include <algorithm>
#include <cstdlib>

#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "layout/head_anchor.h"
#include "layout/title.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Words = std::vector<std::uint32_t>;

// Figures written into the blank of "Số:     /BC-SYT" stand taller than the print beside them.
bool is_by_hand(const PageRows& page, const Piece& piece) {
  const Words& words = piece.words;
  if (words.size() < 2 || search_key(page.page->words[words.front()].text) != "so") return false;
  const int print = page.boxes[words.front()].height();
  return std::any_of(words.begin() + 1, words.end(), [&](std::uint32_t word) {
    const bool number =
        page.page->words[word].text.find_first_of("0123456789") != std::string::npos;
    return number && page.boxes[word].height() * 20 > print * 23;
  });
}

class HeaderReader {
 public:
  HeaderReader(const PageRows& page, const Anchor& anchor) : page_(page), anchor_(anchor) {}

  HeaderBlock read(RowRange rows) {
    const std::size_t begin = rows.begin;
    noted_ = std::any_of(page_.rows.begin() + static_cast<std::ptrdiff_t>(begin),
                         page_.rows.begin() + static_cast<std::ptrdiff_t>(anchor_.row),
                         [this](const Row& row) { return is_signing_note(page_.text_of(row)); });
    for (std::size_t row = begin; row < anchor_.row; ++row) take_above(page_.rows[row]);
    number_follows_ = std::any_of(
        page_.rows.begin() + static_cast<std::ptrdiff_t>(anchor_.row),
        page_.rows.begin() + static_cast<std::ptrdiff_t>(rows.end),
        [this](const Row& row) { return !is_far(row) && is_number_line(page_.text_of(row)); });
    block_.end = anchor_.row;
    while (block_.end < rows.end && take(page_.rows[block_.end])) ++block_.end;
    order();
    return std::move(block_);
  }

 private:
  struct Sides {
    Piece left;
    Piece right;
    bool crossing = false;  // no gap between the columns
  };

  // Above the national header: the issuing body may begin a line higher; the rest is stamps and
  // notes.
  void take_above(const Row& row) {
    const Words words = row.words();
    Piece piece = piece_of(page_, words, Role::header_left);
    if (piece.words.empty()) return;
    const std::string text = page_.text_of(piece.words);
    const int gap = page_.rows[anchor_.row].box.y0 - row.box.y1;
    const bool body = piece.box.x1 < anchor_.left + anchor_.width / 4 && gap < page_.text_height &&
                      !is_noise(page_, piece);
    if (body && !is_signing_note(text)) {
      left_.push_back(std::move(piece));
      return;
    }
    piece.role = noted_ || is_noise(page_, piece) ? Role::stamp : Role::body;
    block_.pieces.push_back(std::move(piece));
  }

  // Before a line that only the right column has; or the gap between the columns. It lies near the
  // right one's left edge; failing that, anywhere right of it, where a stamp stands beside the left
  // column.
  std::optional<Cut> column_gap(const Words& words) const {
    for (const TextTest test : {is_national_header, is_motto, is_dated}) {
      if (const auto tail = recognised_tail(page_, words, test)) return tail;
    }
    const int from = anchor_.left - anchor_.width * 3 / 10;
    const int to = anchor_.left + anchor_.width * 4 / 10;
    if (const auto near = widest_gap(page_, words, from, to, page_.text_height * 9 / 10)) {
      return near;
    }
    return widest_gap(page_, words, to, page_.page->width, page_.text_height);
  }

  Sides sides_of(const Row& row) const {
    const Words words = row.words();
    Sides sides;
    if (const auto cut = column_gap(words)) {
      const auto [left, right] = cut_at(words, cut->word);
      sides.left = piece_of(page_, left, Role::header_left);
      sides.right = piece_of(page_, right, Role::header_right);
      return sides;
    }
    const bool left = middle_x(row.box) < anchor_.left;
    Piece all = piece_of(page_, words, left ? Role::header_left : Role::header_right);
    sides.crossing = row.box.x0 < anchor_.left - anchor_.width * 3 / 10 &&
                     row.box.x1 > anchor_.left + anchor_.width * 3 / 10;
    (left ? sides.left : sides.right) = std::move(all);
    return sides;
  }

  // Whether the row belongs to the header; then its pieces have been taken.
  bool take(const Row& row) {
    const std::string text = page_.text_of(row);
    if (!has_letter_or_digit(text)) return take_mark(row);
    const bool own = is_number_line(text) || (numbered_ && starts_subject(row.words())) ||
                     (goes_on_subject(row.box) && !is_address(text)) ||
                     (!numbered_ && text.starts_with('*'));  // of a Party header, no list's mark
    if (is_far(row) || (!own && ends_header(row, text))) return false;
    Sides sides = sides_of(row);
    const LeftKind left = kind_of_left(sides.left);
    const RightKind right = kind_of_right(sides.right);
    if (sides.crossing && left != LeftKind::noise && right != RightKind::noise) return false;
    if (left == LeftKind::other) return false;
    // Beside a line of the left column, what is not the header's own is a stamp.
    const bool alone = left == LeftKind::none || left == LeftKind::noise;
    if (right == RightKind::other && alone && numbered_) return false;
    place_left(std::move(sides.left), left);
    place_right(std::move(sides.right), right);
    return true;
  }

  // The "*" of a Party header is printed text; other rows without letters are specks and rules.
  bool take_mark(const Row& row) {
    Piece piece = piece_of(page_, row.words(), Role::header_left);
    if (!piece.words.empty() && !numbered_) left_.push_back(std::move(piece));
    return true;
  }

  bool ends_header(const Row& row, const std::string& text) const {
    if (titled_type(text) != nullptr || is_address(text) || is_preamble(text) ||
        is_part_heading(text) || is_heading_of_form(row, text)) {
      return true;
    }
    return numbered_
               ? !title_words(page_, row).empty()
               : std::any_of(row.segments.begin(), row.segments.end(), [&](const Segment& part) {
                   return titled_type(page_.text_of(part.words)) != nullptr;
                 });
  }

  bool is_far(const Row& row) const {
    return row.box.y0 - page_.rows[anchor_.row].box.y1 > 16 * page_.text_height;
  }

  // Capitals in the middle of the page, below a head that has no number: "ĐƠN ĐĂNG KÝ" is the title
  // of a form, of which there is no list.
  bool is_heading_of_form(const Row& row, const std::string& text) const {
    if (numbered_ || number_follows_ || right_.size() < 2 || !is_capitals(text)) return false;
    const int off = middle_x(row.box) - (page_.left + page_.right) / 2;
    return std::abs(off) < 2 * page_.text_height && row.words().size() > 1;
  }

  enum class LeftKind { none, body, number, subject, noise, other };
  LeftKind kind_of_left(const Piece& piece) const {
    if (piece.words.empty()) return LeftKind::none;
    const std::string text = page_.text_of(piece.words);
    if (!numbered_ && is_number_line(text)) return LeftKind::number;
    if (numbered_ && starts_subject(piece.words)) return LeftKind::subject;
    if (is_noise(page_, piece)) return LeftKind::noise;
    if (!numbered_) return LeftKind::body;
    // A stamp's words under the subject are read worse than print.
    constexpr float kPrint = 60;
    if (subject_ && page_.confidence_of(piece.words) < kPrint) return LeftKind::noise;
    return goes_on_subject(piece.box) ? LeftKind::subject : LeftKind::other;
  }

  // "V/v ...", by either reading: the sign is no word, and one reader in two takes it for one.
  bool starts_subject(const Words& words) const {
    if (is_subject_start(page_.text_of(words))) return true;
    return !words.empty() && words.size() > 1 &&
           is_subject_start(page_.page->words[words.front()].other + " ");
  }

  // Under the "V/v" lines and inside the left column.
  bool goes_on_subject(const Box& box) const {
    return subject_ && box.y0 - left_.back().box.y1 < page_.text_height &&
           middle_x(box) < anchor_.left + anchor_.width / 10;
  }

  enum class RightKind { none, head, date, noise, other };
  RightKind kind_of_right(const Piece& piece) const {
    if (piece.words.empty()) return RightKind::none;
    const std::string text = page_.text_of(piece.words);
    if (!dated_ && is_place_and_date(text)) return RightKind::date;
    if (is_national_header(text) || is_motto(text)) return RightKind::head;
    if (dated_ && begins_like(search_key(text), "nam") && piece.words.size() <= 3)
      return RightKind::date;
    if (!dated_ && fold_search(text).find(", ng") != std::string::npos) return RightKind::date;
    if (is_noise(page_, piece)) return RightKind::noise;
    // The line under the national header is the motto, however it was read.
    const int off = std::abs(middle_x(piece.box) - anchor_.left - anchor_.width / 2);
    const bool under = right_.size() == 1 && piece.box.y0 - right_[0].box.y1 < page_.text_height;
    if (!dated_ && under && off * 12 < anchor_.width) return RightKind::head;
    return RightKind::other;
  }

  void place_left(Piece piece, LeftKind kind) {
    if (kind == LeftKind::none) return;
    if (kind == LeftKind::noise) return place_stamp(std::move(piece));
    if (kind == LeftKind::number) {
      number_at_ = left_.size();
      piece.by_hand = is_by_hand(page_, piece);
    }
    numbered_ = numbered_ || kind == LeftKind::number;
    subject_ = subject_ || kind == LeftKind::subject;
    left_.push_back(std::move(piece));
  }

  void place_right(Piece piece, RightKind kind) {
    if (kind == RightKind::none) return;
    if (kind == RightKind::noise || kind == RightKind::other) return place_stamp(std::move(piece));
    if (kind == RightKind::date && !dated_) date_at_ = right_.size();
    dated_ = dated_ || kind == RightKind::date;
    right_.push_back(std::move(piece));
  }

  void place_stamp(Piece piece) {
    piece.role = Role::stamp;
    block_.pieces.push_back(std::move(piece));
  }

  void order() {
    if (!numbered_) number_at_ = left_.size();
    if (!dated_) date_at_ = right_.size();
    append(left_, 0, number_at_);
    append(right_, 0, date_at_);
    append(left_, number_at_, left_.size());
    append(right_, date_at_, right_.size());
  }

  void append(Pieces& from, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) block_.pieces.push_back(std::move(from[i]));
  }

  const PageRows& page_;
  Anchor anchor_;
  HeaderBlock block_;
  Pieces left_;
  Pieces right_;
  std::size_t number_at_ = 0;    // index into left_ of the number's line
  std::size_t date_at_ = 0;      // index into right_
  bool number_follows_ = false;  // a number's line stands in the head
  bool numbered_ = false;
  bool dated_ = false;
  bool subject_ = false;  // inside the "V/v" lines
  bool noted_ = false;    // a note of a digital signature stands above the header
};

}  // namespace

std::optional<HeaderBlock> find_header(const PageRows& page, std::size_t begin, std::size_t end) {
  const auto anchor = find_anchor(page, {begin, end});
  if (!anchor) return {};
  HeaderBlock block = HeaderReader(page, *anchor).read({begin, end});
  const bool columns =
      std::any_of(block.pieces.begin(), block.pieces.end(), [](const Piece& piece) {
        return piece.role == Role::header_left || piece.role == Role::header_right;
      });
  return columns ? std::optional(std::move(block)) : std::nullopt;
}

}  // namespace trichdan
