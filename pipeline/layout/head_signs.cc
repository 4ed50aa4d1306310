#include "layout/head_signs.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "layout/belonging.h"
#include "layout/evidence.h"
#include "layout/fuzzy.h"
#include "layout/head_fields.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// A head begins in this part of the page.
constexpr int kTopShare = 3;
// Words that may stand above it: notes, stamps, a page number.
constexpr std::size_t kWordsAbove = 24;
// Lines below title and head that may say what the page belongs to.
constexpr std::size_t kLinesBelow = 4;

Box upright_box(const PageReading& page, const Box& box) {
  return turned(box, page.turn, page.width, page.height);
}

int upright_height(const PageReading& page) {
  return page.turn % 2 == 0 ? page.height : page.width;
}

bool has_small_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

template <typename List>
bool is_one_of(const std::string& key, const List& list) {
  return std::find(list.begin(), list.end(), key) != list.end();
}

// Whether enough words of CỘNG HÒA XÃ HỘI ..., ĐẢNG CỘNG SẢN ... or Độc lập - Tự do ... stand at
// the top. Only short words are folded, and of small letters only those of the motto.
bool may_have_head(const PageReading& page) {
  static constexpr std::array<std::string_view, 13> kNames{"cong", "hoa",   "hoi",  "chu", "nghia",
                                                           "viet", "nam",   "dang", "san", "doan",
                                                           "tncs", "thanh", "nien"};
  static constexpr std::array<std::string_view, 4> kMotto{"doc", "lap", "hanh", "phuc"};
  constexpr std::size_t kLongest = 10;  // bytes
  constexpr int kEnough = 3;
  int names = 0;
  int motto = 0;
  for (const Word& word : page.words) {
    if (word.text.size() > kLongest) continue;
    if (upright_box(page, word.box).y1 * kTopShare > upright_height(page) * 5 / 4) continue;
    const bool small = has_small_letter(word.text);
    if (small && std::string_view("\xc4ldhLDHP").find(word.text[0]) == std::string_view::npos &&
        word.text[0] != 'p') {
      continue;
    }
    const std::string key = search_key(word.text);
    if (!small && is_one_of(key, kNames)) ++names;
    if (is_one_of(key, kMotto)) ++motto;
  }
  return names >= kEnough || motto >= kEnough;
}

class HeadReader {
 public:
  explicit HeadReader(const PageReading& page)
      : page_(page), layout_(lay_out(page, true)), lines_(layout_.lines) {}

  HeadKind read() {
    if (!find_national() || !is_at_top()) return HeadKind::none;
    look_at_columns();
    look_around_columns();
    if (attached_) return HeadKind::attached;
    if (form_ || has_blanks()) return HeadKind::form;
    // A stamp may lie over the date; the title then speaks for it.
    if (!number_.there || !(date_.there || (number_.filled && titled_ && !symbol_alone_))) {
      return HeadKind::incomplete;
    }
    return number_.filled || date_.filled ? HeadKind::whole : HeadKind::unfilled;
  }

 private:
  std::string text_of(const Line& line) const {
    std::string text;
    for (const std::uint32_t word : line.words) {
      if (!text.empty()) text += ' ';
      text += page_.words[word].text;
    }
    return normalise(text);
  }

  static bool is_head(const Line& line) {
    return line.role == Role::header_left || line.role == Role::header_right;
  }

  bool find_national() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].role != Role::header_right) continue;
      const std::string text = text_of(lines_[i]);
      if (!is_national_header(text) && !is_motto(text)) continue;
      national_ = i;
      return true;
    }
    return false;
  }

  bool is_at_top() const {
    if (upright_box(page_, lines_[national_].box).y0 * kTopShare > upright_height(page_)) {
      return false;
    }
    std::size_t above = 0;
    for (std::size_t i = 0; i < lines_.size() && !is_head(lines_[i]); ++i) {
      if (lines_[i].role == Role::body) above += lines_[i].words.size();
    }
    return above <= kWordsAbove;
  }

  void look_at_columns() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (!is_head(line)) continue;
      head_ = united(head_, upright_box(page_, line.box));
      last_ = std::max(last_, i);
      const std::string text = text_of(line);
      attached_ = attached_ || says_attached(text) || names_a_part(text);
      titled_ = titled_ || is_subject_start(text);
      form_ = form_ || names_no_body(text);
      if (is_number_line(text) && !number_.there) number_ = number_line(text);
      if (!date_.there && may_be_date(line, text)) date_ = date_line(text);
      if (!is_number_line(text) && line.role == Role::header_left && has_symbol(text)) {
        symbol_ = symbol_line(text);
      }
    }
    if (number_.there) return;
    number_ = symbol_;
    symbol_alone_ = true;
  }

  // Some word of the date may be lost.
  static bool may_be_date(const Line& line, const std::string& text) {
    if (is_place_and_date(text)) return true;
    const std::string folded = fold_search(text);
    const bool named = folded.find("thang") != std::string::npos ||
                       folded.find("nam ") != std::string::npos ||
                       folded.find("ngay") != std::string::npos;
    return named && line.role == Role::header_right;
  }

  // Above the head, in the title, or in brackets below it. In running text it is another's: "(đính
  // kèm Quyết định)".
  bool says_so(const Line& line, const std::string& text) const {
    const bool above = upright_box(page_, line.box).y1 <= head_.y0 + head_.height() / 20;
    const bool title = line.role == Role::title;
    if (above || title) return says_attached(text) || names_a_part(text) || ends_attached(text);
    return text.starts_with('(') && says_attached(text);
  }

  void look_around_columns() {
    std::size_t behind_title = 0;
    for (std::size_t i = 0; i < lines_.size() && behind_title < kLinesBelow; ++i) {
      const Line& line = lines_[i];
      if (is_head(line)) continue;
      if (i > last_ && line.role == Role::body) ++behind_title;
      const std::string text = text_of(line);
      attached_ = attached_ || says_so(line, text);
      titled_ = titled_ || (line.role == Role::title && titled_type(text) != nullptr);
    }
  }

  // Dots at the ends of a line are in no line: they are asked of the page.
  bool has_blanks() const {
    return std::any_of(page_.words.begin(), page_.words.end(), [this](const Word& word) {
      const Box box = upright_box(page_, word.box);
      const int middle = (box.y0 + box.y1) / 2;
      return middle >= head_.y0 && middle <= head_.y1 && is_blank_to_fill(word.text);
    });
  }

  const PageReading& page_;
  PageLayout layout_;
  const std::vector<Line>& lines_;
  std::size_t national_ = 0;
  std::size_t last_ = 0;  // line of the head
  Box head_;              // upright
  NumberLine number_;
  NumberLine symbol_;
  bool symbol_alone_ =
      false;  // "Số" was not read before it: forms bear the symbol of what sets them
  DateLine date_;
  bool attached_ = false;
  bool form_ = false;
  bool titled_ = false;  // a type word, or the "V/v" of a công văn
};

}  // namespace

HeadKind head_of(const PageReading& page) {
  return may_have_head(page) ? HeadReader(page).read() : HeadKind::none;
}

}  // namespace trichdan
