#include "layout/row_groups.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "layout/quantile.h"

namespace trichdan {
namespace {

// A gap wider than this many text heights parts columns; words of justified lines stay closer.
constexpr double kWideGap = 1.0;

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

}  // namespace

std::vector<Row> group_rows(const PageRows& page, const std::vector<WordLine>& lines) {
  std::vector<OpenRow> open = grouped(fragments_of(page, lines), page.text_height);
  std::sort(open.begin(), open.end(), [](const OpenRow& a, const OpenRow& b) {
    return std::pair(a.band.top + a.band.bottom, a.fragments.front().segment.box.x0) <
           std::pair(b.band.top + b.band.bottom, b.fragments.front().segment.box.x0);
  });
  std::vector<Row> rows;
  rows.reserve(open.size());
  for (OpenRow& row : open) rows.push_back(closed(page, row));
  return rows;
}

}  // namespace trichdan
