#include "layout/rows.h"

#include <algorithm>
#include <cmath>

#include "layout/rule_skew.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

// A gap wider than this many text heights parts columns; words of justified lines stay closer.
constexpr double kWideGap = 1.0;

int middle_y(const Box& box) {
  return (box.y0 + box.y1) / 2;
}
int middle_x(const Box& box) {
  return (box.x0 + box.x1) / 2;
}

// `values` is reordered. `fallback` where there are none.
template <typename T>
T quantile(std::vector<T>& values, double share, T fallback) {
  if (values.empty()) return fallback;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

bool is_blank(const Word& word) {
  return word.text.find_first_not_of(" \t\n") == std::string::npos;
}

int usual_height(const PageReading& page) {
  std::vector<int> heights;
  for (const Word& word : page.words) {
    if (word.text.size() >= 3 && has_letter_or_digit(word.text))
      heights.push_back(word.box.height());
  }
  return quantile(heights, 0.5, page.words.empty() ? 0 : page.words.front().box.height());
}

bool is_mark(std::string_view text) {
  for (const std::string_view mark :
       {"-", "–", "—", "+", "*", "•",   "=",  ":", "%", "/", "“", "”",
        "&", "…", "(", ")", ";", "./.", "\"", "<", ">", "≥", "≤", "x"}) {
    if (text == mark) return true;
  }
  return text.find_first_not_of(".-") == std::string_view::npos &&
         text.size() >= 3;  // a dotted line
}

// What a figure, a bracket or a quotation ends with, and stops behind it: "99,73 %," and "%).".
bool is_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(".,;:)");
  const std::string_view first = text.substr(0, last == std::string_view::npos ? 1 : last + 1);
  return first == "%" || first == "\u2030" || first == ")" || first == "”";
}

// Punctuation that is read as a word of its own and means something.
bool is_meaningful_mark(std::string_view text) {
  return is_mark(text) || is_end(text);
}

// Specks, rules, and frames of seals: no text, or a box no letter has.
bool is_speck(const Word& word, int text_height) {
  if (is_blank(word) || word.box.empty()) return true;
  const bool tiny = word.box.height() * 3 < text_height && word.box.width() * 3 < text_height;
  const bool huge = word.box.height() > 3 * text_height && word.confidence < 60;
  if (has_letter_or_digit(word.text)) return huge || (tiny && word.confidence < 60);
  // A text layer has no specks: a stop behind a raised number is a word of its own there.
  const bool printed =
      word.confidence >= 100 && std::string_view(".,;:").find(word.text) != std::string_view::npos;
  if (printed) return false;
  if (!is_meaningful_mark(word.text) || word.box.width() * 8 < text_height) return true;
  return word.box.height() > 2 * text_height || word.box.width() > 4 * text_height;
}

struct WordLine {
  std::vector<std::uint32_t> words;
};

// The reader's lines; one whose words jump back to the left is two.
std::vector<WordLine> reader_lines(const PageReading& page, int text_height) {
  std::vector<WordLine> lines;
  const Word* before = nullptr;
  for (std::uint32_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (is_speck(word, text_height)) continue;
    const bool same = before != nullptr && word.block == before->block &&
                      word.line == before->line && word.box.x0 > before->box.x0 - text_height / 4;
    if (!same) lines.emplace_back();
    lines.back().words.push_back(i);
    before = &word;
  }
  return lines;
}

// How far text falls to the right, as dy/dx: the median of the long lines, or where there are
// hardly any, as on a page that is a table, by its rules.
double skew_of(const PageReading& page, const std::vector<WordLine>& lines, int text_height) {
  std::vector<double> slopes;
  for (const WordLine& line : lines) {
    const Box& first = page.words[line.words.front()].box;
    const Box& last = page.words[line.words.back()].box;
    const int width = middle_x(last) - middle_x(first);
    if (line.words.size() < 5 || width * 4 < page.width) continue;
    slopes.push_back(static_cast<double>(middle_y(last) - middle_y(first)) / width);
  }
  if (slopes.size() >= 3) return quantile(slopes, 0.5, 0.0);
  return skew_by_rules(page, text_height / 2).value_or(0);
}

Box flattened(const Box& box, double skew) {
  const auto dy = static_cast<std::int32_t>(std::lround(skew * middle_x(box)));
  const auto dx = static_cast<std::int32_t>(std::lround(skew * middle_y(box)));
  return {box.x0 + dx, box.y0 - dy, box.x1 + dx, box.y1 - dy};
}

// The heights a row of letters covers: the middle of its words, since one word may reach into the
// next line.
struct Band {
  int top = 0;
  int bottom = 0;
};

Band band_of(const PageRows& page, const std::vector<std::uint32_t>& words) {
  std::vector<int> tops;
  std::vector<int> bottoms;
  for (const std::uint32_t word : words) {
    if (page.page->words[word].text.size() < 2 && words.size() > 1) continue;
    tops.push_back(page.boxes[word].y0);
    bottoms.push_back(page.boxes[word].y1);
  }
  const Box all = page.box_of(words);
  return {quantile(tops, 0.5, all.y0), quantile(bottoms, 0.5, all.y1)};
}

struct Fragment {
  Segment segment;
  Band band;
  std::size_t line = 0;  // the reader's: its words stood on one line when they were read
};

std::vector<Fragment> fragments_of(const PageRows& page, const std::vector<WordLine>& lines) {
  std::vector<Fragment> fragments;
  const double wide = kWideGap * page.text_height;
  for (const WordLine& line : lines) {
    Segment segment;
    const auto finish = [&] {
      segment.box = page.box_of(segment.words);
      const auto number = static_cast<std::size_t>(&line - lines.data());
      fragments.push_back({segment, band_of(page, segment.words), number});
      segment.words.clear();
    };
    for (const std::uint32_t word : line.words) {
      const bool apart = !segment.words.empty() &&
                         page.boxes[word].x0 - page.boxes[segment.words.back()].x1 > wide;
      if (apart) finish();
      segment.words.push_back(word);
    }
    finish();
  }
  return fragments;
}

struct OpenRow {
  std::vector<Fragment> fragments;
  Band band;  // of the widest fragment
  int width = 0;
};

int shared_height(const Band& a, const Band& b) {
  return std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
}

// Whether they share more than one part in `parts` of the lower one's height.
bool same_height(const Band& a, const Band& b, int parts) {
  return shared_height(a, b) * parts > std::min(a.bottom - a.top, b.bottom - b.top);
}

bool has_line(const OpenRow& row, std::size_t line) {
  return std::ranges::any_of(row.fragments,
                             [&](const Fragment& other) { return other.line == line; });
}

bool collides(const OpenRow& row, const Box& box, int text_height) {
  return std::any_of(row.fragments.begin(), row.fragments.end(), [&](const Fragment& other) {
    const Box& taken = other.segment.box;
    return std::min(taken.x1, box.x1) - std::max(taken.x0, box.x0) > text_height / 2;
  });
}

void add_to(OpenRow& row, const Fragment& fragment) {
  if (fragment.segment.box.width() > row.width) {
    row.width = fragment.segment.box.width();
    row.band = fragment.band;
  }
  row.fragments.push_back(fragment);
}

// The row a fragment stands on. On bent or slanting paper it may be as high as two of them: then
// where the rest of its line is, or else where it fits best.
std::vector<OpenRow>::iterator row_of(const Fragment& fragment, std::vector<OpenRow>& rows,
                                      int text_height) {
  constexpr int kParts = 2;
  constexpr int kPartsOfALine = 4;
  auto best = rows.end();
  std::pair<bool, int> best_fit;
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    const bool same_line = has_line(*row, fragment.line);
    if (!same_height(row->band, fragment.band, same_line ? kPartsOfALine : kParts) ||
        collides(*row, fragment.segment.box, text_height)) {
      continue;
    }
    const std::pair fit{same_line, shared_height(row->band, fragment.band)};
    if (best != rows.end() && fit <= best_fit) continue;
    best = row;
    best_fit = fit;
  }
  return best;
}

// Widest fragments first: they know best where their row is.
std::vector<OpenRow> grouped(std::vector<Fragment> fragments, int text_height) {
  std::stable_sort(fragments.begin(), fragments.end(), [](const Fragment& a, const Fragment& b) {
    return a.segment.box.width() > b.segment.box.width();
  });
  std::vector<OpenRow> rows;
  for (const Fragment& fragment : fragments) {
    const auto found = row_of(fragment, rows, text_height);
    if (found == rows.end()) {
      rows.emplace_back();
      add_to(rows.back(), fragment);
    } else {
      add_to(*found, fragment);
    }
  }
  return rows;
}

Row closed(const PageRows& page, OpenRow& open) {
  std::sort(open.fragments.begin(), open.fragments.end(), [](const Fragment& a, const Fragment& b) {
    return a.segment.box.x0 < b.segment.box.x0;
  });
  Row row;
  for (const Fragment& fragment : open.fragments) {
    const Segment& next = fragment.segment;
    row.box = united(row.box, next.box);
    const bool apart = row.segments.empty() ||
                       next.box.x0 - row.segments.back().box.x1 > kWideGap * page.text_height;
    if (apart) {
      row.segments.push_back(next);
      continue;
    }
    Segment& last = row.segments.back();
    last.words.insert(last.words.end(), next.words.begin(), next.words.end());
    last.box = united(last.box, next.box);
  }
  return row;
}

// The margins and the row pitch of the text that fills the page's width.
void measure(PageRows& page) {
  int widest = 0;
  for (const Row& row : page.rows) widest = std::max(widest, row.box.width());
  std::vector<int> lefts;
  std::vector<int> rights;
  std::vector<int> pitches;
  for (std::size_t i = 0; i < page.rows.size(); ++i) {
    const Box& box = page.rows[i].box;
    if (box.width() * 10 < widest * 6) continue;
    lefts.push_back(box.x0);
    rights.push_back(box.x1);
    if (i > 0) pitches.push_back(middle_y(box) - middle_y(page.rows[i - 1].box));
  }
  page.left = quantile(lefts, 0.2, 0);
  page.right = quantile(rights, 0.8, page.page->width);
  page.pitch = quantile(pitches, 0.4, 2 * page.text_height);
}

}  // namespace

std::vector<std::uint32_t> Row::words() const {
  std::vector<std::uint32_t> all;
  for (const Segment& segment : segments) {
    all.insert(all.end(), segment.words.begin(), segment.words.end());
  }
  return all;
}

std::string PageRows::text_of(const std::vector<std::uint32_t>& words) const {
  std::string text;
  for (const std::uint32_t word : words) {
    if (!text.empty()) text += ' ';
    text += normalise(page->words[word].text);
  }
  return text;
}

float PageRows::confidence_of(const std::vector<std::uint32_t>& words) const {
  double sum = 0;
  double weight = 0;
  for (const std::uint32_t word : words) {
    const auto size = static_cast<double>(page->words[word].text.size());
    sum += size * page->words[word].confidence;
    weight += size;
  }
  return weight == 0 ? 0.F : static_cast<float>(sum / weight);
}

Box PageRows::box_of(const std::vector<std::uint32_t>& words) const {
  Box box;
  for (const std::uint32_t word : words) box = united(box, boxes[word]);
  return box;
}

PageRows rows_of(const PageReading& reading) {
  PageRows page;
  page.page = &reading;
  page.text_height = usual_height(reading);
  const std::vector<WordLine> lines = reader_lines(reading, page.text_height);
  const double skew = skew_of(reading, lines, page.text_height);
  for (const Word& word : reading.words) page.boxes.push_back(flattened(word.box, skew));
  for (const Mark& mark : reading.marks) page.marks.push_back(flattened(mark.box, skew));
  std::vector<OpenRow> open = grouped(fragments_of(page, lines), page.text_height);
  std::sort(open.begin(), open.end(), [](const OpenRow& a, const OpenRow& b) {
    return std::pair(a.band.top + a.band.bottom, a.fragments.front().segment.box.x0) <
           std::pair(b.band.top + b.band.bottom, b.fragments.front().segment.box.x0);
  });
  for (OpenRow& row : open) page.rows.push_back(closed(page, row));
  measure(page);
  return page;
}

}  // namespace trichdan
