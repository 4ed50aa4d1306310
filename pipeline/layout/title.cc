#include "layout/title.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "layout/receipt.h"
#include "layout/subject_line.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

using Words = std::vector<std::uint32_t>;

class SubjectReader {
 public:
  // `stamped`: a frame of receipt stands about the title.
  SubjectReader(const PageRows& page, const Row& title, bool stamped)
      : page_(page), before_(title.box), stamped_(stamped) {}

  // `words`: of a row, without what a stamp left beside them.
  bool goes_on_with(const Words& words) {
    const std::string text = page_.text_of(words);
    const Box box = page_.box_of(words);
    const int step = middle_y(box) - middle_y(before_);
    const bool first = taken_ == 0;
    // "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ ..." belongs to the title, as Công báo prints it.
    const int most = !first ? 16 : text.starts_with("CỦA ") ? 32 : 22;
    const bool near = step * 10 <= page_.pitch * most;
    if (!near || taken_ == kMostLines || ends_subject(text, box) || is_indented(box)) return false;
    if (!first && stamped_ && is_full_behind_short(box)) return false;
    if (!first && !capitals_ && is_capitals(text) && text.size() > 12) return false;
    if (first) capitals_ = is_capitals(text);
    before_ = box;
    ++taken_;
    return true;
  }

  bool is_empty() const { return taken_ == 0; }

 private:
  static constexpr int kMostLines = 9;

  // "Thực hiện Nghị quyết ..." begins subjects as well as preambles: what stands in the middle is
  // a subject's.
  bool ends_subject(const std::string& text, const Box& box) const {
    const bool preamble = is_preamble(text) && (is_legal_basis(text) || !is_centred(box));
    return preamble || is_address(text) || is_part_heading(text) || is_issuer_line(text);
  }

  // As far from the left margin as from the right one, and not a full line.
  bool is_centred(const Box& box) const {
    const int left = box.x0 - page_.left;
    const int right = page_.right - box.x1;
    return left > page_.text_height && std::abs(left - right) < 3 * page_.text_height;
  }

  // Body text: full to the right margin, but not from the left one.
  bool is_indented(const Box& box) const {
    const int left = box.x0 - page_.left;
    const int right = page_.right - box.x1;
    return left > page_.text_height && right < page_.text_height &&
           left - right > page_.text_height;
  }

  // Running text whose indent lies under the frame. Where none may, a subject is broken so too.
  bool is_full_behind_short(const Box& box) const {
    const int room = page_.right - page_.left;
    return before_.width() * 10 < room * 7 && box.x0 - page_.left < page_.text_height &&
           page_.right - box.x1 < page_.text_height;
  }

  const PageRows& page_;
  Box before_;
  bool stamped_;
  int taken_ = 0;
  bool capitals_ = false;
};

// Between header and title stands nothing but stamps and notes like "MẬT".
Piece piece_above(const PageRows& page, const Row& row, const Receipt& receipt) {
  Piece piece = piece_of(page, row.words(), Role::body);
  const std::string text = fold_search(page.text_of(piece.words));
  const bool received = text.find("den") != std::string::npos ||
                        text.find("chuyen") != std::string::npos || is_in(piece.box, receipt.frame);
  if (received || page.confidence_of(piece.words) < 75) piece.role = Role::stamp;
  return piece;
}

void take_subject_line(const PageRows& page, SubjectLine line, Pieces& pieces) {
  for (Words& words : line.beside) pieces.push_back(piece_of(page, std::move(words), Role::stamp));
  if (!line.words.empty()) pieces.push_back(piece_of(page, std::move(line.words), Role::title));
}

Words part(const Words& words, std::size_t begin, std::size_t end) {
  return {words.begin() + static_cast<std::ptrdiff_t>(begin),
          words.begin() + static_cast<std::ptrdiff_t>(end)};
}

// "BÁO CÁO VỀ KẾT QUẢ TRỒNG RỪNG": the subject begins beside the type; what a stamp left there
// would be read badly, and not all in capitals.
bool goes_on(const PageRows& page, const Words& words) {
  return is_capitals(page.text_of(words)) && page.confidence_of(words) >= 85;
}

// "CHƯƠNG TRÌNH c6 y 28.": what a stamp left behind the type. Of a title in capitals all words are.
void drop_remains(const PageRows& page, Words& words) {
  constexpr float kPlain = 85;  // confidence
  constexpr std::size_t kType = 2;
  const auto is_remains = [&](std::uint32_t index) {
    const Word& word = page.page->words[index];
    return word.confidence < kPlain && !is_capitals(word.text);
  };
  while (words.size() > kType && is_remains(words.back())) words.pop_back();
}

// The title's own row: what else stands in it is of a stamp.
void take_type_line(const PageRows& page, const Row& row, Words title, Pieces& pieces) {
  Words beside = row.words();
  std::erase_if(beside, [&](std::uint32_t word) { return std::ranges::count(title, word) > 0; });
  if (!beside.empty()) pieces.push_back(piece_of(page, std::move(beside), Role::stamp));
  pieces.push_back(piece_of(page, std::move(title), Role::title));
}

}  // namespace

Words title_words(const PageRows& page, const Row& row) {
  Words words = without_receipt(page, row.words());
  drop_remains(page, words);
  if (titled_type(page.text_of(words)) != nullptr) return words;
  for (const Segment& segment : row.segments) {
    if (titled_type(page.text_of(segment.words)) != nullptr) return segment.words;
  }
  if (words.size() > 12) return {};
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::size_t end = begin + 2; end <= std::min(begin + 4, words.size()); ++end) {
      Words run = part(words, begin, end);
      if (sole_type(page.text_of(run)) == nullptr) continue;
      if (begin == 0 && goes_on(page, words)) return words;
      return run;
    }
  }
  return {};
}

std::size_t take_title(const PageRows& page, std::size_t begin, Pieces& pieces) {
  constexpr std::size_t kRowsToSearch = 8;
  constexpr std::size_t kRowsOfFrame = 4;  // from the type on
  for (std::size_t row = begin; row < std::min(begin + kRowsToSearch, page.rows.size()); ++row) {
    const Words title = title_words(page, page.rows[row]);
    if (title.empty()) {
      if (is_preamble(page.text_of(page.rows[row]))) return begin;
      continue;
    }
    const Receipt receipt = receipt_in(page, begin, row + kRowsOfFrame);
    for (std::size_t above = begin; above < row; ++above) {
      pieces.push_back(piece_above(page, page.rows[above], receipt));
    }
    const SubjectRows rows(page, page.box_of(title), receipt);
    take_type_line(page, page.rows[row], title, pieces);
    SubjectReader subject(page, page.rows[row], !receipt.words.empty());
    std::size_t next = row + 1;
    for (; next < page.rows.size(); ++next) {
      SubjectLine line = rows.read(page.rows[next]);
      const bool before_it =
          subject.is_empty() && next + 1 < page.rows.size() && rows.is_beside_it(line.words) &&
          SubjectReader(subject).goes_on_with(rows.read(page.rows[next + 1]).words);
      if (before_it) line.beside.push_back(std::exchange(line.words, {}));
      if (!line.words.empty() && !subject.goes_on_with(line.words)) break;
      take_subject_line(page, std::move(line), pieces);
    }
    return next;
  }
  return begin;
}

}  // namespace trichdan
