#include "layout/subject_line.h"

#include <algorithm>
#include <cstdlib>

#include "layout/fuzzy.h"
#include "layout/piece.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Words = std::vector<std::uint32_t>;

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";  // of a search key

Words others_of(const Row& row, const Segment& segment) {
  Words others = row.words();
  std::erase_if(others,
                [&](std::uint32_t word) { return std::ranges::count(segment.words, word) > 0; });
  return others;
}

// A word or two read far worse than the line they stand beside: of a stamp ("ĐẾN"), or its frame.
bool stands_out(const PageRows& page, const Row& row, const Segment& segment) {
  constexpr float kDoubtful = 75;
  constexpr float kPlain = 85;
  if (segment.words.size() > 2 || page.confidence_of(segment.words) >= kDoubtful) return false;
  return page.confidence_of(others_of(row, segment)) >= kPlain;
}

bool is_beside(const PageRows& page, const Row& row, const Segment& segment) {
  const Piece piece = piece_of(page, segment.words, Role::stamp);
  return row.segments.size() > 1 &&
         (piece.words.empty() || is_noise(page, piece) || stands_out(page, row, segment));
}

// Dots and dashes of a stamp's frame, read as figures before the first word.
bool is_stroke(const Word& word) {
  constexpr float kUnread = 60;
  return word.confidence < kUnread &&
         search_key(word.text).find_first_of(kLetters) == std::string::npos;
}

// A side of the frame before a word with a capital: "1 Tổ chức".
bool is_side(const PageRows& page, const Words& words) {
  constexpr std::string_view kSides = "1Il7|/";
  constexpr float kPlain = 90;
  if (words.size() < 2) return false;
  const Word& first = page.page->words[words[0]];
  const std::string& next = page.page->words[words[1]].text;
  return first.text.size() == 1 && kSides.find(first.text[0]) != kSides.npos &&
         first.confidence < kPlain && next != to_lower(next);
}

Words leading_strokes(const PageRows& page, const Words& words) {
  if (is_side(page, words)) return {words.front()};
  const auto first = std::ranges::find_if(
      words, [&](std::uint32_t word) { return !is_stroke(page.page->words[word]); });
  return first == words.end() ? Words() : Words(words.begin(), first);
}

}  // namespace

// Left or right of where the title's lines are centred.
bool SubjectRows::is_aside(const Box& box) const {
  return box.x1 < type_.x0 - page_.text_height || box.x0 > type_.x1 + page_.text_height;
}

// A figure or letter alone in the margin or beside the title, which a pen left, or one lower than
// half a letter.
bool SubjectRows::is_speck(const Row& row) const {
  const Words words = row.words();
  return words.size() == 1 && search_key(page_.text_of(words)).size() <= 2 &&
         (row.box.x1 < page_.left || row.box.x0 > page_.right || is_aside(row.box) ||
          row.box.height() * 2 < page_.text_height);
}

// A few words without which the line is centred under the type, and with which it is not.
bool SubjectRows::puts_off_centre(const Row& row, const Segment& segment) const {
  if (row.segments.size() < 2 || !is_beside_it(segment.words)) return false;
  const auto off = [&](const Box& box) { return std::abs(middle_x(box) - middle_x(type_)); };
  const int off_without = off(page_.box_of(others_of(row, segment)));
  const int much = 2 * page_.text_height;
  return off_without < much && off(row.box) > off_without + much;
}

bool SubjectRows::is_beside_it(const Words& words) const {
  constexpr std::size_t kMost = 4;
  return !words.empty() && words.size() <= kMost && is_aside(page_.box_of(words));
}

bool SubjectRows::is_of_stamp(const Row& row, const Segment& segment) const {
  return is_beside(page_, row, segment) || puts_off_centre(row, segment) ||
         is_in(segment.box, receipt_.words) ||
         (is_aside(segment.box) && is_in(segment.box, receipt_.frame));
}

SubjectLine SubjectRows::read(const Row& row) const {
  SubjectLine line;
  const bool speck = is_speck(row);
  for (const Segment& segment : row.segments) {
    if (speck || is_of_stamp(row, segment)) {
      line.beside.push_back(segment.words);
      continue;
    }
    Words of_stamp;
    for (const std::uint32_t word : segment.words)
      (is_in(page_.boxes[word], receipt_.words) ? of_stamp : line.words).push_back(word);
    if (!of_stamp.empty()) line.beside.push_back(std::move(of_stamp));
  }
  Words strokes = leading_strokes(page_, line.words);
  line.words.erase(line.words.begin(),
                   line.words.begin() + static_cast<std::ptrdiff_t>(strokes.size()));
  if (!strokes.empty()) line.beside.push_back(std::move(strokes));
  return line;
}

}  // namespace trichdan
